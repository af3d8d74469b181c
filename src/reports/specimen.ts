// A unit that nobody has: its documents hold every table that a regulation's documents can hold, and tags where texts of the
// settings stand. What a unit's own template may hold is read from them.
import { daysOf } from "../rating/calendar";
import { monthsOf, type Period, readPeriod } from "../rating/period";
import type { SheetData } from "../rating/sheets";
import type { UnitSettings } from "../rating/summary";
import type { LevelCode, Regulation } from "../regulation/schema";
import { FRAME_NAMES, PERSON_NAMES, SETTING_NAMES } from "./fields";
import { hasSheet } from "./person-sheet";
import { fixed, type Subject } from "./readers";
import type { ReportPerson, UnitReport } from "./source";

/** A year that no document has: where it stands, a template has a tag. */
export const SPECIMEN_YEAR = 9999;

/** The tag of a field. */
export const tag = (name: string): string => `{${name}}`;

/** The first period of a kind that the regulation rates, in a year that no document has. */
function periodOf({ periods }: Regulation): Period {
  const ids = { month: `${SPECIMEN_YEAR}-01`, quarter: `${SPECIMEN_YEAR}-Q1`, year: `${SPECIMEN_YEAR}` };
  return readPeriod(ids[periods[0] ?? "year"]) as Period;
}

const unitOf = (format: UnitSettings["format"]): UnitSettings => ({
  name: tag(SETTING_NAMES.unit),
  superior: tag(SETTING_NAMES.superior),
  block: tag(SETTING_NAMES.block),
  format,
  place: tag(FRAME_NAMES.place),
  symbol: "",
  signerPost: tag(FRAME_NAMES.signerPost),
  signer: tag(FRAME_NAMES.signer),
  recipients: [tag(FRAME_NAMES.recipients)],
});

/** The forms that have a sheet; none stands for a person whose form has no sheet. */
export function formsOf({ forms }: Regulation): (string | null)[] {
  const ids = forms.map(({ id }) => id).filter(hasSheet);
  return ids.length > 0 ? ids : [null];
}

/** A unit with `each` people of every level, with everything filled in. */
export function specimenOf(regulation: Regulation, format: UnitSettings["format"], each: number): UnitReport {
  const levels: LevelCode[] = [...regulation.levels.map(({ code }) => code), "KHONG_DANH_GIA", "CHUA_DU"];
  const [form = null] = formsOf(regulation);
  const people = levels.flatMap((level) =>
    Array.from(
      { length: each },
      (): ReportPerson => ({
        ...{ id: "", name: "", post: "", kind: "", part: "", group: "", text: "", reason: "" },
        ...{ form, points: each, band: level, level, ballots: [] },
        reasons: [{ outcome: "pass", citation: "", text: "" }],
      }),
    ),
  );
  const period = periodOf(regulation);
  return {
    unit: unitOf(format),
    regulation: { ...regulation, title: tag(SETTING_NAMES.regulation) },
    ...{ period, people },
    quota: [{ group: "", members: each, pool: each, limit: each, current: each, excess: each }],
    notes: [],
    sheets: sheetsOf(regulation, people.length, period),
  };
}

/** What people's sheets hold, for so many people; every second one was away when the commitment was due. */
function sheetsOf(regulation: Regulation, count: number, period: Period): SheetData {
  const leave = [{ from: 0, to: daysOf(period).last }];
  return {
    criteria: Object.fromEntries(
      formsOf(regulation).map((form) => [form ?? "", [{ group: "", text: "", maximum: 1 }]]),
    ),
    people: Array.from({ length: count }, () => ({
      scores: regulation.stages.map(() => [0]),
      months: monthsOf(period).map(() => ({ label: "", level: null })),
      partyMember: true,
    })),
    ballots: [],
    commitments: Array.from({ length: count }, (_, index) => ({ signed: "", note: "", leave: index % 2 ? leave : [] })),
  };
}

/** A person of this form whose texts are tags. */
export function specimenSubject(regulation: Regulation, form: string | null): Subject {
  const nothing = fixed("");
  return {
    name: fixed(`{${PERSON_NAMES.name}}`),
    post: fixed(`{${PERSON_NAMES.post}}`),
    part: fixed(`{${PERSON_NAMES.part}}`),
    kind: fixed(`{${PERSON_NAMES.kind}}`),
    level: fixed(`{${PERSON_NAMES.level}}`),
    points: fixed(`{${PERSON_NAMES.points}}`),
    result: fixed(`{${PERSON_NAMES.result}}`),
    ...{ key: "mau", form, partyMember: true },
    reasons: [{ outcome: nothing, text: nothing, citation: nothing }],
    months: [{ label: nothing, level: nothing }],
    items: [{ group: nothing, text: nothing, maximum: fixed("1"), scores: regulation.stages.map(() => nothing) }],
    totals: regulation.stages.map(() => nothing),
  };
}
