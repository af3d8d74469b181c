// Rating a whole unit: each person's facts completed from the unit's own rows, then judged, then summed up with notes.
import { message } from "../language/messages";
import { foldAccents, foldName } from "../language/text";
import { citationText, leafReason } from "../regulation/condition";
import { isAtLeast, isQualityLevel, LEVEL_TEXT } from "../regulation/levels";
import type { Form, LevelCode, Regulation } from "../regulation/schema";
import { daysOf } from "./calendar";
import { decided } from "./decision";
import type { FactReading } from "./facts";
import { firstItemsMandatory, type Judge, type Judgement, judge, judgeBy } from "./judge";
import { leaveDays, touches as touchesPeriod } from "./leave";
import { notesOn } from "./notes";
import { monthsOf } from "./period";
import { quotaRows } from "./quota";
import type { PersonRecord, UnitRecords } from "./records";
import { readScores } from "./scores";
import { isSigner, type RatedPerson, type UnitSummary } from "./summary";
import { openQuestions, resultOf } from "./wording";
import { isRatedByYear, type YearBasis, yearBasis, yearPeriods, yearView } from "./year";

/** Rates everybody of a unit. Pure: the same records always give the same summary. */
export function rateUnit(records: UnitRecords): UnitSummary {
  const facts = records.people.map((person) => completeFacts(records, person));
  const periods = yearPeriods(records);
  const bases = records.people.map((person) =>
    isRatedByYear(records, person) ? yearBasis(records, person, periods) : null,
  );
  const judgePerson = judgesOf(records);
  const judgements = records.people.map((person, index) =>
    judgePerson(person, facts[index] as FactReading, bases[index]?.mean ?? null),
  );
  const excluded = judgements.map(
    (judgement, index) => judgement?.state === "excluded" || Boolean(records.people[index]?.leftOutFor),
  );
  const rated = records.people.map((person, index): RatedPerson => {
    const reading = facts[index] as FactReading;
    const basis = bases[index];
    if (basis) return ratedByYear(records, person, judgements[index] ?? null, basis);
    if (!asksAboutUnit(person) || reading.values.unitViolation !== undefined)
      return ratedPerson(records, person, judgements[index] ?? null);
    const violation = unitViolation(records, person, excluded);
    if (violation === undefined) return ratedPerson(records, person, judgements[index] ?? null);
    const answered = { ...reading, values: { ...reading.values, unitViolation: violation } };
    return ratedPerson(records, person, judgePerson(person, answered));
  });
  const { unit, regulation, period } = records;
  const unitLevel = records.unitLevel ?? ownLevel(records, rated);
  const people = rated.map((person, index) => {
    const { id, sharesId, adjustment, leftOutFor } = records.people[index] as PersonRecord;
    const decision = { adjustment, leftOutFor: id === "" || sharesId ? null : leftOutFor };
    return notAboveUnit(records, unitLevel, decided(regulation, decision, person));
  });
  const quota = quotaRows(regulation, period, unit.signer, people, (setting) => records.percentages.get(setting));
  return {
    unit,
    regulation,
    period,
    people,
    quota,
    year: yearView(records),
    notes: notesOn(records, people, records.unitLevel === null ? unitLevel : null),
  };
}

/** Whether the person's form has a condition on the unit that the person answers for. */
function asksAboutUnit(person: PersonRecord): boolean {
  const conditions = person.form?.ladder.flatMap((rung) => rung.further ?? []) ?? [];
  return conditions.some((leaf) => "flag" in leaf && leaf.flag === "unitViolation");
}

/** Adds what `Nghỉ` and the settings say to the facts of a person. */
function completeFacts(records: UnitRecords, person: PersonRecord): FactReading {
  const { regulation, period, readings } = records;
  const { first, last } = daysOf(period);
  const values = { ...person.facts.values };
  const counting = readings.get("lb-leave-count") === "liên tục" ? "longest" : "total";
  const days = leaveDays(person.leave, period, records.holidays ?? new Set(), counting);
  values.leave = Math.max(typeof values.leave === "number" ? values.leave : 0, days);
  const onMaternityLeave = person.leave.some((leave) => leave.maternity && touchesPeriod(leave, first, last));
  if (onMaternityLeave && readings.get("lb-maternity") !== "từ 15 ngày") values.maternity = true;
  for (const { id, fact } of regulation.ambiguities) if (fact !== undefined) values[fact] ??= readings.get(id);
  for (const { months, when } of regulation.exclusions)
    if (months && !monthsOf(period).every((month) => months.includes(month)))
      for (const leaf of when) if ("flag" in leaf) values[leaf.flag] = !leaf.is;
  return { values, problems: person.facts.problems };
}

/**
 * Judges a person by the own form, which is made ready once for everybody who has it, or by the mean of the year on a form
 * like it; null for a person without a form.
 */
function judgesOf({ regulation, mandatory }: UnitRecords) {
  const judges = new Map<Form, Judge>();
  return ({ form, scores }: PersonRecord, facts: FactReading, mean: YearBasis["mean"] = null): Judgement | null => {
    if (!form) return null;
    if (mean) return judge(regulation, mean.form, mean.scores, facts, []);
    const flags = mandatory.get(form.id);
    const prepared =
      judges.get(form) ?? judgeBy(regulation, form, flags === undefined ? firstItemsMandatory(form) : flags);
    judges.set(form, prepared);
    return prepared(scores ?? readScores(form, []), facts);
  };
}

/**
 * Whether the part that a leader answers for has somebody rated KHT in a month, or disciplined: the whole unit for
 * the signer, else the leader's own `Bộ phận`. Undefined where that cannot be known: months missing, or a violation in
 * a part of which nobody says who answers for it. What `Điều kiện` says comes before this.
 *
 * Source: Hướng dẫn Long Biên III.3.5 (S2-31), ambiguity `lb-unit-scope`.
 */
function unitViolation(records: UnitRecords, leader: PersonRecord, excluded: readonly boolean[]): boolean | undefined {
  const leadsUnit = isSigner(records.unit.signer, leader.name);
  let known = true;
  for (const [index, person] of records.people.entries()) {
    if (person === leader) continue;
    const { months, discipline } = person.facts.values;
    const violates = discipline === true || (months ?? []).some((month) => month.level === "KHT");
    const clear = excluded[index] || months?.every((month) => month.level !== null);
    if (violates && (leadsUnit || (leader.part !== "" && foldName(person.part) === foldName(leader.part)))) return true;
    if (violates || !clear || discipline === undefined) known = false;
  }
  return known ? false : undefined;
}

/**
 * A person whose level follows from the closed periods of the year: by the mean of their points, or left to a person
 * where no text gives a formula. What is missing comes before that, and an exclusion before everything.
 */
function ratedByYear(
  records: UnitRecords,
  person: PersonRecord,
  judgement: Judgement | null,
  { missing, mean, reason }: YearBasis,
): RatedPerson {
  const rated = ratedPerson(records, person, judgement);
  if (rated.level === "KHONG_DANH_GIA" || blockOf(person, judgement)) return rated;
  if (mean) return { ...rated, explanation: [reason, ...rated.explanation] };
  const { regulation } = records;
  const base = { ...rated, points: null, band: null, explanation: [reason], forNextLevel: [] };
  if (missing.length > 0) {
    const text = message("result.missing-facts", { facts: missing.join(", ") });
    return { ...base, level: "CHUA_DU", text, reason: reason.text };
  }
  const questions = openQuestions(regulation, [regulation.year?.ambiguity || ""]).join(" ");
  return { ...base, level: "CHUA_QUY_DINH", text: message("result.open", { questions }), reason: reason.text };
}

function ratedPerson(records: UnitRecords, person: PersonRecord, judgement: Judgement | null): RatedPerson {
  const { id, name, post, kind, part, group, form, ballots } = person;
  const leftOut = kindLeftOut(records.regulation, person);
  const base = { id, name, post, kind, part, group, ballots, form: form?.id ?? null, points: null, band: null };
  if (leftOut) return { ...base, ...notRated(records.regulation, leftOut) };
  const blocked = blockOf(person, judgement);
  if (!form || !judgement || blocked)
    return {
      ...base,
      level: "CHUA_DU",
      text: message("result.blocked", { reason: blocked || "" }),
      reason: "",
      forNextLevel: [],
      explanation: [leafReason("unknown", blocked || "", message("citation.workbook"))],
    };
  return { ...base, ...resultOf(records.regulation, form, judgement) };
}

/** The level of the unit by its own row, on a form for units; null where there is none that decides. */
function ownLevel({ regulation }: UnitRecords, people: readonly RatedPerson[]): LevelCode | null {
  if (!regulation.unitLevelSetting) return null;
  const forms = regulation.forms.filter((form) => form.collective).map(({ id }) => id);
  const rows = people.filter(({ form }) => form !== null && forms.includes(form));
  const level = rows.length === 1 ? rows[0]?.level : null;
  return level && isQualityLevel(level) ? level : null;
}

/** The head's level is not above the unit's own: the band stays, the level is the unit's (e.g. NĐ 233/2026 Điều 12.7). */
function notAboveUnit(
  { regulation, unit }: UnitRecords,
  unitLevel: LevelCode | null,
  person: RatedPerson,
): RatedPerson {
  const rule = regulation.unitLevelSetting;
  if (!rule || !isSigner(unit.signer, person.name) || unitLevel === null || person.level === null) return person;
  if (!isQualityLevel(person.level) || isAtLeast(unitLevel, person.level)) return person;
  const text = message("cap.unit", { level: LEVEL_TEXT[unitLevel] });
  const reason = leafReason("fail", text, citationText(regulation, rule.cite));
  return {
    ...person,
    level: unitLevel,
    text: LEVEL_TEXT[unitLevel],
    reason: text,
    explanation: [...person.explanation, reason],
    forNextLevel: [],
  };
}

/** The rule that leaves a kind of people or those who lead out, where there is one. */
export function kindLeftOut(
  { kindsLeftOut }: Regulation,
  { kind, leads }: Pick<PersonRecord, "kind" | "leads">,
): Regulation["kindsLeftOut"][number] | undefined {
  return kindsLeftOut.find(
    ({ kinds, leaders }) => (leaders && leads) || kinds.some((one) => foldAccents(one) === foldAccents(kind)),
  );
}

function notRated(regulation: Regulation, { text, cite }: Regulation["kindsLeftOut"][number]) {
  const reason = leafReason("pass", text, citationText(regulation, cite));
  const level: LevelCode = "KHONG_DANH_GIA";
  return { level, text: LEVEL_TEXT[level], reason: text, explanation: [reason], forNextLevel: [] };
}

/** Why a person cannot be judged at all, whatever the scores are. */
function blockOf(person: PersonRecord, judgement: Judgement | null): string | undefined {
  if (person.id === "") return message("blocked.no-id");
  if (person.sharesId) return message("blocked.shared-id", { id: person.id });
  if (!person.form) return message("blocked.no-form", { value: person.formText });
  if (person.scoredTwice && judgement?.state !== "excluded") return message("blocked.scored-twice");
  return undefined;
}
