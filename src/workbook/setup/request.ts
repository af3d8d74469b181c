// What a set-up is asked for: the words of the form or the command line, completed from `Cấu hình` and checked.
import { message } from "../../language/messages";
import { Refusal } from "../../language/refusal";
import { clean, foldAccents, foldCase } from "../../language/text";
import { type Period, readPeriod } from "../../rating/period";
import { findRegulation, REGULATIONS } from "../../regulations";
import { FORMATS, periodFault, SETTINGS } from "../settings";
import { recognise, textOf } from "../table";
import { settingsTable } from "../tables";
import type { SetupRequest } from "./setting-needs";
import type { WorkbookState } from "./state";

const KEYS = ["name", "superior", "block", "regulation", "period", "format"] as const;

/** The settings that set-up asks for, as typed; one that is left out or blank is taken from `Cấu hình`. */
export type SetupWords = Partial<Record<(typeof KEYS)[number], string>>;

/** A regulation to choose from; days are ISO. */
export interface RegulationChoice {
  id: string;
  title: string;
  validity: { from: string; to: string | null };
  periods: Period["kind"][];
}

/** What the form of set-up starts from. */
export interface SetupForm {
  regulations: RegulationChoice[];
  formats: string[];
  /** What `Cấu hình` says already; blank where it says nothing. */
  current: Required<SetupWords>;
}

/** The regulations, and the settings that are there. */
export function setupFormOf(state: WorkbookState): SetupForm {
  return {
    regulations: REGULATIONS.map(({ id, shortTitle, validity: { from, to }, periods }) => ({
      ...{ id, periods, title: shortTitle },
      validity: { from, to },
    })),
    formats: FORMATS.map(({ word }) => word),
    current: currentWords(state),
  };
}

function currentWords(state: WorkbookState): Required<SetupWords> {
  const sheet = state.sheet(settingsTable.sheet);
  const table = sheet && recognise(sheet, settingsTable, []);
  const valueOf = (key: (typeof KEYS)[number]) => {
    const row = table?.rows.find((one) => foldCase(textOf(table, one, "item")) === foldCase(SETTINGS[key]));
    return table && row ? textOf(table, row, "value") : "";
  };
  return Object.fromEntries(KEYS.map((key) => [key, valueOf(key)])) as Required<SetupWords>;
}

/** Completes and checks the words. Throws a `Refusal` with one sentence for the first that is missing or wrong. */
export function readRequest(words: unknown, state: WorkbookState): SetupRequest {
  const given = (words ?? {}) as Record<string, unknown>;
  const current = currentWords(state);
  const word = (key: (typeof KEYS)[number]) => clean(given[key]) || current[key];
  const unit = word("name");
  if (unit === "") throw new Refusal("setup.no-unit");
  const regulations = REGULATIONS.map(({ id }) => id).join(", ");
  const id = word("regulation");
  if (id === "") throw new Refusal("setup.no-regulation", { regulations });
  const regulation = findRegulation(id);
  if (!regulation) throw new Refusal("setting.unknown-regulation", { value: id, regulations });
  const periodWord = word("period");
  const kinds = regulation.periods.map((kind) => message(`period.kind.${kind}`)).join(", ");
  if (periodWord === "") throw new Refusal("setup.no-period", { kinds });
  const period = readPeriod(periodWord);
  if (!period) throw new Refusal("setting.unknown-period", { value: periodWord });
  const fault = periodFault(regulation, period);
  if (fault) throw new Refusal(fault.key, fault.parameters);
  const formatWord = word("format") || FORMATS[0].word;
  const format = FORMATS.find((one) => foldAccents(one.word) === foldAccents(formatWord))?.word;
  if (!format) {
    const expected = FORMATS.map((one) => one.word).join(", ");
    throw new Refusal("setting.unknown-reading", { item: SETTINGS.format, value: formatWord, expected });
  }
  return { unit, superior: word("superior"), block: word("block"), regulation, period, format };
}
