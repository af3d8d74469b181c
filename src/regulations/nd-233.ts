// NĐ 233/2026: points and levels of public employees (viên chức) by month, quarter and year, from 01/7/2026.
import type { Citation, Regulation } from "../regulation/schema";
import { QUALITY_LEVELS } from "./bands";
import { clearedOf, pointsForm } from "./nd-335-points";

const at = (section: string, quote: string): Citation => ({ source: "decree", at: section, row: "5.3", quote });

const cites = {
  scale: at("Điều 10, 11", "tiêu chí chung tối đa 30 điểm, kết quả thực hiện nhiệm vụ tối đa 70 điểm"),
  formula: { source: "borrowed", at: "Điều 16", row: "5.3", quote: "(a + b + c) / 3" },
  levels: at("Điều 12.1 đến 12.3", "từ 90 điểm trở lên; từ 70 đến dưới 90; từ 50 đến dưới 70"),
  lowest: at("Điều 12.4", "dưới 50 điểm hoặc một trong các trường hợp"),
};
const CLEARED = at(
  "Điều 12.4, 14.3",
  "suy thoái …; kỷ luật gắn với nhiệm vụ từ khiển trách trở lên; tham ô, tham nhũng, lãng phí",
);
const FLAGS = { "suy thoái": [false], "kỷ luật": [false] };

export const nd233: Regulation = {
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
    "Xếp loại đơn vị (Điều 7) chưa có mẫu trong chương trình.",
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
  monthLevels: [],
  forms: [
    pointsForm("ND233-VC", "Viên chức: điểm chung, a, b, c", false, cites, clearedOf(CLEARED, false)),
    pointsForm("ND233-QL", "Viên chức quản lý: điểm chung, a, b, c, d, đ, e", true, cites, clearedOf(CLEARED, true)),
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
  kindsLeftOut: [],
  caps: [],
  headcount: null,
  unitLevelSetting: {
    setting: "Mức của đơn vị",
    cite: at("Điều 12.7", "mức xếp loại của người đứng đầu không cao hơn mức xếp loại của đơn vị"),
  },
  quotas: [
    {
      percent: 20,
      percentSetting: "Tỷ lệ xuất sắc",
      of: "good",
      reading: "after",
      per: ["unit", "group"],
      groupsLeftOut: [],
      kindsLeftOut: [],
      signerLeftOut: true,
      cite: at(
        "Điều 12.6",
        "không quá 20% số viên chức xếp loại hoàn thành tốt trong cùng đơn vị và trong từng nhóm nhiệm vụ tương đồng",
      ),
    },
  ],
  stages: [
    { sheet: "Tự chấm", title: "Tự chấm điểm", step: "tự chấm", cite: at("Phụ lục II", "mức tự xếp loại") },
    {
      sheet: "Quyết định",
      title: "Điểm của người có thẩm quyền",
      step: "quyết định",
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
  ambiguities: [
    {
      id: "nd233-formula",
      question: "Nghị định không có công thức cho a, b, c.",
      cite: at("Điều 12.5", "điểm của từng tiêu chí theo Quy chế của đơn vị"),
      readings: [{ value: "mượn NĐ 335", meaning: "trung bình cộng nhân 70%, mượn của NĐ 335/2025" }],
      fallback: "mượn NĐ 335",
      setting: null,
    },
    {
      id: "nd233-2026",
      question: "Năm 2026, đơn vị chưa ban hành Quy chế đánh giá thì theo NĐ 90/2020.",
      cite: at("Điều 20.1", "chưa có Quy chế … thực hiện theo Nghị định số 90/2020"),
      readings: [
        { value: "đã ban hành", meaning: "đơn vị đã có Quy chế: dùng NĐ 233" },
        { value: "chưa", meaning: "ghi quy định nd-90 ở Cấu hình" },
      ],
      fallback: null,
      setting: "Quy chế đánh giá",
    },
    {
      id: "nd233-average",
      question: "Điểm năm từ các tháng, quý: chỉ lấy các kỳ có điểm hay mọi kỳ?",
      cite: at("Điều 15.1a", "tính điểm trung bình"),
      readings: [{ value: "kỳ có điểm", meaning: "trung bình các kỳ được chấm" }],
      fallback: "kỳ có điểm",
      setting: null,
    },
    {
      id: "nd233-ldhd",
      question: "Có áp dụng cho hợp đồng lao động không: người đứng đầu quyết định.",
      cite: at("Điều 20.2", "người đứng đầu quyết định"),
      readings: [{ value: "theo danh sách", meaning: "ai có mẫu ở Nhân sự thì được xếp loại" }],
      fallback: "theo danh sách",
      setting: null,
    },
    {
      id: "nd233-sick",
      question: "Nghỉ ốm làm dưới 06 tháng vẫn được xếp loại theo thời gian thực tế.",
      cite: at("Điều 14.2", "nghỉ ốm đau"),
      readings: [{ value: "ghi tháng công tác", meaning: "để trống cột Tháng công tác cho người thuộc ngoại lệ này" }],
      fallback: "ghi tháng công tác",
      setting: null,
    },
    {
      id: "nd233-quota-reading",
      question: "20% tính trước hay sau khi chọn người xuất sắc?",
      cite: at("Điều 12.6", "20% số viên chức xếp loại hoàn thành tốt"),
      readings: [{ value: "sau", meaning: "trên số còn lại ở mức tốt, cách hiểu chặt hơn" }],
      fallback: "sau",
      setting: null,
    },
    {
      id: "discipline-duty",
      question: "Chỉ kỷ luật gắn với nhiệm vụ mới dẫn đến không hoàn thành nhiệm vụ.",
      cite: at("Điều 12.4c", "gắn với nhiệm vụ"),
      readings: [{ value: "đánh dấu đúng loại", meaning: "cột Kỷ luật chỉ đánh dấu kỷ luật gắn với nhiệm vụ" }],
      fallback: "đánh dấu đúng loại",
      setting: null,
    },
  ],
  examples: [
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
      name: "quản lý: một người không hoàn thành (d 50) còn 65 điểm",
      cite: cites.levels,
      form: "ND233-QL",
      scores: [9, 80, 80, 80, 50, 100, 90],
      expect: { points: null, level: "CHUA_DU" },
    },
    {
      name: "quản lý: đ, e đủ 100",
      cite: cites.levels,
      form: "ND233-QL",
      scores: [9, 80, 80, 80, 50, 100, 100],
      facts: { ...FLAGS, "tham nhũng đơn vị": [false] },
      expect: { points: (9 * 60 + 7 * 490) / 60, band: "HT", level: "HT" },
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
