// What each form's sheet is called, which headings a person writes under, and what its items are called where the unit names none.
import { fixed, type OpenText } from "./readers";

/** The words of one form's sheet. */
export interface SheetWording {
  mark: string;
  title: OpenText;
  subject: OpenText;
  /** What lists call the form: its number, or whom it is for where several forms bear one number or none. */
  listed: string;
  /** What the sheet rests on, where a source says that it stands on it. */
  basis: OpenText | null;
  /** Headings to write under before anything is rated, numbered. */
  review: readonly OpenText[];
  /** Whether the person ticks a level of four under the last of them. */
  ownLevel: boolean;
  /** Whose opinions are written down between the scores and the comment of the one who decides. */
  opinions: readonly OpenText[];
  /** Names of the items, where `Tiêu chí` has none. */
  items: readonly OpenText[];
  /** Sheets of stages that this form does not go through. */
  skipped: readonly string[];
  /** Whether scores, conditions and the level stand on it; a self-review is written before there are any. */
  rated: boolean;
  /** Whether the person rates first and signs, or only others do (S3-5). */
  rater: "self" | "others";
  /** Who signs before the one who decides. */
  signers: readonly string[];
}

const wording = (mark: string, title: OpenText, subject: OpenText, more: Partial<SheetWording> = {}): SheetWording => ({
  ...{ mark, title, subject, listed: mark, basis: null, review: [], ownLevel: false, opinions: [], items: [] },
  ...{ skipped: [], rated: true, rater: "self" as const, signers: [] },
  ...more,
});

const PROFESSIONAL = fixed("PHIẾU ĐÁNH GIÁ SỰ CHUYÊN NGHIỆP");
const POINTS = fixed("BẢNG ĐIỂM ĐÁNH GIÁ HẰNG THÁNG");
const REVIEW = fixed("BẢN KIỂM ĐIỂM CÁ NHÂN");
const QUALITY = fixed("PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG");
const STAFF = fixed("Cán bộ, công chức, viên chức, người lao động");
const LEADERS = fixed("Lãnh đạo, quản lý");
const COMMENTED = ["Người nhận xét"];

/** The five headings of the general criteria (NĐ 90/2020 Điều 3). */
const GENERAL = [
  fixed("Chính trị tư tưởng"),
  fixed("Đạo đức, lối sống"),
  fixed("Tác phong, lề lối làm việc"),
  fixed("Ý thức tổ chức kỷ luật"),
  fixed("Kết quả thực hiện chức trách, nhiệm vụ được giao"),
];
/** The criteria of the plan for everybody's review, in its order (Sơn La, mục II.2.2). */
const PLAN = [
  fixed("Phẩm chất chính trị"),
  fixed("Đạo đức, lối sống"),
  fixed("Ý thức tổ chức kỷ luật"),
  fixed("Tác phong, lề lối làm việc"),
  fixed("Thực hiện chức trách nhiệm vụ được giao"),
  fixed("Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hàng năm"),
  fixed("Liên hệ 27 biểu hiện suy thoái (Phụ lục số 02)"),
];
const LED = fixed("Kết quả lãnh đạo, quản lý, điều hành đơn vị, lĩnh vực phụ trách");
const FAULTS = fixed("Hạn chế, khuyết điểm, nguyên nhân và biện pháp khắc phục");
const OWN_LEVEL = fixed("Tự nhận mức xếp loại");

interface Reviewed {
  listed: string;
  criteria: readonly OpenText[];
  leader: boolean;
  rated: boolean;
}

const reviewed = (mark: string, title: OpenText, subject: OpenText, { listed, criteria, leader, rated }: Reviewed) =>
  wording(mark, title, subject, {
    review: [...criteria, ...(leader ? [LED] : []), FAULTS, OWN_LEVEL],
    ownLevel: true,
    ...{ listed, rated },
  });

const SHARES = [
  fixed("Tiêu chí chung (tối đa 30 điểm)"),
  fixed("a) Số lượng (%)"),
  fixed("b) Chất lượng (%)"),
  fixed("c) Tiến độ (%)"),
];
const LED_SHARES = [
  ...SHARES,
  fixed("d) Kết quả hoạt động của đơn vị (%)"),
  fixed("đ) Khả năng tổ chức triển khai (%)"),
  fixed("e) Năng lực tập hợp, đoàn kết (%)"),
];
const STRENGTHS = fixed("Ưu điểm");
const WEAKNESSES = fixed("Hạn chế, khuyết điểm");

const points335 = (mark: string, title: OpenText, subject: OpenText, leader: boolean, listed: string): SheetWording =>
  wording(mark, title, subject, { review: [STRENGTHS, WEAKNESSES], items: leader ? LED_SHARES : SHARES, listed });

/** The form of NĐ 233 has boxes for the own level beside those for the decided one (Phụ lục II). */
const points233 = (subject: OpenText, leader: boolean, listed: string): SheetWording => ({
  ...points335("Phụ lục II", PUBLIC_EMPLOYEE, subject, leader, listed),
  review: [STRENGTHS, WEAKNESSES, OWN_LEVEL],
  ownLevel: true,
});

const TRACKING = fixed("PHIẾU THEO DÕI, ĐÁNH GIÁ");
const PUBLIC_EMPLOYEE = fixed("PHIẾU XẾP LOẠI CHẤT LƯỢNG VIÊN CHỨC");

const CIVIL_STAFF = fixed("Công chức không giữ chức vụ lãnh đạo, quản lý");
const CIVIL_LEADERS = fixed("Công chức giữ chức vụ lãnh đạo, quản lý");

/** A self-review of Sơn La, written before anybody is rated. */
const LEADER_REVIEW: Reviewed = { listed: "Lãnh đạo, quản lý", criteria: PLAN, leader: true, rated: false };
const staffReview = (listed: string): Reviewed => ({ listed, criteria: PLAN, leader: false, rated: false });
/** A form of NĐ 90, which ends with the result. */
const yearly = (listed: string, leader: boolean): Reviewed => ({ listed, criteria: GENERAL, leader, rated: true });

/** By form (design §3.2). */
const WORDINGS: Record<string, SheetWording> = {
  LB03: wording("Mẫu 03", PROFESSIONAL, fixed("Cán bộ diện Ban Thường vụ Thành ủy, Quận ủy quản lý"), {
    signers: COMMENTED,
  }),
  LB04: wording("Mẫu 04", PROFESSIONAL, STAFF, { skipped: ["Nhận xét"] }),
  LB05: wording("Mẫu 05", PROFESSIONAL, STAFF, { signers: COMMENTED }),
  "HN18-01": wording("Mẫu 01", POINTS, LEADERS, { signers: COMMENTED }),
  "HN18-02": wording("Mẫu 02", POINTS, fixed("Chuyên viên"), { signers: COMMENTED }),
  "HN18-03": wording("Mẫu 03", POINTS, fixed("Lao động hợp đồng"), { signers: COMMENTED }),
  "HN22-01": wording("Mẫu 01", POINTS, LEADERS, { signers: COMMENTED }),
  "HN22-02": wording("Mẫu 02", POINTS, fixed("Chuyên viên"), { signers: COMMENTED }),
  "HN22-03": wording("Mẫu 03", POINTS, fixed("Lao động hợp đồng"), { signers: COMMENTED }),
  NB: wording("", fixed("PHIẾU CHẤM ĐIỂM"), fixed("Công chức, nhân viên không giữ chức vụ lãnh đạo, quản lý"), {
    listed: "Công chức, nhân viên",
    basis: fixed("Căn cứ: Điều 8, 9, 10, 11 Nghị định số 90/2020/NĐ-CP"),
    opinions: [fixed("Ý kiến của cuộc họp cơ quan")],
    items: [...GENERAL, fixed("Điểm thưởng (tối đa 3 điểm)")],
    rater: "others",
    signers: ["TM. Công đoàn", "Lãnh đạo\ncơ quan", "TM. Cấp ủy"],
  }),
  "SL-LD": reviewed("Mẫu 02a-HD KĐ.ĐG 2020", REVIEW, LEADERS, LEADER_REVIEW),
  "SL-CC": reviewed("Mẫu 02b-HD KĐ.ĐG 2020", REVIEW, fixed("Công chức là đảng viên"), staffReview("Công chức")),
  "SL-VC": reviewed("Mẫu 02b-HD KĐ.ĐG 2020", REVIEW, fixed("Viên chức là đảng viên"), staffReview("Viên chức")),
  "ND90-CB": reviewed("Mẫu số 01", QUALITY, fixed("Cán bộ"), yearly("Cán bộ", true)),
  "ND90-CC": reviewed("Mẫu số 02", QUALITY, fixed("Công chức"), yearly("Công chức", false)),
  "ND90-CCLD": reviewed("Mẫu số 02", QUALITY, CIVIL_LEADERS, yearly("Công chức lãnh đạo", true)),
  "ND90-VC": reviewed("Mẫu số 03", QUALITY, fixed("Viên chức"), yearly("Viên chức", false)),
  "ND90-VCQL": reviewed("Mẫu số 03", QUALITY, fixed("Viên chức quản lý"), yearly("Viên chức quản lý", true)),
  "ND335-CC": points335("Mẫu số 01", TRACKING, CIVIL_STAFF, false, "Công chức"),
  "ND335-LD": points335("Mẫu số 01", TRACKING, CIVIL_LEADERS, true, "Công chức lãnh đạo"),
  "ND233-VC": points233(fixed("Viên chức không giữ chức vụ quản lý"), false, "Viên chức"),
  "ND233-QL": points233(fixed("Viên chức quản lý"), true, "Viên chức quản lý"),
  QD366: wording("", fixed("BẢN TỰ ĐÁNH GIÁ, XẾP LOẠI"), fixed("Cá nhân trong hệ thống chính trị"), {
    listed: "Cá nhân",
    review: [STRENGTHS, WEAKNESSES],
    items: [fixed("Tiêu chí chung (tối đa 30 điểm)"), fixed("Kết quả thực hiện nhiệm vụ (tối đa 70 điểm)")],
  }),
};

const NOT_MEMBER: Partial<SheetWording> = { mark: "Mẫu 02d-HD KĐ.ĐG 2020", subject: fixed("Chưa là đảng viên") };
const NOT_KNOWN: Partial<SheetWording> = {
  mark: "Mẫu 02b (đảng viên) hoặc 02d-HD KĐ.ĐG 2020",
  subject: fixed("Công chức, viên chức không giữ chức vụ lãnh đạo, quản lý"),
};

/**
 * The words of a form's sheet; in Sơn La whoever is no member of the Party has a form of their own (S4-7, S4-8). In a
 * school of Long Biên the board (Ban Giám hiệu) comments, however many people there are (S2-22).
 */
export function wordingOf(form: string, partyMember: boolean | null, inSchool = false): SheetWording | undefined {
  const own = WORDINGS[form];
  if (own && form === "LB04" && inSchool) return { ...own, skipped: [], signers: COMMENTED };
  if (!own || (form !== "SL-CC" && form !== "SL-VC") || partyMember === true) return own;
  return { ...own, ...(partyMember === null ? NOT_KNOWN : NOT_MEMBER) };
}

/** What lists call the forms of units and collectives, which have no sheet of a person. */
const COLLECTIVES: Record<string, string> = { "SL-TT": "Tập thể lãnh đạo", "ND233-DV": "Đơn vị" };

/** What lists call a form; its code where it has no name. */
export function listedForm(form: string): string {
  return WORDINGS[form]?.listed ?? COLLECTIVES[form] ?? form;
}
