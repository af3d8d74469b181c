// This file runs Univer without a page: the plugins of a workbook that is read, written and computed in node.
import { type IWorkbookData, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { moveConditionalFormats } from "./format-moves";
import { type Host, openAllPermissions, openWorkbook } from "./host";

export { registerCustomFunctions } from "./custom-functions";
export type { Host } from "./host";

/** Settings of a headless workbook. */
export interface HeadlessOptions {
  /** The zone of the workbook's clock; Viet Nam's where nothing is said. */
  timeZone?: string;
}

/**
 * Opens one workbook. Nothing is computed before `calculate()`: until then cells show the values cached in the snapshot.
 * The snapshot given is not changed.
 */
export function openHeadless(snapshot: IWorkbookData, options: HeadlessOptions = {}): Host {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: {} },
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  openAllPermissions(univer.__getInjector());
  const host = openWorkbook(univer, FUniver.newAPI(univer), snapshot, options.timeZone ?? "Asia/Ho_Chi_Minh");
  moveConditionalFormats(host);
  return host;
}
