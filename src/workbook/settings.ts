// The sheet `Cấu hình`: the unit, its regulation and period, and the readings it has chosen.
import { type MessageKey, type Parameters, type Sentence, say } from "../language/messages";
import { clean, foldAccents, foldCase, isBlank, isDate } from "../language/text";
import { HEAD_ADDRESS } from "../rating/assessors";
import { isInForce, validityText } from "../rating/calendar";
import { type Period, readPeriod } from "../rating/period";
import type { UnitSettings } from "../rating/summary";
import { blockOf, blocksOf } from "../rating/unit-blocks";
import { citationText } from "../regulation/condition";
import { isQualityLevel, readLevel } from "../regulation/levels";
import type { LevelCode, Regulation } from "../regulation/schema";
import { findRegulation, REGULATIONS } from "../regulations";
import { type Place, type Problem, problemAt } from "./problem";
import { cellOf, headingOf, placeOf, type Table } from "./table";
import type { settingsTable } from "./tables";

/** What `Cấu hình` says; regulation and period are null where they are missing or wrong. */
export interface Settings {
  unit: UnitSettings;
  regulation: Regulation | null;
  period: Period | null;
  /** Ambiguity id → the reading in force; absent where nobody has chosen and there is no default. */
  readings: Map<string, string>;
  /** The unit's own level, where the regulation holds its head to it; null where nobody has said. */
  unitLevel: LevelCode | null;
  /** Row → the percentage the unit has set for a quota. */
  percentages: Map<string, number>;
  /** What the unit has typed of its rewards. */
  reward: RewardTyped | null;
  /** The addresses of those who decide, as typed. */
  deciders: string;
  /** Ids of the ambiguities of which the unit itself has chosen the reading. */
  chosen: Set<string>;
}

type SettingsTable = Table<keyof typeof settingsTable.columns & string>;

/** One setting as found. */
interface Found {
  value: unknown;
  place: Place;
}

/** The rows of `Cấu hình` that every regulation has, in their order. */
export const SETTINGS = {
  name: "Tên đơn vị",
  superior: "Cơ quan cấp trên",
  block: "Khối",
  format: "Thể thức",
  place: "Địa danh",
  regulation: "Quy định",
  period: "Kỳ",
  symbol: "Ký hiệu văn bản",
  signerPost: "Chức vụ người ký",
  signer: "Người ký",
  recipients: "Nơi nhận",
} as const;

/** What `Thể thức` may say. */
export const FORMATS = [
  { word: "Nhà nước", format: "state" },
  { word: "Đảng", format: "party" },
] as const;

/** Reads `Cấu hình` and reports what is missing or not known. */
export function readSettings(table: SettingsTable, problems: Problem[]): Settings {
  const found = new Map<string, Found>();
  for (const row of table.rows) {
    const item = clean(cellOf(table, row, "item"));
    if (item === "") continue;
    const setting = { value: cellOf(table, row, "value"), place: placeOf(table, row, "value") };
    const first = found.get(foldCase(item));
    if (!first || isBlank(first.value)) found.set(foldCase(item), setting);
    else if (!isBlank(setting.value) && foldCase(first.value) !== foldCase(setting.value))
      problems.push(problemAt(setting.place, "setting.unknown", "setting.twice", { item, first: clean(first.value) }));
  }
  const textFor = (item: string) => clean(found.get(foldCase(item))?.value);
  const needed = (item: string): Found | undefined => {
    const setting = found.get(foldCase(item));
    if (setting && !isBlank(setting.value)) return setting;
    problems.push(
      problemAt(setting?.place ?? headingOf(table, "item"), "setting.missing", "setting.missing", { item }),
    );
    return undefined;
  };

  needed(SETTINGS.name);
  const regulationSetting = needed(SETTINGS.regulation);
  const periodSetting = needed(SETTINGS.period);
  const period = periodSetting ? knownPeriod(periodSetting, problems) : null;
  const regulation = regulationSetting ? regulationOf(regulationSetting, period, problems) : null;
  const fits =
    regulation && period && periodSetting
      ? fitsRegulation(regulation, period, periodSetting.place, problems) &&
        isRightInTransition(regulation, period, found, problems)
      : true;
  const chosen = new Set<string>();
  const block = found.get(foldCase(SETTINGS.block));
  if (regulation && block) checkBlock(regulation, block, problems);
  return {
    unit: {
      name: textFor(SETTINGS.name),
      superior: textFor(SETTINGS.superior),
      block: textFor(SETTINGS.block),
      format: readFormat(found.get(foldCase(SETTINGS.format)), problems),
      place: textFor(SETTINGS.place),
      symbol: textFor(SETTINGS.symbol),
      signerPost: linesOf(found.get(foldCase(SETTINGS.signerPost))?.value),
      signer: textFor(SETTINGS.signer),
      recipients: textFor(SETTINGS.recipients)
        .split(";")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    },
    regulation,
    period: fits ? period : null,
    readings: regulation ? readReadings(regulation, found, chosen, problems) : new Map(),
    unitLevel: regulation?.unitLevelSetting
      ? readUnitLevel(found.get(foldCase(regulation.unitLevelSetting.setting)), problems)
      : null,
    percentages: regulation ? readPercentages(regulation, found, problems) : new Map(),
    deciders: textFor(HEAD_ADDRESS),
    reward: regulation?.reward ? readReward(regulation.reward, found, problems) : null,
    chosen,
  };
}

/** Says where `Khối` is none of the blocks that the regulation has: the unit's summary would go to nobody. */
function checkBlock({ id }: Regulation, { value, place }: Found, problems: Problem[]): void {
  const blocks = blocksOf(id);
  const typed = blockOf(clean(value));
  if (blocks.length === 0 || !typed || typed.known) return;
  const expected = blocks.map(({ name }) => name).join("; ");
  problems.push(problemAt(place, "setting.unknown", "block.unknown", { value: typed.name, expected }));
}

/** The numbers that the unit typed of its rewards; null where a row is blank or no number. */
export interface RewardTyped {
  count: number | null;
  total: number | null;
  totalPlace: Place;
}

function readReward(
  { countSetting, totalSetting }: NonNullable<Regulation["reward"]>,
  found: Map<string, Found>,
  problems: Problem[],
): RewardTyped | null {
  const numberAt = (item: string): number | null => {
    const setting = found.get(foldCase(item));
    if (!setting || isBlank(setting.value)) return null;
    if (typeof setting.value === "number" && setting.value >= 0) return setting.value;
    const parameters = { item, value: clean(setting.value) };
    problems.push(problemAt(setting.place, "setting.unknown", "setting.not-number", parameters));
    return null;
  };
  const count = numberAt(countSetting);
  const total = numberAt(totalSetting);
  const place = found.get(foldCase(totalSetting))?.place;
  return place ? { count, total, totalPlace: place } : null;
}

function readUnitLevel(setting: Found | undefined, problems: Problem[]): LevelCode | null {
  if (!setting || isBlank(setting.value)) return null;
  const level = readLevel(setting.value);
  if (level !== undefined && isQualityLevel(level)) return level;
  const parameters = { value: clean(setting.value) };
  problems.push(problemAt(setting.place, "level.unknown", "level.unknown", parameters));
  return null;
}

function readPercentages(regulation: Regulation, found: Map<string, Found>, problems: Problem[]): Map<string, number> {
  const percentages = new Map<string, number>();
  for (const { percentSetting, percentMost = 100 } of regulation.quotas) {
    const setting = percentSetting === null ? undefined : found.get(foldCase(percentSetting));
    if (percentSetting === null || !setting || isBlank(setting.value)) continue;
    const { value, place } = setting;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= percentMost)
      percentages.set(percentSetting, value);
    else {
      const parameters = { item: percentSetting, value: clean(value), most: percentMost };
      problems.push(problemAt(place, "setting.unknown", "setting.not-percent", parameters));
    }
  }
  return percentages;
}

/** A text whose line breaks count: `TM. ỦY BAN NHÂN DÂN` above `CHỦ TỊCH`. */
function linesOf(value: unknown): string {
  return String(value ?? "")
    .split(/\r?\n/)
    .map(clean)
    .filter((line) => line !== "")
    .join("\n");
}

/** State unless the unit says Party; another word is reported. */
function readFormat(setting: Found | undefined, problems: Problem[]): UnitSettings["format"] {
  if (!setting || isBlank(setting.value)) return "state";
  const known = FORMATS.find(({ word }) => foldAccents(word) === foldAccents(setting.value));
  if (!known) {
    const expected = FORMATS.map(({ word }) => word).join(", ");
    const parameters = { item: SETTINGS.format, value: clean(setting.value), expected };
    problems.push(problemAt(setting.place, "setting.unknown", "setting.unknown-reading", parameters));
  }
  return known?.format ?? "state";
}

/**
 * The regulation of the period. The unit may name several, parted by semicolons, where one follows the other: the one in
 * force on the period's last day counts. Two that hold at once are for the unit to choose between.
 */
function regulationOf(setting: Found, period: Period | null, problems: Problem[]): Regulation | null {
  const report = (key: MessageKey, parameters: Parameters) => {
    problems.push(problemAt(setting.place, "setting.unknown", key, parameters));
    return null;
  };
  const known: Regulation[] = [];
  for (const id of regulationIds(setting.value)) {
    const regulation = findRegulation(id);
    if (!regulation)
      return report("setting.unknown-regulation", {
        value: id,
        regulations: REGULATIONS.map((one) => one.id).join(", "),
      });
    known.push(regulation);
  }
  const rating = period ? known.filter((one) => one.periods.includes(period.kind) && isInForce(one, period)) : [];
  if (rating.length > 1 && period)
    return report("setting.two-regulations", {
      period: period.id,
      regulations: rating.map(({ id }) => id).join(", "),
    });
  return rating[0] ?? known[0] ?? null;
}

/** The regulations that `Quy định` names, parted by semicolons, commas or line breaks. */
export function regulationIds(value: unknown): string[] {
  return String(value)
    .split(/[;,\n]/)
    .map(clean);
}

/** In a year of transition the unit's own answer in `Cấu hình` may call for another regulation. */
function isRightInTransition(
  regulation: Regulation,
  period: Period,
  found: Map<string, Found>,
  problems: Problem[],
): boolean {
  if (period.kind !== "year") return true;
  for (const { year, setting, value, use, cite } of regulation.transitions ?? []) {
    const answer = found.get(foldCase(setting));
    if (year !== period.year || !answer || foldAccents(answer.value) !== foldAccents(value)) continue;
    const parameters = { period: period.id, item: setting, value, use, citation: citationText(regulation, cite) };
    problems.push(problemAt(answer.place, "regulation.period", "period.transition", parameters));
    return false;
  }
  return true;
}

function knownPeriod(setting: Found, problems: Problem[]): Period | null {
  const period = readPeriod(setting.value);
  if (period) return period;
  const key = isDate(setting.value) ? "setting.period-date" : "setting.unknown-period";
  problems.push(problemAt(setting.place, "setting.unknown", key, { value: clean(setting.value) }));
  return null;
}

/** The regulations that rate such periods and are in force then; one that leaves the year to a person does not rate it. */
export function regulationsFor(period: Period): Regulation[] {
  return REGULATIONS.filter(
    (one) =>
      one.periods.includes(period.kind) &&
      isInForce(one, period) &&
      !(period.kind === "year" && one.year?.rule === "decided"),
  );
}

function fitsRegulation(regulation: Regulation, period: Period, place: Place, problems: Problem[]): boolean {
  const fault = periodFault(regulation, period);
  if (fault) problems.push(problemAt(place, "regulation.period", fault.key, fault.parameters));
  return !fault;
}

/** Why a regulation does not rate a period: its kind, or its time, with what holds then; null where it does. */
export function periodFault(regulation: Regulation, period: Period): Sentence | null {
  const parameters = { period: period.id, regulation: regulation.shortTitle, validity: validityText(regulation) };
  if (!regulation.periods.includes(period.kind)) {
    const kinds = regulation.periods.map((kind): MessageKey => `period.kind.${kind}`);
    return { key: "period.expected", parameters: { ...parameters, kinds } };
  }
  if (isInForce(regulation, period)) return null;
  const then = regulationsFor(period)
    .map(({ id }) => id)
    .join(", ");
  const key = then === "" ? "period.not-in-force" : "period.other-in-force";
  return { key, parameters: { ...parameters, then } };
}

function readReadings(
  regulation: Regulation,
  found: Map<string, Found>,
  chosenIds: Set<string>,
  problems: Problem[],
): Map<string, string> {
  const readings = new Map<string, string>();
  for (const { id, setting, readings: choices, fallback } of regulation.ambiguities) {
    const chosen = setting === null ? undefined : found.get(foldCase(setting));
    const reading = choices.find(({ value }) => foldAccents(value) === foldAccents(chosen?.value));
    if (reading) {
      readings.set(id, reading.value);
      chosenIds.add(id);
    } else if (chosen && !isBlank(chosen.value)) {
      const expected = choices.map(({ value }) => value).join(", ");
      const parameters = { item: setting || "", value: clean(chosen.value), expected };
      problems.push(problemAt(chosen.place, "setting.unknown", "setting.unknown-reading", parameters));
    } else if (fallback !== null) readings.set(id, fallback);
  }
  return readings;
}

/** The problem of a workbook without a needed sheet. */
export function missingSheet(sheet: string): Problem {
  return {
    sheet,
    cell: "",
    code: "table.missing",
    ...say({ key: "table.missing", parameters: { sheet } }),
    fix: null,
    person: "",
  };
}
