// The notes on a unit's result: what was assumed, and which open questions of the regulation touch it.
import { type MessageKey, type Parameters, type Said, say } from "../language/messages";
import { foldAccents, foldName } from "../language/text";
import { citationText } from "../regulation/condition";
import { CONTRACT_WORKERS } from "../regulation/kinds";
import { LEVEL_TEXT } from "../regulation/levels";
import type { LevelCode, Regulation } from "../regulation/schema";
import type { Facts } from "../regulation/values";
import { HEAD_ADDRESS, selfDeciders } from "./assessors";
import { DECISION_NAMES, sourceOf } from "./decision";
import { daysAway } from "./leave";
import type { Period } from "./period";
import { isQuotaInForce } from "./quota";
import type { PersonRecord, UnitRecords } from "./records";
import type { RatedPerson } from "./summary";
import { isRatedByYear } from "./year";

/** One sentence a note. `ownUnitLevel`: the unit's level where only its own row gives one, and nobody has set it. */
export function notesOn(records: UnitRecords, people: readonly RatedPerson[], ownUnitLevel: LevelCode | null): Said[] {
  const { regulation, period } = records;
  const notes: Said[] = [];
  const note = (key: MessageKey, parameters: Parameters = {}) => notes.push(say({ key, parameters }));
  for (const form of regulation.forms)
    if (form.mandatory > 0 && !records.mandatory.has(form.id) && people.some((person) => person.form === form.id))
      note("note.first-items-mandatory", { form: form.id, mandatory: form.mandatory });
  const someLeave = records.people.some((person) => person.leave.length > 0);
  if (someLeave && !records.holidays && asksFor(regulation, "leave")) note("note.no-holidays");
  if (asksFor(regulation, "monthsAbsent"))
    for (const { name } of records.people.filter((person) => isLongAway(person, period)))
      note("note.months-absent", { name });
  const touched = new Set<string>();
  if (someLeave) touched.add("lb-leave-count");
  if (records.people.some((person) => person.leave.some((leave) => leave.maternity))) touched.add("lb-maternity");
  if (records.people.some((person) => person.facts.values.months?.some((month) => month.level === "KHONG_DANH_GIA")))
    touched.add("lb-month-not-rated");
  if (people.some((person) => person.form === "LB03")) touched.add("lb-unit-scope");
  if (records.people.some(({ facts: { values } }) => isHalfYearAway(values))) touched.add("nd90-absence-6");
  if (regulation.headcount && bothCountsDiffer(records, regulation.headcount.threshold)) touched.add("lb-assessor-20");
  for (const { year, setting } of regulation.transitions ?? [])
    if (period.kind === "year" && period.year === year)
      for (const ambiguity of regulation.ambiguities) if (ambiguity.setting === setting) touched.add(ambiguity.id);
  if (regulation.year?.ambiguity && records.people.some((person) => isRatedByYear(records, person)))
    touched.add(regulation.year.ambiguity);
  const withoutPeriods = records.people.filter(
    (person, index) => !isRatedByYear(records, person) && (people[index]?.points ?? null) !== null,
  ).length;
  if (period.kind === "year" && regulation.year?.rule === "mean" && withoutPeriods > 0)
    note("note.no-periods", { count: withoutPeriods });
  const hasQuota = regulation.quotas.some((quota) => isQuotaInForce(quota, period));
  const hasPoints = people.some((person) => person.points !== null);
  for (const { id, touches, atPoints } of regulation.ambiguities)
    if (
      (touches === "quota" && hasQuota) ||
      (touches === "points" && hasPoints) ||
      people.some(({ points }) => points !== null && atPoints?.includes(points))
    )
      touched.add(id);
  if (regulation.unitLevelSetting && records.unitLevel === null) {
    const { setting } = regulation.unitLevelSetting;
    if (ownUnitLevel) note("note.own-unit-level", { setting, level: LEVEL_TEXT[ownUnitLevel] });
    else note("note.no-unit-level", { setting });
  }
  notes.push(...doublePostNotes(records), ...selfNotes(records));
  for (const ambiguity of regulation.ambiguities) {
    if (!touched.has(ambiguity.id)) continue;
    const reading = ambiguity.readings.find(({ value }) => value === records.readings.get(ambiguity.id));
    if (reading) note("note.reading", { question: ambiguity.question, reading: reading.meaning });
    else note("note.no-reading", { question: ambiguity.question, setting: ambiguity.setting || "" });
  }
  return notes;
}

/** Whether somebody is left out, or rated lower, for so much of this. */
function asksFor({ exclusions, caps }: Regulation, number: "leave" | "monthsAbsent"): boolean {
  return [...exclusions, ...caps].some(({ when }) => when.some((leaf) => "number" in leaf && leaf.number === number));
}

/** The fewest days that three months in a row have: February, March and April. */
const THREE_MONTHS = 89;

/** Whether `Nghỉ` shows three months away or more, maternity leave aside, and `Tháng nghỉ` says none (NĐ 90 Điều 2.3). */
function isLongAway({ leave, facts: { values } }: PersonRecord, period: Period): boolean {
  if (values.monthsAbsent !== 0 || values.maternity === true || leave.some(({ maternity }) => maternity)) return false;
  return daysAway(leave, period) >= THREE_MONTHS;
}

/** Six months away and six worked, not on maternity leave: no rule speaks of it (law.md §12, 16). */
function isHalfYearAway({ monthsAbsent, monthsWorked, maternity }: Facts): boolean {
  return monthsAbsent === 6 && monthsWorked === 6 && maternity !== true;
}

/** Whether the unit is below the threshold without its contract workers and not below it with them (S2-17, S2-18). */
function bothCountsDiffer(records: UnitRecords, threshold: number): boolean {
  const contract = new Set(CONTRACT_WORKERS.map(foldAccents));
  const staff = records.people.filter((person) => !contract.has(foldAccents(person.kind))).length;
  return staff < threshold && records.people.length >= threshold;
}

/**
 * Nobody decides on himself: people whose own address is one of those who decide, and those whom `Người điều chỉnh` of their
 * own row names. The article is the one that says who decides, where a document read has one.
 */
function selfNotes({ regulation, people, deciders }: UnitRecords): Said[] {
  const byAddress = selfDeciders(people, deciders.split(/[\s;,]+/));
  const citation = sourceOf(regulation, regulation.decisions.adjust);
  return people.flatMap((person) => {
    const { name, adjustment } = person;
    const named = adjustment && name !== "" && foldName(adjustment.authority).includes(foldName(name));
    const place = named ? DECISION_NAMES.authority : HEAD_ADDRESS;
    return named || byAddress.includes(person)
      ? [say({ key: "note.self", parameters: { name, place, citation } })]
      : [];
  });
}

/**
 * People whose posts make one assessor rate them once: in one row, or in two rows under one name. A deputy of a post does
 * not hold it.
 */
function doublePostNotes({ regulation, people, unit }: UnitRecords): Said[] {
  return (regulation.doublePosts ?? []).flatMap(({ posts, notIn, text, cite }) => {
    const holds = (person: { post: string }, post: string) =>
      !(notIn && foldAccents(person.post + unit.name).includes(foldAccents(notIn))) &&
      foldAccents(person.post)
        .split(foldAccents(post))
        .slice(0, -1)
        .some((before) => !before.endsWith("pho"));
    const citation = citationText(regulation, cite);
    return people.flatMap((person, index) => {
      if (posts.every((post) => holds(person, post)))
        return [say({ key: "note.double-post", parameters: { name: person.name, text, citation } })];
      const other = people
        .slice(index + 1)
        .find(
          (one) =>
            foldName(one.name) === foldName(person.name) &&
            posts.every((post) => holds(person, post) || holds(one, post)),
        );
      if (!other || !posts.some((post) => holds(person, post)) || !posts.some((post) => holds(other, post))) return [];
      return [
        say({
          key: "note.two-posts",
          parameters: { name: person.name, ids: `${person.id}, ${other.id}`, text, citation },
        }),
      ];
    });
  });
}
