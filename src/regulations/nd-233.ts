// NĐ 233/2026: points and levels of public employees (viên chức) by month, quarter and year, from 01/7/2026.
import type { Citation, Regulation } from "../regulation/schema";
import { FIFTH_OF_GOOD, NO_SPECIAL_RULES, QUALITY_LEVELS } from "./bands";
import { charterAmbiguity, withoutCharter } from "./charter-2026";
import { unitExamples, unitForm } from "./nd-233-unit";
import { clearedOf, pointsForm } from "./nd-335-points";
import { averageReading, disciplineReading, leftToAuthority, quotaReading } from "./questions";

const at = (section: string, quote: string): Citation => ({ source: "decree", at: section, row: "5.3", quote });

const cites = {
  scale: at("Điều 10, 11", "tiêu chí chung tối đa 30 điểm, kết quả thực hiện nhiệm vụ tối đa 70 điểm"),
  formula: { source: "borrowed", at: "Điều 16", row: "5.3", quote: "(a + b + c) / 3" },
  levels: at("Điều 12.1 đến 12.3", "từ 90 điểm trở lên; từ 70 đến dưới 90; từ 50 đến dưới 70"),
  lowest: at("Điều 12.4", "dưới 50 điểm hoặc một trong các trường hợp"),
};
const CHARTER = at("Điều 20.1", "chưa có Quy chế … thực hiện theo Nghị định số 90/2020");
const CLEARED = at(
  "Điều 12.4, 14.3",
  "suy thoái …; kỷ luật gắn với nhiệm vụ từ khiển trách trở lên; tham ô, tham nhũng, lãng phí",
);
const FLAGS = { "suy thoái": [false], "kỷ luật": [false] };
const LEADER_FLAGS = { "suy thoái": [false], "kỷ luật": [false], "tham nhũng đơn vị": [false] };

export const nd233: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "nd-233",
  title: "Nghị định về đánh giá, xếp loại đơn vị sự nghiệp công lập và viên chức",
  shortTitle: "NĐ 233/2026",
  issuer: "Chính phủ",
  number: "233/2026/NĐ-CP",
  issued: "2026-06-26",
  validity: { from: "2026-07-01", to: null, cite: at("Điều 19.1", "có hiệu lực từ ngày 01/7/2026") },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Nghị định để điểm từng tiêu chí cho Quy chế của đơn vị; công thức (a + b + c) / 3 mượn của NĐ 335/2025 đến khi đơn vị có Quy chế.",
    "Đọc qua bản chép từ bản quét: ngày ở Điều 15.1 (5 hay 15 tháng 12) cần kiểm tra.",
  ],
  periods: ["month", "quarter", "year"],
  sources: {
    decree: { title: "Nghị định số 233/2026/NĐ-CP ngày 26/6/2026 của Chính phủ", short: "NĐ 233/2026/NĐ-CP" },
    borrowed: {
      title: "Nghị định số 335/2025/NĐ-CP ngày 21/12/2025 của Chính phủ (công thức mượn)",
      short: "NĐ 335/2025/NĐ-CP (mượn)",
    },
  },
  levels: QUALITY_LEVELS,
  forms: [
    pointsForm({ id: "ND233-VC", title: "Viên chức: điểm chung, a, b, c" }, false, cites, clearedOf(CLEARED, false)),
    pointsForm(
      { id: "ND233-QL", title: "Viên chức quản lý: điểm chung, a, b, c, d, đ, e" },
      true,
      cites,
      clearedOf(CLEARED, true),
    ),
    unitForm,
  ],
  exclusions: [
    {
      level: "KHONG_DANH_GIA",
      when: [
        {
          text: "Công tác trong năm chưa đủ 06 tháng",
          number: "monthsWorked",
          below: 6,
          cite: at("Điều 14.1", "dưới 06 tháng … không đánh giá, xếp loại"),
        },
        {
          text: "Không phải nghỉ thai sản theo chế độ bảo hiểm",
          flag: "maternity",
          is: false,
          cite: at("Điều 14.2", "thai sản … xếp loại theo thời gian làm việc thực tế"),
        },
      ],
    },
  ],
  unitLevelSetting: {
    setting: "Mức của đơn vị",
    cite: at("Điều 12.7", "mức xếp loại của người đứng đầu không cao hơn mức xếp loại của đơn vị"),
  },
  quotas: [
    {
      ...FIFTH_OF_GOOD,
      percentMost: 25,
      reading: "after",
      per: ["unit", "group"],
      cite: at(
        "Điều 12.6",
        "không quá 20% số viên chức xếp loại hoàn thành tốt trong cùng đơn vị và trong từng nhóm nhiệm vụ tương đồng",
      ),
    },
  ],
  decisions: { adjust: at("Điều 15.4", "quyết định mới thay thế quyết định cũ"), leaveOut: null },
  stages: [
    {
      sheet: "Tự chấm",
      title: "Tự chấm điểm",
      step: "tự chấm",
      hand: "person",
      cite: at("Phụ lục II", "mức tự xếp loại"),
    },
    {
      sheet: "Quyết định",
      title: "Điểm của người có thẩm quyền",
      step: "quyết định",
      hand: "head",
      cite: at("Điều 13", "theo dõi, đánh giá"),
    },
  ],
  deadlines: [
    {
      step: "xếp loại",
      title: "Xếp loại năm",
      per: "year",
      due: { day: 14, month: 12 },
      exceptions: [],
      cite: at("Điều 9, 15.1", "trước ngày 15 tháng 12"),
    },
    {
      step: "xếp loại đơn vị đặc thù",
      title: "Xếp loại năm, đơn vị đặc thù",
      per: "year",
      due: { day: 14, month: 1, laterYears: 1 },
      exceptions: [],
      cite: at("Điều 15.1", "trước ngày 15 tháng 01 năm sau"),
    },
  ],
  year: {
    rule: "mean",
    ambiguity: "nd233-average",
    cite: at("Điều 12.5, 15.1a", "tính điểm trung bình"),
  },
  transitions: withoutCharter(CHARTER),
  ambiguities: [
    {
      id: "nd233-formula",
      touches: "points",
      question: "Nghị định không có công thức cho a, b, c.",
      cite: at("Điều 12.5", "điểm của từng tiêu chí theo Quy chế của đơn vị"),
      readings: [{ value: "mượn NĐ 335", meaning: "trung bình cộng nhân 70%, mượn của NĐ 335/2025" }],
      fallback: "mượn NĐ 335",
      setting: null,
    },
    charterAmbiguity(CHARTER),
    leftToAuthority(
      "nd233-unit-conditions",
      "Điểm của đơn vị thuộc một mức nhưng điều kiện của mức đó không đạt: cấp có thẩm quyền quyết định.",
      at("Điều 7.5", "điểm thuộc một mức nhưng không đạt điều kiện"),
    ),
    averageReading("nd233-average", at("Điều 15.1a", "tính điểm trung bình")),
    {
      id: "nd233-ldhd",
      touches: "nothing",
      question: "Có áp dụng cho hợp đồng lao động không: người đứng đầu quyết định.",
      cite: at("Điều 20.2", "người đứng đầu quyết định"),
      readings: [{ value: "theo danh sách", meaning: "ai có mẫu ở Nhân sự thì được xếp loại" }],
      fallback: "theo danh sách",
      setting: null,
    },
    {
      id: "nd233-sick",
      touches: "nothing",
      question: "Nghỉ ốm làm dưới 06 tháng vẫn được xếp loại theo thời gian thực tế.",
      cite: at("Điều 14.2", "nghỉ ốm đau"),
      readings: [{ value: "ghi tháng công tác", meaning: "để trống cột Tháng công tác cho người thuộc ngoại lệ này" }],
      fallback: "ghi tháng công tác",
      setting: null,
    },
    quotaReading("nd233-quota-reading", "sau", at("Điều 12.6", "20% số viên chức xếp loại hoàn thành tốt")),
    disciplineReading("gắn với nhiệm vụ", at("Điều 12.4c", "gắn với nhiệm vụ")),
  ],
  examples: [
    ...unitExamples(),
    {
      name: "từ 90 điểm là xuất sắc, không đòi điều kiện khác",
      cite: cites.levels,
      form: "ND233-VC",
      scores: [20, 100, 100, 100],
      facts: FLAGS,
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "nghỉ không lương 4 tháng, làm 8 tháng: không giới hạn (law.md §12, 25)",
      cite: at("Điều 14.2", "nghỉ không lương"),
      form: "ND233-VC",
      scores: [20, 100, 100, 100],
      facts: { ...FLAGS, "tháng công tác": [8], "tháng nghỉ": [4] },
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "làm 5 tháng: không xếp loại",
      cite: at("Điều 14.1", "dưới 06 tháng"),
      form: "ND233-VC",
      scores: [20, 100, 100, 100],
      facts: { ...FLAGS, "tháng công tác": [5] },
      expect: { points: null, level: "KHONG_DANH_GIA" },
    },
    {
      name: "làm 5 tháng vì thai sản: xếp theo thời gian thực tế",
      cite: at("Điều 14.2", "thai sản"),
      form: "ND233-VC",
      scores: [10, 100, 100, 100],
      facts: { ...FLAGS, "tháng công tác": [5], "thai sản": [true] },
      expect: { points: 80, band: "T", level: "T" },
    },
    {
      name: "quản lý: e chỉ có 50 hoặc 100, ghi 90 là sai",
      cite: cites.levels,
      form: "ND233-QL",
      scores: [9, 80, 80, 80, 50, 100, 90],
      expect: { points: null, level: "CHUA_DU" },
    },
    {
      name: "quản lý: một người không hoàn thành (d 50), đ, e đủ 100",
      cite: cites.levels,
      form: "ND233-QL",
      scores: [9, 80, 80, 80, 50, 100, 100],
      facts: { ...FLAGS, "tham nhũng đơn vị": [false] },
      expect: { points: (9 * 60 + 7 * 490) / 60, band: "HT", level: "HT" },
    },
    {
      name: "89,99 điểm là tốt",
      cite: cites.levels,
      form: "ND233-VC",
      scores: [19.99, 100, 100, 100],
      facts: FLAGS,
      expect: { points: 89.99, band: "T", level: "T" },
    },
    {
      name: "đúng 70 điểm là tốt",
      cite: cites.levels,
      form: "ND233-VC",
      scores: [14, 80, 80, 80],
      facts: FLAGS,
      expect: { points: 70, band: "T", level: "T" },
    },
    {
      name: "69,99 điểm là hoàn thành",
      cite: cites.levels,
      form: "ND233-VC",
      scores: [13.99, 80, 80, 80],
      facts: FLAGS,
      expect: { points: 69.99, band: "HT", level: "HT" },
    },
    {
      name: "đúng 50 điểm là hoàn thành",
      cite: cites.levels,
      form: "ND233-VC",
      scores: [15, 50, 50, 50],
      facts: FLAGS,
      expect: { points: 50, band: "HT", level: "HT" },
    },
    {
      name: "100 điểm nhưng có kết luận suy thoái",
      cite: cites.lowest,
      form: "ND233-VC",
      scores: [30, 100, 100, 100],
      facts: { ...FLAGS, "suy thoái": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "100 điểm nhưng bị kỷ luật gắn với nhiệm vụ",
      cite: cites.lowest,
      form: "ND233-VC",
      scores: [30, 100, 100, 100],
      facts: { ...FLAGS, "kỷ luật": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "quản lý: 100 điểm nhưng đơn vị trực tiếp phụ trách có tham nhũng bị xử lý",
      cite: cites.lowest,
      form: "ND233-QL",
      scores: [30, 100, 100, 100, 100, 100, 100],
      facts: { ...LEADER_FLAGS, "tham nhũng đơn vị": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "quản lý: 100 điểm nhưng có kết luận suy thoái",
      cite: cites.lowest,
      form: "ND233-QL",
      scores: [30, 100, 100, 100, 100, 100, 100],
      facts: { ...LEADER_FLAGS, "suy thoái": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "quản lý: 100 điểm nhưng bị kỷ luật gắn với nhiệm vụ",
      cite: cites.lowest,
      form: "ND233-QL",
      scores: [30, 100, 100, 100, 100, 100, 100],
      facts: { ...LEADER_FLAGS, "kỷ luật": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "quản lý: 90 điểm là xuất sắc",
      cite: cites.levels,
      form: "ND233-QL",
      scores: [20, 100, 100, 100, 100, 100, 100],
      facts: LEADER_FLAGS,
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "quản lý: 89,99 điểm là tốt",
      cite: cites.levels,
      form: "ND233-QL",
      scores: [19.99, 100, 100, 100, 100, 100, 100],
      facts: LEADER_FLAGS,
      expect: { points: 89.99, band: "T", level: "T" },
    },
    {
      name: "quản lý: 49,99 điểm là không hoàn thành",
      cite: cites.lowest,
      form: "ND233-QL",
      scores: [14.99, 50, 50, 50, 50, 50, 50],
      facts: LEADER_FLAGS,
      expect: { points: 49.99, band: "KHT", level: "KHT" },
    },
    {
      name: "quản lý: 90 điểm, chưa rõ tham nhũng ở đơn vị",
      cite: cites.lowest,
      form: "ND233-QL",
      scores: [20, 100, 100, 100, 100, 100, 100],
      facts: FLAGS,
      expect: { points: 90, band: "XS", level: "CHUA_DU" },
    },
    {
      name: "49,9 điểm là không hoàn thành",
      cite: cites.lowest,
      form: "ND233-VC",
      scores: [14.9, 50, 50, 50],
      facts: FLAGS,
      expect: { points: 49.9, band: "KHT", level: "KHT" },
    },
  ],
};
