// Saves an edited snapshot into the package it came from: parts that did not change keep their bytes.
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { CellStyles } from "./cellstyles.ts";
import { WorkbookFileError } from "./errors.ts";
import { partText, requiredText, type WorkbookPackage } from "./package.ts";
import { newSheetXml, PackageEditor } from "./packagewriter.ts";
import { type WriteContext, writeSheet } from "./sheetwriter.ts";
import { readStylesheet } from "./styles.ts";
import { StyleWriter } from "./stylewriter.ts";

type Sheet = Partial<IWorksheetData>;

/** Refuses edits that the package cannot take: its own sheets can neither go nor get another name. */
function checkSheets(source: WorkbookPackage, after: IWorkbookData): void {
  for (const { id, name, part } of source.sheets) {
    if (part === undefined) continue;
    const sheet = after.sheets[id];
    if (!sheet) throw new WorkbookFileError("sheet-removed", { sheet: name });
    if (sheet.name !== undefined && sheet.name !== name) throw new WorkbookFileError("sheet-renamed", { sheet: name });
  }
}

/** The sheets that the package does not have yet, in the order in which the snapshot shows them. */
function newSheets(source: WorkbookPackage, after: IWorkbookData): Sheet[] {
  const known = new Set(source.sheets.map((sheet) => sheet.id));
  const ordered = new Set([...after.sheetOrder, ...Object.keys(after.sheets)]);
  return [...ordered].flatMap((id) => {
    const sheet = known.has(id) ? undefined : after.sheets[id];
    return sheet ? [{ ...sheet, name: sheet.name ?? id }] : [];
  });
}

/**
 * Writes an edited workbook.
 *
 * Changed cells, merges, column widths, row heights, frozen panes and visibility of sheets, and new sheets (put behind the
 * others) are written into the original package. Everything else of it is kept: with no change at all, every part is byte
 * for byte the same.
 * @param source what `readWorkbook` gave
 * @param before the snapshot that `readWorkbook` gave, untouched: give Univer a copy, for it works on the object it gets
 * @param after what Univer's `workbook.save()` gives now
 * @returns the bytes of the new file; the same arguments give the same bytes
 * @throws WorkbookFileError `sheet-removed`, `sheet-renamed`
 */
export function writeWorkbook(source: WorkbookPackage, before: IWorkbookData, after: IWorkbookData): Uint8Array {
  checkSheets(source, after);
  const text = (part: string | undefined) => (part === undefined ? undefined : partText(source.entries, part));
  const styleWriter = new StyleWriter(readStylesheet(text(source.stylesPart), text(source.themePart)));
  const editor = new PackageEditor(source);
  const context: WriteContext = {
    styles: new CellStyles(styleWriter, before.styles, after.styles),
    date1904: source.date1904,
    wrappedFunctions: source.wrappedFunctions,
    dynamicMark: () => editor.dynamicMark(),
  };
  let formulasMoved = false;
  for (const { id, part, hidden } of source.sheets) {
    const sheet = after.sheets[id];
    if (part === undefined || !sheet) continue;
    const written = writeSheet(() => requiredText(source.entries, part), before.sheets[id] ?? {}, sheet, context);
    if (written) editor.setText(part, written.text);
    formulasMoved ||= written?.formulasMoved ?? false;
    if (sheet.hidden !== undefined && (sheet.hidden ? 1 : 0) !== hidden) editor.setHidden(id, sheet.hidden === 1);
  }
  for (const sheet of newSheets(source, after)) {
    const empty = newSheetXml(sheet, editor.namespace);
    const written = writeSheet(() => empty, {}, sheet, context);
    editor.addSheet(sheet.name ?? "", sheet.hidden === 1, written?.text ?? empty);
    formulasMoved ||= written?.formulasMoved ?? false;
  }
  if (styleWriter.changed) editor.setStyles(styleWriter.text());
  if (formulasMoved) editor.dropCalculationChain();
  return editor.pack();
}
