// Saves an edited snapshot into the package it came from: parts that did not change keep their bytes.
import type { IWorkbookData } from "@univerjs/core";
import { type Protection, protectionResource } from "../univer/protection-table.ts";
import { CellStyles } from "./cellstyles.ts";
import { FORMAT_RESOURCE } from "./conditionalformats.ts";
import { type DefinedName, NAME_RESOURCE, namesXml } from "./names.ts";
import { partText, requiredText, type WorkbookPackage } from "./package.ts";
import { newSheetXml, PackageEditor } from "./packagewriter.ts";
import { protectionsXml, sameProtections } from "./protections.ts";
import { renamedPart } from "./sheetnames.ts";
import { type Sheet, type WriteContext, writeSheet } from "./sheetwriter.ts";
import { readSizes, sameSizes, sizesAfter } from "./sizes.ts";
import { readStylesheet } from "./styles.ts";
import { StyleWriter } from "./stylewriter.ts";
import { VALIDATION_RESOURCE } from "./validations.ts";

/** What a resource of a snapshot says, by the ids of sheets or of names; undefined where the snapshot does not carry it. */
function resource<Value>({ resources }: IWorkbookData, name: string): Record<string, Value> | undefined {
  const data = resources?.find((each) => each.name === name)?.data;
  return data === undefined ? undefined : JSON.parse(data || "{}");
}

/** The same resource of two states; one that the later state does not carry did not change. */
function resources<Value>(before: IWorkbookData, after: IWorkbookData, name: string): Record<string, Value>[] {
  const was = resource<Value>(before, name) ?? {};
  return [was, resource<Value>(after, name) ?? was];
}

/** The sheets of two states with their rules. */
function sheetsWithRules(before: IWorkbookData, after: IWorkbookData) {
  const validations = resources<NonNullable<Sheet["validations"]>>(before, after, VALIDATION_RESOURCE);
  const formats = resources<NonNullable<Sheet["formats"]>>(before, after, FORMAT_RESOURCE);
  return [before, after].map(({ sheets }, state) => (id: string): Sheet => {
    return { ...sheets[id], id, validations: validations[state]?.[id] ?? [], formats: formats[state]?.[id] ?? [] };
  }) as [(id: string) => Sheet, (id: string) => Sheet];
}

/** The ids of the sheets in the order in which the snapshot shows them. */
function orderOf({ sheetOrder, sheets }: IWorkbookData): string[] {
  return [...new Set([...sheetOrder, ...Object.keys(sheets)])].filter((id) => sheets[id]);
}

/** The package's sheets that got another name or are gone, but for those whose old name another sheet has now. */
function changedNames(source: WorkbookPackage, after: IWorkbookData): Map<string, string | null> {
  const used = new Set(Object.values(after.sheets).map((sheet) => sheet.name));
  const changes = source.sheets.flatMap(({ id, name, part }): [string, string | null][] => {
    const now = after.sheets[id];
    return part === undefined || used.has(name) ? [] : [[name, now ? (now.name ?? name) : null]];
  });
  return new Map(changes);
}

/**
 * Writes an edited workbook.
 *
 * Written into the original package are: changed cells, merges, column widths, row heights, frozen panes, tab colours, rules for
 * what cells may hold, conditional formats, defined names, protections, sizes, and the names, order and visibility of sheets, new and
 * removed ones included. Everything else of it is kept: with no change at all, every part is byte for byte the same.
 * @param source what `readWorkbook` gave
 * @param before the snapshot that `readWorkbook` gave, untouched: give Univer a copy, for it works on the object it gets
 * @param after what Univer's `workbook.save()` gives now
 * @returns the bytes of the new file; the same arguments give the same bytes
 */
export function writeWorkbook(source: WorkbookPackage, before: IWorkbookData, after: IWorkbookData): Uint8Array {
  const text = (part: string | undefined) => (part === undefined ? undefined : partText(source.entries, part));
  const styleWriter = new StyleWriter(readStylesheet(text(source.stylesPart), text(source.themePart)));
  const editor = new PackageEditor(source);
  const context: WriteContext = {
    styles: new CellStyles(styleWriter, before.styles, after.styles),
    date1904: source.date1904,
    wrappedFunctions: source.wrappedFunctions,
    dynamicMark: () => editor.dynamicMark(),
  };
  const [was, is] = sheetsWithRules(before, after);
  let formulasMoved = false;
  for (const { id, name, part, hidden } of source.sheets) {
    if (part === undefined) continue;
    const sheet = after.sheets[id];
    if (!sheet) {
      editor.removeSheet(id);
      formulasMoved = true;
      continue;
    }
    const written = writeSheet(() => requiredText(source.entries, part), was(id), is(id), context);
    if (written) editor.setText(part, written.text);
    formulasMoved ||= written?.formulasMoved ?? false;
    if (sheet.hidden !== undefined && (sheet.hidden ? 1 : 0) !== hidden)
      editor.sheets.setHidden(id, sheet.hidden === 1);
    if (sheet.name !== undefined && sheet.name !== name) editor.sheets.setName(id, sheet.name);
  }
  const known = new Set(source.sheets.map((sheet) => sheet.id));
  const order = orderOf(after);
  for (const id of order) {
    if (known.has(id)) continue;
    const sheet = is(id);
    const empty = newSheetXml(sheet, editor.namespace);
    const written = writeSheet(() => empty, { tabColor: sheet.tabColor ?? "" }, sheet, context);
    editor.addSheet(id, sheet.name ?? id, sheet.hidden === 1, written?.text ?? empty);
    formulasMoved ||= written?.formulasMoved ?? false;
  }
  editor.sheets.arrange(order);
  writeWorkbookResources(source, before, after, editor);
  if (styleWriter.changed) editor.setStyles(styleWriter.text());
  if (formulasMoved) editor.dropCalculationChain();
  return editor.pack();
}

/** Writes what the snapshot says of the whole workbook: names, protections, sizes, and references to sheets with another name. */
function writeWorkbookResources(
  source: WorkbookPackage,
  before: IWorkbookData,
  after: IWorkbookData,
  editor: PackageEditor,
): void {
  const changed = changedNames(source, after);
  const [namesBefore = {}, namesAfter = {}] = resources<DefinedName>(before, after, NAME_RESOURCE);
  const workbook = requiredText(source.entries, source.workbookPart);
  const section = namesXml(workbook, source.sheets, namesBefore, namesAfter, editor.sheets);
  if (section !== undefined || changed.size > 0) editor.setNames(section, (names) => renamedPart(names, changed));
  if (changed.size > 0) {
    const holdsFormulas = (path: string) => /(?:^|\/)(?:worksheets|charts)\/[^/]+\.xml$/i.test(path);
    editor.mapTexts(holdsFormulas, (text) => renamedPart(text, changed));
  }
  const [closedBefore = {}, closedAfter = {}] = resources<Protection[]>(before, after, protectionResource);
  const isLost = source.protectionsPart !== undefined && Object.keys(closedBefore).some((id) => !after.sheets[id]);
  const part = source.protectionsPart === undefined ? undefined : partText(source.entries, source.protectionsPart);
  const noted = readSizes(part, source.sheets);
  const sizes = sizesAfter(noted, before, after);
  if (isLost || !sameProtections(closedBefore, closedAfter) || !sameSizes(noted, sizes)) {
    editor.setProtections(protectionsXml(closedAfter, sizes, (id) => editor.sheets.numberOf(id)));
  }
}
