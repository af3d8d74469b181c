// What a person can start from the sidebar, each as one piece of work: ask the server, keep the answer, tell the news.
import type { CellFix, FixResult } from "../src/actions/fixes";
import type { SetupState } from "../src/actions/setup";
import type { Language } from "../src/language/catalogue";
import { SHEET_NAMES } from "../src/workbook/setup/needs";
import { planUndo } from "../src/workbook/setup/undo";
import { peopleTable } from "../src/workbook/tables";
import type { Data } from "./app";
import { calendarFile } from "./calendar-file";
import { documentActions } from "./document-actions";
import type { Templates } from "./documents";
import { copyText, offerFile } from "./file";
import { periodText, placeText } from "./format";
import { text } from "./language/messages";
import { mergeActions } from "./merge-actions";
import { type Overview, overviewOf } from "./overview";
import { countsOf } from "./self-test/results";
import { runSelfTest } from "./self-test/run";
import { CallError, call, focusSheet } from "./server";
import { planFrom, type SetupPlan, type SetupWords, saysTheSame } from "./setup";
import { type Keeping, quiet } from "./task";

/** The most cells of one call: between two calls the work can be given up. */
const CELLS_A_CALL = 200;

/** So many milliseconds Sheets is given for the custom functions of the self-test: each is a run of its own. */
const COMPUTING = 8_000;

/** What the views can start. */
export type Actions = ReturnType<typeof actionsOf>;

/** Makes the actions over the sidebar's one piece of work; `templates` are the unit's own, by kind of document. */
export function actionsOf(keeping: Keeping, templates: Templates) {
  const { work, keep, focus } = keeping;

  /** What a change of cells makes out of date. */
  const outdated: Partial<Data> = { overview: null, rating: null, documents: null };

  const refresh = () =>
    work.run(text("running.overview"), async ({ wait }) => {
      keep({ overview: overviewOf(await wait(call("overview"))) });
      return quiet(text("news.overview"));
    });

  const check = () =>
    work.run(text("running.check"), async ({ wait }) => {
      const result = await wait(call("checkWorkbook"));
      keep({ check: result });
      focus("outcome");
      return quiet(text("news.check", { count: result.problems.length }));
    });

  const rate = () =>
    work.run(text("running.rate"), async ({ wait }) => {
      const rating = await wait(call("summarizeWorkbook"));
      keep({ rating, overview: null });
      focus("outcome");
      return quiet(text(rating.rated ? "news.rate" : "news.not-rated", { count: rating.people.length }));
    });

  const publish = () =>
    work.run(text("running.documents"), async ({ wait }) => {
      const documents = await wait(call("publishWorkbook", false));
      keep({ documents, templates: {} });
      focus("outcome");
      return quiet(text("news.documents"));
    });

  const readSetup = () =>
    work.run(text("running.setup-read"), async ({ wait }) => {
      keep({ setup: await wait(call("setupState", SHEET_NAMES)), setUp: null });
      return quiet(text("news.setup-read"));
    });

  /** Does the plan that was shown. Where somebody changed cells meanwhile, it is made again, and done if it says the same. */
  const setUp = (state: SetupState, words: SetupWords, shown: SetupPlan) =>
    work.run(text("running.setup"), async ({ wait }) => {
      let { mark } = state;
      let plan = shown;
      for (let tries = 3; ; tries--) {
        try {
          const check = await wait(call("setUpWorkbook", plan.steps, SHEET_NAMES, mark));
          keep({ ...outdated, check, setup: null, setUp: plan });
          // the list of people is what to fill in next; the last sheet that was made would stand in front otherwise
          if (plan.sheets.some(({ sheet, state }) => sheet === peopleTable.sheet && state === "new"))
            await wait(call("goToCell", peopleTable.sheet, "A2"));
          focus("outcome");
          return quiet(text("setup.done"));
        } catch (error) {
          if (!isChanged(error)) throw error;
          const now = await wait(call("setupState", SHEET_NAMES));
          try {
            plan = planFrom(now, words);
          } catch (fault) {
            keep({ setup: now });
            throw fault;
          }
          mark = now.mark;
          if (tries > 1 && saysTheSame(plan, shown)) continue;
          keep({ setup: now });
          throw error;
        }
      }
    });

  /** Takes away the sheets that the set-up has just made and nobody has written into; one into which somebody writes meanwhile stays. */
  const undoSetup = (done: SetupPlan) =>
    work.run(text("running.setup-undo"), async ({ wait }) => {
      for (let tries = 3; ; tries--) {
        const { workbook, mark } = await wait(call("setupState", SHEET_NAMES));
        const { steps, kept } = planUndo(done.steps, workbook);
        try {
          await wait(call("setUpWorkbook", steps, SHEET_NAMES, mark));
          keep({ ...outdated, check: null, setup: null, setUp: null });
          const count = done.steps.filter(({ kind }) => kind === "sheet").length - kept.length;
          const words = text("news.setup-undone", { count });
          return kept.length > 0 ? `${words} ${text("news.setup-kept", { sheets: kept.join(", ") })}` : words;
        } catch (error) {
          if (tries < 2 || !isChanged(error)) throw error;
        }
      }
    });

  const afterFixes = (result: FixResult, next: string) => {
    keep({ ...outdated, check: result });
    focus(next);
  };

  /** Writes the fixes in calls of some cells each, as one batch; then the focus goes to the element `next`. */
  const fix = (fixes: CellFix[], next: string) =>
    work.run(text("running.fix", { done: 0, count: fixes.length }), async ({ wait, say }) => {
      const batch = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
      const refused: FixResult["refused"] = [];
      let applied = 0;
      let result: FixResult | undefined;
      for (let start = 0; start < fixes.length; start += CELLS_A_CALL) {
        if (start > 0) say(text("running.fix", { done: start, count: fixes.length }));
        result = await wait(call("applyFixes", fixes.slice(start, start + CELLS_A_CALL), batch));
        applied += result.applied;
        refused.push(...result.refused);
        keep({ ...outdated, check: { ...result, refused } as FixResult });
      }
      if (result) afterFixes({ ...result, applied, refused }, refused.length > 0 ? "outcome" : next);
      return fixNews("news.fixed", applied, refused);
    });

  const undo = () =>
    work.run(text("running.undo"), async ({ wait }) => {
      const result = await wait(call("undoFixes"));
      afterFixes(result, "outcome");
      return fixNews("news.undone", result.applied, result.refused);
    });

  const goTo = (sheet: string, cell: string) =>
    work.run(text("running.go"), async ({ wait }) => {
      await wait(call("goToCell", sheet, cell));
      focusSheet();
      return text("news.go", { place: placeText(sheet, cell) });
    });

  const chooseReading = (ambiguity: string, value: string) =>
    work.run(text("running.reading"), async ({ wait }) => {
      const overview = overviewOf(await wait(call("chooseReading", ambiguity, value)));
      keep({ ...outdated, check: null, overview });
      focus(`ambiguity-${ambiguity}`);
      return text("news.reading");
    });

  /** Writes what somebody decided for one person, then rates again, so that `Tổng hợp` says the same. */
  const adjust = (id: string, level: string, reason: string, authority: string, seen: string) =>
    work.run(text("running.adjust"), async ({ wait }) => {
      await wait(call("adjustLevel", id, level, reason, authority, seen));
      const rating = await wait(call("summarizeWorkbook"));
      keep({ ...outdated, check: null, rating });
      focus("outcome");
      return text("news.adjusted");
    });

  const close = () =>
    work.run(text("running.close"), async ({ wait }) => {
      const { closed, filed } = await wait(call("closePeriod"));
      keep({ overview: overviewOf(await wait(call("overview"))) });
      focus("closing");
      return text(closed ? "news.closed" : "news.not-closed", { count: filed });
    });

  const reopen = (reason: string) =>
    work.run(text("running.reopen"), async ({ wait }) => {
      await wait(call("reopenPeriod", reason));
      keep({ overview: overviewOf(await wait(call("overview"))) });
      focus("closing");
      return text("news.reopened");
    });

  const beginNextPeriod = (regulation: string) =>
    work.run(text("running.next"), async ({ wait }) => {
      const next = await wait(call("nextPeriod", regulation));
      keep(
        next.begun
          ? { ...outdated, check: null, next: null, overview: overviewOf(await wait(call("overview"))) }
          : { next },
      );
      focus("closing");
      return text(next.begun ? "news.next" : "news.next-choose", { period: periodText(next.period) });
    });

  const copy = (words: string) =>
    work.run(text("running.copy"), async ({ wait }) => {
      const copied = await wait(copyText(words));
      return text(copied ? "news.copied" : "news.not-copied");
    });

  const downloadCalendar = (overview: Overview) =>
    work.run(text("running.file"), async () => {
      const name = `han-${overview.period}`;
      offerFile(name, "ics", new TextEncoder().encode(calendarFile(overview)));
      return text("news.file", { name: `${name}.ics` });
    });

  /** Nobody waits for this, and nothing is lost where it fails: the language is asked again next time. */
  const keepLanguage = (language: Language) => {
    call("chooseLanguage", language).catch(() => undefined);
  };

  /** Nobody waits for this either: the view is open already, the menu has the item from now on. */
  const offerSelfTest = () => {
    call("offerSelfTest").catch(() => undefined);
  };

  const selfTest = () =>
    work.run(text("self-test.running.cells"), async (steps) => {
      const results = await runSelfTest(steps, () => new Promise((resume) => setTimeout(resume, COMPUTING)));
      keep({ selfTest: results });
      focus("outcome");
      return quiet(text("self-test.done", countsOf(results)));
    });

  return {
    ...documentActions(keeping, templates),
    ...mergeActions(keeping),
    ...{ refresh, check, rate, publish, readSetup, setUp, undoSetup, fix, undo, goTo, chooseReading },
    ...{ adjust, close, reopen, beginNextPeriod, copy, downloadCalendar, keepLanguage },
    ...{ offerSelfTest, selfTest },
  };
}

/** Whether the server did nothing, for somebody changed the workbook since it was read. */
function isChanged(error: unknown): boolean {
  return error instanceof CallError && error.said?.key === "setup.changed";
}

function fixNews(key: "news.fixed" | "news.undone", applied: number, refused: FixResult["refused"]): string {
  const done = text(key, { count: applied });
  return refused.length === 0 ? done : `${done} ${text("news.refused", { count: refused.length })}`;
}
