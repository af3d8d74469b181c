// The page of `docs/` that lists the tags of every document for units that make their own Word templates, from the documents themselves.

import type { Regulation } from "../src/regulation/schema";
import { REGULATIONS } from "../src/regulations";
import type { Audience } from "../src/reports/document";
import { DOCUMENTS, type DocumentKind } from "../src/reports/documents";
import { type FRAME_NAMES, PERSON_NAMES, SETTING_NAMES } from "../src/reports/fields";
import { startingDocument } from "../src/reports/starting-template";
import { possibleFields } from "../src/reports/template";

type CommonName = (typeof SETTING_NAMES)[keyof typeof SETTING_NAMES] | (typeof FRAME_NAMES)[keyof typeof FRAME_NAMES];

/** What stands for the tags that every document has. */
const MEANINGS: Record<CommonName, string> = {
  "Tên đơn vị": "tên đơn vị, theo trang `Cấu hình`",
  "Cơ quan cấp trên": "cơ quan cấp trên, theo `Cấu hình`",
  Khối: "khối, theo `Cấu hình`",
  "Quy định": "tên đầy đủ của quy định đang áp dụng",
  Kỳ: "kỳ đánh giá bằng chữ, thí dụ `quý II năm 2023`",
  Năm: "năm của kỳ",
  Số: "chỗ trống để văn thư ghi số",
  "Ký hiệu": "ký hiệu của văn bản, thí dụ `DS-UBND`; trống ở phiếu, bản không đánh số",
  "Địa danh": "địa danh, theo `Cấu hình`",
  "Ngày tháng năm": "`ngày … tháng … năm …`, chừa chỗ cho người ký ghi ngày, tháng",
  Mẫu: "số hiệu mẫu ở góc trên bên phải, nếu có, thí dụ `Mẫu 06`",
  "Tên loại": "tên loại văn bản, thí dụ `DANH SÁCH`",
  "Trích yếu": "trích yếu nội dung",
  "Số người": "số người trong danh sách, hai chữ số",
  "Nơi nhận": "các nơi nhận, mỗi nơi một dòng",
  "Chức vụ người ký": "chức vụ của người ký",
  "Người ký": "họ và tên người ký",
};

const READERS: Record<Audience, string> = {
  public: "công khai",
  unit: "trong đơn vị",
  person: "người có tên và người đánh giá",
  assessor: "người có thẩm quyền và cơ quan tổng hợp",
};

const code = (name: string): string => `\`{${name}}\``;

/** The regulations that ask for a kind, by what their documents of it may hold: those that hold the same stand together. */
function variantsOf(kind: DocumentKind): { titles: string[]; lists: string[]; start: boolean }[] {
  const variants = new Map<string, { titles: string[]; lists: string[]; start: boolean }>();
  for (const regulation of REGULATIONS.filter((one) => kind.offered(one))) {
    const lists = listsOf(kind, regulation);
    const start = startingDocument(kind, regulation, "state") !== null;
    const key = JSON.stringify([lists, start]);
    const variant = variants.get(key) ?? { titles: [], lists, start };
    variant.titles.push(`\`${regulation.id}\``);
    variants.set(key, variant);
  }
  return [...variants.values()];
}

const listsOf = (kind: DocumentKind, regulation: Regulation): string[] =>
  Object.entries(possibleFields(kind, regulation, "state").lists).map(
    ([name, { columns }]) => `\`{#${name}}\` … ${columns.map(code).join(" ")} … \`{/${name}}\``,
  );

function sectionOf(kind: DocumentKind): string[] {
  const variants = variantsOf(kind);
  const shown = (lists: string[]): string[] =>
    lists.length === 0 ? ["- không có danh sách"] : lists.map((list) => `- ${list}`);
  return [
    `### ${kind.label}`,
    "",
    `Mã \`${kind.id}\`; người đọc: ${READERS[kind.audience]}.${kind.of === "person" ? " Có thêm các thẻ của từng người." : ""}`,
    ...variants.flatMap(({ titles, lists, start }) => [
      "",
      ...(variants.length > 1 ? [`Theo ${titles.join(", ")}:`, ""] : []),
      ...shown(lists),
      ...(start ? [] : ["- không có mẫu để tải xuống sửa: có số liệu không nằm trong thẻ nào"]),
    ]),
    "",
  ];
}

/** The whole page. */
export function templatePage(): string {
  const person = Object.values(PERSON_NAMES).map(code).join(", ");
  return `${[
    "# Mẫu văn bản của đơn vị",
    "",
    "Đơn vị có thể thay bố cục có sẵn của một văn bản bằng mẫu Word (`.docx`) của mình. Trang này do chương trình viết ra từ chính các",
    "văn bản (`npm run docs`), nên luôn đúng với bản đang dùng.",
    "",
    "## Cách làm",
    "",
    "1. Ở thanh bên, phần **Văn bản**, chọn văn bản rồi mở **Dùng mẫu Word của đơn vị**.",
    "2. Bấm **Tải mẫu để sửa** để có bố cục có sẵn với các thẻ đã đặt đúng chỗ, sửa bằng Word; hoặc viết thẻ vào mẫu đang dùng.",
    "3. **Chọn tệp mẫu**: chương trình liệt kê các thẻ và điều sẽ đứng ở đó. Còn một thẻ sai thì chưa làm gì cả; mỗi chỗ sai có một câu",
    "   nói cách sửa.",
    "4. Xem trước, tải tệp Word hoặc tạo Google Doc như thường lệ.",
    "",
    "Bằng dòng lệnh: `npx xeploai publish bang-tinh.xlsx --document danh-sach-dat --template mau.docx`.",
    "",
    "Tệp mẫu chỉ mở trên máy của người dùng, không gửi đi và không được lưu: mỗi lần soạn chọn lại. Mẫu có macro, lấy nội dung từ tệp",
    "khác, còn nhận xét hoặc thay đổi đang theo dõi thì bị từ chối. Tên tác giả của tệp mẫu không theo vào văn bản.",
    "",
    "## Cách viết thẻ",
    "",
    "- `{Tên đơn vị}`: một chỗ cần điền. Chữ hoa, chữ thường, dấu cách thừa, cách gõ dấu không sao; phải đủ dấu.",
    "- `{TÊN ĐƠN VỊ}`: viết hoa cả thẻ thì nội dung cũng viết hoa.",
    "- `{#Người}` … `{/Người}`: lặp lại cho từng dòng của danh sách. Trong bảng, đặt `{#Người}` ở ô đầu và `{/Người}` ở ô cuối của một",
    "  dòng: dòng ấy lặp lại, dòng tiêu đề thì không.",
    "- `{^Người}` … `{/Người}`: chỉ có khi danh sách trống. `{#Bộ phận}` … `{/Bộ phận}`: chỉ có khi chỗ ấy có nội dung.",
    "- Văn bản chỉ được nói điều mà người đọc của nó được biết: thẻ về điểm ở danh sách công khai bị từ chối.",
    "",
    "## Thẻ của mọi văn bản",
    "",
    "| Thẻ | Nội dung |",
    "|---|---|",
    ...Object.entries(MEANINGS).map(([name, meaning]) => `| ${code(name)} | ${meaning} |`),
    "",
    `Văn bản của từng người có thêm: ${person}. Ở đầu trang, chân trang của các văn bản ấy chỉ dùng được`,
    `${Object.values(SETTING_NAMES).map(code).join(", ")}, vì nhiều người có thể chung một tệp.`,
    "",
    "## Danh sách trong từng văn bản",
    "",
    ...DOCUMENTS.flatMap(sectionOf),
  ]
    .join("\n")
    .trimEnd()}\n`;
}
