// Reads a workbook file into a snapshot for Univer, keeping the package so that an edit can be saved into it.
import type { IWorkbookData, LocaleType } from "@univerjs/core";
import { protectionResource } from "../univer/protection-table.ts";
import { FORMAT_RESOURCE, readFormats } from "./conditionalformats.ts";
import { WorkbookFileError } from "./errors.ts";
import { readLayout, readStringItem } from "./layout.ts";
import { readDynamicMarks } from "./metadata.ts";
import { readNames } from "./names.ts";
import { openPackage, partText, requiredText, type WorkbookPackage } from "./package.ts";
import { readProtections } from "./protections.ts";
import { MAXIMUM_CELLS } from "./references.ts";
import { readSheet, type SheetContext } from "./sheet.ts";
import { readSizes } from "./sizes.ts";
import { readDifference, readStyles, readStylesheet } from "./styles.ts";
import { readValidations, VALIDATION_RESOURCE } from "./validations.ts";
import { XmlScanner } from "./xml.ts";

export type { WorkbookPackage } from "./package.ts";

/** The longest text that all formulas together may take once shared ones are written out. */
const MAXIMUM_FORMULA_CHARACTERS = 64 * 1024 * 1024;

function readSharedStrings(text: string | undefined): string[] {
  const scanner = new XmlScanner(text ?? "");
  const strings: string[] = [];
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (!tag.closing && tag.local === "si") strings.push(readStringItem(scanner, tag));
  }
  return strings;
}

/** The most cells that formulas in other cells may fill; those of further formulas are kept as values. */
const MAXIMUM_FILLED_CELLS = 2_000_000;

/** Adds the part to an error that a scanner threw without knowing it. */
function named<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookFileError) || error.parameters.part !== undefined) throw error;
    throw new WorkbookFileError(error.code, { ...error.parameters, part });
  }
}

/**
 * Reads an .xlsx or .xlsm file.
 * @param bytes the whole file; it is kept (not copied) in `source` and must not be changed afterwards
 * @param name the workbook's name in the snapshot, usually the file name
 * @param wanted the sheets to read; a snapshot of only some of them must not be written back
 * @returns the snapshot, and the package to give to `writeWorkbook` together with an untouched copy of the snapshot
 * @throws WorkbookFileError every code
 */
export function readWorkbook(
  bytes: Uint8Array,
  name: string,
  wanted: (sheet: string) => boolean = () => true,
): { snapshot: IWorkbookData; source: WorkbookPackage } {
  const opened = openPackage(bytes);
  const { entries } = opened;
  const optional = (part: string | undefined) => (part === undefined ? undefined : partText(entries, part));
  const theme = optional(opened.themePart);
  const stylesheet = named(opened.stylesPart ?? "", () => readStylesheet(optional(opened.stylesPart), theme));
  const styles = readStyles(stylesheet);
  const strings = named(opened.sharedStringsPart ?? "", () => readSharedStrings(optional(opened.sharedStringsPart)));
  const dynamicMarks = named(opened.metadataPart ?? "", () => readDynamicMarks(optional(opened.metadataPart)));
  const context: SheetContext = {
    styles,
    colors: stylesheet.colors,
    strings,
    date1904: opened.date1904,
    dynamicMarks,
    formulaCharacters: MAXIMUM_FORMULA_CHARACTERS,
    filledCells: MAXIMUM_FILLED_CELLS,
    wrapped: new Set(),
    plain: new Set(),
  };
  const sheets: IWorkbookData["sheets"] = {};
  const sheetOrder: string[] = [];
  const validations: Record<string, unknown> = {};
  const formats: Record<string, unknown> = {};
  const sizes = readSizes(optional(opened.protectionsPart), opened.sheets);
  let cells = 0;
  for (const sheet of opened.sheets) {
    const { part } = sheet;
    if (part === undefined || !wanted(sheet.name)) continue;
    named(part, () => {
      const layout = readLayout(requiredText(entries, part));
      const read = readSheet(sheet, layout, context, sizes.get(sheet.id));
      cells += (read.rowCount ?? 0) * (read.columnCount ?? 0);
      if (cells > MAXIMUM_CELLS) throw new WorkbookFileError("too-large", { reason: `${cells} cells` });
      sheets[sheet.id] = read;
      const rules = readValidations(layout, sheet.id);
      const looks = readFormats(layout, sheet.id, (index) => readDifference(stylesheet, index));
      if (rules.length > 0) validations[sheet.id] = rules;
      if (looks.length > 0) formats[sheet.id] = looks;
    });
    sheetOrder.push(sheet.id);
  }
  const snapshot: IWorkbookData = {
    id: "workbook",
    name,
    appVersion: "0.25.1",
    locale: "viVN" as LocaleType,
    styles,
    sheetOrder,
    sheets,
    resources: [
      readNames(requiredText(entries, opened.workbookPart), opened.sheets),
      { name: VALIDATION_RESOURCE, data: JSON.stringify(validations) },
      { name: FORMAT_RESOURCE, data: JSON.stringify(formats) },
      {
        name: protectionResource,
        data: JSON.stringify(readProtections(optional(opened.protectionsPart), opened.sheets)),
      },
    ],
  };
  const wrappedFunctions = new Set([...context.wrapped].filter((lead) => !context.plain.has(lead)));
  return { snapshot, source: { ...opened, dynamicMarks, wrappedFunctions } };
}
