// Made-up answers of the server for the sidebar's tests: many problems, long names, quotas, and workbooks that are not ready.
import { BLOCK_UNITS, focalAgency, SAMPLE_LIST } from "../../../samples/long-bien-block";
import { gridsFromSheets } from "../../../samples/report";
import type { CheckResult } from "../../../src/actions/check";
import type { OverviewData } from "../../../src/actions/overview";
import type { PublishResult } from "../../../src/actions/publish";
import type { ActionResult, PersonResult } from "../../../src/actions/result";
import type { SetupState } from "../../../src/actions/setup";
import { type MessageKey, type Parameters, say } from "../../../src/language/messages";
import { rateUnit } from "../../../src/rating/unit";
import { longBien2023 } from "../../../src/regulations/long-bien-2023";
import { importFormula } from "../../../src/workbook/merge/imports";
import type { Problem } from "../../../src/workbook/problem";
import { READ_COLUMNS } from "../../../src/workbook/summary-read";
import { summarySheet } from "../../../src/workbook/summary-sheet";
import { gridsReader, readUnit } from "../../../src/workbook/unit";
import { plainWorkbook } from "../../../workbench/xlsx/plain-workbook";
import { sampleSummary } from "../../reports/sample";

/** A name as some sheet may hold it: long, and with what looks like markup. */
const LONG_NAME = "Nguyễn Hoàng Phương Thảo Tôn Nữ Công Tằng Quỳnh Như";
export const HTML_NAME = '<img src=x onerror="alert(1)"> & <b>Đỗ Thị Ánh</b>';

const NAMES = [
  LONG_NAME,
  HTML_NAME,
  "Lò Văn Piêng",
  "Đỗ Thị Ánh",
  "Hà Thị Ước",
  "Bùi Đức Ổn",
  "Ngô Quốc Bảo",
  "An Dương",
];

const person = (index: number, part: Partial<PersonResult> = {}): PersonResult => ({
  id: `BD${String(index + 1).padStart(3, "0")}`,
  name: NAMES[index % NAMES.length] as string,
  post: index === 0 ? "Phó Trưởng phòng Địa chính - xây dựng - đô thị và môi trường" : "Chuyên viên",
  group: "Chuyên viên",
  form: "ND90-CC",
  points: 90 - index,
  band: "T",
  level: "T",
  text: "Hoàn thành tốt nhiệm vụ",
  reasons: [
    { outcome: "pass", citation: "NĐ 90/2020, Điều 8.2a", text: "Thực hiện tốt tiêu chí chung" },
    { outcome: "fail", citation: "NĐ 90/2020, Điều 8.2b", text: "Vượt mức ít nhất 50% nhiệm vụ: 40%" },
    { outcome: "unknown", citation: "Kế hoạch, mục 5.5", text: "Nhận xét của cấp ủy nơi cư trú" },
  ],
  ballots: [],
  forNextLevel: [{ outcome: "fail", citation: "NĐ 90/2020, Điều 8.2b", text: "Vượt mức ít nhất 50% nhiệm vụ: 40%" }],
  ...part,
});

const base = {
  unit: "Văn phòng Ủy ban nhân dân tỉnh Sơn La và các đơn vị trực thuộc",
  regulation: "son-la-2021",
  regulationTitle: "Sơn La, theo NĐ 90/2020",
  period: "2021",
  notes: [],
  year: null,
  rated: true,
};

/** A rating with a quota: three at the level where one may be, two of them with equal points. */
export function quotaRating(): ActionResult {
  const excellent = { level: "XS", band: "XS", text: "Hoàn thành xuất sắc nhiệm vụ", forNextLevel: [] };
  return {
    ...base,
    problems: [],
    people: [
      person(0, { ...excellent, points: 97 }),
      person(1, { ...excellent, points: 98.5 }),
      person(2, { ...excellent, points: 97 }),
      ...[3, 4].map((index) => person(index)),
      person(5, { level: "HT", text: "Hoàn thành nhiệm vụ" }),
      person(6, { level: "KHT", text: "Không hoàn thành nhiệm vụ" }),
      person(7, { level: "KHONG_DANH_GIA", text: "Không đánh giá", points: null, forNextLevel: [] }),
      person(9, { level: "CHUA_QUY_DINH", text: "Quy định không xếp mức: …", points: 95 }),
      person(8, { level: "CHUA_DU", text: "Chưa đủ dữ liệu: tiêu chí chung", points: null }),
    ],
    quota: [
      { group: "Toàn đơn vị", members: 8, pool: 5, limit: 1, current: 3, excess: 2 },
      { group: "Chuyên viên", members: 8, pool: 20, limit: 4, current: 3, excess: 0 },
    ],
  };
}

/** What the server says with a key and its parameters. */
const said = (key: MessageKey, parameters: Parameters) => say({ key, parameters });

const problem = (index: number): Problem => {
  const where = { sheet: "Quyết định", cell: `H${index + 3}`, person: person(index % 60).id };
  const kinds: Problem[] = [
    {
      ...where,
      code: "score.text-number",
      ...said("score.text-number", { value: "9,5", fix: 9.5 }),
      fix: { value: 9.5, label: "Sửa thành số 9,5" },
      found: "text:9,5",
    },
    { ...where, code: "score.missing", ...said("score.missing", { item: 18 }), fix: null },
    {
      ...where,
      code: "score.date",
      ...said("score.date", { value: "9/5/2023", fix: 9.5 }),
      fix: { value: 9.5, label: "Sửa thành số 9,5" },
      found: "date:2023-05-09T00:00:00",
    },
    {
      ...where,
      code: "name.mismatch",
      ...said("name.mismatch", { id: "BD001", name: HTML_NAME, roster: LONG_NAME }),
      fix: { value: LONG_NAME, label: `Sửa thành “${LONG_NAME}”` },
      found: `text:${HTML_NAME}`,
    },
    {
      ...where,
      code: "criteria.count",
      ...said("criteria.count", { form: "LB04", items: 30, count: 29 }),
      fix: null,
      person: "",
    },
  ];
  return kinds[index % kinds.length] as Problem;
};

/** A check with any number of problems of sixty people. */
export function checkWith(count: number, part: Partial<CheckResult> = {}): CheckResult {
  return {
    ...base,
    people: Array.from({ length: 60 }, (_, index) => person(index)),
    quota: [],
    problems: Array.from({ length: count }, (_, index) => problem(index)),
    undoable: 0,
    ...part,
  };
}

/** A workbook of which nobody can be rated. */
export function notReady(): OverviewData {
  const { unit } = base;
  const missing = (sheet: string): Problem => ({
    sheet,
    cell: "",
    code: "table.missing",
    ...said("table.missing", { sheet }),
    fix: null,
    person: "",
  });
  return {
    ...{ today: "2026-11-22", unit, period: null, regulation: null, stages: [], readings: {}, chosen: [] },
    problemCount: 3,
    blocking: [
      {
        sheet: "Cấu hình",
        cell: "B7",
        code: "setting.unknown",
        ...said("setting.unknown-regulation", { value: "long bien", regulations: "long-bien-2023" }),
        fix: null,
        person: "",
      },
      missing("Nhân sự"),
      missing("Quyết định"),
    ],
    rated: false,
    commitments: null,
    summarizedOn: null,
    closing: null,
    room: { sheets: 12, cells: 40_000 },
  };
}

/** A workbook that nobody has set up. */
export function notSetUp(): OverviewData {
  const [missing] = notReady().blocking.slice(1);
  return { ...notReady(), unit: null, blocking: [{ ...(missing as Problem), sheet: "Cấu hình" }] };
}

/** A workbook with a list of people of its own, a sheet that is no table, and nothing else. */
export function setupStateOf(): SetupState {
  const sheet = { formulas: [], rows: 100, columns: 26, ruled: [], colours: [], protections: [] };
  const values = [["Mã", "Họ và tên", "Mẫu"], ...NAMES.map((name, index) => [`BD${index}`, name, "LB05"])];
  return {
    mark: "a",
    workbook: {
      sheets: [
        { name: "Nhân sự", values, ...sheet },
        { name: "Tự chấm", values: [["Ghi chép của tổ"]], ...sheet },
      ],
      names: [],
    },
  };
}

/** The day number of 1 January 2023. */
const DAY_2023 = 19_358;

/** An overview with every kind of step: done, in work, due today, late, to come. */
export function overviewOfUnit(): OverviewData {
  const missing = Array.from({ length: 13 }, (_, index) => ({
    id: person(index).id,
    name: person(index).name,
    state: (["none", "some", "wrong"] as const)[index % 3] as "none",
    sheet: "Nhận xét",
    cell: `C${index + 3}`,
  }));
  const stage = (sheet: string, done: number) => ({ sheet, done, total: 38, missing: missing.slice(0, 38 - done) });
  return {
    today: "2023-06-27",
    unit: "Trường THCS Bồ Đề B",
    period: "2023-Q2",
    regulation: "long-bien-2023",
    stages: [stage("Tự chấm", 38), stage("Nhận xét", 25), stage("Quyết định", 31)],
    readings: { "lb-leave-count": "cộng dồn" },
    chosen: ["lb-leave-count"],
    problemCount: 0,
    blocking: [],
    rated: true,
    summarizedOn: "2023-06-24T09:05:00.000Z",
    commitments: {
      block: "",
      people: [
        { name: "Lò Văn Piêng", signed: "20/2/2023", leave: [] },
        { name: "Hà Thị Ước", signed: "", leave: [] },
        { name: "Bùi Đức Ổn", signed: "rồi", leave: [] },
        { name: "An Dương", signed: "", leave: [{ from: DAY_2023 + 30, to: DAY_2023 + 100 }] },
        { name: "Ngô Quốc Bảo", signed: "", leave: [{ from: DAY_2023 + 30, to: DAY_2023 + 300 }] },
      ],
    },
    room: { sheets: 12, cells: 40_000 },
    closing: {
      closed: false,
      gaps: [
        {
          kind: "person",
          sheet: "Nhân sự",
          cell: "A3",
          ...said("close.person", { name: "Lê Thị Hai", text: "Chưa đủ điểm: thiếu 1 nội dung" }),
        },
      ],
    },
  };
}

/** A unit of Long Biên with eight people: one document made and out of date, the others not made. */
export function documentsOfUnit(): PublishResult {
  const { regulation, people, ...summary } = sampleSummary(8);
  const named = people.map(({ explanation: _, forNextLevel: __, ...person }, index) => ({
    ...person,
    name: NAMES[index] as string,
  }));
  return {
    ...{ ...base, people: [], quota: [], problems: [] },
    summary: { ...summary, unit: { ...summary.unit, format: "party" }, regulation: regulation.id, people: named },
    sheets: null,
    made: {
      "bieu-tong-hop-2023-q2": {
        on: "2023-06-24T09:05:00.000Z",
        link: "https://docs.google.com/document/d/1",
        mark: "a",
      },
    },
    converted: 3,
  };
}

/** The same with the sheets of people. */
export function documentsWithSheets(): PublishResult {
  const result = documentsOfUnit();
  const sheet = { scores: [null, null, null], months: [], partyMember: null };
  const people = (result.summary?.people ?? []).map(() => sheet);
  return { ...result, sheets: { criteria: {}, people, ballots: [], commitments: null } };
}

/** A focal agency with five units: in time, with a comment, of another period, waiting for leave, and without a link. */
export function mergeState(): SetupState {
  const key = (unit: number) => `${unit}AbCdEfGhIjKlMnOpQrStUvWxYz0123456789`;
  const rows = [
    ["Đảng ủy phường Sông Xanh và các tổ chức chính trị - xã hội phường", "Đảng, đoàn thể", ""],
    [HTML_NAME, "Chính quyền", "Đề nghị đơn vị rà soát lại kết quả quý II trước ngày 30."],
    ["Trường THCS Sông Xanh", "Trường học", ""],
    ["Trường Mầm non Sông Xanh", "Trường học", ""],
    ["Trường Tiểu học Sông Xanh", "Trường học", ""],
  ].map(([name, block, comment], index) => [
    ...[index + 1, name, block, index < 4 ? `https://docs.google.com/spreadsheets/d/${key(index)}/edit` : ""],
    ...["", "", comment],
  ]);
  const sheet = (name: string, values: unknown[][], formula = ""): SetupState["workbook"]["sheets"][number] => ({
    ...{ name, values, rows: 100, columns: 26, ruled: [], colours: [], protections: [] },
    formulas: formula === "" ? [] : [[1, 1, formula]],
  });
  const published = (unit: number, period: string) => {
    const summary = sampleSummary(8);
    const people = summary.people.map((person, index) => ({ ...person, id: `U${unit}-${index}` }));
    const own = {
      ...summary,
      regulation: longBien2023,
      people,
      unit: { ...summary.unit, name: String(rows[unit]?.[1]), block: "" },
    };
    const figures = { compared: 8, sameAsSelf: 8, withMonths: 8, excellentOnce: 8, excellentByMonth: [3, 3, 2] };
    const { values } = summarySheet({ ...own, period: { ...summary.period, id: period } }, figures);
    return values.map((row) => row.slice(0, READ_COLUMNS));
  };
  const settings = [
    ["Mục", "Giá trị"],
    ["Tên đơn vị", "Ban Tổ chức Quận ủy"],
    ["Thể thức", "Đảng"],
    ["Quy định", "long-bien-2023"],
    ["Kỳ", "2023-Q2"],
  ];
  const list = [["STT", "Tên đơn vị", "Khối", "Liên kết", "Hạn nộp", "Ngày nộp", "Ý kiến của lãnh đạo"], ...rows];
  const imported = [published(0, "2023-Q2"), published(1, "2023-Q2"), published(2, "2023-Q1"), [["#REF!"]]];
  return {
    mark: "a",
    workbook: {
      names: [],
      sheets: [
        ...[sheet("Cấu hình", settings), sheet("Đơn vị", list)],
        ...imported.map((values, index) => sheet(`Nhập ${index + 1}`, values, importFormula(key(index)))),
      ],
    },
  };
}

/** A focal agency that expects two schools and has no link of either. */
export function agencyWithoutLinks(): SetupState {
  const sheets = gridsFromSheets(
    focalAgency(SAMPLE_LIST.slice(2).map(({ name, block }) => ({ name, block: block ?? "" }))),
  );
  const frame = { rows: 100, columns: 26, ruled: [], colours: [], protections: [], formulas: [] };
  return { mark: "a", workbook: { names: [], sheets: sheets.map((grid) => ({ ...grid, ...frame })) } };
}

/** The sample school's workbook with Tổng hợp, as `summarize` writes it. */
export function summarizedFile(): Uint8Array {
  const sheets = BLOCK_UNITS.school();
  const { records } = readUnit(gridsReader(gridsFromSheets(sheets)));
  if (!records) throw new Error("the sample can be rated");
  const { values, columnWidths } = summarySheet(rateUnit(records));
  return plainWorkbook([...sheets, { name: "Tổng hợp", rows: values, headingRow: 4, widths: columnWidths }]);
}
