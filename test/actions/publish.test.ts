// Tests of src/actions/publish.ts: the data that documents are built from, and what is kept of a Google Doc.
import { afterEach, describe, expect, it } from "vitest";
import { fileOf, kindsOf, reportOf } from "../../sidebar/document/build";
import { stateOf } from "../../sidebar/documents";
import type { PublishResult } from "../../src/actions/publish";
import type { DocumentKind } from "../../src/reports/documents";
import { fingerprintOf } from "../../src/reports/fingerprint";
import type { UnitReport } from "../../src/reports/source";
import { put, sheetsOf } from "../workbook/grids";
import { type Office, openSheets } from "./office";

let office: Office;
afterEach(() => office.close());

const WORD = Buffer.from("bytes of a file").toString("base64");

/** The first document of the unit, with what it is built from. */
function first(result: PublishResult): { report: UnitReport; kind: DocumentKind; name: string; mark: string } {
  const report = reportOf(result);
  const kind = report && kindsOf(report).find(({ of, sheets }) => of === "unit" && !sheets);
  const file = kind && fileOf(kind, report);
  if (!file) throw new Error("the unit has a document");
  return { report, kind, name: file.name, mark: fingerprintOf(file.documents) };
}

describe("publishing", () => {
  it("gives the result as plain data, the regulation by its id, without the trees of reasons and the sheets", () => {
    office = openSheets(sheetsOf());
    const { summary, sheets, made, converted } = office.call<PublishResult>("publishWorkbook");
    expect(summary).toMatchObject({ regulation: "long-bien-2023", period: { id: "2023-Q2" } });
    expect(summary?.people[0]).toMatchObject({ id: "P1", name: "Trần Văn Một", level: "DAT" });
    expect(JSON.stringify(summary)).not.toMatch(/explanation|forNextLevel/);
    expect({ sheets, made, converted }).toEqual({ sheets: null, made: {}, converted: 0 });
  });

  it("gives the sheets of people only where they are asked for: scores of each stage, months, criteria", () => {
    office = openSheets(sheetsOf());
    const { sheets, summary } = office.call<PublishResult>("publishWorkbook", true);
    expect(sheets?.people).toHaveLength(summary?.people.length ?? 0);
    const [leader, second] = sheets?.people ?? [];
    expect(leader?.scores.at(-1)).toHaveLength(45);
    expect(second?.scores.at(-1)).toHaveLength(30);
    expect(second?.scores.at(-1)?.[0]).toBe(10);
    expect(second?.months.map(({ label }) => label)).toEqual(["tháng 4", "tháng 5", "tháng 6"]);
    expect(second?.partyMember).toBe(false);
  });

  it("gives no data where nobody can be rated", () => {
    office = openSheets(put(sheetsOf(), "Cấu hình", "B6", ""));
    expect(office.call<PublishResult>("publishWorkbook")).toMatchObject({ rated: false, summary: null, sheets: null });
  });
});

describe("a Google Doc", () => {
  it("is up to date until the content changes", () => {
    office = openSheets(sheetsOf());
    const { name, mark } = first(office.call<PublishResult>("publishWorkbook"));
    const { link } = office.call<{ link: string }>("createGoogleDocument", name, WORD, mark);
    expect(office.state.files).toMatchObject([{ name, webViewLink: link }]);
    const state = () => {
      const result = office.call<PublishResult>("publishWorkbook");
      const { kind, report } = first(result);
      return stateOf(kind, report, result, null);
    };
    expect(state()).toMatchObject({ state: "made", made: { link, mark } });
    office.type("Nhân sự", "B3", "Lê Thị Hai Đổi Tên");
    expect(state()).toMatchObject({ state: "old", made: { link, mark } });
  });

  it("is counted for the day's quota of the user", () => {
    office = openSheets(sheetsOf());
    for (const name of ["mot", "hai"]) office.call("createGoogleDocument", name, WORD, "dau");
    const { converted, made } = office.call<PublishResult>("publishWorkbook");
    expect(converted).toBe(2);
    expect(Object.keys(made)).toEqual(["mot", "hai"]);
  });

  it("is refused without a name or bytes, and not counted", () => {
    office = openSheets(sheetsOf());
    expect(office.reply("createGoogleDocument")).toMatchObject({ ok: false, code: "action.bad-request" });
    expect(office.state.files).toEqual([]);
    expect(office.call<PublishResult>("publishWorkbook").converted).toBe(0);
  });
});
