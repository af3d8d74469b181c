// What a person can start on the documents of a period: look, download, make Google Docs, and use a template of the unit's own.
import type { PublishResult } from "../src/actions/publish";
import type { ReportDocument } from "../src/reports/document";
import { type DocumentKind, peopleOf } from "../src/reports/documents";
import { templateFields } from "../src/reports/template";
import { type DocumentFile, reportOf } from "./document/build";
import { Package } from "./document/package";
import { renderDocuments } from "./document/render";
import { filesOf, filesToMake, type MarkedFile, type Templates, templateOf, type Which } from "./documents";
import { offerFile, toBase64 } from "./file";
import { text } from "./language/messages";
import { call } from "./server";
import { type Keeping, quiet, type Steps } from "./task";
import { chooseTemplate as chosenTemplate } from "./template/check";
import { filledMain } from "./template/engine";
import { fillTemplate } from "./template/fill";
import { type FilledBlock, readFilled } from "./template/read";
import { renderStart } from "./template/start";

/** Makes the actions; `templates` are the unit's own, by kind. */
export function documentActions({ work, keep, focus }: Keeping, templates: Templates) {
  /** The report with the sheets of people where a kind needs them; they are asked for once. */
  const complete = async ({ wait }: Steps, result: PublishResult, kinds: readonly DocumentKind[]) => {
    const lacking = result.sheets === null && kinds.some(({ sheets }) => sheets);
    const whole = lacking ? await wait(call("publishWorkbook", true)) : result;
    if (lacking) keep({ documents: whole });
    return { whole, report: reportOf(whole) };
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

  return { preview, download, makeGoogleDocuments, chooseTemplate, dropTemplate, downloadStart };
}

/** Sets the documents of a file; between two steps the page may draw and the work may be given up. */
export function render(
  { wait, say }: Steps,
  { documents, filling }: Pick<DocumentFile, "documents" | "filling">,
): Promise<Uint8Array> {
  const step = async (done: number) => {
    if (documents.length === 1) return;
    say(text("running.pages", { done, count: documents.length }));
    await wait(pause());
  };
  return filling ? fillTemplate(filling.template, filling.fields, step) : renderDocuments(documents, step);
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
