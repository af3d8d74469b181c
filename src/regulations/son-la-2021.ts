// Sơn La 2021: the yearly plan of the provincial People's Committee's office, on the conditions of NĐ 90/2020.
import { CONTRACT_WORKERS } from "../regulation/kinds";
import type { Citation, Regulation } from "../regulation/schema";
import { FIFTH_OF_GOOD, NO_SPECIAL_RULES, QUALITY_LEVELS } from "./bands";
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
import { leftToAuthority, quotaReading } from "./questions";

const plan = (at: string, row: string, quote: string): Citation => ({ source: "plan", at, row, quote });

const collective = conditionForm(
  { id: "SL-TT", title: "Tập thể lãnh đạo" },
  [],
  plan("mục II.4.1", "S4-1", "Có 04 mức theo mục 2.3 … Hướng dẫn số 02-HD/TU"),
);

/** Heads and deputies of phòng are civil servants, those of đơn vị sự nghiệp public employees: one form for both (mục II.4.2b). */
const LEADER_ARTICLES = {
  XS: "Điều 8.2, 12.2",
  T: "Điều 9.2, 13.2",
  HT: "Điều 10.2, 14.2",
  KHT: "Điều 11.2, 15.2",
} as const;

const staffFacts = (changes: Parameters<typeof conditionFacts>[1]) => conditionFacts(false, changes);

export const sonLa2021: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "son-la-2021",
  title: "Kế hoạch kiểm điểm đánh giá, xếp loại đối với tập thể và công chức, viên chức năm 2021",
  shortTitle: "Sơn La 2021, theo NĐ 90/2020",
  issuer: "Văn phòng UBND tỉnh Sơn La",
  number: "/KH-VPUB",
  issued: null,
  validity: { from: "2021-01-01", to: "2021-12-31", cite: plan("tên kế hoạch", "S4-43", "năm 2021") },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Điều 9, 10, 11 của NĐ 90/2020 (công chức) chưa đọc nguyên văn: áp dụng như Điều 13, 14, 15.",
    "Tiêu chí của tập thể ở Hướng dẫn 02-HD/TU và các phụ lục 02, 03, 04 không có trong nguồn đã đọc.",
  ],
  periods: ["year"],
  sources: {
    plan: {
      title: "Kế hoạch kiểm điểm đánh giá, xếp loại năm 2021 của Văn phòng UBND tỉnh Sơn La, tháng 11/2021",
      short: "Kế hoạch VP UBND tỉnh Sơn La 2021",
    },
    decree: DECREE,
  },
  levels: QUALITY_LEVELS,
  forms: [
    { ...collective, collective: true, holes: [{ ambiguity: "sl-tap-the", when: [] }] },
    conditionForm(
      { id: "SL-LD", title: "Lãnh đạo, quản lý" },
      leaderLadder(LEADER_ARTICLES, true),
      plan("mục II.4.2b", "S4-6", "Lãnh đạo quản lý cấp phòng và đơn vị sự nghiệp"),
    ),
    conditionForm(
      { id: "SL-CC", title: "Công chức không lãnh đạo, quản lý" },
      staffLadder(ARTICLES.civilServant),
      plan("mục II.4.2c", "S4-26", "khoản 1, Điều 8"),
    ),
    conditionForm(
      { id: "SL-VC", title: "Viên chức không lãnh đạo, quản lý" },
      staffLadder(ARTICLES.publicEmployee),
      plan("mục II.4.2c", "S4-26", "khoản 1, Điều 12"),
    ),
  ],
  exclusions: SHORT_YEAR,
  kindsLeftOut: [
    {
      kinds: [...CONTRACT_WORKERS],
      text: "Hợp đồng lao động: không đánh giá theo kế hoạch này",
      cite: plan(
        "mục II.5.3",
        "S4-4",
        "Các trường hợp ký hợp đồng lao động: Không thực hiện đánh giá phân loại theo Kế hoạch này",
      ),
    },
  ],
  caps: ABSENCE_CAPS,
  quotas: [
    {
      ...FIFTH_OF_GOOD,
      percentSetting: null,
      reading: "before",
      per: ["group"],
      groupsLeftOut: ["Lãnh đạo Văn phòng", "Tập thể"],
      postsLeftOut: ["Chánh Văn phòng", "Phó Chánh Văn phòng"],
      kindsLeftOut: ["Tập thể"],
      signerLeftOut: false,
      cite: plan("mục II.4.2b, c", "S4-21, S4-22, S4-23, S4-24", "Tỷ lệ 20% trên tổng số … hoàn thành tốt nhiệm vụ"),
    },
  ],
  decisions: { adjust: plan("mục II.5.4, bước 2", "S4-31", "Chánh Văn phòng quyết định và nhận xét"), leaveOut: null },
  stages: [],
  ballots: [
    { meeting: "Họp phòng hoặc đơn vị", cite: plan("mục II.5.1, II.5.2", "S4-12", "Phiếu biểu quyết số 01") },
    { meeting: "Tập thể Lãnh đạo Văn phòng", cite: plan("mục II.5.4", "S4-13", "Phiếu biểu quyết số 04") },
    {
      meeting: "Hội nghị cán bộ chủ chốt",
      cite: plan("mục II.5.5", "S4-14, S4-15", "Phiếu biểu quyết số 05 … mẫu số 06"),
    },
  ],
  deadlines: [
    {
      step: "họp phòng, đơn vị",
      title: "Các phòng, đơn vị họp và gửi hồ sơ",
      per: "year",
      due: { day: 10, month: 12 },
      exceptions: [],
      cite: plan("mục III.1", "S4-43", "Từ ngày 01/12/2021 đến 10/12/2021"),
    },
    {
      step: "lãnh đạo biểu quyết",
      title: "Tập thể Lãnh đạo Văn phòng, Hội nghị cán bộ chủ chốt",
      per: "year",
      due: { day: 17, month: 12 },
      exceptions: [],
      cite: plan("mục III.2", "S4-44", "Từ ngày 11/12/2021 đến 17/12/2021"),
    },
    {
      step: "hoàn chỉnh hồ sơ",
      title: "Hoàn chỉnh hồ sơ, phê duyệt, báo cáo",
      per: "year",
      due: { day: 24, month: 12 },
      exceptions: [],
      cite: plan("mục III.3", "S4-45", "Từ ngày 18/12/2021 đến 24/12/2021"),
    },
  ],
  ambiguities: [
    ...DECREE_AMBIGUITIES,
    leftToAuthority(
      "sl-tap-the",
      "Tiêu chí xếp loại tập thể nằm ở Hướng dẫn 02-HD/TU, không có trong nguồn của chương trình.",
      plan("mục II.4.1", "S4-1", "mục 2.3 Tiêu chuẩn các mức chất lượng (Hướng dẫn số 02-HD/TU)"),
      "cấp có thẩm quyền quyết định",
    ),
    {
      id: "sl-ldhd",
      touches: "nothing",
      question:
        "Mục 5.3 không đánh giá hợp đồng lao động, mục 3.3 lại nói Giám đốc đánh giá “viên chức và người lao động”.",
      cite: plan("mục II.3.3, II.5.3", "S4-4, S4-19", "viên chức và người lao động"),
      readings: [{ value: "không đánh giá", meaning: "theo mục 5.3" }],
      fallback: "không đánh giá",
      setting: null,
    },
    {
      id: "sl-quota-leaders",
      touches: "quota",
      question: "Tỷ lệ xuất sắc của Lãnh đạo Văn phòng tính trên toàn tỉnh.",
      cite: plan("mục II.4.2a", "S4-20", "Không tính vào tỷ lệ mức độ hoàn thành xuất sắc nhiệm vụ của Văn phòng"),
      readings: [
        {
          value: "ngoài",
          meaning:
            "không tính ở đây: Chánh Văn phòng, Phó Chánh Văn phòng theo cột Chức vụ, và nhóm Lãnh đạo Văn phòng",
        },
      ],
      fallback: "ngoài",
      setting: null,
    },
    {
      id: "sl-group-head",
      touches: "quota",
      question: "Mẫu số của nhóm Trưởng, nhóm Phó không nhắc Giám đốc, Phó Giám đốc.",
      cite: plan("mục II.4.2b", "S4-21, S4-22", "trên tổng số Trưởng các phòng ban"),
      readings: [{ value: "tính cả", meaning: "cùng nhóm với tử số" }],
      fallback: "tính cả",
      setting: null,
    },
    {
      ...quotaReading("sl-quota-reading", "trước", plan("mục II.6", "S4-25", "Nơi có 05 … chọn 01")),
      readings: [{ value: "trước", meaning: "trên số đạt từ mức tốt trở lên, lấy phần nguyên: 5 người thì 1" }],
    },
    {
      id: "sl-3-days",
      touches: "nothing",
      question: "Gửi bản kiểm điểm trước “ít nhất 03 ngày làm việc” đếm thế nào?",
      cite: plan("mục II.5.1", "S4-28", "ít nhất 03 ngày làm việc"),
      readings: [{ value: "đủ ba ngày", meaning: "họp sau khi đã qua đủ ba ngày làm việc" }],
      fallback: "đủ ba ngày",
      setting: null,
    },
    {
      id: "sl-5-days",
      touches: "nothing",
      question: "Thông báo “sau 05 ngày làm việc” là trong vòng hay sau 5 ngày?",
      cite: plan("mục II.6", "S4-37", "sau 05 ngày làm việc, kể từ ngày có kết luận"),
      readings: [{ value: "trong vòng", meaning: "trong vòng 05 ngày làm việc" }],
      fallback: "trong vòng",
      setting: null,
    },
    {
      id: "sl-phu-luc-04",
      touches: "nothing",
      question: "Ai tự chấm theo Phụ lục 04: chỉ Lãnh đạo Văn phòng hay cả Trưởng, Phó phòng?",
      cite: plan("mục II.2.2a, II.5.1a", "S4-11", "tự chấm điểm theo bộ tiêu chí Phụ lục số 04"),
      readings: [{ value: "cả hai", meaning: "cả hai; với Trưởng, Phó phòng là tùy chọn" }],
      fallback: "cả hai",
      setting: null,
    },
  ],
  examples: [
    ...leaderExamples("SL-LD", LEADER_ARTICLES, true),
    ...staffExamples("SL-CC", ARTICLES.civilServant),
    ...staffExamples("SL-VC", ARTICLES.publicEmployee),
    {
      name: "35% chưa đạt: nghị định không có mức (law.md §12, 17)",
      cite: DECREE_AMBIGUITIES[0]?.cite as Citation,
      form: "SL-CC",
      scores: [],
      facts: staffFacts({ "tiêu chí chung": "đáp ứng", "đúng hạn": 65, "vượt mức": 0, "chưa đạt": 35 }),
      expect: { points: null, level: "CHUA_QUY_DINH" },
    },
    {
      name: "công tác 5 tháng: không đánh giá (law.md §12, 13)",
      cite: plan("mục II.6", "S4-38", "chưa đủ 06 tháng"),
      form: "SL-CC",
      scores: [],
      facts: staffFacts({ "tháng công tác": 5 }),
      expect: { level: "KHONG_DANH_GIA" },
    },
    {
      name: "nghỉ 3 tháng: cao nhất là hoàn thành (law.md §12, 14)",
      cite: plan("mục II.6", "S4-39", "từ 03 tháng đến dưới 06 tháng"),
      form: "SL-CC",
      scores: [],
      facts: staffFacts({ "tháng công tác": 8, "tháng nghỉ": 3 }),
      expect: { band: "XS", level: "HT" },
    },
    {
      name: "thai sản: theo thời gian làm việc thực tế (law.md §12, 15)",
      cite: plan("mục II.6", "S4-40", "nghỉ chế độ thai sản"),
      form: "SL-CC",
      scores: [],
      facts: staffFacts({ "tháng công tác": 6, "tháng nghỉ": 5, "thai sản": true, "vượt mức": 10 }),
      expect: { band: "T", level: "T" },
    },
    {
      name: "thai sản, công tác 05 tháng vẫn xếp loại",
      cite: plan("mục II.6", "S4-38", "trừ trường hợp chế độ thai sản"),
      form: "SL-CC",
      scores: [],
      facts: staffFacts({ "tháng công tác": 5, "thai sản": true }),
      expect: { band: "XS", level: "XS" },
    },
    {
      name: "tập thể: tiêu chí không có trong nguồn",
      cite: plan("mục II.4.1", "S4-1", "Hướng dẫn số 02-HD/TU"),
      form: "SL-TT",
      scores: [],
      expect: { level: "CHUA_QUY_DINH" },
    },
    {
      name: "trưởng phòng: đơn vị hoàn thành 60% chỉ tiêu thì không thuộc mức nào",
      cite: DECREE_AMBIGUITIES[1]?.cite as Citation,
      form: "SL-LD",
      scores: [],
      facts: conditionFacts(true, { "chỉ tiêu đơn vị": 60, "chỉ tiêu đúng hạn": 60, "chỉ tiêu vượt mức": 0 }),
      expect: { level: "CHUA_QUY_DINH" },
    },
  ],
};
