// The hands of the self-test: small things done to a scratch sheet, each with what Sheets answered, in words.
import { isDate } from "../language/text";
import { insertSheet, sheetNamed, spreadsheet } from "./spreadsheet";

/** One thing to do to a cell or a block of the scratch sheet. */
export type Probe =
  /** Values; a text that begins with `=` is a formula, any other text is typed in as a person would. */
  | { do: "write"; cell: string; values: (string | number | boolean)[][] }
  /** A text into cells of the plain-text format. */
  | { do: "text"; cell: string; values: string[][] }
  /** The values as a script receives them. */
  | { do: "read"; cell: string }
  /** A rule that refuses whatever does not satisfy the formula. */
  | { do: "rule"; cell: string; formula: string }
  /** Protection of the cells; answers whether this user may still edit them. */
  | { do: "protect"; cell: string }
  /** The locale of the spreadsheet. */
  | { do: "locale"; cell: string }
  /** Removes the scratch sheet. */
  | { do: "remove"; cell: string };

/** Does the probes one after the other; an answer that begins with `refused:` is what Sheets threw. */
export function probe(name: string, probes: readonly Probe[]): string[] {
  const sheet = sheetNamed(name) ?? insertSheet(name);
  const answer = (step: Probe): unknown => {
    const range = sheet.getRange(step.cell);
    if (step.do === "read")
      return range
        .getValues()
        .map((row) => row.map(described).join(" | "))
        .join(" / ");
    if (step.do === "locale") return spreadsheet().getSpreadsheetLocale();
    if (step.do === "protect") return range.protect().canEdit();
    if (step.do === "remove") spreadsheet().deleteSheet(sheet);
    if (step.do === "rule") {
      const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied(step.formula).setAllowInvalid(false);
      range.setDataValidation(rule.build());
    }
    if (step.do === "text") range.setNumberFormat("@");
    if (step.do === "write" || step.do === "text") range.setValues(step.values);
    SpreadsheetApp.flush();
    return "done";
  };
  return probes.map((step) => {
    try {
      return String(answer(step));
    } catch (error) {
      return `refused: ${(error as Error).message}`;
    }
  });
}

/** Type and value of a cell: `number 9.5`, `date 2024-5-9`, `text Tốt`; a blank cell is `blank`. */
function described(value: unknown): string {
  if (value === "") return "blank";
  if (isDate(value)) return `date ${value.getFullYear()}-${value.getMonth() + 1}-${value.getDate()}`;
  return `${typeof value === "string" ? "text" : typeof value} ${value}`;
}
