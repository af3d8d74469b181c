// What a person can start from the sidebar, each as one piece of work: ask the server, keep the answer, tell the news.
import type { CellFix, FixResult } from "../src/actions/fixes";
import type { Overview } from "../src/actions/overview";
import type { Language } from "../src/language/catalogue";
import type { ReportDocument } from "../src/reports/document";
import type { Data } from "./app";
import { calendarFile } from "./calendar-file";
import { renderDocument } from "./document/render";
import { copyText, offerFile, toBase64 } from "./file";
import { periodText, placeText } from "./format";
import { text } from "./language/messages";
import { call, focusSheet } from "./server";
import type { News, Work } from "./task";

/** The most cells of one call: between two calls the work can be given up. */
const CELLS_A_CALL = 200;

/** What the views can start. */
export type Actions = ReturnType<typeof actionsOf>;

/** Makes the actions over the sidebar's one piece of work; `focus` moves to an element once the answer is shown. */
export function actionsOf(work: Work, keep: (change: Partial<Data>) => void, focus: (id: string) => void) {
  /** What a change of cells makes out of date. */
  const outdated: Partial<Data> = { overview: null, rating: null, documents: null };

  const refresh = () =>
    work.run(text("running.overview"), async ({ wait }) => {
      const overview = await wait(call("overview"));
      keep({ overview });
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
      const documents = await wait(call("publishWorkbook"));
      keep({ documents });
      focus("outcome");
      return quiet(text("news.documents", { count: documents.documents.length }));
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
      const overview = await wait(call("chooseReading", ambiguity, value));
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
      keep({ overview: await wait(call("overview")) });
      focus("closing");
      return text(closed ? "news.closed" : "news.not-closed", { count: filed });
    });

  const reopen = (reason: string) =>
    work.run(text("running.reopen"), async ({ wait }) => {
      await wait(call("reopenPeriod", reason));
      keep({ overview: await wait(call("overview")) });
      focus("closing");
      return text("news.reopened");
    });

  const beginNextPeriod = (regulation: string) =>
    work.run(text("running.next"), async ({ wait }) => {
      const next = await wait(call("nextPeriod", regulation));
      keep(next.begun ? { ...outdated, check: null, next: null, overview: await wait(call("overview")) } : { next });
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
      const name = `han-${overview.period}.ics`;
      offerFile(name, new TextEncoder().encode(calendarFile(overview)), "text/calendar");
      return text("news.file", { name });
    });

  const download = (document: ReportDocument) =>
    work.run(text("running.file"), async ({ wait }) => {
      const bytes = await wait(renderDocument(document));
      offerFile(`${document.fileName}.docx`, bytes);
      return text("news.file", { name: `${document.fileName}.docx` });
    });

  /** Makes a Google Doc of each, one after the other; what is made stays made when the rest is given up. */
  const makeGoogleDocuments = (wanted: { document: ReportDocument; mark: string }[]) =>
    work.run(text("running.google", { done: 1, count: wanted.length }), async ({ wait, say }) => {
      for (const [index, { document, mark }] of wanted.entries()) {
        say(text("running.google", { done: index + 1, count: wanted.length }));
        const bytes = await wait(renderDocument(document));
        await wait(call("createGoogleDocument", document.fileName, toBase64(bytes), mark));
      }
      keep({ documents: await wait(call("publishWorkbook")) });
      focus("outcome");
      return text("news.google", { count: wanted.length });
    });

  /** Nobody waits for this, and nothing is lost where it fails: the language is asked again next time. */
  const keepLanguage = (language: Language) => {
    call("chooseLanguage", language).catch(() => undefined);
  };

  return {
    ...{ refresh, check, rate, publish, fix, undo, goTo, chooseReading, download, makeGoogleDocuments, keepLanguage },
    ...{ adjust, close, reopen, beginNextPeriod, copy, downloadCalendar },
  };
}

/** News that the view itself shows. */
function quiet(words: string): News {
  return { words, quiet: true };
}

function fixNews(key: "news.fixed" | "news.undone", applied: number, refused: FixResult["refused"]): string {
  const done = text(key, { count: applied });
  return refused.length === 0 ? done : `${done} ${text("news.refused", { count: refused.length })}`;
}
