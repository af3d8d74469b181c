// What a set-up is asked for: the words of the form or the command line, completed from `Cấu hình` and checked.
import { catalogue, type Language } from "../../language/catalogue";
import { en } from "../../language/en";
import { type MessageKey, type Parameters, vietnamese } from "../../language/messages";
import { setupMessage } from "../../language/setup";
import { clean, foldAccents, foldCase } from "../../language/text";
import { type Period, readPeriod } from "../../rating/period";
import type { Regulation } from "../../regulation/schema";
import { findRegulation, REGULATIONS } from "../../regulations";
import { FORMATS, periodFault, regulationIds, SETTINGS } from "../settings";
import { recognise, textOf } from "../table";
import { settingsTable } from "../tables";
import type { SetupRequest } from "./setting-needs";
import { sheetOf, type WorkbookState } from "./state";

const KEYS = ["name", "superior", "block", "regulation", "period", "format"] as const;

/** The settings that set-up asks for, as typed; one that is left out or blank is taken from `Cấu hình`. */
export type SetupWords = Partial<Record<(typeof KEYS)[number], string>>;

/** What `Cấu hình` says of them already; blank where it says nothing. */
export function currentWords(state: WorkbookState): Required<SetupWords> {
  const sheet = sheetOf(state, settingsTable.sheet);
  const table = sheet && recognise(sheet, settingsTable, []);
  const wordOf = (key: (typeof KEYS)[number]) => {
    const row = table?.rows.find((one) => foldCase(textOf(table, one, "item")) === foldCase(SETTINGS[key]));
    return table && row ? textOf(table, row, "value") : "";
  };
  return Object.fromEntries(KEYS.map((key) => [key, wordOf(key)])) as Required<SetupWords>;
}

/** Why a workbook cannot be set up as asked, in the language of whoever reads it; as an error, in Vietnamese. */
export class SetupFault extends Error {
  readonly sentence: (language: Language) => string;

  constructor(sentence: (language: Language) => string) {
    super(sentence("vi"));
    this.sentence = sentence;
  }
}

const message = catalogue<MessageKey>({ vi: vietnamese, en });

const fault = (key: MessageKey, parameters: Parameters) =>
  new SetupFault((language) => message(key, parameters, language));

/** The kinds of period that a regulation rates, each with an example. */
export function periodKinds({ periods }: Regulation, language: Language): string {
  return periods.map((kind) => message(`period.kind.${kind}`, {}, language)).join(", ");
}

/** Completes and checks the words. Throws a `SetupFault` with one sentence for the first that is missing or wrong. */
export function readRequest(words: SetupWords, state: WorkbookState): SetupRequest {
  const current = currentWords(state);
  const word = (key: (typeof KEYS)[number]) => clean(words[key]) || current[key];
  const unit = word("name");
  if (unit === "") throw new SetupFault((language) => setupMessage("no-unit", {}, language));
  const regulations = REGULATIONS.map(({ id }) => id).join(", ");
  const id = word("regulation");
  if (id === "") throw new SetupFault((language) => setupMessage("no-regulation", { regulations }, language));
  const named = regulationIds(id).map((one) => {
    const regulation = findRegulation(one);
    if (!regulation) throw fault("setting.unknown-regulation", { value: one, regulations });
    return regulation;
  });
  const regulation = regulationIn(named, readPeriod(word("period")));
  const period = readPeriodOf(regulation, word("period"));
  const format = readFormat(word("format"));
  return { unit, superior: word("superior"), block: word("block"), regulation, period, format };
}

/** Of regulations that follow each other the one that rates the period. Throws a `SetupFault` where two do. */
function regulationIn(named: readonly Regulation[], period: Period | undefined): Regulation {
  const rating = period ? named.filter((one) => periodFault(one, period) === null) : [];
  if (rating.length > 1 && period)
    throw fault("setting.two-regulations", {
      period: period.id,
      regulations: rating.map(({ id }) => id).join(", "),
    });
  return rating[0] ?? (named[0] as Regulation);
}

/** Reads a period that a regulation rates. Throws a `SetupFault` where it is missing, cannot be read, or is not of its kind or time. */
function readPeriodOf(regulation: Regulation, word: string): Period {
  if (clean(word) === "")
    throw new SetupFault((language) =>
      setupMessage("no-period", { kinds: periodKinds(regulation, language) }, language),
    );
  const period = readPeriod(word);
  if (!period) throw fault("setting.unknown-period", { value: word });
  const wrong = periodFault(regulation, period);
  if (!wrong) return period;
  throw new SetupFault((language) => {
    const kinds = periodKinds(regulation, language);
    return message(wrong.key, { ...wrong.parameters, kinds }, language);
  });
}

function readFormat(word: string): SetupRequest["format"] {
  const format = FORMATS.find((one) => foldAccents(one.word) === foldAccents(word || FORMATS[0].word))?.word;
  if (format) return format;
  const expected = FORMATS.map((one) => one.word).join(", ");
  throw fault("setting.unknown-reading", { item: SETTINGS.format, value: word, expected });
}
