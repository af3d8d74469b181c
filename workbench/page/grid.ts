// Univer with its user interface in Vietnamese: one workbook in the page's grid.
import { type IWorkbookData, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formatTexts from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { type Host, openAllPermissions, openWorkbook } from "../univer/host";
import { unsavedMenu } from "./file-limits";
import { inVietnamese, nameParts } from "./grid-texts";

/** The fonts of offices here. */
const FONTS = ["Times New Roman", "Arial", "Tahoma", "Verdana", "Roboto"].map((name) => ({ value: name, label: name }));

/** Shows a workbook in the container, which must be empty. Disposing of the host empties it again. */
export function openGrid(container: HTMLElement, snapshot: IWorkbookData): Host {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: inVietnamese(mergeLocales(coreTexts, validationTexts, formatTexts)) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      menu: unsavedMenu(),
      customFontFamily: { override: true, list: FONTS },
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  // Presets share plugins; each is registered once.
  const plugins = new Map(presets.flatMap(({ plugins }) => plugins.map((plugin) => [nameOf(plugin), plugin] as const)));
  for (const plugin of plugins.values()) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  nameParts(container);
  openAllPermissions(univer.__getInjector());
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return openWorkbook(univer, FUniver.newAPI(univer), snapshot, timeZone);
}

type PresetPlugin = ReturnType<typeof UniverSheetsCorePreset>["plugins"][number];

function nameOf(plugin: PresetPlugin): string {
  return (Array.isArray(plugin) ? plugin[0] : plugin).pluginName;
}
