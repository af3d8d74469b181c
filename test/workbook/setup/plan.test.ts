// Tests of src/workbook/setup/plan.ts: which sheets each regulation gets, what is added to a workbook, what is left alone.
import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/rating/period";
import { readPeriod } from "../../../src/rating/period";
import { blockOf } from "../../../src/rating/unit-blocks";
import type { Regulation } from "../../../src/regulation/schema";
import { findRegulation, REGULATIONS } from "../../../src/regulations";
import { planSetup } from "../../../src/workbook/setup/plan";
import type { SetupRequest } from "../../../src/workbook/setup/setting-needs";
import type { WorkbookState } from "../../../src/workbook/setup/state";
import { at, doSteps, formulaAt, headingsOf, memory, sheetIn } from "./memory";

const PERIODS: Record<string, string> = {
  "long-bien-2023": "2023-Q2",
  "hanoi-2018": "2019-05",
  "hanoi-2022": "2023-07",
  "nga-bay-2021": "2021-Q4",
  "son-la-2021": "2021",
  "nd-90": "2021",
  "nd-335": "2026-Q1",
  "nd-233": "2026-Q3",
  "qd-366": "2026-Q1",
};

function request(id: string, part: Partial<SetupRequest> = {}): SetupRequest {
  return {
    unit: "UBND phường Thử",
    superior: "UBND quận Thử",
    block: "",
    regulation: findRegulation(id) as Regulation,
    period: readPeriod(PERIODS[id]) as Period,
    format: "Nhà nước",
    ...part,
  };
}

/** Plans, does the plan, and gives the plan. */
function setUp(workbook: WorkbookState, wanted: SetupRequest) {
  const plan = planSetup(wanted, workbook);
  doSteps(workbook, plan.steps);
  return plan;
}

const newWorkbook = (id: string) => {
  const workbook = memory();
  setUp(workbook, request(id));
  return workbook;
};

const namesOf = ({ sheets }: WorkbookState) => sheets.map(({ name }) => name);

describe("the sheets that a regulation gets", () => {
  it.each([
    [
      "long-bien-2023",
      "Cấu hình, Nhân sự, Nghỉ, Tiêu chí, Tự chấm, Nhận xét, Quyết định, Điều kiện, Xếp loại tháng, Cam kết, Ngày lễ, Kết quả, Nhật ký",
    ],
    ["hanoi-2022", "Cấu hình, Nhân sự, Tiêu chí, Tự chấm, Nhận xét, Quyết định, Điều kiện, Kết quả, Nhật ký"],
    [
      "nga-bay-2021",
      "Cấu hình, Nhân sự, Tiêu chí, Công đoàn, Lãnh đạo, Cấp ủy, Quyết định, Điều kiện, Biểu quyết, Kết quả, Nhật ký",
    ],
    ["son-la-2021", "Cấu hình, Nhân sự, Nghỉ, Điều kiện, Biểu quyết, Kết quả, Nhật ký"],
    ["nd-233", "Cấu hình, Nhân sự, Nghỉ, Tiêu chí, Tự chấm, Quyết định, Điều kiện, Kết quả, Nhật ký"],
  ])("%s", (id, sheets) => expect(namesOf(newWorkbook(id)).join(", ")).toBe(sheets));

  it("has every stage of every regulation, and never Tổng hợp", () => {
    for (const regulation of REGULATIONS) {
      const names = namesOf(newWorkbook(regulation.id));
      for (const { sheet } of regulation.stages) expect(names, regulation.id).toContain(sheet);
      expect(names).not.toContain("Tổng hợp");
    }
  });
});

describe("the columns", () => {
  it("numbers the items of the longest form in every stage, then form and, where it is decided, the level", () => {
    const workbook = newWorkbook("long-bien-2023");
    const items = Array.from({ length: 45 }, (_, index) => String(index + 1));
    expect(headingsOf(workbook, "Tự chấm")).toEqual(["Mã", "Họ và tên", ...items, "Mẫu"]);
    expect(headingsOf(workbook, "Quyết định")).toEqual(["Mã", "Họ và tên", ...items, "Mẫu", "Mức xếp loại"]);
  });

  it.each([
    ["long-bien-2023", ["Đơn vị vi phạm", "Tháng không đánh giá"]],
    ["hanoi-2022", ["Giáo viên hè"]],
    ["nga-bay-2021", ["Ranh giới"]],
    [
      "nd-233",
      [
        ...["Tháng công tác", "Chỉ tiêu đơn vị", "Chỉ tiêu đúng hạn", "Chỉ tiêu vượt mức", "Đơn vị HT"],
        ...["Suy thoái", "Tham nhũng đơn vị", "Khắc phục hạn chế", "Đơn vị sai phạm"],
      ],
    ],
  ])("%s: has one for each fact that it asks for and that stands nowhere else, then what people decide", (id, facts) =>
    expect(headingsOf(newWorkbook(id), "Điều kiện")).toEqual([
      ...["Mã", "Họ và tên"],
      ...facts,
      ...["Mức quyết định", "Lý do điều chỉnh", "Người điều chỉnh", "Không đánh giá"],
    ]),
  );

  it("refuses a share in a fact that is a percentage, but for what is below standard", () => {
    const workbook = memory();
    const formulas = planSetup(request("nd-90"), workbook).steps.flatMap((step) =>
      step.sheet === "Điều kiện" && step.kind === "rule" && typeof step.rule.check === "object"
        ? "formula" in step.rule.check
          ? [[step.rule.help, step.rule.check.formula]]
          : []
        : [],
    );
    const percentages = formulas.filter(([help]) => help?.startsWith("Tỷ lệ phần trăm")).map(([, formula]) => formula);
    expect(
      percentages.some((formula) => /^=AND\(ISNUMBER\((\w+)\);\1>=0;\1<=100;OR\(\1=0;\1>1\)\)$/.test(formula ?? "")),
    ).toBe(true);
    expect(percentages.filter((formula) => !formula?.includes("OR("))).toHaveLength(1);
  });

  it("prepares the items of each form of a fixed size with their highest scores, and marks none as mandatory", () => {
    const rows = sheetIn(newWorkbook("long-bien-2023"), "Tiêu chí").values.slice(1);
    expect(rows.map(([form]) => form)).toEqual([
      ...[...Array(45).fill("LB03"), ...Array(30).fill("LB04"), ...Array(30).fill("LB05")],
    ]);
    expect(rows[44]).toEqual(["LB03", 45, "", "", 10]);
    const points = sheetIn(newWorkbook("nd-233"), "Tiêu chí").values.slice(1);
    expect(points.map((row) => row[4])).toEqual([30, 100, 100, 100, 30, 100, 100, 100, 100, 100, 100, 30, 70]);
  });
});

describe("Cấu hình", () => {
  const settings = (id: string, part: Partial<SetupRequest> = {}) => {
    const workbook = memory();
    setUp(workbook, request(id, part));
    return sheetIn(workbook, "Cấu hình").values.slice(1);
  };

  const HANDS = ["Email người quản trị", "Email người nhận xét", "Email người quyết định", "Email thư ký"];

  it("has what every unit has, the quota's percentage, the unit's level, a row for each open question and the hands' addresses", () => {
    expect(settings("nd-233").map(([item]) => item)).toEqual([
      ...["Tên đơn vị", "Cơ quan cấp trên", "Khối", "Thể thức", "Địa danh", "Quy định", "Kỳ", "Ký hiệu văn bản"],
      ...["Chức vụ người ký", "Người ký", "Nơi nhận", "Tỷ lệ xuất sắc", "Mức của đơn vị", "Quy chế đánh giá"],
      ...HANDS,
    ]);
    const asked = settings("long-bien-2023").map(([item]) => item);
    expect(asked.slice(11)).toEqual(["Cách tính ngày nghỉ", "Nghỉ thai sản", "Tháng không đánh giá", ...HANDS]);
  });

  it.each(["hanoi-2018", "hanoi-2022", "nga-bay-2021"])("%s: has the rows of its rewards, which no other has", (id) => {
    const rewards = ["Số lượt khen thưởng", "Tổng tiền khen thưởng"];
    const items = (of: string) => settings(of).map(([item]) => item);
    expect(items(id)).toEqual(expect.arrayContaining(rewards));
    expect(items("nd-335").filter((item) => rewards.includes(String(item)))).toEqual([]);
  });

  it("writes what the unit said, and leaves every question to the regulation's default", () => {
    const rows = settings("nga-bay-2021", { format: "Đảng" });
    expect(rows.filter(([, value]) => value !== "")).toEqual([
      ["Tên đơn vị", "UBND phường Thử"],
      ["Cơ quan cấp trên", "UBND quận Thử"],
      ["Thể thức", "Đảng"],
      ["Quy định", "nga-bay-2021"],
      ["Kỳ", "2021-Q4"],
    ]);
  });

  it("fills the blank values of rows that are there, keeps the others and says so", () => {
    const workbook = memory({
      "Cấu hình": [
        ["Mục", "Giá trị"],
        ["Kỳ", ""],
        ["Tên đơn vị", "Phường Cũ"],
        ["Điện thoại", "024"],
      ],
    });
    const { kept } = setUp(workbook, request("hanoi-2022"));
    const rows = sheetIn(workbook, "Cấu hình").values;
    expect(rows.slice(0, 5)).toEqual([
      ["Mục", "Giá trị"],
      ["Kỳ", "2023-07"],
      ["Tên đơn vị", "Phường Cũ"],
      ["Điện thoại", "024"],
      ["Cơ quan cấp trên", "UBND quận Thử"],
    ]);
    expect(kept).toEqual([{ item: "Tên đơn vị", value: "Phường Cũ" }]);
  });

  it.each([
    ["Quy định", "nd-90"],
    ["Quy định", "long bien"],
    ["Kỳ", "2023-08"],
  ])("refuses to set up beside %s %s", (item, value) => {
    const workbook = memory({
      "Cấu hình": [
        ["Mục", "Giá trị"],
        [item, value],
      ],
    });
    expect(() => planSetup(request("hanoi-2022"), workbook)).toThrow(`Cấu hình đang ghi “${item}” là “${value}”`);
  });

  it("takes the regulation among several that follow each other", () => {
    const workbook = memory({
      "Cấu hình": [
        ["Mục", "Giá trị"],
        ["Quy định", "hanoi-2018; hanoi-2022"],
      ],
    });
    expect(setUp(workbook, request("hanoi-2022")).kept).toEqual([]);
    expect(at(sheetIn(workbook, "Cấu hình"), 2, 2)).toBe("hanoi-2018; hanoi-2022");
  });

  it("takes the same regulation and period in other letters and words", () => {
    const workbook = memory({
      "Cấu hình": [
        ["Mục", "Giá trị"],
        ["Quy định", "HANOI-2022"],
        ["Kỳ", "Tháng 7/2023"],
      ],
    });
    expect(setUp(workbook, request("hanoi-2022")).kept).toEqual([]);
  });
});

describe("a workbook that has something already", () => {
  it("is left alone where a table is not recognised, and the reason says why", () => {
    const workbook = memory({ "Nhân sự": [["Danh sách"], ["STT", "Tên"]] });
    const { sheets } = setUp(workbook, request("long-bien-2023"));
    expect(sheets.find(({ sheet }) => sheet === "Nhân sự")).toEqual({
      ...{ sheet: "Nhân sự", state: "left", headings: [], rows: 0 },
      reason: expect.stringContaining("thiếu cột: Mã, Họ và tên, Mẫu"),
    });
    expect(sheetIn(workbook, "Nhân sự").values).toEqual([["Danh sách"], ["STT", "Tên"]]);
    expect(sheetIn(workbook, "Quyết định").formulas).toEqual([]);
  });

  it("gets the headings that are missing, at the right, in the row of the others", () => {
    const workbook = memory({
      "nhân sự": [["Danh sách phường"], ["Mẫu", "Họ tên", "Mã", "Ghi chú"], ["LB04", "Lê Thị Hai", "P2", "mới"]],
    });
    const { sheets } = setUp(workbook, request("long-bien-2023"));
    expect(sheets[1]).toMatchObject({ sheet: "nhân sự", state: "more" });
    expect(sheetIn(workbook, "nhân sự").values[1]).toEqual([
      ...["Mẫu", "Họ tên", "Mã", "Ghi chú", "Chức vụ", "Đối tượng", "Lãnh đạo", "Bộ phận", "Nhóm"],
      ...["Đảng viên", "Kỷ luật", "Thanh tra", "Email"],
    ]);
    expect(sheetIn(workbook, "nhân sự").values[2]).toEqual(["LB04", "Lê Thị Hai", "P2", "mới"]);
    expect(sheetIn(workbook, "Quyết định").values[1]).toEqual(["P2", "Lê Thị Hai"]);
    expect(formulaAt(sheetIn(workbook, "Quyết định"), 2, 48)).toContain(
      "INDEX('nhân sự'!$A:$A;MATCH($A2;'nhân sự'!$C:$C;0))",
    );
  });

  it("gets a row for each person who has none, each Mã once, below what is there", () => {
    const workbook = memory({
      "Nhân sự": [
        ["Mã", "Họ và tên", "Mẫu"],
        ["P1", "Một", "NB"],
        [7, "Bảy", "NB"],
        ["", "Không Mã", "NB"],
        ["p1", "Lặp", "NB"],
      ],
      "Quyết định": [
        ["Mã", "Họ và tên", 1, 2, 3, 4, 5, 6],
        ["P1", "Một", 20, 20, 20, 20, 15, 1],
        [],
        ["", "", "", "", "ghi chú"],
      ],
    });
    setUp(workbook, request("nga-bay-2021"));
    const sheet = sheetIn(workbook, "Quyết định");
    expect(sheet.values.slice(1, 5).map((row) => row.slice(0, 2))).toEqual([["P1", "Một"], [], ["", ""], [7, "Bảy"]]);
    expect(at(sheet, 2, 3)).toBe(20);
    expect(sheetIn(workbook, "Công đoàn").values.slice(1)).toEqual([
      ["P1", "Một"],
      [7, "Bảy"],
    ]);
    expect(sheetIn(workbook, "Điều kiện").values.slice(1)).toEqual([]);
  });

  it("keeps a column of levels in which people put something of their own", () => {
    const own = memory({
      "Quyết định": [
        ["Mã", "Họ và tên", 1, "Mức xếp loại"],
        ["P1", "Một", 91, "A"],
      ],
    });
    setUp(own, request("hanoi-2022"));
    expect(sheetIn(own, "Quyết định").formulas.filter(([, column]) => column === 4)).toEqual([]);
    const spilled = memory({
      "Quyết định": [
        ["Mã", "Họ và tên", 1, "Mức xếp loại"],
        ["P1", "Một", 91, "A"],
        ["P2", "Hai", 90, ""],
      ],
    });
    sheetIn(spilled, "Quyết định").formulas.push([2, 4, '=RATING(C2:C3;"HN22-01")']);
    setUp(spilled, request("hanoi-2022"));
    expect(sheetIn(spilled, "Quyết định").formulas.filter(([, column]) => column === 4)).toHaveLength(1);
  });

  it("keeps its formulas in the next quarter, and gets those of a year, where they are ours", () => {
    const workbook = memory();
    const words = request("nd-233");
    const level = () => formulaAt(sheetIn(workbook, "Quyết định"), 2, 11);
    const inPeriod = (period: string) => {
      const settings = sheetIn(workbook, "Cấu hình").values as unknown[][];
      (settings[7] as unknown[])[1] = period;
      setUp(workbook, { ...words, period: readPeriod(period) as Period });
    };
    setUp(workbook, words);
    const first = level();
    expect(first).toMatch(/^=IF\(\$J2="";"";RATING\(\$C2:\$I2;\$J2;"Mã";\$A2;/);
    inPeriod("2026-Q4");
    expect(level()).toBe(first);
    inPeriod("2026");
    expect(level()).toContain(`"trang Kết quả";IF(COUNTIF('Kết quả'!$C:$C;$A2)=0;'Kết quả'!$A$1:$L$1;'Kết quả'!$A:$L)`);
  });

  it("adds the holidays of another year beside those that the unit has edited", () => {
    const workbook = memory({
      "Ngày lễ": [
        ["Ngày", "Tên"],
        ["1/1/2023", "Nghỉ riêng của đơn vị"],
      ],
    });
    setUp(workbook, request("long-bien-2023"));
    expect(sheetIn(workbook, "Ngày lễ").values).toHaveLength(2);
    setUp(memory(), request("long-bien-2023"));
    const later = memory({
      "Ngày lễ": [
        ["Ngày", "Tên"],
        ["1/1/2022", "Tết Dương lịch"],
      ],
    });
    setUp(later, request("long-bien-2023"));
    expect(sheetIn(later, "Ngày lễ").values).toHaveLength(2 + 11);
  });
});

/** The people of a big unit. */
const manyPeople = (count: number) => [
  ["Mã", "Họ và tên", "Mẫu"],
  ...Array.from({ length: count }, (_, index) => [`P${index + 1}`, `Người ${index + 1}`, "LB04"]),
];

describe("the size of a sheet of scores", () => {
  it("has room for its people and some more, and grows above its last row when people come", () => {
    const workbook = memory({ "Nhân sự": manyPeople(3) });
    setUp(workbook, request("long-bien-2023"));
    expect(sheetIn(workbook, "Tự chấm").rows).toBe(54);
    (sheetIn(workbook, "Nhân sự").values as unknown[][]).push(...manyPeople(90).slice(4));
    const { steps } = setUp(workbook, request("long-bien-2023"));
    expect(steps).toContainEqual({ sheet: "Quyết định", kind: "insert-rows", after: 53, count: 87 });
    const sheet = sheetIn(workbook, "Quyết định");
    expect(sheet.values.slice(1, 91).map(([id]) => id)).toEqual(
      manyPeople(90)
        .slice(1)
        .map(([id]) => id),
    );
    for (let row = 2; row <= sheet.rows; row++) expect(formulaAt(sheet, row, 48)).toContain(`$A${row}`);
    expect(planSetup(request("long-bien-2023"), workbook).steps).toEqual([]);
  });
});

describe("a set-up that is cut off", () => {
  it.each(["long-bien-2023", "hanoi-2022", "nga-bay-2021", "son-la-2021", "nd-233"])(
    "%s: after any step, run again, it ends where an uninterrupted one does",
    (id) => {
      const people = {
        "Nhân sự": [
          ["Mã", "Mẫu", "Họ và tên"],
          ["P1", "", "Một"],
          ["P2", "", "=Hai"],
        ],
      };
      const whole = memory(people);
      const { steps } = setUp(whole, request(id));
      const content = (workbook: WorkbookState) =>
        workbook.sheets.map(({ name, values, formulas }) => ({ name, values, formulas }));
      for (let done = 0; done <= steps.length; done++) {
        const workbook = memory(people);
        doSteps(workbook, steps.slice(0, done));
        setUp(workbook, request(id));
        expect(content(workbook), `cut off after step ${done}`).toEqual(content(whole));
        expect(planSetup(request(id), workbook).steps, `run again after step ${done}`).toEqual([]);
      }
    },
  );
});

describe("what goes into the workbook", () => {
  const everyStep = REGULATIONS.flatMap(({ id }) => planSetup(request(id), memory()).steps);

  it("separates with semicolons, and has no decimal literal in a formula", () => {
    const formulas = everyStep.flatMap((step) => {
      if (step.kind === "formulas") return step.formulas;
      if (step.kind === "colours") return step.rules.map(({ formula }) => formula);
      return step.kind === "rule" && typeof step.rule.check === "object" && "formula" in step.rule.check
        ? [step.rule.check.formula]
        : [];
    });
    expect(formulas.length).toBeGreaterThan(1000);
    for (const formula of formulas) {
      expect(formula.startsWith("=")).toBe(true);
      expect(formula.replace(/"[^"]*"|'[^']*'/g, "")).not.toMatch(/,|\d\.\d/);
    }
  });

  it("has no comma in a word of a drop-down, which no file could hold", () => {
    const lists = everyStep.flatMap((step) =>
      step.kind === "rule" && typeof step.rule.check === "object" && "list" in step.rule.check
        ? step.rule.check.list
        : [],
    );
    for (const word of lists) expect(word).not.toContain(",");
  });

  it("offers the blocks where the regulation has them, and takes other words", () => {
    const ruleOf = (id: string) =>
      planSetup(request(id), memory()).steps.find(
        (step) => step.kind === "rule" && step.sheet === "Cấu hình" && step.area.row === 4,
      );
    const found = ruleOf("long-bien-2023");
    expect(found).toMatchObject({
      rule: { check: { list: ["Đảng - đoàn thể", "Chính quyền", "Trường học"] }, strict: false },
    });
    for (const word of ["Đảng - đoàn thể", "Chính quyền", "Trường học"]) expect(blockOf(word)?.known).not.toBeNull();
    expect(ruleOf("hanoi-2022")).toBeUndefined();
  });

  it("protects headings and computed columns under descriptions that a later run knows", () => {
    const descriptions = everyStep.flatMap((step) =>
      step.kind === "protections" && step.sheet === "Quyết định"
        ? step.ranges.map(({ description }) => description)
        : [],
    );
    expect(new Set(descriptions)).toEqual(
      new Set(["Xếp loại: dòng tiêu đề", "Xếp loại: cột Mẫu", "Xếp loại: cột Mức xếp loại"]),
    );
  });

  it("marks the reason and the authority that a decided level lacks", () => {
    const steps = planSetup(request("nga-bay-2021"), memory()).steps.filter(({ sheet }) => sheet === "Điều kiện");
    const formulas = steps.flatMap((step) => (step.kind === "colours" ? step.rules.map(({ formula }) => formula) : []));
    expect(formulas).toEqual(['=AND($D2<>"";$E2="")', '=AND($D2<>"";$F2="")']);
  });

  it("says in the help of the level that Tổng hợp decides", () => {
    const help = everyStep.flatMap((step) => (step.kind === "rule" ? [step.rule.help] : []));
    expect(help.some((text) => text.includes("trang Tổng hợp"))).toBe(true);
  });
});
