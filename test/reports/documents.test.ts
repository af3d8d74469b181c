// The register of documents: which ones a regulation asks for, and that all their texts are NFC with safe file names.
import { expect, it } from "vitest";
import { DOCUMENTS, documentsOf } from "../../src/reports/documents";
import { LONG_BIEN, QUALITY, sampleSummary } from "./sample";

it("offers the public list only where a published level Đạt chuyên nghiệp exists", () => {
  expect(documentsOf(LONG_BIEN).map((kind) => kind.id)).toEqual(["bieu-tong-hop", "danh-sach-dat"]);
  expect(documentsOf(QUALITY).map((kind) => kind.id)).toEqual(["bieu-tong-hop"]);
});

it.each(DOCUMENTS.map((kind) => [kind.id, kind] as const))("%s has NFC texts and an ASCII file name", (id, kind) => {
  const document = kind.build(sampleSummary(8));
  expect(document.id).toBe(id);
  expect(document.fileName).toMatch(/^[a-z0-9-]+$/);
  const text = JSON.stringify(document);
  expect(text).toBe(text.normalize("NFC"));
});
