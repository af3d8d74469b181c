// The sheet `Cấu hình`: the unit, its regulation and period, and the readings it has chosen.
import { message } from "../language/messages";
import { clean, foldAccents, foldCase, isBlank } from "../language/text";
import { isInForce } from "../rating/calendar";
import { type Period, readPeriod } from "../rating/period";
import type { UnitSettings } from "../rating/summary";
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
  /** Ids of the ambiguities of which the unit itself has chosen the reading. */
  chosen: Set<string>;
}

type SettingsTable = Table<keyof typeof settingsTable.columns & string>;

/** One setting as found. */
interface Found {
  value: unknown;
  place: Place;
}

const FORMAT = "Thể thức";
const FORMATS = [
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

  needed("Tên đơn vị");
  const regulationSetting = needed("Quy định");
  const periodSetting = needed("Kỳ");
  const regulation = regulationSetting ? knownRegulation(regulationSetting, problems) : null;
  const period = periodSetting ? knownPeriod(periodSetting, problems) : null;
  const fits =
    regulation && period && periodSetting ? fitsRegulation(regulation, period, periodSetting.place, problems) : true;
  const chosen = new Set<string>();
  return {
    unit: {
      name: textFor("Tên đơn vị"),
      superior: textFor("Cơ quan cấp trên"),
      block: textFor("Khối"),
      format: readFormat(found.get(foldCase(FORMAT)), problems),
      place: textFor("Địa danh"),
      symbol: textFor("Ký hiệu văn bản"),
      signerPost: linesOf(found.get(foldCase("Chức vụ người ký"))?.value),
      signer: textFor("Người ký"),
      recipients: textFor("Nơi nhận")
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
    chosen,
  };
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
  for (const { percentSetting } of regulation.quotas) {
    const setting = percentSetting === null ? undefined : found.get(foldCase(percentSetting));
    if (percentSetting === null || !setting || isBlank(setting.value)) continue;
    const { value, place } = setting;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 100)
      percentages.set(percentSetting, value);
    else {
      const parameters = { item: percentSetting, value: clean(value) };
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
    const parameters = { item: FORMAT, value: clean(setting.value), expected };
    problems.push(problemAt(setting.place, "setting.unknown", "setting.unknown-reading", parameters));
  }
  return known?.format ?? "state";
}

function knownRegulation(setting: Found, problems: Problem[]): Regulation | null {
  const regulation = findRegulation(setting.value);
  if (regulation) return regulation;
  problems.push(
    problemAt(setting.place, "setting.unknown", "setting.unknown-regulation", {
      value: clean(setting.value),
      regulations: REGULATIONS.map(({ id }) => id).join(", "),
    }),
  );
  return null;
}

function knownPeriod(setting: Found, problems: Problem[]): Period | null {
  const period = readPeriod(setting.value);
  if (period) return period;
  problems.push(problemAt(setting.place, "setting.unknown", "setting.unknown-period", { value: clean(setting.value) }));
  return null;
}

/** The regulations that rate such periods and are in force then. */
export function regulationsFor(period: Period): Regulation[] {
  return REGULATIONS.filter((one) => one.periods.includes(period.kind) && isInForce(one, period));
}

/** A period of a kind that the regulation does not rate, or outside its time, is refused with what holds then. */
function fitsRegulation(regulation: Regulation, period: Period, place: Place, problems: Problem[]): boolean {
  const parameters = { period: period.id, regulation: regulation.shortTitle, from: regulation.validity.from };
  if (!regulation.periods.includes(period.kind)) {
    const kinds = regulation.periods.map((kind) => message(`period.kind.${kind}`)).join(", ");
    problems.push(problemAt(place, "regulation.period", "period.expected", { ...parameters, kinds }));
    return false;
  }
  if (isInForce(regulation, period)) return true;
  const then = regulationsFor(period)
    .map(({ id }) => id)
    .join(", ");
  const key = then === "" ? "period.not-in-force" : "period.other-in-force";
  problems.push(problemAt(place, "regulation.period", key, { ...parameters, then }));
  return false;
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
      const parameters = { item: setting ?? "", value: clean(chosen.value), expected };
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
    message: message("table.missing", { sheet }),
    fix: null,
    person: "",
  };
}
