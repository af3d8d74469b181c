// An invented unit under long-bien-2023: any number of people, with the faults that real sheets hold, or without.
import { columnLetters } from "../src/language/text";
import type { Cell, PlainSheet } from "../workbench/xlsx/plain-workbook";

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"];
const MIDDLE = ["Thị Thanh", "Văn", "Hữu", "Thị Ngọc", "Đức", "Quốc", "Thị Hồng"];
const GIVEN = ["Ánh", "Bảo", "Cường", "Dung", "Khuê", "Lộc", "Mai", "Phượng", "Thịnh", "Uyên", "Vân", "Yến", "Quỳnh"];
const POSTS = [
  "Tư pháp - hộ tịch",
  "Địa chính - xây dựng",
  "Văn phòng - thống kê",
  "Tài chính - kế toán",
  "Văn hóa - xã hội",
];
const PARTS = ["Một cửa", "Địa chính", "Văn phòng", "Văn hóa"];
const OPTIONAL = [10, 9.5, 9, 10, 8.5, 9, 10, 9.5, 8, 10];

/** The scores of one person that pass: mandatory items at 10, the others from 8 up. */
function goodScores(items: number, mandatory: number, turn: number): number[] {
  return Array.from({ length: items }, (_, index) =>
    index < mandatory ? 10 : (OPTIONAL[(index + turn) % OPTIONAL.length] as number),
  );
}

/** What the formulas of those on leave say, by the person's place: 21 and 10 working days, and maternity. */
const LEAVE_FACTS: Record<number, string[]> = { 8: [`"nghỉ",21`], 9: [`"thai sản",TRUE`], 10: [`"nghỉ",10`] };

/** Who the unit is: what stands in `Cấu hình`, how its Mã begin, and the post of who leads it. */
export interface UnitWords {
  name: string;
  superior: string;
  block: string;
  format: "Nhà nước" | "Đảng";
  symbol: string;
  signerPost: string;
  recipients: string;
  code: string;
  headPost: string;
}

const WARD: UnitWords = {
  ...{ name: "UBND phường Sông Xanh", superior: "UBND quận Long Biên", block: "Chính quyền", format: "Nhà nước" },
  ...{ symbol: "UBND", signerPost: "CHỦ TỊCH", recipients: "Phòng Nội vụ quận; Lưu: VT" },
  ...{ code: "SX", headPost: "Chủ tịch UBND phường" },
};

/** Options of the unit: how many people, whether the sheets hold the usual faults, and who it is. */
export interface UnitOptions {
  people: number;
  faults: boolean;
  words?: UnitWords;
}

/** The sheets of a unit, `UBND phường Sông Xanh` unless told, in quarter II of 2024. The first person leads it and is on LB03. */
export function longBienUnit({ people, faults, words = WARD }: UnitOptions): PlainSheet[] {
  const ids = Array.from({ length: people }, (_, index) => `${words.code}${String(index + 1).padStart(4, "0")}`);
  const names = ids.map(
    (_, index) =>
      `${FAMILY[index % FAMILY.length]} ${MIDDLE[(index * 5) % MIDDLE.length]} ${GIVEN[(index * 3) % GIVEN.length]}`,
  );
  const leads = (index: number) => index === 0;
  const formOf = (index: number) => (leads(index) ? "LB03" : people < 20 ? "LB04" : "LB05");
  const scores = ids.map((_, index): Cell[] => goodScores(leads(index) ? 45 : 30, leads(index) ? 30 : 20, index));
  const months = ids.map((): Cell[] => ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "A"]);
  const leave: Cell[][] = [];
  if (faults) {
    (scores[2] as Cell[])[22] = "9,5";
    (scores[3] as Cell[])[21] = { day: "2024-05-09" };
    (scores[4] as Cell[])[24] = 8.3;
    (scores[5] as Cell[])[17] = null;
    (scores[6] as Cell[])[6] = 9.5;
    months[7] = ["B", "B", "B"];
    leave.push(
      [ids[8] as string, { day: "2024-04-08" }, { day: "2024-05-10" }, "ốm"],
      [ids[9] as string, { day: "2024-03-01" }, { day: "2024-08-31" }, "thai sản"],
      [ids[10] as string, { day: "2024-06-03" }, { day: "2024-06-14" }, "phép"],
    );
    scores[9] = [];
    months[9] = [];
  }
  const items = Array.from({ length: 45 }, (_, index) => index + 1);
  const stageRows = (values: Cell[][]) =>
    ids.map((id, index): Cell[] => [id, names[index] as string, ...(values[index] as Cell[])]);
  const selfScores = ids.map((_, index) => goodScores(leads(index) ? 45 : 30, leads(index) ? 30 : 20, index + 2));
  if (faults) selfScores[9] = [];
  const stage = (name: string, values: Cell[][], title: string, rating: boolean): PlainSheet => ({
    name,
    headingRow: 2,
    rows: [
      [title],
      ["Mã", "Họ và tên", ...items, ...(rating ? ["Xếp loại"] : [])],
      ...stageRows(values).map((row, index) =>
        rating
          ? [
              ...row,
              ...Array<null>(47 - row.length).fill(null),
              { formula: ratingFormula(index, formOf(index), faults ? (LEAVE_FACTS[index] ?? []) : []) },
            ]
          : row,
      ),
    ],
    widths: [70, 180, ...items.map(() => 44), ...(rating ? [240] : [])],
  });
  return [
    {
      name: "Cấu hình",
      headingRow: 1,
      rows: [
        ["Mục", "Giá trị"],
        ["Tên đơn vị", words.name],
        ["Cơ quan cấp trên", words.superior],
        ["Khối", words.block],
        ["Thể thức", words.format],
        ["Địa danh", "Long Biên"],
        ["Quy định", "long-bien-2023"],
        ["Kỳ", "2024-Q2"],
        ["Ký hiệu văn bản", words.symbol],
        ["Chức vụ người ký", words.signerPost],
        ["Người ký", names[0] as string],
        ["Nơi nhận", words.recipients],
      ],
      widths: [180, 360],
    },
    {
      name: "Nhân sự",
      headingRow: 2,
      rows: [
        ["DANH SÁCH CÁN BỘ, CÔNG CHỨC, NGƯỜI LAO ĐỘNG (dữ liệu mẫu, không có thật)"],
        [
          "Mã",
          "Họ và tên",
          "Chức vụ",
          "Đối tượng",
          "Lãnh đạo",
          "Bộ phận",
          "Nhóm",
          "Mẫu",
          "Đảng viên",
          "Kỷ luật",
          "Thanh tra",
          "Email",
        ],
        ...ids.map((id, index): Cell[] => [
          id,
          names[index] as string,
          leads(index) ? words.headPost : (POSTS[index % POSTS.length] as string),
          leads(index) ? "Cán bộ" : "Công chức",
          leads(index) ? "x" : null,
          leads(index) ? "Lãnh đạo" : (PARTS[index % PARTS.length] as string),
          leads(index) ? "Lãnh đạo" : "Chuyên môn",
          formOf(index),
          index % 3 === 0 ? "x" : null,
          faults && index === 11 ? "x" : null,
          null,
          `${id.toLowerCase()}@example.invalid`,
        ]),
      ],
      widths: [70, 180, 180, 90, 70, 100, 100, 60, 70, 60, 70, 190],
    },
    {
      name: "Nghỉ",
      headingRow: 1,
      rows: [["Mã", "Từ ngày", "Đến ngày", "Loại"], ...leave],
      widths: [70, 100, 100, 100],
    },
    { name: "Tiêu chí", headingRow: 1, rows: criteriaRows(), widths: [60, 44, 160, 320, 80, 80] },
    stage("Tự chấm", selfScores, "CÁ NHÂN TỰ ĐÁNH GIÁ", false),
    stage(
      "Nhận xét",
      scores.map((row) => row.map((cell) => (typeof cell === "number" && cell !== 8.3 ? cell : 10))),
      "CẤP PHÓ NHẬN XÉT",
      false,
    ),
    stage("Quyết định", scores, "KẾT QUẢ CHẤM CỦA CHỦ TỊCH UBND PHƯỜNG", true),
    {
      name: "Điều kiện",
      headingRow: 1,
      rows: [
        ["Mã", "Họ và tên", "Đơn vị vi phạm"],
        [ids[0] as string, names[0] as string, "không"],
      ],
      widths: [70, 180, 120],
    },
    {
      name: "Xếp loại tháng",
      headingRow: 1,
      rows: [
        ["Mã", "Họ và tên", ...Array.from({ length: 12 }, (_, index) => `T${index + 1}`)],
        ...ids.map((id, index): Cell[] => [id, names[index] as string, null, null, null, ...(months[index] as Cell[])]),
      ],
      widths: [70, 180, ...Array<number>(12).fill(130)],
    },
    {
      name: "Ngày lễ",
      headingRow: 1,
      rows: [
        ["Ngày", "Tên"],
        [{ day: "2024-04-18" }, "Giỗ Tổ Hùng Vương"],
        [{ day: "2024-04-29" }, "Nghỉ hoán đổi"],
        [{ day: "2024-04-30" }, "Ngày Chiến thắng"],
        [{ day: "2024-05-01" }, "Quốc tế Lao động"],
        [{ day: "2024-09-02" }, "Quốc khánh"],
      ],
      widths: [100, 200],
    },
  ];
}

/** The formula of row `index` in `Quyết định`: the same facts that the summary reads. */
function ratingFormula(index: number, form: string, leave: readonly string[]): string {
  const row = index + 3;
  const last = columnLetters(2 + (form === "LB03" ? 45 : 30));
  const month = index + 2;
  const facts = [
    `"tháng",'Xếp loại tháng'!F${month}:H${month}`,
    `"kỷ luật",'Nhân sự'!J${row}`,
    `"thanh tra",'Nhân sự'!K${row}`,
    ...(form === "LB03" ? [`"đơn vị vi phạm",'Điều kiện'!C2`] : []),
    ...leave,
  ];
  return `RATING(C${row}:${last}${row},"${form}",${facts.join(",")})`;
}

function criteriaRows(): Cell[][] {
  const rows: Cell[][] = [["Mẫu", "TT", "Nhóm tiêu chí", "Nội dung", "Điểm tối đa", "Bắt buộc"]];
  for (const [form, items, mandatory] of [
    ["LB03", 45, 30],
    ["LB04", 30, 20],
    ["LB05", 30, 20],
  ] as const)
    for (let item = 1; item <= items; item++)
      rows.push([
        form,
        item,
        item <= mandatory ? "Tác phong, kỷ cương" : "Học tập, đổi mới",
        `Nội dung ${item} (thí dụ)`,
        10,
        item <= mandatory ? "x" : null,
      ]);
  return rows;
}
