// Every table of the unit's workbook, declared once: sheet, headings, and what the table is nothing without (design §3.4).
import { DECISION_NAMES } from "../rating/decision";
import type { TableDefinition } from "./table";

const id = { heading: "Mã", needed: true, width: 80 };
const name = { heading: "Họ và tên", also: ["Họ tên"], width: 190 };

export const settingsTable = {
  sheet: "Cấu hình",
  columns: {
    item: { heading: "Mục", needed: true, width: 190 },
    value: { heading: "Giá trị", needed: true, width: 420 },
  },
} satisfies TableDefinition;

export const peopleTable = {
  sheet: "Nhân sự",
  columns: {
    id,
    name: { ...name, needed: true },
    post: { heading: "Chức vụ", width: 150 },
    kind: { heading: "Đối tượng" },
    leader: { heading: "Lãnh đạo", holds: "flag" },
    part: { heading: "Bộ phận", width: 150 },
    group: { heading: "Nhóm", width: 130 },
    form: { heading: "Mẫu", needed: true },
    partyMember: { heading: "Đảng viên", holds: "flag" },
    discipline: { heading: "Kỷ luật", holds: "flag" },
    inspection: { heading: "Thanh tra", holds: "flag" },
    email: { heading: "Email", width: 190 },
  },
} satisfies TableDefinition;

export const leaveTable = {
  sheet: "Nghỉ",
  columns: {
    id,
    from: { heading: "Từ ngày", needed: true, holds: "day" },
    to: { heading: "Đến ngày", needed: true, holds: "day" },
    kind: { heading: "Loại" },
  },
} satisfies TableDefinition;

export const criteriaTable = {
  sheet: "Tiêu chí",
  columns: {
    form: { heading: "Mẫu", needed: true },
    number: { heading: "TT", also: ["STT"], needed: true, width: 50 },
    group: { heading: "Nhóm tiêu chí", width: 160 },
    text: { heading: "Nội dung", width: 380 },
    maximum: { heading: "Điểm tối đa" },
    mandatory: { heading: "Bắt buộc" },
  },
} satisfies TableDefinition;

/** What set-up adds to the sheet of a stage after the items, each a formula: nothing there is read back. */
export const COMPUTED = {
  form: { heading: "Mẫu", width: 70 },
  level: { heading: "Mức xếp loại", width: 240 },
} as const;

/** A scoring stage; its sheet is named by the regulation. */
export const stageTable = (sheet: string) => ({ sheet, columns: { id, name }, items: true }) satisfies TableDefinition;

/** Further columns carry the names of facts; those declared here hold what people decide beside the rules. */
export const factsTable = {
  sheet: "Điều kiện",
  columns: {
    id,
    name,
    level: { heading: DECISION_NAMES.level },
    reason: { heading: DECISION_NAMES.reason },
    authority: { heading: DECISION_NAMES.authority },
    leftOut: { heading: DECISION_NAMES.leftOut },
  },
} satisfies TableDefinition;

const month = (number: number) => ({ heading: `T${number}`, also: [`Tháng ${number}`] });

export const monthsTable = {
  sheet: "Xếp loại tháng",
  columns: {
    id,
    name,
    m1: month(1),
    m2: month(2),
    m3: month(3),
    m4: month(4),
    m5: month(5),
    m6: month(6),
    m7: month(7),
    m8: month(8),
    m9: month(9),
    m10: month(10),
    m11: month(11),
    m12: month(12),
  },
} satisfies TableDefinition;

export const ballotsTable = {
  sheet: "Biểu quyết",
  columns: {
    id,
    name,
    meeting: { heading: "Hội nghị", width: 220 },
    issued: { heading: "Phát ra", needed: true, holds: "count" },
    collected: { heading: "Thu vào", needed: true, holds: "count" },
    XS: { heading: "XS", needed: true, holds: "count" },
    T: { heading: "T", needed: true, holds: "count" },
    HT: { heading: "HT", needed: true, holds: "count" },
    KHT: { heading: "KHT", needed: true, holds: "count" },
    invalid: { heading: "Không hợp lệ", holds: "count" },
  },
} satisfies TableDefinition;

export const holidaysTable = {
  sheet: "Ngày lễ",
  columns: { date: { heading: "Ngày", needed: true, holds: "day" }, name: { heading: "Tên", width: 420 } },
} satisfies TableDefinition;

/** The yearly commitments: a row a person. */
export const commitmentsTable = {
  sheet: "Cam kết",
  columns: {
    id,
    name,
    signed: { heading: "Ngày ký", needed: true, holds: "day" },
    note: { heading: "Ghi chú", width: 260 },
  },
} satisfies TableDefinition;

/** Written by the add-on. */
export const summaryTable = {
  sheet: "Tổng hợp",
  columns: {
    number: { heading: "TT" },
    id,
    name,
    post: { heading: "Chức vụ" },
    form: { heading: "Mẫu" },
    points: { heading: "Điểm" },
    level: { heading: "Mức xếp loại", needed: true },
    reason: { heading: "Lý do" },
  },
} satisfies TableDefinition;

/** Append-only: one row a person and period, written when a period is closed. */
export const resultsTable = {
  sheet: "Kết quả",
  columns: {
    period: { heading: "Kỳ", needed: true },
    regulation: { heading: "Quy định", needed: true },
    id: { heading: "Mã", needed: true },
    name,
    form: { heading: "Mẫu" },
    points: { heading: "Điểm" },
    band: { heading: "Mức theo điểm" },
    level: { heading: "Mức quyết định", needed: true },
    basis: { heading: "Căn cứ", width: 300 },
    decidedBy: { heading: "Người quyết định" },
    at: { heading: "Thời điểm" },
    fingerprint: { heading: "Dấu quy định" },
  },
} satisfies TableDefinition;

/** Append-only and bounded: who did what when, without scores, health data or names. */
export const journalTable = {
  sheet: "Nhật ký",
  columns: {
    at: { heading: "Thời điểm", needed: true, width: 140 },
    who: { heading: "Người", width: 190 },
    what: { heading: "Việc", needed: true, width: 160 },
    detail: { heading: "Chi tiết", width: 420 },
  },
} satisfies TableDefinition;
