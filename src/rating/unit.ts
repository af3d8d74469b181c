// Rating a whole unit: each person's facts completed from the unit's own rows, then judged, then summed up with notes.
import { type MessageKey, message, type Parameters } from "../language/messages";
import { foldAccents, foldName } from "../language/text";
import { citationText, type Explanation } from "../regulation/condition";
import { isAtLeast, isQualityLevel, LEVEL_TEXT } from "../regulation/levels";
import type { Form, LevelCode, Regulation } from "../regulation/schema";
import type { Facts } from "../regulation/values";
import { daysOf } from "./calendar";
import { decided } from "./decision";
import type { FactReading } from "./facts";
import { firstItemsMandatory, type Judge, type Judgement, judgeBy } from "./judge";
import { leaveDays, touches as touchesPeriod } from "./leave";
import { monthsOf } from "./period";
import { quotaRows } from "./quota";
import type { PersonRecord, UnitRecords } from "./records";
import { readScores } from "./scores";
import { isSigner, type RatedPerson, type UnitSummary } from "./summary";
import { reasonsOf, resultText, shortReason } from "./wording";

/** Rates everybody of a unit. Pure: the same records always give the same summary. */
export function rateUnit(records: UnitRecords): UnitSummary {
  const facts = records.people.map((person) => completeFacts(records, person));
  const judgePerson = judgesOf(records);
  const judgements = records.people.map((person, index) => judgePerson(person, facts[index] as FactReading));
  const excluded = judgements.map(
    (judgement, index) => judgement?.state === "excluded" || Boolean(records.people[index]?.leftOutFor),
  );
  const rated = records.people.map((person, index): RatedPerson => {
    const reading = facts[index] as FactReading;
    if (!asksAboutUnit(person) || reading.values.unitViolation !== undefined)
      return ratedPerson(records, person, judgements[index] ?? null);
    const violation = unitViolation(records, person, excluded);
    if (violation === undefined) return ratedPerson(records, person, judgements[index] ?? null);
    const answered = { ...reading, values: { ...reading.values, unitViolation: violation } };
    return ratedPerson(records, person, judgePerson(person, answered));
  });
  const { unit, regulation, period } = records;
  const people = rated.map((person, index) =>
    notAboveUnit(records, decided(regulation, records.people[index] as PersonRecord, person)),
  );
  const quota = quotaRows(regulation, unit.signer, people, (setting) => records.percentages.get(setting));
  return { unit, regulation, period, people, quota, notes: notesOn(records, people) };
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

/** Judges a person by the own form, which is made ready once for everybody who has it; null for a person without a form. */
function judgesOf({ regulation, mandatory }: UnitRecords) {
  const judges = new Map<Form, Judge>();
  return ({ form, scores }: PersonRecord, facts: FactReading): Judgement | null => {
    if (!form) return null;
    const flags = mandatory.get(form.id);
    const judge =
      judges.get(form) ?? judgeBy(regulation, form, flags === undefined ? firstItemsMandatory(form) : flags);
    judges.set(form, judge);
    return judge(scores ?? readScores(form, []), facts);
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

function ratedPerson(records: UnitRecords, person: PersonRecord, judgement: Judgement | null): RatedPerson {
  const { id, name, post, kind, part, group, form } = person;
  const leftOut = kindLeftOut(records.regulation, kind);
  const base = { id, name, post, kind, part, group, form: form?.id ?? null, points: null, band: null };
  if (leftOut) return { ...base, ...notRated(records.regulation, leftOut) };
  const blocked = blockOf(person, judgement);
  if (!form || !judgement || blocked)
    return {
      ...base,
      level: "CHUA_DU",
      text: message("result.blocked", { reason: blocked ?? "" }),
      reason: "",
      forNextLevel: [],
      explanation: [
        {
          outcome: "unknown",
          text: blocked ?? "",
          citation: message("citation.workbook"),
          missing: [],
          open: [],
          parts: [],
        },
      ],
    };
  const { regulation } = records;
  return {
    ...base,
    points: judgement.points,
    band: judgement.band,
    level: judgement.level,
    text: resultText(regulation, form, judgement),
    reason: judgement.state === "invalid" ? "" : shortReason(regulation, form, judgement),
    explanation: reasonsOf(regulation, form, judgement),
    forNextLevel: judgement.forNextLevel,
  };
}

/** The head's level is not above the unit's own: the band stays, the level is the unit's (e.g. NĐ 233/2026 Điều 12.7). */
function notAboveUnit({ regulation, unit, unitLevel }: UnitRecords, person: RatedPerson): RatedPerson {
  const rule = regulation.unitLevelSetting;
  if (!rule || !isSigner(unit.signer, person.name) || unitLevel === null || person.level === null) return person;
  if (!isQualityLevel(person.level) || isAtLeast(unitLevel, person.level)) return person;
  const text = message("cap.unit", { level: LEVEL_TEXT[unitLevel] });
  const citation = citationText(regulation, rule.cite);
  const reason: Explanation = { outcome: "fail", text, citation, missing: [], open: [], parts: [] };
  return {
    ...person,
    level: unitLevel,
    text: LEVEL_TEXT[unitLevel],
    reason: text,
    explanation: [...person.explanation, reason],
    forNextLevel: [],
  };
}

/** The rule that leaves a kind of people out, where there is one. */
function kindLeftOut(regulation: Regulation, kind: string): Regulation["kindsLeftOut"][number] | undefined {
  return regulation.kindsLeftOut.find(({ kinds }) => kinds.some((one) => foldAccents(one) === foldAccents(kind)));
}

function notRated(regulation: Regulation, { text, cite }: Regulation["kindsLeftOut"][number]) {
  const citation = citationText(regulation, cite);
  const reason: Explanation = { outcome: "pass", text, citation, missing: [], open: [], parts: [] };
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

/** What was assumed, and which open questions of the regulation touch this unit. */
function notesOn(records: UnitRecords, people: readonly RatedPerson[]): string[] {
  const { regulation } = records;
  const notes: string[] = [];
  const note = (key: MessageKey, parameters: Parameters = {}) => notes.push(message(key, parameters));
  for (const form of regulation.forms)
    if (form.mandatory > 0 && !records.mandatory.has(form.id) && people.some((person) => person.form === form.id))
      note("note.first-items-mandatory", { form: form.id, mandatory: form.mandatory });
  const someLeave = records.people.some((person) => person.leave.length > 0);
  if (someLeave && !records.holidays) note("note.no-holidays");
  const touched = new Set<string>();
  if (someLeave) touched.add("lb-leave-count");
  if (records.people.some((person) => person.leave.some((leave) => leave.maternity))) touched.add("lb-maternity");
  if (records.people.some((person) => person.facts.values.months?.some((month) => month.level === "KHONG_DANH_GIA")))
    touched.add("lb-month-not-rated");
  if (people.some((person) => person.form === "LB03")) touched.add("lb-unit-scope");
  if (records.people.some(({ facts: { values } }) => isHalfYearAway(values))) touched.add("nd90-absence-6");
  if (regulation.headcount && bothCountsDiffer(records, regulation.headcount.threshold)) touched.add("lb-assessor-20");
  const hasPoints = people.some((person) => person.points !== null);
  for (const { id, touches } of regulation.ambiguities)
    if ((touches === "quota" && regulation.quotas.length > 0) || (touches === "points" && hasPoints)) touched.add(id);
  if (regulation.unitLevelSetting && records.unitLevel === null)
    note("note.no-unit-level", { setting: regulation.unitLevelSetting.setting });
  for (const ambiguity of regulation.ambiguities) {
    if (!touched.has(ambiguity.id)) continue;
    const reading = ambiguity.readings.find(({ value }) => value === records.readings.get(ambiguity.id));
    if (reading) note("note.reading", { question: ambiguity.question, reading: reading.meaning });
    else note("note.no-reading", { question: ambiguity.question, setting: ambiguity.setting ?? "" });
  }
  return notes;
}

/** Six months away and six worked, not on maternity leave: no rule speaks of it (law.md §12, 16). */
function isHalfYearAway({ monthsAbsent, monthsWorked, maternity }: Facts): boolean {
  return monthsAbsent === 6 && monthsWorked === 6 && maternity !== true;
}

/** Whether the unit is below the threshold without its contract workers and not below it with them (S2-17, S2-18). */
function bothCountsDiffer(records: UnitRecords, threshold: number): boolean {
  const contract = new Set(["lđhđ", "lao động hợp đồng", "hợp đồng"]);
  const staff = records.people.filter((person) => !contract.has(foldName(person.kind).normalize("NFC"))).length;
  return staff < threshold && records.people.length >= threshold;
}
