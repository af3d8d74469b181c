// NĐ 335/2025: points and levels of civil servants (công chức) by month, quarter and year, from 2026.
import { CONTRACT_WORKERS } from "../regulation/kinds";
import type { Citation, Regulation } from "../regulation/schema";
import { FIFTH_OF_GOOD, NO_SPECIAL_RULES, QUALITY_LEVELS } from "./bands";
import { clearedOf, pointsForm } from "./nd-335-points";
import { averageReading, disciplineReading, quotaReading } from "./questions";

const at = (section: string, quote: string): Citation => ({ source: "decree", at: section, row: "5.2", quote });

const cites = {
  scale: at("Điều 14, 15", "tiêu chí chung 30 điểm, kết quả thực hiện nhiệm vụ 70 điểm"),
  formula: at("Điều 16", "(a + b + c) / 3; lãnh đạo: (a + b + c + d + đ + e) / 6, nhân 70%"),
  levels: at("Điều 20.1 đến 20.3", "từ 90 điểm trở lên; từ 70 đến dưới 90; từ 50 đến dưới 70"),
  lowest: at("Điều 20.4", "dưới 50 điểm, hoặc thuộc các trường hợp nêu tại khoản này"),
};
const CLEARED = at("Điều 20.4", "suy thoái …; kỷ luật từ khiển trách trở lên …; tham ô, tham nhũng, lãng phí");

const FLAGS = { "suy thoái": [false], "kỷ luật": [false] };
const LEADER_FLAGS = { "suy thoái": [false], "kỷ luật": [false], "tham nhũng đơn vị": [false] };

export const nd335: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "nd-335",
  title: "Nghị định về đánh giá, xếp loại chất lượng công chức",
  shortTitle: "NĐ 335/2025",
  issuer: "Chính phủ",
  number: "335/2025/NĐ-CP",
  issued: "2025-12-21",
  validity: { from: "2026-01-01", to: null, cite: at("hiệu lực", "có hiệu lực từ ngày 01/01/2026") },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Công thức (a + b + c) / 3 và (a + b + c + d + đ + e) / 6, các mức 100% và 50% của đ, e lấy từ nguồn thứ cấp.",
    "Chưa rõ điều khoản cho người công tác dưới 06 tháng, trình tự, thẩm quyền, công khai; ngoại lệ 25% chưa đọc nguyên văn.",
  ],
  periods: ["month", "quarter", "year"],
  sources: {
    decree: { title: "Nghị định số 335/2025/NĐ-CP ngày 21/12/2025 của Chính phủ", short: "NĐ 335/2025/NĐ-CP" },
  },
  levels: QUALITY_LEVELS,
  forms: [
    pointsForm({ id: "ND335-CC", title: "Công chức: điểm chung, a, b, c" }, false, cites, clearedOf(CLEARED, false)),
    pointsForm(
      { id: "ND335-LD", title: "Công chức lãnh đạo: điểm chung, a, b, c, d, đ, e" },
      true,
      cites,
      clearedOf(CLEARED, true),
    ),
  ],
  exclusions: [
    {
      level: "KHONG_DANH_GIA",
      when: [
        {
          text: "Công tác trong năm chưa đủ 06 tháng (chưa kiểm chứng điều khoản)",
          number: "monthsWorked",
          below: 6,
          cite: {
            source: "decree",
            at: "chưa rõ điều khoản",
            row: "nd335-6-months",
          },
        },
        {
          text: "Không phải trường hợp thai sản",
          flag: "maternity",
          is: false,
          cite: at("Điều 21", "thai sản … xếp loại theo thời gian làm việc thực tế"),
        },
      ],
    },
  ],
  quotas: [
    {
      ...FIFTH_OF_GOOD,
      percentMost: 25,
      // the text counts "số công chức": whoever else a unit rates by the same form is in neither number
      kindsLeftOut: ["Viên chức", ...CONTRACT_WORKERS],
      reading: "after",
      per: ["unit", "group"],
      cite: at(
        "Điều 20.5",
        "không quá 20% số công chức xếp loại hoàn thành tốt trong cùng cơ quan và trong từng nhóm nhiệm vụ tương đồng",
      ),
    },
  ],
  decisions: { adjust: null, leaveOut: null },
  stages: [
    {
      sheet: "Tự chấm",
      title: "Tự chấm điểm",
      step: "tự chấm",
      hand: "person",
      cite: at("Mẫu số 01 Phụ lục II", "theo dõi, đánh giá"),
    },
    {
      sheet: "Quyết định",
      title: "Điểm của cấp có thẩm quyền",
      step: "quyết định",
      hand: "head",
      cite: at("Mẫu số 01 Phụ lục II", "ý kiến cấp có thẩm quyền"),
    },
  ],
  deadlines: [
    {
      step: "xếp loại",
      title: "Xếp loại năm",
      per: "year",
      due: { day: 14, month: 12 },
      exceptions: [],
      cite: at("Điều 21", "trước ngày 15 tháng 12 hằng năm"),
    },
    {
      step: "xếp loại cơ quan đặc thù",
      title: "Xếp loại năm, cơ quan kết thúc công việc muộn",
      per: "year",
      due: { day: 14, month: 1, laterYears: 1 },
      exceptions: [],
      cite: at("Điều 21", "trước ngày 15 tháng 01 năm sau"),
    },
  ],
  year: {
    rule: "mean",
    ambiguity: "nd335-average",
    cite: at("Điều 21", "kết quả hằng tháng, hằng quý làm cơ sở tính điểm trung bình năm"),
  },
  ambiguities: [
    averageReading("nd335-average", at("Điều 21", "điểm trung bình năm")),
    {
      id: "nd335-outside-quota",
      touches: "quota",
      question: "Người từ 90 điểm nhưng ngoài tỷ lệ xuất sắc thì xếp mức nào?",
      cite: at("Điều 20", "từ 70 đến dưới 90"),
      readings: [
        { value: "giữ nguyên", meaning: "giữ mức xuất sắc và báo vượt tỷ lệ, đến khi người có thẩm quyền quyết định" },
      ],
      fallback: "giữ nguyên",
      setting: null,
    },
    quotaReading("nd335-quota-reading", "sau", at("Điều 20.5", "20% số công chức xếp loại hoàn thành tốt")),
    {
      id: "nd335-6-months",
      question: "Người công tác dưới 06 tháng trong năm: chưa rõ điều khoản.",
      cite: at("Điều 21", "vắng mặt có lý do, ốm, thai sản"),
      readings: [
        {
          value: "không xếp loại",
          meaning:
            "không xếp loại, trừ thai sản (chưa kiểm chứng); nếu đơn vị vẫn xếp loại, hoặc người đó nghỉ ốm, thì để trống cột Tháng công tác",
        },
      ],
      fallback: "không xếp loại",
      setting: null,
    },
    {
      id: "nd335-over-100",
      touches: "nothing",
      question: "a, b, c trên 100% thì tính 100% hay tính đủ?",
      cite: at("Điều 14", "số lượng"),
      readings: [{ value: "báo lỗi", meaning: "không tự cắt: báo lỗi để đơn vị sửa" }],
      fallback: "báo lỗi",
      setting: null,
    },
    {
      id: "nd335-zero",
      touches: "nothing",
      question: "Không được giao sản phẩm nào trong kỳ (mẫu số bằng 0).",
      cite: at("Điều 14", "sản phẩm được giao"),
      readings: [{ value: "chưa đủ dữ liệu", meaning: "để trống a, b, c: chưa đủ điểm" }],
      fallback: "chưa đủ dữ liệu",
      setting: null,
    },
    disciplineReading(
      "liên quan đến công vụ",
      at("Điều 20.4", "hành vi vi phạm liên quan đến công vụ bị kỷ luật từ khiển trách trở lên"),
    ),
  ],
  examples: [
    {
      name: "28 điểm chung, a 100 b 100 c 75: 92,17 điểm (law.md §12, 18)",
      cite: cites.formula,
      form: "ND335-CC",
      scores: [28, 100, 100, 75],
      facts: FLAGS,
      expect: { points: 2765 / 30, band: "XS", level: "XS" },
    },
    {
      name: "đúng 90 điểm là xuất sắc",
      cite: cites.levels,
      form: "ND335-CC",
      scores: [20, 100, 100, 100],
      facts: FLAGS,
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "89,99 điểm là tốt",
      cite: cites.levels,
      form: "ND335-CC",
      scores: [19.99, 100, 100, 100],
      facts: FLAGS,
      expect: { points: 89.99, band: "T", level: "T" },
    },
    {
      name: "lãnh đạo có người không hoàn thành: d 50",
      cite: cites.formula,
      form: "ND335-LD",
      scores: [30, 100, 100, 100, 50, 100, 100],
      facts: LEADER_FLAGS,
      expect: { points: 5650 / 60, band: "XS", level: "XS" },
    },
    {
      name: "49,99 điểm là không hoàn thành dù chưa rõ kỷ luật",
      cite: cites.lowest,
      form: "ND335-CC",
      scores: [14.99, 50, 50, 50],
      expect: { points: 49.99, band: "KHT", level: "KHT" },
    },
    {
      name: "50 điểm là hoàn thành",
      cite: cites.levels,
      form: "ND335-CC",
      scores: [15, 50, 50, 50],
      facts: FLAGS,
      expect: { points: 50, band: "HT", level: "HT" },
    },
    {
      name: "95 điểm nhưng bị kỷ luật liên quan công vụ",
      cite: cites.lowest,
      form: "ND335-CC",
      scores: [30, 90, 95, 95],
      facts: { ...FLAGS, "kỷ luật": [true] },
      expect: { band: "XS", level: "KHT" },
    },
    {
      name: "49,99 điểm là không hoàn thành, không ai kỷ luật",
      cite: cites.lowest,
      form: "ND335-CC",
      scores: [14.99, 50, 50, 50],
      facts: FLAGS,
      expect: { points: 49.99, band: "KHT", level: "KHT" },
    },
    {
      name: "69,99 điểm là hoàn thành",
      cite: cites.levels,
      form: "ND335-CC",
      scores: [13.99, 80, 80, 80],
      facts: FLAGS,
      expect: { points: 69.99, band: "HT", level: "HT" },
    },
    {
      name: "đúng 70 điểm là tốt",
      cite: cites.levels,
      form: "ND335-CC",
      scores: [14, 80, 80, 80],
      facts: FLAGS,
      expect: { points: 70, band: "T", level: "T" },
    },
    {
      name: "100 điểm nhưng có kết luận suy thoái",
      cite: cites.lowest,
      form: "ND335-CC",
      scores: [30, 100, 100, 100],
      facts: { ...FLAGS, "suy thoái": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "90 điểm, chưa rõ có suy thoái, kỷ luật hay không",
      cite: cites.lowest,
      form: "ND335-CC",
      scores: [20, 100, 100, 100],
      expect: { points: 90, band: "XS", level: "CHUA_DU" },
    },
    {
      name: "0% là điểm thật, không phải thiếu",
      cite: cites.formula,
      form: "ND335-CC",
      scores: [30, 0, 0, 100],
      facts: FLAGS,
      expect: { points: 1600 / 30, band: "HT", level: "HT" },
    },
    {
      name: "lãnh đạo: 100 điểm nhưng đơn vị trực tiếp phụ trách có tham nhũng bị xử lý",
      cite: cites.lowest,
      form: "ND335-LD",
      scores: [30, 100, 100, 100, 100, 100, 100],
      facts: { ...LEADER_FLAGS, "tham nhũng đơn vị": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "lãnh đạo: 100 điểm nhưng bị kỷ luật liên quan công vụ",
      cite: cites.lowest,
      form: "ND335-LD",
      scores: [30, 100, 100, 100, 100, 100, 100],
      facts: { ...LEADER_FLAGS, "kỷ luật": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "lãnh đạo: 100 điểm nhưng có kết luận suy thoái",
      cite: cites.lowest,
      form: "ND335-LD",
      scores: [30, 100, 100, 100, 100, 100, 100],
      facts: { ...LEADER_FLAGS, "suy thoái": [true] },
      expect: { points: 100, band: "XS", level: "KHT" },
    },
    {
      name: "lãnh đạo: 89,99 điểm là tốt",
      cite: cites.levels,
      form: "ND335-LD",
      scores: [19.99, 100, 100, 100, 100, 100, 100],
      facts: LEADER_FLAGS,
      expect: { points: 89.99, band: "T", level: "T" },
    },
    {
      name: "lãnh đạo: d, đ, e đều 50, a, b, c 80: 57,5 điểm",
      cite: cites.formula,
      form: "ND335-LD",
      scores: [12, 80, 80, 80, 50, 50, 50],
      facts: LEADER_FLAGS,
      expect: { points: 57.5, band: "HT", level: "HT" },
    },
    {
      name: "lãnh đạo: 49,99 điểm là không hoàn thành",
      cite: cites.lowest,
      form: "ND335-LD",
      scores: [14.99, 50, 50, 50, 50, 50, 50],
      facts: LEADER_FLAGS,
      expect: { points: 49.99, band: "KHT", level: "KHT" },
    },
    {
      name: "công tác 05 tháng: không xếp loại (chưa kiểm chứng)",
      cite: { source: "decree", at: "chưa rõ điều khoản", row: "nd335-6-months" },
      form: "ND335-CC",
      scores: [20, 100, 100, 100],
      facts: { ...FLAGS, "tháng công tác": [5] },
      expect: { points: null, band: null, level: "KHONG_DANH_GIA" },
    },
    {
      name: "công tác 05 tháng vì thai sản: theo thời gian làm việc thực tế",
      cite: at("Điều 21", "thai sản"),
      form: "ND335-CC",
      scores: [20, 100, 100, 100],
      facts: { ...FLAGS, "tháng công tác": [5], "thai sản": [true] },
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "nghỉ 4 tháng, công tác 8 tháng: không giới hạn như NĐ 90",
      cite: at("Điều 21", "vắng mặt có lý do"),
      form: "ND335-CC",
      scores: [20, 100, 100, 100],
      facts: { ...FLAGS, "tháng công tác": [8], "tháng nghỉ": [4] },
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "chưa giao việc: a, b, c trống (law.md §12, 19)",
      cite: cites.formula,
      form: "ND335-CC",
      scores: [28, " ", " ", " "],
      facts: FLAGS,
      expect: { points: null, level: "CHUA_DU" },
    },
  ],
};
