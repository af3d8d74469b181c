// The workbench behind the page: opens and saves the workbook, runs the bundle on it, and says what the page shows.
import type { EntryName } from "../../src/entry";
import type { BundleIndex } from "../server/assets";
import { type DriveFile, stateOf, type UiEvent } from "../services/index";
import { readWorkbook } from "../xlsx/read";
import { downloadFile, pickFile } from "./files";
import { message } from "./language/messages";
import { OpenWorkbook } from "./open-workbook";
import { loadForCells, ScriptRunner } from "./script-runner";
import { fetchBundleIndex, fetchWorkbook, type OpenedFile, replaceWorkbook } from "./server";
import { EMPTY_VIEW, type FrameView, type Notice, type Question, type View } from "./view";
import { wordsOf } from "./words";

/** Google shows a toast for this many milliseconds. */
const NOTICE_TIME = 5_000;
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DIALOG_SIZE = { width: 600, height: 440 };

/** The bundle's function by which the sidebar keeps the user's language. */
const LANGUAGE_CHOICE: EntryName = "chooseLanguage";

/** One page at work. */
export class Workbench {
  view: View = EMPTY_VIEW;
  opened: OpenWorkbook | null = null;
  private bundle: BundleIndex = { scripts: [], pages: {}, frameHead: "" };
  private runner: ScriptRunner | null = null;
  private mark: string | null = null;
  /** Whether the user has agreed, once, that the file opened is replaced. */
  private mayReplace = false;
  private readonly handedOver = new WeakSet<DriveFile>();
  private lastId = 0;

  constructor(
    private readonly gridArea: HTMLElement,
    private readonly onView: (view: View) => void,
  ) {}

  /** Opens the workbook that the server was started for. */
  async start(): Promise<void> {
    try {
      this.bundle = await fetchBundleIndex();
      await this.open(await fetchWorkbook());
    } catch (error) {
      this.show({ stage: "failed" });
      this.report(error);
    }
  }

  /** Lets the user choose another workbook file of this machine. */
  async openOther(): Promise<void> {
    if (this.view.isChanged && !(await this.mayLeave())) return;
    const file = await pickFile();
    if (!file) return;
    await this.attempt(() => this.open(file));
  }

  /** Replaces the file that was opened, after asking once; a file that the server does not know is downloaded. */
  async save(): Promise<void> {
    if (!this.opened || this.view.isSaving) return;
    if (this.mark === null) return this.saveCopy();
    if (!this.mayReplace) {
      const answer = await this.askWhereToSave();
      if (answer === "copy") return this.saveCopy();
      if (answer !== "replace") return;
      this.mayReplace = true;
    }
    const { mark } = this;
    await this.saving(async (bytes) => {
      const saved = await replaceWorkbook(bytes, mark);
      this.mark = saved.mark;
      this.tell(message("saved"), message("saved.backup", { file: saved.backup }));
    });
  }

  /** Downloads the workbook as it is now, under another name. */
  async saveCopy(): Promise<void> {
    const { opened } = this;
    if (!opened || this.view.isSaving) return;
    const { isChanged: wasChanged, isSaved } = this.view;
    const name = message("copy-name", { file: opened.name });
    await this.saving(async (bytes) => {
      downloadFile(name, bytes);
      this.tell(message("copy-saved"), name);
    });
    if (this.mark !== null) this.show({ isChanged: wasChanged, isSaved });
  }

  /** Runs a line of the add-on's menu. */
  async runMenuItem(functionName: string): Promise<void> {
    await this.attempt(() => this.callScript(functionName));
  }

  /** Calls a function of the bundle for a frame; rejects with what it threw. */
  async callScript(name: string, parameters: readonly unknown[] = []): Promise<unknown> {
    const { runner, opened } = this;
    if (!runner || !opened) throw new Error(message("no-workbook"));
    const selected = opened.selectionKey();
    try {
      const result = await runner.call(name, parameters);
      if (name === LANGUAGE_CHOICE) this.speak(parameters[0]);
      return result;
    } finally {
      this.handOverDriveFiles(opened);
      if (opened === this.opened && opened.selectionKey() !== selected) opened.showSelection();
    }
  }

  /** Says everything in the language that the sidebar has been switched to; the grid keeps Univer's Vietnamese. */
  private speak(language: unknown): void {
    document.documentElement.lang = language === "en" ? "en" : "vi";
    this.show({});
  }

  /** Gives the keyboard back to the grid. */
  focusGrid(): void {
    this.gridArea.querySelector<HTMLElement>("[contenteditable=true]")?.focus();
  }

  readonly closeSidebar = (): void => {
    this.show({ sidebar: null });
    this.focusGrid();
  };

  readonly closeDialog = (): void => this.show({ dialog: null });

  closeNotice(id: number): void {
    this.show({ notices: this.view.notices.filter((notice) => notice.id !== id) });
  }

  /** Shows the words of an error. */
  report(error: unknown): void {
    const text = wordsOf(error);
    if (this.view.notices.some((notice) => notice.kind === "error" && notice.text === text)) return;
    this.notify({ kind: "error", title: message("error"), text });
  }

  private async open(file: OpenedFile): Promise<void> {
    const content = readWorkbook(file.bytes, file.name);
    const cells = await loadForCells(this.bundle);
    const box = document.createElement("div");
    box.className = "univer";
    this.runner?.dispose();
    this.opened?.dispose();
    this.runner = null;
    this.opened = null;
    this.gridArea.replaceChildren(box);
    this.show({ ...EMPTY_VIEW, notices: this.view.notices, fileName: file.name });
    try {
      this.opened = OpenWorkbook.show(box, file.name, content, {
        onChange: () => this.show({ isChanged: true, isSaved: false }),
        onRefused: () => this.tell(message("not-in-file"), message("not-in-file.why")),
        onRejected: (words) => this.tell(message("rejected"), words),
        onLook: () => this.show({ cellMessage: this.opened?.messageOfSelectedCell() ?? null }),
      });
      this.mark = file.mark;
      this.mayReplace = false;
      this.runner = new ScriptRunner(this.opened.host, this.bundle, cells, (event) => this.onUi(event));
      await this.runner.call("onOpen", [{ authMode: "LIMITED" }]);
      await this.opened.drawn();
      this.show({ stage: "ready" });
      await this.opened.calculate();
    } catch (error) {
      this.show({ stage: "failed" });
      throw error;
    }
  }

  /** There is no Drive on one machine: what the script put there goes to the browser's downloads. */
  private handOverDriveFiles(opened: OpenWorkbook): void {
    for (const driveFile of stateOf(opened.host).files) {
      if (this.handedOver.has(driveFile)) continue;
      this.handedOver.add(driveFile);
      const { name, bytes, sourceType } = driveFile;
      const file = sourceType === WORD_TYPE && !name.endsWith(".docx") ? `${name}.docx` : name;
      downloadFile(file, bytes);
      this.tell(message("drive-file"), file);
    }
  }

  /** Makes the bytes, hands them on, and clears the mark of unsaved changes unless people went on typing. */
  private async saving(finish: (bytes: Uint8Array) => Promise<void>): Promise<void> {
    const { opened, runner } = this;
    if (!opened || !runner) return;
    this.show({ isSaving: true });
    await this.attempt(async () => {
      const bytes = await opened.bytes(runner.cellFunctions);
      const { changes } = opened;
      await finish(bytes);
      if (opened.changes === changes) this.show({ isChanged: false, isSaved: true });
    });
    this.show({ isSaving: false });
  }

  private onUi(event: UiEvent): string | undefined {
    switch (event.kind) {
      case "menu":
        this.show({ menu: event.items });
        return undefined;
      case "toast":
        this.tell(event.title, event.message);
        return undefined;
      case "sidebar":
        this.show({ sidebar: this.frameOf(event.title, event.html, { width: 300, height: 0 }) });
        return undefined;
      case "dialog": {
        const size = { width: event.width ?? DIALOG_SIZE.width, height: event.height ?? DIALOG_SIZE.height };
        this.show({ dialog: this.frameOf(event.title, event.html, size) });
        return undefined;
      }
      case "alert":
        return this.alert(event);
    }
  }

  /** The script waits for the answer to a question, which only the browser's own box can do; news need no waiting. */
  private alert({ title, prompt, buttons }: UiEvent & { kind: "alert" }): string {
    if (buttons === "OK") {
      void this.ask({ title, text: prompt, choices: [{ key: "ok", label: message("close"), primary: true }] });
      return "OK";
    }
    const isYes = confirm(title === "" ? prompt : `${title}\n\n${prompt}`);
    if (buttons === "OK_CANCEL") return isYes ? "OK" : "CANCEL";
    return isYes ? "YES" : "NO";
  }

  private frameOf(title: string, html: string, size: { width: number; height: number }): FrameView {
    const framed = html.replace(
      /^\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?/i,
      (start) => start + this.bundle.frameHead,
    );
    return { id: ++this.lastId, title, html: framed, ...size };
  }

  private async mayLeave(): Promise<boolean> {
    const answer = await this.ask({
      title: message("leave.title"),
      text: message("leave.text", { file: this.view.fileName }),
      choices: [
        { key: "save", label: message("save"), primary: true },
        { key: "leave", label: message("leave.drop") },
        { key: "stay", label: message("cancel") },
      ],
    });
    if (answer === "save") await this.save();
    return answer === "leave" || (answer === "save" && !this.view.isChanged);
  }

  private askWhereToSave(): Promise<string | null> {
    const file = this.view.fileName;
    return this.ask({
      title: message("replace.title", { file }),
      text: message("replace.text", { file }),
      choices: [
        { key: "replace", label: message("replace.yes"), primary: true },
        { key: "copy", label: message("replace.copy") },
        { key: "cancel", label: message("cancel") },
      ],
    });
  }

  private ask(question: Omit<Question, "answer">): Promise<string | null> {
    return new Promise((resolve) => {
      const answer = (key: string | null) => {
        this.show({ question: null });
        resolve(key);
      };
      this.show({ question: { ...question, answer } });
    });
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.report(error);
    }
  }

  private tell(title: string, text: string): void {
    const id = this.notify({ kind: "news", title, text });
    setTimeout(() => this.closeNotice(id), NOTICE_TIME);
  }

  private notify(notice: Omit<Notice, "id">): number {
    const id = ++this.lastId;
    this.show({ notices: [...this.view.notices, { ...notice, id }] });
    return id;
  }

  private show(part: Partial<View>): void {
    this.view = { ...this.view, ...part };
    this.onView(this.view);
  }
}
