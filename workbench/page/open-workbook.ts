// One workbook in the grid: opened from the bytes of a file, given back as bytes with what changed.
import { type IWorkbookData, LifecycleService, LifecycleStages } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { type Area, areaToText } from "../univer/a1";
import type { Host } from "../univer/host";
import { keepStoredValues } from "../univer/stored-values";
import type { readWorkbook, WorkbookPackage } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import { giveAccentsRoom } from "./accents";
import { refuseUnsaved, watchChanges } from "./file-limits";
import { openGrid } from "./grid";
import { announceRejections } from "./rejections";
import { speakVietnamese } from "./typing";

/** What the page wants to hear of the workbook. */
export interface WorkbookListeners {
  /** Something changed that a save would write. */
  onChange: () => void;
  /** Somebody tried what no save would write. */
  onRefused: () => void;
  /** The rules of a cell refused what was typed. */
  onRejected: (words: string) => void;
  /** Another cell was selected, or formulas have been computed. */
  onLook: () => void;
}

/** The open workbook. */
export class OpenWorkbook {
  /** Counts changes, so that a save knows whether people went on typing meanwhile. */
  changes = 0;

  private constructor(
    readonly host: Host,
    readonly name: string,
    private readonly snapshot: IWorkbookData,
    private readonly source: WorkbookPackage,
  ) {}

  /** Shows a file that has been read in the container. */
  static show(
    container: HTMLElement,
    name: string,
    { snapshot, source }: ReturnType<typeof readWorkbook>,
    listeners: WorkbookListeners,
  ): OpenWorkbook {
    const opened = new OpenWorkbook(openGrid(container, snapshot), name, snapshot, source);
    const { host } = opened;
    refuseUnsaved(host, listeners.onRefused);
    watchChanges(host, () => {
      opened.changes++;
      listeners.onChange();
    });
    speakVietnamese(host);
    giveAccentsRoom(host);
    announceRejections(host, listeners.onRejected);
    host.workbook.onSelectionChange(listeners.onLook);
    host.api.addEvent(host.api.Event.ActiveSheetChanged, listeners.onLook);
    host.api.getFormula().calculationEnd(listeners.onLook);
    return opened;
  }

  /** Resolves when the grid has been drawn. */
  async drawn(): Promise<void> {
    await this.host.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Computes every formula; the engine listens only once the grid has been drawn. */
  async calculate(): Promise<void> {
    await this.drawn();
    this.host.recalculateAll();
    await this.host.calculate();
  }

  /** Computes every formula and gives the bytes of the file; `cellFunctions` are those of the bundle. */
  async bytes(cellFunctions: readonly string[]): Promise<Uint8Array> {
    const { host } = this;
    await host.workbook.endEditingAsync(true);
    await this.calculate();
    const after = host.snapshot();
    keepStoredValues(this.snapshot, after, cellFunctions);
    return writeWorkbook(this.source, this.snapshot, after);
  }

  /** What the function in the selected cell threw, with the cell's name; null where it threw nothing. */
  messageOfSelectedCell(): { cell: string; text: string } | null {
    const selected = this.selected();
    const text =
      selected && this.host.formulaMessages.get(`${this.activeSheetId}!${selected.startRow},${selected.startColumn}`);
    if (text === null || text === undefined) return null;
    const { startRow, startColumn } = selected as Area;
    return { cell: areaToText({ startRow, startColumn, endRow: startRow, endColumn: startColumn }), text };
  }

  /** The selected cells as a text that is another one for other cells. */
  selectionKey(): string {
    const selected = this.selected();
    return selected ? `${this.activeSheetId}!${areaToText(selected)}` : "";
  }

  /** Brings the selected cell into view; a selection whose rows a script has deleted goes back to the first cell. */
  showSelection(): void {
    const sheet = this.host.workbook.getActiveSheet();
    const selected = this.selected();
    if (!selected) return;
    const { startRow, startColumn, endRow, endColumn } = selected;
    if (endRow >= sheet.getMaxRows() || endColumn >= sheet.getMaxColumns()) {
      sheet.getRange(0, 0).activate();
      sheet.scrollToCell(0, 0);
      return;
    }
    const seen = sheet.getVisibleRange();
    const isSeen =
      seen &&
      startRow >= seen.startRow &&
      startRow < seen.endRow &&
      startColumn >= seen.startColumn &&
      startColumn < seen.endColumn;
    if (!isSeen) sheet.scrollToCell(Math.max(0, startRow - 3), Math.max(0, startColumn - 3));
  }

  dispose(): void {
    this.host.dispose();
  }

  private get activeSheetId(): string {
    return this.host.workbook.getActiveSheet().getSheetId();
  }

  /** Not the facade's active range: that one throws where a script has just deleted the selected rows. */
  private selected(): Area | undefined {
    return this.host.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  }
}
