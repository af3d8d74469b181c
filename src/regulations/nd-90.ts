// NĐ 90/2020 with NĐ 48/2023: the yearly rating of cadres, civil servants and public employees by conditions.
import type { Citation, Regulation } from "../regulation/schema";
import { FIFTH_OF_GOOD, NO_SPECIAL_RULES, QUALITY_LEVELS } from "./bands";
import { charterAmbiguity, withCharter } from "./charter-2026";
import {
  ABSENCE_CAPS,
  ARTICLES,
  conditionForm,
  DECREE,
  DECREE_AMBIGUITIES,
  leaderLadder,
  SHORT_YEAR,
  staffLadder,
} from "./nd-90-conditions";
import { conditionFacts, leaderExamples, staffExamples } from "./nd-90-examples";

const at = (section: string, quote: string): Citation => ({ source: "decree", at: section, row: "4", quote });

const CHARTER = at("NĐ 233/2026 Điều 20.1", "chưa có Quy chế … thực hiện theo Nghị định số 90/2020");

/** Cán bộ and công chức: the decree ends for them with 2025. */
const untilEndOf2025 = (use: string) => ({
  until: {
    day: "2025-12-31",
    use,
    cite: at("NĐ 335/2025; NĐ 233/2026 Điều 19.2", "Nghị định số 90/2020 và 48/2023 hết hiệu lực"),
  },
});

const facts = (changes: Parameters<typeof conditionFacts>[1]) => conditionFacts(false, changes);
const leaderFacts = (changes: Parameters<typeof conditionFacts>[1]) => conditionFacts(true, changes);

export const nd90: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "nd-90",
  title: "Nghị định về đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức",
  shortTitle: "NĐ 90/2020, NĐ 48/2023",
  issuer: "Chính phủ",
  number: "90/2020/NĐ-CP",
  issued: "2020-08-13",
  validity: {
    from: "2020-08-20",
    to: "2026-12-31",
    cite: at(
      "Điều 23; NĐ 233/2026 Điều 20.1",
      "hiệu lực 20/8/2020; viên chức của đơn vị chưa có Quy chế: áp dụng đến hết năm 2026",
    ),
  },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Chưa đọc nguyên văn Điều 3, 5, 6, 9, 10, 11, 16, 17, 18: áp dụng như các điều tương ứng của viên chức.",
    "Từ 01/01/2026 công chức theo NĐ 335/2025, từ 01/7/2026 viên chức theo NĐ 233/2026, trừ đơn vị chưa có Quy chế đánh giá (NĐ 233 Điều 20.1).",
  ],
  periods: ["year"],
  sources: { decree: DECREE },
  levels: QUALITY_LEVELS,
  forms: [
    {
      ...conditionForm(
        { id: "ND90-CB", title: "Cán bộ" },
        leaderLadder(ARTICLES.cadre, false),
        at("Điều 4 đến 7", "cán bộ"),
      ),
      ...untilEndOf2025("qd-366"),
    },
    {
      ...conditionForm(
        { id: "ND90-CC", title: "Công chức không giữ chức vụ lãnh đạo, quản lý" },
        staffLadder(ARTICLES.civilServant),
        at("Điều 8.1 đến 11.1", "công chức không giữ chức vụ lãnh đạo, quản lý"),
      ),
      ...untilEndOf2025("nd-335"),
    },
    {
      ...conditionForm(
        { id: "ND90-CCLD", title: "Công chức lãnh đạo, quản lý" },
        leaderLadder(ARTICLES.leadingCivilServant, true),
        at("Điều 8.2 đến 11.2", "công chức giữ chức vụ lãnh đạo, quản lý"),
      ),
      ...untilEndOf2025("nd-335"),
    },
    conditionForm(
      { id: "ND90-VC", title: "Viên chức không giữ chức vụ quản lý" },
      staffLadder(ARTICLES.publicEmployee),
      at("Điều 12.1 đến 15.1", "viên chức không giữ chức vụ quản lý"),
    ),
    conditionForm(
      { id: "ND90-VCQL", title: "Viên chức quản lý" },
      leaderLadder(ARTICLES.managingPublicEmployee, true),
      at("Điều 12.2 đến 15.2", "viên chức quản lý"),
    ),
  ],
  exclusions: SHORT_YEAR,
  caps: ABSENCE_CAPS,
  quotas: [
    {
      ...FIFTH_OF_GOOD,
      from: "2023-09-15",
      reading: "before",
      per: ["group"],
      cite: at("Điều 2.6 (NĐ 48/2023)", "không vượt quá tỷ lệ … theo quy định của Đảng"),
    },
  ],
  decisions: { adjust: at("Điều 16 đến 19", "cấp có thẩm quyền quyết định"), leaveOut: null },
  stages: [],
  deadlines: [
    {
      step: "xếp loại",
      title: "Xếp loại năm",
      per: "year",
      due: { day: 14, month: 12 },
      exceptions: [],
      cite: at("Điều 20", "trước ngày 15 tháng 12 hằng năm"),
    },
  ],
  transitions: withCharter(CHARTER),
  ambiguities: [
    ...DECREE_AMBIGUITIES,
    charterAmbiguity(CHARTER),
    {
      id: "nd90-quota",
      touches: "quota",
      question: "Tỷ lệ xuất sắc: nghị định dẫn sang quy định của Đảng, không ghi con số.",
      cite: at("Điều 2.6 (NĐ 48/2023)", "theo quy định của Đảng"),
      readings: [
        {
          value: "20%",
          meaning: "20% số đạt từ mức tốt trở lên của từng nhóm, lấy phần nguyên; sửa ở Cấu hình, mục Tỷ lệ xuất sắc",
        },
      ],
      fallback: "20%",
      setting: null,
    },
  ],
  examples: [
    ...leaderExamples("ND90-CB", ARTICLES.cadre, false),
    ...staffExamples("ND90-CC", ARTICLES.civilServant),
    ...leaderExamples("ND90-CCLD", ARTICLES.leadingCivilServant, true),
    ...staffExamples("ND90-VC", ARTICLES.publicEmployee),
    ...leaderExamples("ND90-VCQL", ARTICLES.managingPublicEmployee, true),
    {
      name: "nghỉ ốm 4 tháng: cao nhất là hoàn thành (law.md §12, 14)",
      cite: at("Điều 2.3", "từ 03 tháng đến dưới 06 tháng"),
      form: "ND90-CC",
      scores: [],
      facts: facts({ "tháng nghỉ": 4, "tháng công tác": 8 }),
      expect: { band: "XS", level: "HT" },
    },
    {
      name: "nghỉ đúng 03 tháng: cao nhất là hoàn thành",
      cite: at("Điều 2.3", "từ 03 tháng đến dưới 06 tháng"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "tháng nghỉ": 3, "tháng công tác": 9 }),
      expect: { band: "XS", level: "HT" },
    },
    {
      name: "nghỉ 2,9 tháng: không giới hạn",
      cite: at("Điều 2.3", "từ 03 tháng đến dưới 06 tháng"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "tháng nghỉ": 2.9, "tháng công tác": 9.1 }),
      expect: { band: "XS", level: "XS" },
    },
    {
      name: "nghỉ 4 tháng mà không hoàn thành thì vẫn là không hoàn thành",
      cite: at("Điều 2.3", "từ 03 tháng đến dưới 06 tháng"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "tháng nghỉ": 4, "tháng công tác": 8, "kỷ luật": true }),
      expect: { level: "KHT" },
    },
    {
      name: "thai sản, công tác đúng 06 tháng: xếp loại theo thời gian làm việc (law.md §12, 15)",
      cite: at("Điều 2.3", "nghỉ chế độ thai sản"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "tháng nghỉ": 6, "tháng công tác": 6, "thai sản": true }),
      expect: { band: "XS", level: "XS" },
    },
    {
      name: "thai sản 05 tháng: không giới hạn",
      cite: at("Điều 2.3", "nghỉ chế độ thai sản"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "tháng nghỉ": 5, "tháng công tác": 7, "thai sản": true }),
      expect: { band: "XS", level: "XS" },
    },
    {
      name: "thai sản, công tác 05 tháng vẫn xếp loại",
      cite: at("Điều 2.3", "trừ trường hợp chế độ thai sản"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "tháng công tác": 5, "thai sản": true }),
      expect: { band: "XS", level: "XS" },
    },
    {
      name: "công tác 5 tháng (law.md §12, 13)",
      cite: at("Điều 2.3", "chưa đủ 06 tháng"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "tháng công tác": 5 }),
      expect: { level: "KHONG_DANH_GIA" },
    },
    {
      name: "nghỉ đúng 6, làm đúng 6: không giới hạn (law.md §12, 16)",
      cite: at("Điều 2.3", "dưới 06 tháng"),
      form: "ND90-CC",
      scores: [],
      facts: facts({ "tháng nghỉ": 6, "tháng công tác": 6 }),
      expect: { band: "XS", level: "XS" },
    },
    {
      name: "35% chưa đạt (law.md §12, 17)",
      cite: at("Điều 14.1, 15.1", "không quá 20% … trên 50%"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "đúng hạn": 65, "vượt mức": 0, "chưa đạt": 35 }),
      expect: { level: "CHUA_QUY_DINH" },
    },
    {
      name: "cán bộ: tốt không đòi 70% đơn vị ở mức tốt",
      cite: at("Điều 5", "100% đơn vị"),
      form: "ND90-CB",
      scores: [],
      facts: leaderFacts({ "chỉ tiêu vượt mức": 10, "đơn vị tốt": 50 }),
      expect: { band: "T", level: "T" },
    },
    {
      name: "viên chức quản lý: tốt đòi 70% đơn vị ở mức tốt",
      cite: at("Điều 13.2", "ít nhất 70%"),
      form: "ND90-VCQL",
      scores: [],
      facts: leaderFacts({ "chỉ tiêu vượt mức": 10, "đơn vị tốt": 69 }),
      expect: { band: "HT", level: "HT" },
    },
    {
      name: "kỷ luật trong năm (law.md §12, 23)",
      cite: at("Điều 15.1c", "bị xử lý kỷ luật trong năm"),
      form: "ND90-VC",
      scores: [],
      facts: facts({ "kỷ luật": true }),
      expect: { level: "KHT" },
    },
  ],
};
