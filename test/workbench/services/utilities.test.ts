// This file checks Utilities and Drive: bytes, blobs, digests, dates in a zone, uploaded files.
process.env.TZ = "Asia/Ho_Chi_Minh";

import { createHash, randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stateOf } from "../../../workbench/services";
import { sha256 } from "../../../workbench/services/bytes";
import { type Host, openHeadless } from "../../../workbench/univer/headless";
import { servicesOf, workbookOf } from "../workbooks";

let host: Host;
let script: ReturnType<typeof servicesOf>;

beforeEach(() => {
  host = openHeadless(workbookOf({ Bảng: [] }));
  script = servicesOf(host);
});

afterEach(() => host.dispose());

describe("Utilities", () => {
  test("base64 goes both ways, with signed bytes in a realm array", () => {
    const { Utilities, realm } = script;
    expect(Utilities.base64Encode("Quyết định")).toBe(Buffer.from("Quyết định").toString("base64"));
    const bytes = Utilities.base64Decode("/wB/gA==");
    expect(bytes).toEqual([-1, 0, 127, -128]);
    expect(bytes).toBeInstanceOf(realm.Array);
    expect(Utilities.base64Encode(bytes)).toBe("/wB/gA==");
    expect(() => Utilities.base64Decode("***")).toThrow("Could not decode string.");
  });

  test("blobs know their bytes, type and name", () => {
    const blob = script.Utilities.newBlob([-1, 2], "application/pdf", "a.pdf");
    expect([blob.getBytes(), blob.getContentType(), blob.getName()]).toEqual([[-1, 2], "application/pdf", "a.pdf"]);
    expect(blob.setName("b.pdf").getName()).toBe("b.pdf");
    expect(script.Utilities.newBlob("chữ").getDataAsString()).toBe("chữ");
  });

  test("SHA-256 is the standard's, for every length of the last block", () => {
    for (let length = 0; length < 200; length++) {
      const message = randomBytes(length);
      expect(Buffer.from(sha256(message)).toString("hex")).toBe(createHash("sha256").update(message).digest("hex"));
    }
    const { Utilities } = script;
    const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc");
    expect(digest.slice(0, 3)).toEqual([-70, 120, 22]);
    expect(() => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc")).toThrow("MD5 is not implemented");
  });

  test("dates are written with Java patterns in the zone asked for", () => {
    const format = (pattern: string, zone = "Asia/Ho_Chi_Minh") =>
      script.Utilities.formatDate(new script.realm.Date(Date.UTC(2023, 5, 29, 18, 5, 9)), zone, pattern);
    expect(format("dd/MM/yyyy HH:mm:ss")).toBe("30/06/2023 01:05:09");
    expect(format("dd/MM/yyyy HH:mm", "UTC")).toBe("29/06/2023 18:05");
    expect(format("d/M/yy")).toBe("30/6/23");
    expect(format("'ngày' dd 'tháng' MM 'năm' yyyy")).toBe("ngày 30 tháng 06 năm 2023");
    expect(() => format("MMMM")).toThrow('"MMMM" is not implemented');
    expect(() => format("EEE")).toThrow('"EEE" is not implemented');
  });

  test("every UUID is another one, and sleeping takes no time", () => {
    expect(script.Utilities.getUuid()).toMatch(/^[0-9a-f-]{36}$/);
    expect(script.Utilities.getUuid()).not.toBe(script.Utilities.getUuid());
    script.Utilities.sleep(100_000);
  });
});

test("Drive keeps the files a script uploads", () => {
  const blob = script.Utilities.newBlob([80, 75], "application/docx", "x.docx");
  const created = script.Drive.Files.create(
    { name: "Báo cáo", mimeType: "application/vnd.google-apps.document" },
    blob,
    { fields: "id,webViewLink" },
  );
  expect(created).toBeInstanceOf(script.realm.Object);
  expect(created).toMatchObject({ id: expect.any(String), name: "Báo cáo", webViewLink: expect.any(String) });
  expect(stateOf(host).files).toMatchObject([{ name: "Báo cáo", sourceType: "application/docx" }]);
  expect([...(stateOf(host).files[0]?.bytes ?? [])]).toEqual([80, 75]);
});

test("P-66: Drive lists the files that carry a property of the script, and refuses a long one", () => {
  const create = (name: string, value: string) =>
    script.Drive.Files.create({ name, appProperties: { document: value } }, script.Utilities.newBlob("x"));
  create("Một", "dấu 1");
  create("Hai", "dấu 2");
  const listed = (value: string) => {
    const q = `trashed=false and appProperties has{key='document' and value='${value}'}`;
    return [...script.Drive.Files.list({ q }).files].map(({ name }) => name);
  };
  expect(listed("dấu 2")).toEqual(["Hai"]);
  expect(listed("dấu")).toEqual([]);
  expect(() => create("Ba", "x".repeat(117))).toThrow("The property is too long.");
  expect(() => script.Drive.Files.list({ q: "name='Một'" })).toThrow("not implemented");
});
