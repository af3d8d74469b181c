// NĐ 335/2025: points and levels of civil servants (công chức) by month, quarter and year, from 2026.
import type { Citation, Regulation } from "../regulation/schema";
import { QUALITY_LEVELS } from "./bands";
import { clearedOf, pointsForm } from "./nd-335-points";

const at = (section: string, quote: string): Citation => ({ source: "decree", at: section, row: "5.2", quote });

const cites = {
  scale: at("Điều 14, 15", "tiêu chí chung 30 điểm, kết quả thực hiện nhiệm vụ 70 điểm"),
  formula: at("Điều 16", "(a + b + c) / 3; lãnh đạo: (a + b + c + d + đ + e) / 6, nhân 70%"),
  levels: at("Điều 20.1 đến 20.3", "từ 90 điểm trở lên; từ 70 đến dưới 90; từ 50 đến dưới 70"),
  lowest: at("Điều 20.4", "dưới 50 điểm, hoặc thuộc các trường hợp nêu tại khoản này"),
};
const CLEARED = at("Điều 20.4", "suy thoái …; kỷ luật từ khiển trách trở lên …; tham ô, tham nhũng, lãng phí");

const FLAGS = { "suy thoái": [false], "kỷ luật": [false] };
const LEADER_FLAGS = { ...FLAGS, "tham nhũng đơn vị": [false] };

export const nd335: Regulation = {
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
  monthLevels: [],
  forms: [
    pointsForm("ND335-CC", "Công chức: điểm chung, a, b, c", false, cites, clearedOf(CLEARED, false)),
    pointsForm("ND335-LD", "Công chức lãnh đạo: điểm chung, a, b, c, d, đ, e", true, cites, clearedOf(CLEARED, true)),
  ],
  exclusions: [],
  kindsLeftOut: [],
  caps: [],
  headcount: null,
  unitLevelSetting: null,
  quotas: [
    {
      percent: 20,
      percentSetting: "Tỷ lệ xuất sắc",
      of: "good",
      reading: "after",
      per: ["unit", "group"],
      groupsLeftOut: [],
      kindsLeftOut: [],
      signerLeftOut: false,
      cite: at(
        "Điều 20.5",
        "không quá 20% số công chức xếp loại hoàn thành tốt trong cùng cơ quan và trong từng nhóm nhiệm vụ tương đồng",
      ),
    },
  ],
  stages: [
    {
      sheet: "Tự chấm",
      title: "Tự chấm điểm",
      step: "tự chấm",
      cite: at("Mẫu số 01 Phụ lục II", "theo dõi, đánh giá"),
    },
    {
      sheet: "Quyết định",
      title: "Điểm của cấp có thẩm quyền",
      step: "quyết định",
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
  ambiguities: [
    {
      id: "nd335-outside-quota",
      question: "Người từ 90 điểm nhưng ngoài tỷ lệ xuất sắc thì xếp mức nào?",
      cite: at("Điều 20", "từ 70 đến dưới 90"),
      readings: [
        { value: "giữ nguyên", meaning: "giữ mức xuất sắc và báo vượt tỷ lệ, đến khi người có thẩm quyền quyết định" },
      ],
      fallback: "giữ nguyên",
      setting: null,
    },
    {
      id: "nd335-quota-reading",
      question: "20% tính trước hay sau khi chọn người xuất sắc?",
      cite: at("Điều 20.5", "20% số công chức xếp loại hoàn thành tốt"),
      readings: [{ value: "sau", meaning: "trên số còn lại ở mức tốt, cách hiểu chặt hơn" }],
      fallback: "sau",
      setting: null,
    },
    {
      id: "nd335-6-months",
      question: "Người công tác dưới 06 tháng trong năm: chưa rõ điều khoản.",
      cite: at("Điều 21", "vắng mặt có lý do, ốm, thai sản"),
      readings: [
        {
          value: "đơn vị quyết định",
          meaning: "chương trình xếp theo điểm; đơn vị quyết định có xếp loại hay không (chưa kiểm chứng)",
        },
      ],
      fallback: "đơn vị quyết định",
      setting: null,
    },
    {
      id: "nd335-over-100",
      question: "a, b, c trên 100% thì tính 100% hay tính đủ?",
      cite: at("Điều 14", "số lượng"),
      readings: [{ value: "báo lỗi", meaning: "không tự cắt: báo lỗi để đơn vị sửa" }],
      fallback: "báo lỗi",
      setting: null,
    },
    {
      id: "nd335-zero",
      question: "Không được giao sản phẩm nào trong kỳ (mẫu số bằng 0).",
      cite: at("Điều 14", "sản phẩm được giao"),
      readings: [{ value: "chưa đủ dữ liệu", meaning: "để trống a, b, c: chưa đủ điểm" }],
      fallback: "chưa đủ dữ liệu",
      setting: null,
    },
    {
      id: "discipline-duty",
      question: "Chỉ kỷ luật liên quan đến công vụ mới dẫn đến không hoàn thành nhiệm vụ.",
      cite: at("Điều 20.4", "hành vi vi phạm liên quan đến công vụ bị kỷ luật từ khiển trách trở lên"),
      readings: [{ value: "đánh dấu đúng loại", meaning: "cột Kỷ luật chỉ đánh dấu kỷ luật liên quan đến công vụ" }],
      fallback: "đánh dấu đúng loại",
      setting: null,
    },
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
      name: "một phần ba điểm dưới 90 là tốt",
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
      name: "chưa giao việc: a, b, c trống (law.md §12, 19)",
      cite: cites.formula,
      form: "ND335-CC",
      scores: [28, " ", " ", " "],
      facts: FLAGS,
      expect: { points: null, level: "CHUA_DU" },
    },
  ],
};
