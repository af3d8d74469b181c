// Every global that Sheets, the menu or the sidebar calls, with the one-line help that users see; `99_entry.js` is made from it.
import { adjustLevel } from "./actions/adjust";
import { check } from "./actions/check";
import { close, reopen } from "./actions/close";
import { applyFixes, undoFixes } from "./actions/fixes";
import { goToCell } from "./actions/navigate";
import { nextPeriod } from "./actions/next-period";
import { overview } from "./actions/overview";
import { createGoogleDocument, publish } from "./actions/publish";
import { chooseLanguage, chooseReading, chosenLanguage } from "./actions/settings";
import { setUp, setupState } from "./actions/setup";
import { summarize } from "./actions/summarize";
import { ratingDeadline } from "./functions/deadline";
import { ratingQuota } from "./functions/quota";
import { rating, ratingCheck, ratingPoints, ratingWhy } from "./functions/rating";
import { type MessageKey, message, type Parameters, say } from "./language/messages";
import { Refusal } from "./language/refusal";

/** A parameter as Sheets shows it: ASCII name, type for JSDoc, one line of help. */
export interface Parameter {
  name: string;
  type: string;
  help: string;
}

/** One global function. `cell`: a custom function; `menu` and `trigger`: called by Sheets; `sidebar`: called over the wire. */
export interface EntryPoint {
  kind: "cell" | "menu" | "sidebar" | "trigger";
  /** One line in Vietnamese; what Sheets shows for a custom function. */
  help: string;
  parameters: readonly Parameter[];
  run: (parameters: readonly unknown[]) => unknown;
}

/**
 * What a sidebar call hands back: errors are data, for a thrown one would arrive as a bare text. The code and the
 * parameters say the sentence in another language.
 */
export type Reply<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: MessageKey; parameters: Parameters; message: string };

/** The views that the menu opens the sidebar on. */
export type View = "overview" | "check" | "rate" | "documents" | "setup" | "help";

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

/** The registry, by the name of the global function. */
export const ENTRY_POINTS = {
  RATING: {
    kind: "cell",
    help: "Mức xếp loại của từng dòng theo mẫu và các điều kiện. Ô trống không bị coi là 0 điểm.",
    parameters: [scores, form, factName, factValues],
    run: rating,
  },
  RATING_POINTS: {
    kind: "cell",
    help: "Tổng điểm của từng dòng, hoặc ô nào sai, còn thiếu mấy nội dung.",
    parameters: [scores, form],
    run: ratingPoints,
  },
  RATING_CHECK: {
    kind: "cell",
    help: "Các ô điểm sai hoặc thiếu của từng dòng, kèm số thứ tự nội dung. Trống là không có lỗi.",
    parameters: [scores, form],
    run: ratingCheck,
  },
  RATING_WHY: {
    kind: "cell",
    help: "Vì sao được mức đó: từng điều kiện kèm căn cứ, và còn thiếu gì để lên mức trên.",
    parameters: [scores, form, factName, factValues],
    run: ratingWhy,
  },
  RATING_QUOTA: {
    kind: "cell",
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
    run: ratingQuota,
  },
  RATING_DEADLINE: {
    kind: "cell",
    help: "Hạn cuối của một bước theo quy định, không dời khi trùng ngày nghỉ.",
    parameters: [
      { name: "quy_dinh", type: "string", help: 'Quy định, thí dụ "long-bien-2023".' },
      { name: "ky", type: "string", help: 'Kỳ, thí dụ "2023-Q2"; các bước ký cam kết ghi năm, thí dụ 2024.' },
      { name: "buoc", type: "string", help: 'Bước, thí dụ "tự đánh giá", "quyết định", "công khai".' },
    ],
    run: ratingDeadline,
  },
  onOpen: { kind: "trigger", help: "Thêm menu khi mở bảng tính.", parameters: [], run: addMenu },
  onInstall: { kind: "trigger", help: "Thêm menu ngay sau khi cài đặt.", parameters: [], run: addMenu },
  showSidebar: { kind: "menu", help: "Mở thanh bên ở Tổng quan.", parameters: [], run: () => show("overview") },
  showCheck: { kind: "menu", help: "Mở thanh bên và kiểm tra.", parameters: [], run: () => show("check") },
  showRating: { kind: "menu", help: "Mở thanh bên và xếp loại.", parameters: [], run: () => show("rate") },
  showDocuments: { kind: "menu", help: "Mở thanh bên ở Văn bản.", parameters: [], run: () => show("documents") },
  showSetup: { kind: "menu", help: "Mở thanh bên ở Thiết lập.", parameters: [], run: () => show("setup") },
  showHelp: { kind: "menu", help: "Mở thanh bên ở Trợ giúp.", parameters: [], run: () => show("help") },
  overview: { kind: "sidebar", help: "Kỳ này đang ở đâu: các bước, hạn, cách hiểu.", parameters: [], run: overview },
  checkWorkbook: { kind: "sidebar", help: "Kiểm tra bảng tính.", parameters: [], run: check },
  summarizeWorkbook: { kind: "sidebar", help: "Xếp loại và ghi trang Tổng hợp.", parameters: [], run: summarize },
  publishWorkbook: {
    kind: "sidebar",
    help: "Kết quả để soạn các văn bản của kỳ.",
    parameters: [{ name: "kem_phieu", type: "boolean", help: "Kèm điểm từng nội dung, tiêu chí, biểu quyết." }],
    run: publish,
  },
  setupState: {
    kind: "sidebar",
    help: "Bảng tính đang có gì, để biết thiết lập cần thêm gì.",
    parameters: [{ name: "trang", type: "Array<string>", help: "Tên các trang cần biết." }],
    run: setupState,
  },
  setUpWorkbook: {
    kind: "sidebar",
    help: "Thêm những gì bảng tính còn thiếu theo quy định.",
    parameters: [
      { name: "buoc", type: "Array<Object>", help: "Các việc của kế hoạch." },
      { name: "trang", type: "Array<string>", help: "Tên các trang cần biết." },
      { name: "dau", type: "string", help: "Dấu của bảng tính khi lập kế hoạch." },
    ],
    run: setUp,
  },
  createGoogleDocument: {
    kind: "sidebar",
    help: "Tải tệp Word lên Drive thành Google Doc.",
    parameters: [
      { name: "ten", type: "string", help: "Tên tệp." },
      { name: "noi_dung", type: "string", help: "Nội dung tệp .docx, mã base64." },
      { name: "dau", type: "string", help: "Dấu của nội dung." },
    ],
    run: createGoogleDocument,
  },
  applyFixes: {
    kind: "sidebar",
    help: "Sửa các ô còn nguyên như đã thấy, rồi kiểm tra lại.",
    parameters: [
      { name: "sua", type: "Array<Object>", help: "Các ô: trang, ô, giá trị đang có, giá trị mới." },
      { name: "lan", type: "string", help: "Tên của lần sửa; cùng tên thì hoàn tác cùng nhau." },
    ],
    run: applyFixes,
  },
  undoFixes: { kind: "sidebar", help: "Trả lại giá trị cũ của lần sửa cuối.", parameters: [], run: undoFixes },
  goToCell: {
    kind: "sidebar",
    help: "Đưa người dùng đến một ô.",
    parameters: [
      { name: "trang", type: "string", help: "Tên trang." },
      { name: "o", type: "string", help: "Địa chỉ ô, thí dụ H12; trống là cả trang." },
    ],
    run: goToCell,
  },
  chooseReading: {
    kind: "sidebar",
    help: "Ghi cách hiểu đã chọn vào Cấu hình.",
    parameters: [
      { name: "dieu", type: "string", help: "Điều còn để ngỏ." },
      { name: "cach", type: "string", help: "Cách hiểu." },
    ],
    run: chooseReading,
  },
  adjustLevel: {
    kind: "sidebar",
    help: "Ghi mức quyết định của một người vào Điều kiện.",
    parameters: [
      { name: "ma", type: "string", help: "Mã." },
      { name: "muc", type: "string", help: "Mức quyết định." },
      { name: "ly_do", type: "string", help: "Lý do." },
      { name: "nguoi", type: "string", help: "Người quyết định." },
      { name: "dang_la", type: "string", help: "Mức đang thấy." },
    ],
    run: adjustLevel,
  },
  closePeriod: { kind: "sidebar", help: "Đóng kỳ: ghi Kết quả và lưu trữ.", parameters: [], run: close },
  reopenPeriod: {
    kind: "sidebar",
    help: "Mở lại kỳ đã đóng.",
    parameters: [{ name: "ly_do", type: "string", help: "Lý do." }],
    run: reopen,
  },
  nextPeriod: {
    kind: "sidebar",
    help: "Sang kỳ sau.",
    parameters: [{ name: "quy_dinh", type: "string", help: "Quy định, khi có nhiều quy định cùng áp dụng." }],
    run: nextPeriod,
  },
  chooseLanguage: {
    kind: "sidebar",
    help: "Nhớ ngôn ngữ của thanh bên.",
    parameters: [{ name: "ngon_ngu", type: "string", help: "vi hoặc en." }],
    run: chooseLanguage,
  },
} as const satisfies Record<string, EntryPoint>;

/** The name of a global function. */
export type EntryName = keyof typeof ENTRY_POINTS;

/** Runs an entry point by name; a call of the sidebar always comes back as a `Reply`. */
export function run(name: EntryName, parameters: ArrayLike<unknown>): unknown {
  const entry: EntryPoint = ENTRY_POINTS[name];
  const given = Array.prototype.slice.call(parameters);
  if (entry.kind !== "sidebar") return entry.run(given);
  try {
    return { ok: true, value: entry.run(given) };
  } catch (error) {
    const said = error instanceof Refusal ? error.said : say({ key: "action.fault", parameters: {} });
    return { ok: false, code: said.key, parameters: said.parameters, message: said.message };
  }
}

/** Works in every authorization mode: it touches nothing but the menu. */
function addMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(message("menu.sidebar"), "showSidebar")
    .addItem(message("menu.check"), "showCheck")
    .addItem(message("menu.rate"), "showRating")
    .addItem(message("menu.documents"), "showDocuments")
    .addItem(message("menu.setup"), "showSetup")
    .addItem(message("menu.help"), "showHelp")
    .addToUi();
}

/** Opens the sidebar. The page finds its view and language in an element behind it: no template, no further call. */
function show(view: View): void {
  const start = `<div id="start" data-view="${view}" data-language="${chosenLanguage()}" hidden></div>`;
  const page = HtmlService.createHtmlOutputFromFile("sidebar").append(start).setTitle(message("sidebar.title"));
  SpreadsheetApp.getUi().showSidebar(page);
}
