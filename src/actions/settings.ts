// The actions that keep a choice: the reading of an open question (in `Cấu hình`) and the user's language.
import { keepUserValue, userValue } from "../google/properties";
import type { Language } from "../language/catalogue";
import { Refusal } from "../language/refusal";
import { writeLog } from "../workbook/log";
import { writeSetting } from "../workbook/settings-write";
import { openSpreadsheet, withDocumentLock } from "../workbook/spreadsheet";
import { readUnit } from "../workbook/unit";
import { keepBatch } from "./journal";
import { type OverviewData, overview } from "./overview";

const LANGUAGE = "language";

/** Writes the reading of an open question into its row of `Cấu hình`, and gives the overview that follows from it. */
export function chooseReading([ambiguityId, value]: readonly unknown[]): OverviewData {
  return withDocumentLock(() => {
    const { regulation } = readUnit(openSpreadsheet());
    const ambiguity = regulation?.ambiguities.find(({ id }) => id === ambiguityId);
    const reading = ambiguity?.readings.find((candidate) => candidate.value === value);
    if (!ambiguity?.setting || !reading) throw new Refusal("action.no-setting");
    writeSetting(ambiguity.setting, reading.value, (cells) => keepBatch({ batch: "", cells }));
    writeLog("log.reading", "log.item", { item: ambiguity.setting, value: reading.value });
    return overview();
  });
}

/** Keeps the language of the user's sidebar. */
export function chooseLanguage([language]: readonly unknown[]): null {
  if (language !== "vi" && language !== "en") throw new Refusal("action.bad-request");
  keepUserValue(LANGUAGE, language);
  return null;
}

/** The language of the user's sidebar, Vietnamese until another is chosen. */
export function chosenLanguage(): Language {
  return userValue(LANGUAGE) === "en" ? "en" : "vi";
}
