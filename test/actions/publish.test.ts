// Tests of src/actions/publish.ts: the documents as data, and which of them a Google Doc exists of.
import { afterEach, describe, expect, it } from "vitest";
import type { PublishResult } from "../../src/actions/publish";
import { put, sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

let office: Office;
afterEach(() => office.close());

const WORD = Buffer.from("bytes of a file").toString("base64");

describe("publishing", () => {
  it("gives the documents that the regulation asks for, none of them made yet", () => {
    office = openSheets(sheetsOf());
    const { documents, states } = office.call<PublishResult>("publishWorkbook");
    expect(documents.map(({ id }) => id)).toEqual(states.map(({ id }) => id));
    expect(documents.map(({ audience }) => audience)).toContain("public");
    expect(states.every(({ made }) => made === null)).toBe(true);
  });

  it("gives none where nobody can be rated", () => {
    office = openSheets(put(sheetsOf(), "Cấu hình", "B6", ""));
    expect(office.call<PublishResult>("publishWorkbook")).toMatchObject({ rated: false, documents: [], states: [] });
  });
});

describe("a Google Doc", () => {
  it("is up to date until the content changes", () => {
    office = openSheets(sheetsOf());
    const { documents, states } = office.call<PublishResult>("publishWorkbook");
    const [document] = documents;
    const { link } = office.call<{ link: string }>("createGoogleDocument", document?.fileName, WORD, states[0]?.mark);
    expect(office.state.files).toMatchObject([{ name: document?.fileName, webViewLink: link }]);
    const state = () => office.call<PublishResult>("publishWorkbook").states[0]?.made;
    expect(state()).toMatchObject({ link, upToDate: true });
    office.type("Nhân sự", "C3", "Chức vụ khác");
    expect(state()).toMatchObject({ link, upToDate: false });
  });

  it("is refused without a name or bytes", () => {
    office = openSheets(sheetsOf());
    expect(office.reply("createGoogleDocument")).toMatchObject({ ok: false, code: "action.bad-request" });
    expect(office.state.files).toEqual([]);
  });
});
