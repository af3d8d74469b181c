// Invented units for the tests of documents: any number of people, with every level and every kind of fact.
import { readPeriod } from "../../src/rating/period";
import type { RatedPerson, UnitSettings, UnitSummary } from "../../src/rating/summary";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import type { LevelCode, Regulation } from "../../src/regulation/schema";

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"];
const MIDDLE = ["Thị Thanh", "Văn", "Hữu", "Thị Ngọc", "Đức", "Quốc", "Thị Hồng", "Minh", "Thùy"];
const GIVEN = ["Ánh", "Bảo", "Cường", "Dung", "Khuê", "Lộc", "Mai", "Phượng", "Thịnh", "Uyên", "Vân", "Yến", "Quỳnh"];
const POSTS = [
  "Chủ tịch UBND phường",
  "Công chức Địa chính - xây dựng - đô thị và môi trường",
  "Công chức Tư pháp - hộ tịch",
  "Công chức Tài chính - kế toán",
  "Công chức Văn hóa - xã hội",
  "Người hoạt động không chuyên trách",
  "Nhân viên hợp đồng",
];
const PARTS = ["Lãnh đạo", "Bộ phận Một cửa", "Văn phòng", "Tổ Địa chính - xây dựng", "Tổ Văn hóa"];

/** Results by turns: most reach the level, a few of everything else. */
const RESULTS: { level: LevelCode; points: number | null; text: string; reason: string }[] = [
  { level: "DAT", points: 296.5, text: LEVEL_TEXT.DAT, reason: "Đủ điều kiện theo mục 3.5" },
  { level: "DAT", points: 300, text: LEVEL_TEXT.DAT, reason: "Đủ điều kiện theo mục 3.5" },
  {
    level: "KHONG_DAT",
    points: 287.5,
    text: LEVEL_TEXT.KHONG_DAT,
    reason: "Nội dung bắt buộc số 7 được 9,5 điểm, yêu cầu 10 điểm (mục 3.5)",
  },
  { level: "DAT", points: 291, text: LEVEL_TEXT.DAT, reason: "Đủ điều kiện theo mục 3.5" },
  {
    level: "KHONG_DANH_GIA",
    points: null,
    text: LEVEL_TEXT.KHONG_DANH_GIA,
    reason: "Nghỉ từ 15 ngày làm việc trở lên trong quý (mục 3.1)",
  },
  { level: "DAT", points: 288.5, text: LEVEL_TEXT.DAT, reason: "Đủ điều kiện theo mục 3.5" },
  {
    level: "CHUA_DU",
    points: null,
    text: "Chưa đủ điểm: thiếu 2 nội dung",
    reason: "Chưa đủ điểm: thiếu 2 nội dung",
  },
  { level: "DAT", points: 299, text: LEVEL_TEXT.DAT, reason: "Đủ điều kiện theo mục 3.5" },
];

/** The regulation as far as documents look at it. */
export const LONG_BIEN = {
  id: "long-bien-2023",
  title:
    "Quyết định số 683-QĐ/QU ngày 11/01/2023 của Ban Thường vụ Quận ủy Long Biên ban hành bộ tiêu chí đánh giá sự chuyên nghiệp",
  shortTitle: "Long Biên 2023",
  forms: [] as Regulation["forms"],
  kindsLeftOut: [] as Regulation["kindsLeftOut"],
  levels: [
    { code: "DAT", text: LEVEL_TEXT.DAT },
    { code: "KHONG_DAT", text: LEVEL_TEXT.KHONG_DAT },
  ],
} as Regulation;

/** A regulation with the four levels of quality and no list of people who "reached" one. */
export const QUALITY = {
  id: "hanoi-2022",
  title: "Quyết định số 1841-QĐ/TU ngày 28/10/2021 của Ban Thường vụ Thành ủy Hà Nội",
  shortTitle: "Hà Nội 2022",
  forms: [] as Regulation["forms"],
  kindsLeftOut: [] as Regulation["kindsLeftOut"],
  levels: (["XS", "T", "HT", "KHT"] as const).map((code) => ({ code, text: LEVEL_TEXT[code] })),
} as Regulation;

export const WARD: UnitSettings = {
  name: "UBND phường Bồ Đề B",
  superior: "UBND quận Long Biên",
  block: "Chính quyền",
  format: "state",
  place: "Long Biên",
  symbol: "UBND",
  signerPost: "Chủ tịch",
  signer: "Phạm Hữu Lộc",
  recipients: ["Phòng Nội vụ quận", "Các bộ phận thuộc UBND phường", "Lưu: VT"],
};

export const PARTY_OFFICE: UnitSettings = {
  ...WARD,
  name: "Văn phòng Thành ủy Bảy Nhánh",
  superior: "Thành ủy Bảy Nhánh",
  block: "Đảng",
  format: "party",
  place: "Bảy Nhánh",
  symbol: "VPTU",
  signerPost: "Chánh Văn phòng",
  signer: "Cao Văn Đệ",
  recipients: ["Thường trực Thành ủy", "Ban Tổ chức Thành ủy", "Lưu Văn phòng"],
};

/** One invented person; `facts` replaces what a test cares about. */
export function person(index: number, facts: Partial<RatedPerson> = {}): RatedPerson {
  const pick = (list: string[], step: number): string => list[Math.floor(index / step) % list.length] ?? "";
  const result = RESULTS[index % RESULTS.length] as (typeof RESULTS)[number];
  return {
    id: `BD${String(index + 1).padStart(2, "0")}`,
    name: `${pick(FAMILY, 1)} ${pick(MIDDLE, 2)} ${pick(GIVEN, 1)}`,
    post: pick(POSTS, 1),
    kind: "Công chức",
    part: pick(PARTS, 1),
    group: "Chuyên môn",
    form: index === 0 ? "LB03" : "LB05",
    band: result.level,
    explanation: [],
    ballots: [],
    forNextLevel: [],
    ...result,
    ...facts,
  };
}

/** An invented unit's second quarter of 2023 with `size` people. */
export function sampleSummary(size: number, changes: Partial<UnitSummary> = {}): UnitSummary {
  const period = readPeriod("2023-Q2");
  if (!period) throw new Error("2023-Q2 is a period");
  return {
    unit: WARD,
    regulation: LONG_BIEN,
    period,
    people: Array.from({ length: size }, (_, index) => person(index)),
    quota: [],
    year: null,
    notes: [
      {
        key: "note.no-reading",
        parameters: {},
        message: "Tháng được ghi “Không đánh giá” chưa được tính là đạt hay không đạt: quy định không nói (mục 3.5).",
      },
    ],
    ...changes,
  };
}
