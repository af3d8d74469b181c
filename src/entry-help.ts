// The one-line help of every global function, and of its parameters, as Sheets shows it; only `99_entry.js` is made from it.
import { ENTRY_POINTS, type EntryName, type EntryPoint } from "./entry";

/** A parameter as Sheets shows it: ASCII name, type for JSDoc, one line of help. */
interface Parameter {
  name: string;
  type: string;
  help: string;
}

/** What Sheets shows of a function: one line in Vietnamese, and its parameters. */
export interface EntryHelp {
  help: string;
  parameters: readonly Parameter[];
}

const scores: Parameter = {
  name: "diem",
  type: "Array<Array<number>>",
  help: "Vùng điểm, mỗi dòng một người, mỗi cột một nội dung, thí dụ C2:AF51.",
};
const form: Parameter = {
  name: "mau",
  type: "string",
  help: 'Mẫu đánh giá, thí dụ "LB04". Bỏ trống: 30 cột là LB04, 45 cột là LB03.',
};
const factName: Parameter = {
  name: "dieu_kien",
  type: "string",
  help: 'Tên điều kiện: "tháng", "kỷ luật", "thanh tra", "đơn vị vi phạm", "bắt buộc", "nghỉ", "thai sản"… Thêm được nhiều cặp tên; vùng.',
};
const factValues: Parameter = {
  name: "gia_tri",
  type: "Array<Array<any>>",
  help: "Vùng giá trị của điều kiện, cao bằng vùng điểm, hoặc một ô dùng cho mọi dòng.",
};

/** The help, by the name of the global function: none may be missing. */
export const ENTRY_HELP: Record<EntryName, EntryHelp> = {
  RATING: {
    help: "Mức xếp loại của từng dòng theo mẫu và các điều kiện. Ô trống không bị coi là 0 điểm.",
    parameters: [scores, form, factName, factValues],
  },
  RATING_POINTS: {
    help: "Tổng điểm của từng dòng, hoặc ô nào sai, còn thiếu mấy nội dung.",
    parameters: [scores, form],
  },
  RATING_CHECK: {
    help: "Các ô điểm sai hoặc thiếu của từng dòng, kèm số thứ tự nội dung. Trống là không có lỗi.",
    parameters: [scores, form],
  },
  RATING_WHY: {
    help: "Vì sao được mức đó: từng điều kiện kèm căn cứ, và còn thiếu gì để lên mức trên.",
    parameters: [scores, form, factName, factValues],
  },
  RATING_QUOTA: {
    help: "Tỷ lệ xuất sắc: mỗi nhóm bao nhiêu người, tối đa mấy người, đang mấy người, vượt mấy người.",
    parameters: [
      { name: "muc", type: "Array<Array<string>>", help: "Vùng mức xếp loại, mỗi người một ô." },
      { name: "quy_dinh", type: "string", help: 'Quy định, thí dụ "son-la-2021".' },
      {
        name: "nhom",
        type: "Array<Array<string>>",
        help: "Vùng nhóm, mỗi người một ô; bỏ trống là tính chung toàn đơn vị.",
      },
    ],
  },
  RATING_DEADLINE: {
    help: "Hạn cuối của một bước theo quy định, không dời khi trùng ngày nghỉ.",
    parameters: [
      { name: "quy_dinh", type: "string", help: 'Quy định, thí dụ "long-bien-2023".' },
      { name: "ky", type: "string", help: 'Kỳ, thí dụ "2023-Q2"; các bước ký cam kết ghi năm, thí dụ 2024.' },
      { name: "buoc", type: "string", help: 'Bước, thí dụ "tự đánh giá", "quyết định", "công khai".' },
    ],
  },
  onOpen: { help: "Thêm menu khi mở bảng tính.", parameters: [] },
  onInstall: { help: "Thêm menu ngay sau khi cài đặt.", parameters: [] },
  showSidebar: { help: "Mở thanh bên ở Tổng quan.", parameters: [] },
  showCheck: { help: "Mở thanh bên và kiểm tra.", parameters: [] },
  showRating: { help: "Mở thanh bên và xếp loại.", parameters: [] },
  showDocuments: { help: "Mở thanh bên ở Văn bản.", parameters: [] },
  showSetup: { help: "Mở thanh bên ở Thiết lập.", parameters: [] },
  showHelp: { help: "Mở thanh bên ở Trợ giúp.", parameters: [] },
  showSelfTest: { help: "Mở thanh bên ở Tự kiểm tra.", parameters: [] },
  showMerge: { help: "Mở thanh bên ở Tổng hợp các đơn vị.", parameters: [] },
  overview: { help: "Kỳ này đang ở đâu: các bước, hạn, cách hiểu.", parameters: [] },
  checkWorkbook: { help: "Kiểm tra bảng tính.", parameters: [] },
  summarizeWorkbook: { help: "Xếp loại và ghi trang Tổng hợp.", parameters: [] },
  publishWorkbook: {
    help: "Kết quả để soạn các văn bản của kỳ.",
    parameters: [{ name: "kem_phieu", type: "boolean", help: "Kèm điểm từng nội dung, tiêu chí, biểu quyết." }],
  },
  setupState: {
    help: "Bảng tính đang có gì, để biết thiết lập cần thêm gì.",
    parameters: [{ name: "trang", type: "Array<string>", help: "Tên các trang cần biết." }],
  },
  setUpWorkbook: {
    help: "Thêm những gì bảng tính còn thiếu theo quy định.",
    parameters: [
      { name: "buoc", type: "Array<Object>", help: "Các việc của kế hoạch." },
      { name: "trang", type: "Array<string>", help: "Tên các trang cần biết." },
      { name: "dau", type: "string", help: "Dấu của bảng tính khi lập kế hoạch." },
    ],
  },
  createGoogleDocument: {
    help: "Tải tệp Word lên Drive thành Google Doc.",
    parameters: [
      { name: "ten", type: "string", help: "Tên tệp." },
      { name: "noi_dung", type: "string", help: "Nội dung tệp .docx, mã base64." },
      { name: "dau", type: "string", help: "Dấu của nội dung." },
    ],
  },
  applyFixes: {
    help: "Sửa các ô còn nguyên như đã thấy, rồi kiểm tra lại.",
    parameters: [
      { name: "sua", type: "Array<Object>", help: "Các ô: trang, ô, giá trị đang có, giá trị mới." },
      { name: "lan", type: "string", help: "Tên của lần sửa; cùng tên thì hoàn tác cùng nhau." },
    ],
  },
  undoFixes: { help: "Trả lại giá trị cũ của lần sửa cuối.", parameters: [] },
  goToCell: {
    help: "Đưa người dùng đến một ô.",
    parameters: [
      { name: "trang", type: "string", help: "Tên trang." },
      { name: "o", type: "string", help: "Địa chỉ ô, thí dụ H12; trống là cả trang." },
    ],
  },
  chooseReading: {
    help: "Ghi cách hiểu đã chọn vào Cấu hình.",
    parameters: [
      { name: "dieu", type: "string", help: "Điều còn để ngỏ." },
      { name: "cach", type: "string", help: "Cách hiểu." },
    ],
  },
  adjustLevel: {
    help: "Ghi mức quyết định của một người vào Điều kiện.",
    parameters: [
      { name: "ma", type: "string", help: "Mã." },
      { name: "muc", type: "string", help: "Mức quyết định." },
      { name: "ly_do", type: "string", help: "Lý do." },
      { name: "nguoi", type: "string", help: "Người quyết định." },
      { name: "dang_la", type: "string", help: "Mức đang thấy." },
    ],
  },
  closePeriod: { help: "Đóng kỳ: ghi Kết quả và lưu trữ.", parameters: [] },
  reopenPeriod: { help: "Mở lại kỳ đã đóng.", parameters: [{ name: "ly_do", type: "string", help: "Lý do." }] },
  nextPeriod: {
    help: "Sang kỳ sau.",
    parameters: [{ name: "quy_dinh", type: "string", help: "Quy định, khi có nhiều quy định cùng áp dụng." }],
  },
  chooseLanguage: {
    help: "Nhớ ngôn ngữ của thanh bên.",
    parameters: [{ name: "ngon_ngu", type: "string", help: "vi hoặc en." }],
  },
  offerSelfTest: { help: "Hiện mục Tự kiểm tra trong menu.", parameters: [] },
  runProbes: {
    help: "Làm thử trên trang nháp của tự kiểm tra.",
    parameters: [
      { name: "trang", type: "string", help: "Tên trang nháp." },
      { name: "viec", type: "Array<Object>", help: "Các việc làm thử." },
    ],
  },
  writeSelfTest: {
    help: "Ghi trang kết quả tự kiểm tra.",
    parameters: [
      { name: "trang", type: "string", help: "Tên trang." },
      { name: "noi_dung", type: "Object", help: "Nội dung trang." },
    ],
  },
};

/** The registry with its help, in the registry's order. */
export const ENTRIES = Object.fromEntries(
  (Object.entries(ENTRY_POINTS) as [EntryName, EntryPoint][]).map(([name, { kind }]) => [
    name,
    { kind, ...ENTRY_HELP[name] },
  ]),
);
