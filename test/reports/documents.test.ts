// The register of documents: which ones each regulation asks for, that all can be built from its sample, names and texts.
import { describe, expect, it } from "vitest";
import { reportFromSheets, withBallots } from "../../samples/report";
import { SAMPLES } from "../../samples/samples";
import { fileOf, filesOfPeople, kindsOf } from "../../sidebar/document/build";
import { findRegulation, REGULATIONS } from "../../src/regulations";
import { documentsOf, peopleOf } from "../../src/reports/documents";
import type { UnitReport } from "../../src/reports/source";

const REPORTS = SAMPLES.map(({ file, sheets }): [string, UnitReport] => [
  file,
  reportFromSheets(withBallots(sheets(), "Họp phòng")),
]);

/** What law.md §10 and §11.6 ask for; papers whose text no source gives (Phụ lục 02, 03, 04) are not among them. */
const ASKED: Record<string, string[]> = {
  "long-bien-2023": [
    "mau-01-cam-ket",
    "mau-02-danh-sach-cam-ket",
    "phieu-danh-gia",
    "bieu-tong-hop",
    "mau-07-tong-hop-khoi",
    "danh-sach-dat",
    "danh-sach-le-chao-co",
    "de-xuat-khen-thuong",
    "ho-so-luu",
  ],
  "hanoi-2018": ["bang-diem", "bieu-tong-hop", "danh-sach-khong-danh-gia", "danh-sach-khen-thuong"],
  "hanoi-2022": ["bang-diem", "bieu-tong-hop", "danh-sach-khong-danh-gia", "danh-sach-khen-thuong"],
  "nga-bay-2021": [
    "phieu-cham-diem",
    "phieu-bau-xuat-sac",
    "bien-ban-kiem-phieu",
    "thong-bao-ket-qua",
    "danh-sach-chi-khen-thuong",
  ],
  "son-la-2021": [
    "mau-01-kiem-diem-tap-the",
    "ban-kiem-diem",
    ...["01", "04", "05", "06"].flatMap((number) => [`phieu-${number}`, `bieu-${number}a`]),
    ...["bien-ban-hop", "bien-ban-hop-lanh-dao", "bien-ban-hoi-nghi"],
    ...["bien-ban-kiem-phieu", "bien-ban-kiem-phieu-lanh-dao", "bien-ban-kiem-phieu-hoi-nghi"],
    "thong-bao-ca-nhan",
    "quyet-dinh-xep-loai",
    "bao-cao-ket-qua",
    "ho-so-phong",
    "ho-so-tong-hop",
    "ho-so-trinh-ca-nhan",
    "ho-so-trinh-tap-the",
  ],
  "nd-90": ["phieu-xep-loai", "bien-ban-hop", "thong-bao-ket-qua", "thong-bao-ca-nhan"],
  "nd-335": ["phieu-xep-loai", "thong-bao-ket-qua", "thong-bao-ca-nhan"],
  "nd-233": ["phieu-xep-loai", "bien-ban-hop", "thong-bao-ket-qua", "thong-bao-ca-nhan"],
  "qd-366": ["phieu-xep-loai", "thong-bao-ket-qua"],
};

it.each(REGULATIONS.map(({ id }) => id))("%s has every document that it asks for", (id) => {
  const regulation = findRegulation(id);
  if (!regulation) throw new Error(`no regulation ${id}`);
  const offered = documentsOf(regulation).map((kind) => kind.id);
  expect(offered).toEqual(expect.arrayContaining(ASKED[id] ?? ["one list a regulation"]));
  expect(new Set(offered).size).toBe(offered.length);
});

it("offers the public lists only in Long Biên, where a published level Đạt chuyên nghiệp exists", () => {
  const open = REGULATIONS.filter((regulation) =>
    documentsOf(regulation).some(({ audience }) => audience === "public"),
  );
  expect(open.map(({ id }) => id)).toEqual(["long-bien-2023"]);
});

describe.each(REPORTS)("the documents of %s", (_file, report) => {
  it.each(kindsOf(report).map((kind) => [kind.id, kind] as const))(
    "%s: NFC texts, ASCII file name, its audience",
    (id, kind) => {
      const file = fileOf(kind, report);
      if (!file) throw new Error("the sample has somebody for every kind");
      expect(file.name).toMatch(/^[a-z0-9-]+$/);
      for (const document of file.documents) {
        expect(document.id).toBe(id);
        expect(document.audience).toBe(kind.audience);
        expect(document.fileName).toMatch(/^[a-z0-9-]+$/);
        const text = JSON.stringify(document);
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/undefined|null,null|NaN/);
      }
    },
  );
});

describe("a file a person", () => {
  const [, report] = REPORTS[0] as [string, UnitReport];
  const kind = kindsOf(report).find(({ of }) => of === "person");

  it("has a name of its own for everybody, by Mã", () => {
    if (kind?.of !== "person") throw new Error("Long Biên has sheets of people");
    const names = filesOfPeople(kind, report, peopleOf(kind, report)).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe(`${kind.id}-2024-q2-sx0001`);
  });

  it("is named by the place in the list where two people share a Mã or have none", () => {
    if (kind?.of !== "person") throw new Error("Long Biên has sheets of people");
    const people = report.people
      .slice(0, 4)
      .map((person, index) => ({ ...person, id: ["A/1", "A/1", "", "Đ 2"][index] as string }));
    const names = filesOfPeople(kind, { ...report, people, sheets: null }, [0, 1, 2, 3]).map(({ name }) => name);
    expect(names.map((name) => name.slice(`${kind.id}-2024-q2-`.length))).toEqual(["dong-1", "dong-2", "dong-3", "d2"]);
  });
});
