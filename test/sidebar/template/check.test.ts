// What is said of a template's tags before anything is made: one sentence for each thing to mend.
import { expect, it } from "vitest";
import { kindsOf } from "../../../sidebar/document/build";
import { chooseTemplate, sentenceOf } from "../../../sidebar/template/check";
import { REGULATIONS } from "../../../src/regulations";
import { templateFields } from "../../../src/reports/template";
import { LONG_BIEN, sampleSummary } from "../../reports/sample";
import { docx, paragraph, row } from "./docx";

const report = { ...sampleSummary(3), regulation: REGULATIONS.find(({ id }) => id === "long-bien-2023") ?? LONG_BIEN };

function said(body: string, id = "danh-sach-dat"): string[] {
  const kind = kindsOf(report).find((one) => one.id === id);
  const [fields] = kind ? templateFields(kind, report, [0]) : [];
  if (!fields) throw new Error(`no document ${id}`);
  return chooseTemplate("mẫu.docx", docx(body), fields).problems.map(sentenceOf);
}

it("says nothing where every tag is known", () =>
  expect(said(paragraph("{Kỳ}") + row("{#Người}{STT}", "{Họ và tên}{/Người}"))).toEqual([]));

it.each([
  ["{Tên đơn vi}", "Không có thẻ “Tên đơn vi” ở văn bản này (chỗ: Kính gửi: {Tên đơn vi}). Gần nhất là {Tên đơn vị}."],
  ["{Nhiệt độ}", "Không có thẻ “Nhiệt độ” ở văn bản này (chỗ: Kính gửi: {Nhiệt độ})."],
  [
    "{điểm}",
    "Thẻ “điểm” không được phép ở văn bản này (chỗ: Kính gửi: {điểm}): người đọc văn bản không được biết điều đó.",
  ],
  ["{Họ và tên}", "Thẻ “Họ và tên” chỉ dùng giữa {#Người} và {/Người} (chỗ: Kính gửi: {Họ và tên})."],
  ["{Kỳ", "Thẻ “Kỳ” thiếu dấu đóng }: viết đủ, thí dụ {Họ và tên}."],
  ["Kỳ}", "Chỗ “Kỳ” có dấu } mà không có dấu mở {: bỏ đi hoặc viết đủ."],
  ["{{Kỳ}}", "Chỗ “Kỳ” có hai dấu ngoặc liền nhau: mỗi thẻ chỉ viết một dấu { và một dấu }."],
  ["{#Người}", "Danh sách “Người” mở mà chưa đóng: thêm {/Người} ở cuối phần lặp lại."],
  ["{#Tổ chuyên môn}", "Danh sách “Tổ chuyên môn” mở mà chưa đóng: thêm {/Tổ chuyên môn} ở cuối phần lặp lại."],
  ["{/Người}", "Chỗ đóng “Người” không có chỗ mở: thêm {#Người} ở đầu phần lặp lại, hoặc bỏ đi."],
  ["{@Kỳ}", "Không có thẻ “@Kỳ” ở văn bản này (chỗ: Kính gửi: {@Kỳ}). Gần nhất là {Kỳ}."],
  ["{=<< >>=}", "Không có thẻ “=<< >>=” ở văn bản này (chỗ: Kính gửi: {=<< >>=})."],
])("says of %s: %s", (tag, sentence) => {
  const sentences = said(paragraph(`Kính gửi: ${tag.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}`));
  expect(sentences).toContain(sentence);
  expect(sentences.every((one) => /\.$/.test(one))).toBe(true);
});

it("says that a list crosses another, or that its ends stand at different levels", () => {
  expect(said(paragraph("{#Người}{#Kỳ}{/Người}{/Kỳ}"))[0]).toMatch(/không khớp với chỗ mở gần nhất/);
  expect(said(paragraph("{#Người}") + row("{STT}", "{/Người}"))[0]).toMatch(/Danh sách “Người”/);
});

it("says that a template has no tags", () => {
  const noHeader = { "word/header1.xml": '<w:hdr xmlns:w="w"><w:p/></w:hdr>' };
  const kind = kindsOf(report).find(({ id }) => id === "danh-sach-dat");
  const [fields] = kind ? templateFields(kind, report, []) : [];
  if (!fields) throw new Error("no fields");
  const { problems } = chooseTemplate("mẫu.docx", docx(paragraph("Kính gửi"), noHeader), fields);
  expect(problems.map(({ key }) => key)).toEqual(["no-tags"]);
});

it("says why a file is no template at all", () => {
  const kind = kindsOf(report).find(({ id }) => id === "danh-sach-dat");
  const [fields] = kind ? templateFields(kind, report, []) : [];
  if (!fields) throw new Error("no fields");
  const chosen = chooseTemplate("ảnh.docx", new Uint8Array([1, 2, 3]), fields);
  expect(chosen).toMatchObject({ template: null, known: [], problems: [{ key: "not-docx" }] });
});
