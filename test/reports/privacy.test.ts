// Who may read what: the table document × datum over every document there is, and wrong uses of the gate that must not compile.
import { describe, expect, it } from "vitest";
import { REGULATIONS } from "../../src/regulations";
import { table } from "../../src/reports/blocks";
import type { Audience, DocumentFor, ReportDocument } from "../../src/reports/document";
import { buildForPeople, DOCUMENTS, type DocumentKind } from "../../src/reports/documents";
import {
  identityOf,
  levelOf,
  publicTable,
  publishedPeople,
  READERS,
  type Subject,
  type TextFor,
  wordsFor,
} from "../../src/reports/readers";
import type { ReportPerson, UnitReport } from "../../src/reports/source";
import { templateFields } from "../../src/reports/template";
import { person, sampleSummary } from "./sample";

/** The data of one person, each by a text that nothing else holds. */
const MARKED: ReportPerson = {
  ...person(0),
  id: "MA-DANH-DAU",
  name: "Người Được Dấu",
  post: "Chức vụ dấu",
  part: "Bộ phận dấu",
  points: 91.37,
  text: "Kết quả chữ dấu",
  reason: "Nghỉ ốm 20 ngày dấu",
  reasons: [{ outcome: "fail", text: "Kỷ luật khiển trách dấu", citation: "Điều dấu" }],
};
const OTHER: ReportPerson = {
  ...person(1),
  name: "Người Khác",
  points: 88.88,
  reason: "Lý do người khác",
  reasons: [],
};

interface Datum {
  datum: string;
  /** A text that nothing else holds. */
  text: string;
  /** Who may read it (law.md §8); in public it stands only of whoever reached a published level. */
  readers: Audience[];
  /** For whom some document does say it. */
  told: Audience[];
}

const TABLE: Datum[] = [
  {
    datum: "name",
    text: "Người Được Dấu",
    readers: ["person", "assessor", "unit"],
    told: ["person", "assessor", "unit"],
  },
  { datum: "post", text: "Chức vụ dấu", readers: ["person", "assessor", "unit"], told: ["person", "assessor", "unit"] },
  { datum: "part", text: "Bộ phận dấu", readers: ["person", "assessor", "unit"], told: ["person", "assessor", "unit"] },
  { datum: "total points", text: "91,37", readers: ["person", "assessor"], told: ["person", "assessor"] },
  { datum: "item score", text: "7,25", readers: ["person", "assessor"], told: ["person"] },
  { datum: "result in words", text: "Kết quả chữ dấu", readers: ["person", "assessor"], told: ["person", "assessor"] },
  { datum: "leave and health", text: "Nghỉ ốm 20 ngày dấu", readers: ["person", "assessor"], told: ["assessor"] },
  { datum: "discipline", text: "Kỷ luật khiển trách dấu", readers: ["person", "assessor"], told: ["person"] },
  { datum: "ballots", text: "4321", readers: ["assessor"], told: ["assessor"] },
  { datum: "notes of the unit", text: "Ghi chú nội bộ dấu", readers: ["assessor"], told: ["assessor"] },
  { datum: "day of the commitment", text: "17/1/2023", readers: ["person", "assessor", "unit"], told: ["unit"] },
  { datum: "note on the commitment", text: "Ốm dài ngày dấu", readers: ["assessor"], told: [] },
  { datum: "a person's Mã", text: "MA-DANH-DAU", readers: [], told: [] },
];

function reportOf(kind: DocumentKind, level: ReportPerson["level"]): UnitReport {
  const regulation = REGULATIONS.find((one) => kind.offered(one));
  if (!regulation) throw new Error(`no regulation asks for ${kind.id}`);
  const form = regulation.forms[0]?.id ?? null;
  const scores = regulation.stages.map(() => [7.25]);
  return {
    ...sampleSummary(0),
    regulation,
    people: [
      { ...MARKED, form, level },
      { ...OTHER, form, level },
    ],
    notes: [{ key: "note.no-holidays", parameters: {}, message: "Ghi chú nội bộ dấu" }],
    quota: [{ group: "Nhóm tỷ lệ", members: 2, pool: 1, limit: 1, current: 0, excess: 0 }],
    sheets: {
      criteria: {},
      people: [
        { scores, months: [], partyMember: true },
        { scores: regulation.stages.map(() => null), months: [], partyMember: false },
      ],
      ballots: [{ person: 0, meeting: "Họp phòng", issued: 4321, collected: 4321, votes: [4321, 0, 0, 0], invalid: 0 }],
      commitments: [
        { signed: "17/1/2023", note: "Ốm dài ngày dấu", leave: [] },
        { signed: "", note: "", leave: [] },
      ],
    },
  };
}

/** What the documents of a kind print about the marked person, and what a unit's own template may hold in their place. */
function printed(kind: DocumentKind, level: ReportPerson["level"]): string {
  const report = reportOf(kind, level);
  const documents: ReportDocument[] = kind.of === "unit" ? [kind.build(report)] : buildForPeople(kind, report, [0]);
  return JSON.stringify([
    documents.map(({ title, subject, body, recipients, signatures, head }) => ({
      title,
      subject,
      body,
      recipients,
      signatures,
      head,
    })),
    templateFields(kind, report, [0]).map(({ texts, lists }) => [texts, lists]),
  ]);
}

const LEVELS = ["DAT", "XS", "KHT", "KHONG_DANH_GIA", "CHUA_DU"] as const;

/** The levels at which a kind of document prints a text of the marked person. */
function levelsSaying(kind: DocumentKind, text: string): ReportPerson["level"][] {
  return LEVELS.filter((level) => {
    const [marked] = reportOf(kind, level).people;
    return marked && (kind.of === "unit" || kind.includes(marked)) && printed(kind, level).includes(text);
  });
}

describe.each(DOCUMENTS.map((kind) => [kind.id, kind] as const))("%s", (_id, kind) => {
  it.each(TABLE)("lets nobody read $datum who may not", ({ datum, text, readers }) => {
    if (readers.includes(kind.audience)) return;
    const allowed = kind.audience === "public" && ["name", "post", "part"].includes(datum) ? ["DAT"] : [];
    expect(levelsSaying(kind, text)).toEqual(allowed);
  });

  it("says nothing of anybody else where it is one person's", () => {
    if (kind.of === "unit") return;
    for (const level of LEVELS) {
      const [marked] = reportOf(kind, level).people;
      if (marked && kind.includes(marked)) expect(printed(kind, level)).not.toMatch(/Người Khác|88,88|người khác/);
    }
  });
});

it.each(TABLE)("tells $datum to those whom it should reach", ({ text, told }) => {
  const reached = DOCUMENTS.filter((kind) => levelsSaying(kind, text).length > 0).map(({ audience }) => audience);
  for (const audience of told) expect(reached).toContain(audience);
});

it("has the gate's own table say the same as law.md §8", () => {
  expect(READERS.ballot).toEqual(["assessor"]);
  for (const datum of ["points", "scores", "reason", "leave", "discipline"] as const)
    expect(READERS[datum]).toEqual(["person", "assessor"]);
  for (const datum of ["identity", "level"] as const) expect(READERS[datum]).not.toContain("public");
});

describe("the public list", () => {
  it("says of a person name, post and part and nothing else, whatever else is known", () => {
    expect(publishedPeople([{ ...MARKED, level: "DAT", email: "a@example.invalid" } as ReportPerson])).toEqual([
      { name: "Người Được Dấu", post: "Chức vụ dấu", part: "Bộ phận dấu" },
    ]);
  });

  it.each(["XS", "T", "HT", "KHT", "KHONG_DAT", "KHONG_DANH_GIA", "CHUA_DU", "CHUA_QUY_DINH", null] as const)(
    "names nobody whose level is %s, even if their points would do",
    (level) => {
      expect(publishedPeople([person(0, { level, band: "DAT", points: 300 })])).toEqual([]);
    },
  );
});

it("does not compile where a text reaches readers who may not see it", () => {
  const open = wordsFor<"public">();
  const inside = wordsFor<"unit">();
  const own = wordsFor<"person">();
  const wrongUses = (
    publication: DocumentFor<"public">,
    decision: DocumentFor<"unit">,
    notice: DocumentFor<"person">,
    rated: ReportPerson,
    subject: Subject,
    ballots: TextFor<"assessor">,
  ): unknown[] => [
    // @ts-expect-error a reason is no text of the gate
    inside`${rated.reason}`,
    // @ts-expect-error points are none
    open`${rated.points ?? 0}`,
    // @ts-expect-error nor are plain words that somebody puts together elsewhere
    "Không đạt" satisfies TextFor<"unit">,
    // @ts-expect-error the person's points are not for the unit
    inside`${subject.points}`,
    // @ts-expect-error nor is a condition, which may name leave or discipline
    inside`${subject.reasons[0]?.text ?? subject.result}`,
    // @ts-expect-error nor is an item's score
    inside`${subject.items[0]?.scores[0] ?? subject.points}`,
    // @ts-expect-error a name inside the unit is not public
    open`${identityOf(rated).name}`,
    // @ts-expect-error nor is a level
    open`${levelOf(rated)}`,
    // @ts-expect-error ballots are not for the person
    own`${ballots}`,
    // @ts-expect-error a rated person is not a published one
    publicTable([rated]),
    // @ts-expect-error nor does it become one by hand
    publicTable([{ name: rated.name, post: rated.reason, part: rated.text }]),
    { ...publication, body: [] } satisfies DocumentFor<"public">,
    // @ts-expect-error a public document takes no plain paragraph
    { ...publication, body: [{ kind: "paragraph", text: rated.reason, style: "body" }] } satisfies ReportDocument,
    // @ts-expect-error nor a paragraph for the unit
    { ...publication, body: [{ kind: "paragraph", text: inside`x`, style: "body" }] } satisfies ReportDocument,
    // @ts-expect-error a document of the unit takes no points in its cells
    { ...decision, body: [table([], [[subject.points]])] } satisfies ReportDocument,
    // @ts-expect-error a document of a person takes no plain subject
    { ...notice, subject: [rated.name] } satisfies ReportDocument,
  ];
  expect(wrongUses).toBeTypeOf("function");
});
