// Hà Nội 2022: monthly rating of cán bộ, công chức, viên chức and contract workers on 100 points.
import { CONTRACT_WORKERS } from "../regulation/kinds";
import type { Citation, FormDefinition, Regulation } from "../regulation/schema";
import { FIFTH_OF_GOOD, NO_SPECIAL_RULES, ninetySeventyFifty, QUALITY_LEVELS } from "./bands";
import { quotaReading } from "./questions";

const decision = (section: string, row: string, quote: string): Citation => ({
  source: "decision",
  at: section,
  row,
  quote,
});
const letter = (section: string, row: string, quote: string): Citation => ({
  source: "letter",
  at: section,
  row,
  quote,
});

/** Stated of the decision before this one; of this one nobody could read it. */
const USE: Citation = {
  source: "decision",
  at: "sử dụng kết quả (như QĐ 3814-QĐ/TU; chưa kiểm chứng ở văn bản này)",
  row: "S1-5",
  quote: "là căn cứ để bình xét khen thưởng hằng tháng; là căn cứ chính để đánh giá, xếp loại thi đua hằng năm",
};

const BANDS = ninetySeventyFifty([
  decision("phân loại A", "2.2", "A 90–100"),
  decision("phân loại B", "2.2", "B 70 – dưới 90"),
  decision("phân loại C", "2.2", "C 50 – dưới 70"),
  decision("phân loại D", "2.2", "D dưới 50"),
]);

/** The sheets of QĐ 3814; nobody could read those of this decision. */
const form = (file: string, named: Pick<FormDefinition, "id" | "title">): FormDefinition => ({
  ...named,
  items: null,
  mandatory: 0,
  scale: { min: 0, max: 100, stepsPerPoint: 100, anyStep: true, cite: decision("thang điểm", "2.2", "thang điểm 100") },
  total: { max: 100, cap: false, cite: decision("thang điểm", "2.2", "thang điểm 100") },
  frame: { totals: [100], parts: [], cite: decision("thang điểm", "2.2", "thang điểm 100") },
  ladder: BANDS,
  cite: decision("mẫu kèm theo (như QĐ 3814-QĐ/TU; chưa kiểm chứng ở văn bản này)", "S1-4", file),
});

export const hanoi2022: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "hanoi-2022",
  title:
    "Quy định đánh giá, xếp loại hằng tháng đối với cán bộ, công chức, viên chức, lao động hợp đồng trong hệ thống chính trị thành phố Hà Nội",
  shortTitle: "Hà Nội, QĐ 1841 và 3251-QĐ/TU",
  issuer: "Ban Thường vụ Thành ủy Hà Nội",
  number: "1841-QĐ/TU, 3251-QĐ/TU",
  issued: "2022-08-16",
  validity: {
    from: "2021-10-28",
    to: null,
    cite: letter(
      "phần mở đầu",
      "S0-4",
      "Quyết định số 1841-QĐ/TU, ngày 28/10/2021 và Quyết định số 3251-QĐ/TU, ngày 16/8/2022",
    ),
  },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Tỷ lệ xuất sắc ở khoản 7 Điều 1 Quyết định 3251-QĐ/TU không có trong nguồn đã đọc: 20% là mức thường gặp của Đảng, đơn vị sửa ở Cấu hình, mục Tỷ lệ xuất sắc.",
    "Các mức 90, 70, 50 lấy từ báo chí; nội dung bảng điểm, hạn các bước và văn bản thay thế sau 2023 chưa kiểm chứng.",
    "Ba bảng điểm ghi theo Quyết định 3814-QĐ/TU, không nói viên chức (giáo viên) dùng bảng nào: đơn vị chọn ở cột Mẫu.",
    "Các tháng từ 10/2021 đến 7/2022, khi Quyết định 1841-QĐ/TU chưa sửa đổi, cũng tính theo mức của Quyết định 3251-QĐ/TU: văn bản gốc chưa đọc.",
  ],
  periods: ["month"],
  sources: {
    decision: {
      title:
        "Quyết định số 1841-QĐ/TU ngày 28/10/2021, sửa đổi bởi Quyết định số 3251-QĐ/TU ngày 16/8/2022 của Ban Thường vụ Thành ủy Hà Nội",
      short: "QĐ 1841, 3251-QĐ/TU",
    },
    letter: {
      title: "Công văn số 2722-CV/BTCTU ngày 03/7/2023 của Ban Tổ chức Thành ủy Hà Nội",
      short: "CV 2722-CV/BTCTU",
    },
  },
  levels: QUALITY_LEVELS,
  forms: [
    form("01. Bang diem Lanh dao quan ly.doc", { id: "HN22-01", title: "Bảng điểm lãnh đạo, quản lý" }),
    form("02. Bang diem Chuyen vien.doc", { id: "HN22-02", title: "Bảng điểm chuyên viên, viên chức" }),
    form("03. Bang diem LDHD.doc", { id: "HN22-03", title: "Bảng điểm lao động hợp đồng" }),
  ],
  exclusions: [
    {
      level: "KHONG_DANH_GIA",
      months: [6, 7, 8],
      when: [
        {
          text: "Giáo viên trường công lập trong các tháng 6, 7, 8 (học sinh nghỉ hè)",
          flag: "teacherSummer",
          is: true,
          cite: letter("mục 1", "S0-1", "Không thực hiện đánh giá, xếp loại các tháng 6, tháng 7 và tháng 8 hằng năm"),
        },
      ],
    },
  ],
  quotas: [
    {
      ...FIFTH_OF_GOOD,
      reading: "after",
      per: ["unit"],
      kindsLeftOut: [...CONTRACT_WORKERS],
      cite: letter(
        "mục 3",
        "S0-4",
        "được tính trên tổng số CBCCVC được xếp loại “Hoàn thành tốt nhiệm vụ” không chia theo nhóm đối tượng",
      ),
    },
  ],
  decisions: {
    adjust: decision("Điều 8", "2.2", "thẩm quyền"),
    leaveOut: letter("mục 1", "S0-2", "cập nhật không đánh giá và ghi rõ lý do … bằng tài khoản admin của đơn vị"),
  },
  stages: [
    {
      sheet: "Tự chấm",
      title: "Tự chấm điểm",
      step: "tự chấm",
      hand: "person",
      cite: { source: "decision", at: "quy trình (chưa kiểm chứng ở văn bản này)", row: "2.2" },
    },
    {
      sheet: "Nhận xét",
      title: "Nhận xét của người giao việc",
      step: "nhận xét",
      hand: "deputy",
      cite: decision(
        "quy trình",
        "2.2",
        "cấp nào, người nào trực tiếp lãnh đạo, giao việc … đồng thời nhận xét đánh giá và xếp loại",
      ),
    },
    {
      sheet: "Quyết định",
      title: "Quyết định của người đứng đầu",
      step: "quyết định",
      hand: "head",
      cite: decision("Điều 8", "2.2", "thẩm quyền"),
    },
  ],
  deadlines: [],
  year: { rule: "listed", cite: USE },
  reward: {
    level: "XS",
    amount: null,
    countSetting: "Số lượt khen thưởng",
    totalSetting: "Tổng tiền khen thưởng",
    cite: USE,
  },
  doublePosts: [
    {
      posts: ["Phó Bí thư Đảng ủy", "Chủ tịch HĐND"],
      notIn: "phường",
      text: "Phó Bí thư Đảng ủy đồng thời là Chủ tịch HĐND xã, thị trấn do Bí thư Đảng ủy trực tiếp đánh giá, một lần, có tham khảo nhiệm vụ của chức danh HĐND",
      cite: letter("mục 2", "S0-3", "do đồng chí Bí thư Đảng ủy xã, thị trấn trực tiếp đánh giá"),
    },
  ],
  ambiguities: [
    {
      id: "hn22-percent",
      touches: "quota",
      question: "Tỷ lệ xuất sắc ở khoản 7 Điều 1 Quyết định 3251-QĐ/TU không có trong nguồn đã đọc.",
      cite: letter("mục 3", "S0-4", "theo đúng quy định tại khoản 7 điều 1 Quyết định số 3251-QĐ/TU"),
      readings: [{ value: "20%", meaning: "20% (chưa kiểm chứng); sửa ở Cấu hình, mục Tỷ lệ xuất sắc" }],
      fallback: "20%",
      setting: null,
    },
    {
      id: "hn22-ldhd",
      touches: "quota",
      question: "Lao động hợp đồng có nằm trong tỷ lệ xuất sắc không?",
      cite: letter("mục 3", "S0-4", "Tỷ lệ CBCCVC"),
      readings: [{ value: "ngoài", meaning: "không, vì công văn chỉ nói CBCCVC" }],
      fallback: "ngoài",
      setting: null,
    },
    {
      id: "hn22-head",
      touches: "quota",
      question: "Người đứng đầu do cấp trên đánh giá có nằm trong tỷ lệ của đơn vị không?",
      cite: letter("mục 3", "S0-4", "của đơn vị"),
      readings: [{ value: "ngoài", meaning: "không; người đứng đầu là người ký ở Cấu hình" }],
      fallback: "ngoài",
      setting: null,
    },
    {
      id: "hn22-teacher",
      touches: "nothing",
      question: "Tháng hè: chỉ giáo viên hay mọi viên chức của trường?",
      cite: letter("mục 1", "S0-1", "Viên chức, LĐHĐ giáo viên các trường"),
      readings: [{ value: "theo đánh dấu", meaning: "đơn vị đánh dấu từng người ở cột Giáo viên hè của Điều kiện" }],
      fallback: "theo đánh dấu",
      setting: null,
    },
    {
      ...quotaReading(
        "hn22-quota-reading",
        "sau",
        letter("mục 3", "S0-4", "trên tổng số CBCCVC được xếp loại “Hoàn thành tốt nhiệm vụ”"),
      ),
      question: "Tỷ lệ tính trước hay sau khi chọn người xuất sắc?",
    },
  ],
  examples: [
    {
      name: "90 điểm là A (law.md §12, 3)",
      cite: decision("phân loại A", "2.2", "A 90–100"),
      form: "HN22-02",
      scores: [90],
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "89,99 điểm là B",
      cite: decision("phân loại B", "2.2", "dưới 90"),
      form: "HN22-02",
      scores: [20, 60.1, 9.89],
      expect: { points: 89.99, band: "T", level: "T" },
    },
    {
      name: "70 điểm là B",
      cite: decision("phân loại B", "2.2", "B 70 – dưới 90"),
      form: "HN22-01",
      scores: [70],
      expect: { points: 70, band: "T", level: "T" },
    },
    {
      name: "50 điểm là C",
      cite: decision("phân loại C", "2.2", "C 50 – dưới 70"),
      form: "HN22-03",
      scores: [15, 35, 0],
      expect: { points: 50, band: "HT", level: "HT" },
    },
    {
      name: "49,99 điểm là D",
      cite: decision("phân loại D", "2.2", "dưới 50"),
      form: "HN22-03",
      scores: [49.99],
      expect: { points: 49.99, band: "KHT", level: "KHT" },
    },
    {
      name: "69,99 điểm là C",
      cite: decision("phân loại C", "2.2", "dưới 70"),
      form: "HN22-01",
      scores: [20, 49.99, 0],
      expect: { points: 69.99, band: "HT", level: "HT" },
    },
    {
      name: "thiếu một phần: không tính là 0",
      cite: decision("thang điểm", "2.2", "thang điểm 100"),
      form: "HN22-02",
      scores: [20, " ", 5],
      expect: { points: null, band: null, level: "CHUA_DU" },
    },
    {
      name: "trên 100 điểm là sai, không phải xuất sắc",
      cite: decision("thang điểm", "2.2", "thang điểm 100"),
      form: "HN22-02",
      scores: [60, 40.01],
      expect: { points: null, band: null, level: "CHUA_DU" },
    },
    {
      name: "giáo viên nghỉ hè, chưa có điểm (law.md §12, 11)",
      cite: letter("mục 1", "S0-1", "tháng 7"),
      form: "HN22-02",
      scores: [" ", " ", " "],
      facts: { "giáo viên hè": ["x"] },
      expect: { points: null, band: null, level: "KHONG_DANH_GIA" },
    },
  ],
};
