// What a person can start from the sidebar, each as one piece of work: ask the server, keep the answer, tell the news.
import type { CellFix, FixResult } from "../src/actions/fixes";
import type { PublishResult } from "../src/actions/publish";
import type { SetupState } from "../src/actions/setup";
import type { Language } from "../src/language/catalogue";
import type { ReportDocument } from "../src/reports/document";
import { type DocumentKind, peopleOf } from "../src/reports/documents";
import { templateFields } from "../src/reports/template";
import { AGENCY_SHEETS, importSteps, mergeSheets } from "../src/workbook/merge/imports";
import { SHEET_NAMES } from "../src/workbook/setup/needs";
import { planUndo } from "../src/workbook/setup/undo";
import { peopleTable } from "../src/workbook/tables";
import type { Data } from "./app";
import { calendarFile } from "./calendar-file";
import { type DocumentFile, reportOf } from "./document/build";
import { Package } from "./document/package";
import { renderDocuments } from "./document/render";
import { filesOf, filesToMake, type MarkedFile, type Templates, templateOf, type Which } from "./documents";
import { copyText, offerFile, toBase64 } from "./file";
import { periodText, placeText } from "./format";
import { text } from "./language/messages";
import { agencyOf, LIST_STEPS, type MergeFile, mergeView, stepsOf } from "./merge";
import { type Overview, overviewOf } from "./overview";
import { countsOf } from "./self-test/results";
import { runSelfTest } from "./self-test/run";
import { CallError, call, focusSheet } from "./server";
import { planFrom, type SetupPlan, type SetupWords, saysTheSame } from "./setup";
import type { News, Steps, Work } from "./task";
import { chooseTemplate as chosenTemplate } from "./template/check";
import { filledMain } from "./template/engine";
import { fillTemplate } from "./template/fill";
import { type FilledBlock, readFilled } from "./template/read";
import { renderStart } from "./template/start";
import { readUnitBytes } from "./unit-file";

/** The most cells of one call: between two calls the work can be given up. */
const CELLS_A_CALL = 200;

/** So many milliseconds Sheets is given for the custom functions of the self-test: each is a run of its own. */
const COMPUTING = 8_000;

/** What the views can start. */
export type Actions = ReturnType<typeof actionsOf>;

/** Makes the actions over the sidebar's one piece of work; `focus` moves to an element once the answer is shown. */
export function actionsOf(
  work: Work,
  keep: (change: Partial<Data>) => void,
  focus: (id: string) => void,
  templates: Templates,
) {
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
          if (!(error instanceof CallError) || error.said?.key !== "setup.changed") throw error;
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
          if (tries < 2 || !(error instanceof CallError) || error.said?.key !== "setup.changed") throw error;
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

  /** The report with the sheets of people where a kind needs them; they are asked for once. */
  const complete = async ({ wait }: Steps, result: PublishResult, kinds: readonly DocumentKind[]) => {
    const lacking = result.sheets === null && kinds.some(({ sheets }) => sheets);
    const whole = lacking ? await wait(call("publishWorkbook", true)) : result;
    if (lacking) keep({ documents: whole });
    return { whole, report: reportOf(whole) };
  };

  /** Sets the documents of a file; between two steps the page may draw and the work may be given up. */
  const render = ({ wait, say }: Steps, { documents, filling }: Pick<DocumentFile, "documents" | "filling">) => {
    const step = async (done: number) => {
      if (documents.length === 1) return;
      say(text("running.pages", { done, count: documents.length }));
      await wait(pause());
    };
    return filling ? fillTemplate(filling.template, filling.fields, step) : renderDocuments(documents, step);
  };

  /** Shows a kind, or one person's document of it: `show` is given the files once they are built. */
  const preview = (
    result: PublishResult,
    kind: DocumentKind,
    which: Which,
    show: (file: DocumentFile, filled: FilledBlock[] | null) => void,
  ) => {
    const template = templateOf(kind, templates);
    const shown = (file: DocumentFile) => show(file, filledBlocks(file));
    const report = kind.sheets && !result.sheets ? null : reportOf(result);
    const [ready] = report ? filesOf(kind, report, which, template) : [];
    if (ready) return shown(ready);
    return work.run(text("running.documents"), async (steps) => {
      const { report } = await complete(steps, result, [kind]);
      const [file] = report ? filesOf(kind, report, which, template) : [];
      if (file) shown(file);
      return quiet("");
    });
  };

  const download = (result: PublishResult, kind: DocumentKind, which: Which) =>
    work.run(text("running.file"), async (steps) => {
      const { report } = await complete(steps, result, [kind]);
      const files = report ? filesOf(kind, report, which, templateOf(kind, templates)) : [];
      const [first] = files;
      if (!first) return text("news.nobody");
      if (which !== "each") {
        offerFile(first.name, "docx", await steps.wait(render(steps, first)));
        return text("news.file", { name: `${first.name}.docx` });
      }
      const zip = new Package();
      for (const [index, file] of files.entries()) {
        steps.say(text("running.pages", { done: index, count: files.length }));
        zip.add(`${file.name}.docx`, await steps.wait(render(steps, file)));
      }
      offerFile(kind.id, "zip", zip.end());
      return text("news.file", { name: `${kind.id}.zip` });
    });

  /**
   * Makes a Google Doc of each file, one after the other; one that is there with the same content is not made again, and
   * what is made stays made when the rest is given up: the same press goes on from there.
   */
  const makeGoogleDocuments = (result: PublishResult, kinds: readonly DocumentKind[], which: Which) =>
    work.run(text("running.documents"), async (steps) => {
      const { whole, report } = await complete(steps, result, kinds);
      const files = report ? kinds.flatMap((kind) => filesOf(kind, report, which, templateOf(kind, templates))) : [];
      const toMake = filesToMake(files, whole.made);
      let known = whole;
      for (const [index, file] of toMake.entries()) {
        steps.say(text("running.google", { done: index + 1, count: toMake.length }));
        known = withMade(known, file, await steps.wait(upload(steps, file)));
        keep({ documents: known });
      }
      focus("outcome");
      return text(toMake.length === 0 ? "news.google-none" : "news.google", { count: toMake.length });
    });

  const upload = async (steps: Steps, file: MarkedFile) => {
    const bytes = await render(steps, file);
    return call("createGoogleDocument", file.name, toBase64(bytes), file.mark);
  };

  /** Opens a file as the template of a kind and says what its tags come to. It stays on this machine. */
  const chooseTemplate = (result: PublishResult, kind: DocumentKind, file: File) =>
    work.run(text("running.template"), async (steps) => {
      const bytes = new Uint8Array(await steps.wait(file.arrayBuffer()));
      const { report } = await complete(steps, result, [kind]);
      if (!report) return text("news.nobody");
      const places = kind.of === "person" ? peopleOf(kind, report).slice(0, 1) : [];
      const [fields] = templateFields(kind, report, places);
      if (!fields) return text("news.nobody");
      const chosen = chosenTemplate(file.name, bytes, fields);
      keep({ templates: { ...templates, [kind.id]: chosen } });
      focus(`template-${kind.id}`);
      return text(chosen.problems.length > 0 ? "news.template-problems" : "news.template", { name: file.name });
    });

  const dropTemplate = (kind: DocumentKind) => {
    const { [kind.id]: _, ...others } = templates;
    keep({ templates: others });
    focus(`document-${kind.id}`);
  };

  const downloadStart = (kind: DocumentKind, start: ReportDocument) =>
    work.run(text("running.file"), async ({ wait }) => {
      const name = `mau-${kind.id}`;
      offerFile(name, "docx", await wait(renderStart(start)));
      return text("news.file", { name: `${name}.docx` });
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

  return {
    ...{ merge, makeUnitList, downloadMerge },
    ...{ refresh, check, rate, publish, readSetup, setUp, undoSetup, fix, undo, goTo, chooseReading },
    ...{ preview, download, makeGoogleDocuments, chooseTemplate, dropTemplate, downloadStart, keepLanguage },
    ...{ adjust, close, reopen, beginNextPeriod, copy, downloadCalendar },
    ...{ offerSelfTest, selfTest },
  };
}

/** The words of the first document that a template is filled in with; null for the built-in layout. */
function filledBlocks({ filling }: DocumentFile): FilledBlock[] | null {
  const [fields] = filling?.fields ?? [];
  if (!filling || !fields) return null;
  return readFilled(filledMain(filling.template, fields));
}

/** What is known once a Google Doc is made. */
function withMade(result: PublishResult, { name, mark }: MarkedFile, { link }: { link: string }): PublishResult {
  const made = { ...result.made, [name]: { on: new Date().toISOString(), link, mark } };
  return { ...result, made, converted: result.converted + 1 };
}

/** Lets the page draw and take a press. */
function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}

/** News that the view itself shows. */
function quiet(words: string): News {
  return { words, quiet: true };
}

function fixNews(key: "news.fixed" | "news.undone", applied: number, refused: FixResult["refused"]): string {
  const done = text(key, { count: applied });
  return refused.length === 0 ? done : `${done} ${text("news.refused", { count: refused.length })}`;
}
