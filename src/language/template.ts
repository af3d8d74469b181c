// The texts about a unit's own template of a document. No server code reads them: a template is read where the sidebar or the command line is.
import { catalogue } from "./catalogue";

const vi = {
  // The file
  "not-docx": "Đây không phải mẫu Word .docx: mở bằng Word, lưu lại ở dạng Word Document (.docx) rồi chọn lại.",
  corrupt: "Tệp mẫu bị hỏng hoặc chưa tải xong: lấy lại bản khác.",
  "too-large": "Tệp mẫu quá lớn hoặc nén bất thường nên không mở: bỏ bớt hình ảnh rồi lưu lại.",
  unsafe: "Tệp mẫu có cấu trúc không an toàn nên không mở: mở bằng Word, chép nội dung sang tệp mới rồi lưu lại.",
  macros: "Tệp mẫu có macro nên không dùng: lưu lại ở dạng Word Document (.docx) không có macro.",
  external: "Tệp mẫu lấy nội dung từ nơi khác ({target}) nên không dùng: chèn thẳng nội dung vào mẫu rồi lưu lại.",
  embedded: "Tệp mẫu chứa tệp khác hoặc đối tượng điều khiển nên không dùng: bỏ chúng ra rồi lưu lại.",
  reviewed: "Tệp mẫu còn nhận xét hoặc thay đổi đang theo dõi, có tên người sửa: chấp nhận hoặc xóa hết rồi lưu lại.",

  // Tags that are broken
  unclosed: "Thẻ “{tag}” thiếu dấu đóng }: viết đủ, thí dụ {Họ và tên}.",
  unopened: "Chỗ “{tag}” có dấu } mà không có dấu mở {: bỏ đi hoặc viết đủ.",
  doubled: "Chỗ “{tag}” có hai dấu ngoặc liền nhau: mỗi thẻ chỉ viết một dấu { và một dấu }.",
  "list-unclosed": "Danh sách “{tag}” mở mà chưa đóng: thêm {/{tag}} ở cuối phần lặp lại.",
  "list-unopened": "Chỗ đóng “{tag}” không có chỗ mở: thêm {#{tag}} ở đầu phần lặp lại, hoặc bỏ đi.",
  "list-crossed": "Chỗ đóng “{tag}” không khớp với chỗ mở gần nhất: danh sách mở sau phải đóng trước.",
  "list-place":
    "Danh sách “{tag}” mở và đóng ở hai nơi không cùng cấp: đặt cả hai trong cùng một dòng của bảng hoặc ở hai đoạn riêng.",
  broken: "Thẻ “{tag}” không đọc được: xóa đi rồi gõ lại liền một mạch.",

  // Tags that stand where they must not
  unknown: "Không có thẻ “{tag}” ở văn bản này (chỗ: {place}).",
  "unknown-near": "Không có thẻ “{tag}” ở văn bản này (chỗ: {place}). Gần nhất là {{name}}.",
  forbidden: "Thẻ “{tag}” không được phép ở văn bản này (chỗ: {place}): người đọc văn bản không được biết điều đó.",
  outside: "Thẻ “{tag}” chỉ dùng giữa {#{name}} và {/{name}} (chỗ: {place}).",
  list: "“{tag}” là danh sách (chỗ: {place}): viết {#{name}} … {/{name}}, các thẻ của từng dòng ở giữa.",
  body: "Thẻ “{tag}” chỉ dùng trong thân văn bản, không dùng ở đầu trang, chân trang, chú thích (chỗ: {place}).",
  "no-tags": "Mẫu không có thẻ nào: viết thẻ, thí dụ {Tên đơn vị}, vào chỗ cần điền.",
};

const en: Record<keyof typeof vi, string> = {
  "not-docx":
    "This is no Word template (.docx): open it in Word, save it as Word Document (.docx) and choose it again.",
  corrupt: "The template is damaged or not completely downloaded: get another copy.",
  "too-large": "The template is too large or packed in an unusual way: take pictures out and save it again.",
  unsafe: "The template's structure is not safe: open it in Word, copy its content into a new file and save that.",
  macros: "The template has macros: save it as Word Document (.docx) without macros.",
  external: "The template takes content from elsewhere ({target}): put the content itself into it and save it again.",
  embedded: "The template holds other files or controls: take them out and save it again.",
  reviewed: "The template has comments or tracked changes with names: accept or delete them all and save it again.",
  unclosed: "The tag “{tag}” lacks its closing }: write it whole, such as {Họ và tên}.",
  unopened: "At “{tag}” there is a } without a {: take it out or write the tag whole.",
  doubled: "At “{tag}” two brackets stand together: a tag has one { and one }.",
  "list-unclosed": "The list “{tag}” is opened and not closed: add {/{tag}} where the repeated part ends.",
  "list-unopened": "The end of “{tag}” has no beginning: add {#{tag}} where the repeated part begins, or take it out.",
  "list-crossed": "The end of “{tag}” does not match what was opened last: what opens last closes first.",
  "list-place":
    "The list “{tag}” opens and closes at different levels: put both in one table row, or each in a paragraph.",
  broken: "The tag “{tag}” cannot be read: delete it and type it again in one go.",
  unknown: "This document has no tag “{tag}” (at: {place}).",
  "unknown-near": "This document has no tag “{tag}” (at: {place}). The nearest is {{name}}.",
  forbidden: "The tag “{tag}” is not allowed in this document (at: {place}): its readers may not know that.",
  outside: "The tag “{tag}” stands only between {#{name}} and {/{name}} (at: {place}).",
  list: "“{tag}” is a list (at: {place}): write {#{name}} … {/{name}} with the tags of a row between.",
  body: "The tag “{tag}” stands in the body only, not in headers, footers or notes (at: {place}).",
  "no-tags": "The template has no tags: write some, such as {Tên đơn vị}, where something is to be filled in.",
};

export type TemplateKey = keyof typeof vi;

/** The text of a key with its parameters filled in. */
export const templateMessage = catalogue<TemplateKey>({ vi, en });
