// What a person of a focal agency can start: merge the units, make the list of them, and download what came of it.
import { AGENCY_SHEETS, importSteps, mergeSheets } from "../src/workbook/merge/imports";
import { render } from "./document-actions";
import { offerFile } from "./file";
import { text } from "./language/messages";
import { agencyOf, LIST_STEPS, type MergeFile, mergeView, stepsOf } from "./merge";
import { call } from "./server";
import { type Keeping, quiet } from "./task";
import { readUnitBytes } from "./unit-file";

/** Makes the actions. */
export function mergeActions({ work, keep, focus }: Keeping) {
  /**
   * Merges the units of the list: formulas first where they are missing, then what they read, then the merged sheet. `chosen` are
   * files that stand for units without a link that can be read.
   */
  const merge = (chosen: readonly File[]) =>
    work.run(text("running.merge"), async ({ wait }) => {
      const agency = agencyOf(await wait(call("setupState", [...AGENCY_SHEETS])));
      if (!agency) {
        keep({ merge: { agency, result: null, fault: { key: "no-list", parameters: {} }, waiting: [] } });
        focus("outcome");
        return quiet(text("news.merge", { count: 0 }));
      }
      const names = mergeSheets(agency);
      let state = await wait(call("setupState", names));
      const steps = importSteps(agency, state.workbook);
      if (steps.length > 0) {
        await wait(call("setUpWorkbook", steps, names, state.mark));
        state = await wait(call("setupState", names));
      }
      const files = await wait(
        Promise.all(chosen.map(async (file) => readUnitBytes(new Uint8Array(await file.arrayBuffer()), file.name))),
      );
      const view = mergeView(agency, state, files);
      const written = stepsOf(view);
      if (written.length > 0) await wait(call("setUpWorkbook", written, names, state.mark));
      keep({ merge: view });
      focus("outcome");
      return quiet(
        text("news.merge", { count: view.result?.merge.units.filter(({ counted }) => counted).length ?? 0 }),
      );
    });

  /** Makes the sheet `Đơn vị` where there is none, and shows it. */
  const makeUnitList = () =>
    work.run(text("running.merge"), async ({ wait }) => {
      const names = [...AGENCY_SHEETS];
      const { mark } = await wait(call("setupState", names));
      await wait(call("setUpWorkbook", LIST_STEPS, names, mark));
      keep({ merge: null });
      return text("news.unit-list");
    });

  const downloadMerge = (file: MergeFile) =>
    work.run(text("running.file"), async (steps) => {
      offerFile(file.name, "docx", await steps.wait(render(steps, file)));
      return text("news.file", { name: `${file.name}.docx` });
    });

  return { merge, makeUnitList, downloadMerge };
}
