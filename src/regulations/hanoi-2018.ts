// Hà Nội 2018: monthly rating of cán bộ, công chức, viên chức and contract workers on 100 points.
import type { Citation, FormDefinition, Regulation } from "../regulation/schema";
import { NO_SPECIAL_RULES, ninetySeventyFifty, QUALITY_LEVELS } from "./bands";

const at = (section: string, row: string, quote: string): Citation => ({ source: "decision", at: section, row, quote });

const BANDS = ninetySeventyFifty([
  at("phân loại A", "hn18-90", "A 90–100"),
  at("phân loại B", "hn18-90", "B 70–90"),
  at("phân loại C", "hn18-90", "C 50 – dưới 70"),
  at("phân loại D", "hn18-90", "D dưới 50"),
]);

/** `file`: what the journal calls the sheet that is attached. */
const form = (file: string, named: Pick<FormDefinition, "id" | "title">): FormDefinition => ({
  ...named,
  items: null,
  mandatory: 0,
  scale: { min: 0, max: 100, stepsPerPoint: 100, anyStep: true, cite: at("thang điểm", "S1-1", "thang điểm 100") },
  total: { max: 100, cap: false, cite: at("thang điểm", "S1-1", "thang điểm 100") },
  frame: {
    totals: [100],
    parts: [
      { name: "Ý thức tổ chức kỷ luật, phẩm chất đạo đức", max: 20 },
      { name: "Kết quả thực hiện chức trách, nhiệm vụ", max: 70 },
      { name: "Điểm thưởng", max: 10 },
    ],
    cite: at("khung tiêu chí", "2.1", "20 điểm … 70 điểm … 10 điểm thưởng"),
  },
  ladder: BANDS,
  cite: at("mẫu kèm theo", "S1-4", file),
});

export const hanoi2018: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "hanoi-2018",
  title:
    "Quy định khung tiêu chí đánh giá hằng tháng đối với cán bộ, công chức, viên chức, lao động hợp đồng trong hệ thống chính trị thành phố Hà Nội",
  shortTitle: "Hà Nội, QĐ 3814-QĐ/TU",
  issuer: "Thành ủy Hà Nội",
  number: "3814-QĐ/TU",
  issued: "2018-05-16",
  validity: {
    from: "2018-05-16",
    to: "2021-10-27",
    cite: { source: "decision", at: "ngày ban hành; Quyết định số 1841-QĐ/TU ngày 28/10/2021", row: "2.1" },
  },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Nội dung từng tiêu chí, điểm từng tiêu chí và hạn của bốn bước không có trong nguồn đã đọc.",
    "Các mức 90, 70, 50 và tỷ lệ 30% lấy từ báo chí đưa tin về quyết định.",
    "Ba bảng điểm kèm theo không nói viên chức (giáo viên) dùng bảng nào: đơn vị chọn ở cột Mẫu.",
  ],
  periods: ["month"],
  sources: {
    decision: {
      title: "Quyết định số 3814-QĐ/TU ngày 16/5/2018 của Thành ủy Hà Nội (theo Tạp chí Xây dựng Đảng và báo chí)",
      short: "QĐ 3814-QĐ/TU",
    },
  },
  levels: QUALITY_LEVELS,
  forms: [
    form("01. Bang diem Lanh dao quan ly.doc", { id: "HN18-01", title: "Bảng điểm lãnh đạo, quản lý" }),
    form("02. Bang diem Chuyen vien.doc", { id: "HN18-02", title: "Bảng điểm chuyên viên" }),
    form("03. Bang diem LDHD.doc", { id: "HN18-03", title: "Bảng điểm lao động hợp đồng" }),
  ],
  quotas: [
    {
      percent: 30,
      percentSetting: "Tỷ lệ xuất sắc",
      percentMost: 40,
      of: "rated",
      reading: "before",
      per: ["unit"],
      groupsLeftOut: [],
      kindsLeftOut: [],
      signerLeftOut: false,
      cite: at("tỷ lệ loại A", "hn18-40", "tổng số CB, CC, VC, LĐHĐ được xếp loại"),
    },
  ],
  decisions: { adjust: null, leaveOut: null },
  stages: [
    {
      sheet: "Tự chấm",
      title: "Tự chấm điểm",
      step: "tự chấm",
      hand: "person",
      cite: at("quy trình 4 bước", "S1-2", "Quy trình đánh giá gồm 4 bước"),
    },
    {
      sheet: "Nhận xét",
      title: "Nhận xét",
      step: "nhận xét",
      hand: "deputy",
      cite: at("quy trình 4 bước", "S1-2", "Quy trình đánh giá gồm 4 bước"),
    },
    {
      sheet: "Quyết định",
      title: "Quyết định",
      step: "quyết định",
      hand: "head",
      cite: at("quy trình 4 bước", "S1-2", "Quy trình đánh giá gồm 4 bước"),
    },
  ],
  deadlines: [],
  year: { rule: "listed", cite: at("mục đích", "S1-5", "là căn cứ chính để đánh giá, xếp loại thi đua hằng năm") },
  reward: {
    level: "XS",
    amount: null,
    countSetting: "Số lượt khen thưởng",
    totalSetting: "Tổng tiền khen thưởng",
    cite: at("mục đích", "S1-5", "là căn cứ để bình xét khen thưởng hằng tháng"),
  },
  ambiguities: [
    {
      id: "hn18-90",
      atPoints: [90],
      question: "Báo chí ghi 90 điểm vừa thuộc loại A vừa thuộc loại B.",
      cite: at("phân loại A, B", "hn18-90", "A 90–100; B 70–90"),
      readings: [{ value: "loại A", meaning: "90 điểm là loại A, như cách ghi “dưới 90” của quyết định sau" }],
      fallback: "loại A",
      setting: null,
    },
    {
      id: "hn18-40",
      touches: "quota",
      question: "Đơn vị nổi trội được đến 40% loại A: văn bản chỉ ghi “cũng không nên vượt quá 40%”.",
      cite: at("tỷ lệ loại A", "hn18-40", "cũng không nên vượt quá 40%"),
      readings: [{ value: "30%", meaning: "tính 30%; đơn vị nổi trội ghi 40 ở Cấu hình, mục Tỷ lệ xuất sắc" }],
      fallback: "30%",
      setting: null,
    },
  ],
  examples: [
    {
      name: "90 điểm là A",
      cite: at("phân loại A", "hn18-90", "A 90–100"),
      form: "HN18-02",
      scores: [20, 70, 0],
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "89,99 điểm là B",
      cite: at("phân loại B", "hn18-90", "B 70–90"),
      form: "HN18-01",
      scores: [20, 60.1, 9.89],
      expect: { points: 89.99, band: "T", level: "T" },
    },
    {
      name: "69,99 điểm là C",
      cite: at("phân loại C", "hn18-90", "50 – dưới 70"),
      form: "HN18-03",
      scores: [20, 49.99, 0],
      expect: { points: 69.99, band: "HT", level: "HT" },
    },
    {
      name: "49,99 điểm là D",
      cite: at("phân loại D", "hn18-90", "dưới 50"),
      form: "HN18-03",
      scores: [49.99],
      expect: { points: 49.99, band: "KHT", level: "KHT" },
    },
    {
      name: "thiếu một phần: không tính là 0",
      cite: at("thang điểm", "S1-1", "thang điểm 100"),
      form: "HN18-02",
      scores: [20, " ", 5],
      expect: { points: null, level: "CHUA_DU" },
    },
  ],
};
