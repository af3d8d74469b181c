// What the workbook file cannot hold when it is saved is not offered in the grid, and refused where somebody finds it all the same.
import { CanceledError, CommandType, ICommandService } from "@univerjs/core";
import type { Host } from "../univer/host";

/** Commands whose effect the file codec does not write. */
const NEVER_SAVED = [
  "sheet.command.add-range-protection",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-worksheet-protection",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.delete-range-protection",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.delete-worksheet-protection",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.set-protection",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.set-workbook-name",
  "sheet.command.set-worksheet-permission-points",
  "sheet.command.set-worksheet-protection",
  "sheet.command.set-worksheet-range-theme-style",
  "sheet.command.set-worksheet-right-to-left",
  "sheet.command.toggle-gridlines",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

/** Commands with which people make rules and conditional formats: Univer offers kinds that no .xlsx file has. Scripts do without. */
const NEVER_SAVED_FAMILY = /^sheets?\.command\..*(?:data-?validation|conditional-rule)/i;

/** Changes of cells and sheets, rules, names and protections. */
const IN_FILE = /^(?:sheet|data-validation|workbench)\.mutation\.|^formula\.mutation\.(?:set|remove)-defined-name$/;

/** Changes that pass with the page, or that the engine makes by itself: the file would be the same. */
const NOT_IN_FILE = new Set([
  "sheet.mutation.empty",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-is-auto-height",
]);

/** Univer's menu settings that hide what is never saved. */
export function unsavedMenu(): Record<string, { hidden: boolean }> {
  return Object.fromEntries(
    [
      ...NEVER_SAVED,
      "sheet.menu.data-validation",
      "sheet.operation.open.conditional.formatting.panel",
      "sheet.contextMenu.permission",
    ].map((id) => [id, { hidden: true }]),
  );
}

/** Refuses commands whose effect would be lost with the next save, and says so. */
export function refuseUnsaved(host: Host, onRefused: () => void): void {
  host.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (!NEVER_SAVED.includes(id) && !NEVER_SAVED_FAMILY.test(id)) return;
    onRefused();
    throw new CanceledError();
  });
}

/** Calls back after every change that a saved file would show; results of formulas are none. */
export function watchChanges(host: Host, onChange: () => void): void {
  host.injector.get(ICommandService).onCommandExecuted(({ id, type }, options) => {
    if (type !== CommandType.MUTATION || options?.onlyLocal || !IN_FILE.test(id)) return;
    if (!NOT_IN_FILE.has(id)) onChange();
  });
}
