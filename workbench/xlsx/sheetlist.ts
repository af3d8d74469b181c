// The sheets that workbook.xml lists: their names, their order, which are hidden, new and gone, and what numbers them.
import type { SheetPlaces } from "./names.ts";
import type { SheetSource } from "./package.ts";
import { type Edit, escapeXml, readElement, withAttribute } from "./xml.ts";

/** Collects the changes of the list. */
export class SheetList implements SheetPlaces {
  private readonly tags: Map<string, string>;
  private readonly numbers: Map<string, number>;
  private order: string[];

  constructor(
    private readonly workbook: string,
    private readonly sources: readonly SheetSource[],
  ) {
    this.tags = new Map(sources.map(({ id, tag }) => [id, workbook.slice(tag.start, tag.end)]));
    this.numbers = new Map(sources.map(({ id, sheetId }) => [id, sheetId]));
    this.order = sources.map(({ id }) => id);
  }

  setHidden(id: string, hidden: boolean): void {
    this.change(id, "state", hidden ? "hidden" : undefined);
  }

  setName(id: string, name: string): void {
    this.change(id, "name", name);
  }

  /** Adds a sheet behind the others. */
  add(id: string, name: string, hidden: boolean, relationship: string): void {
    const [first = ""] = this.tags.values();
    const idAttribute = /\s([^\s=]+:id)\s*=/.exec(first)?.[1] ?? "r:id";
    const prefix = /^<([\w.-]+:)?sheet\b/.exec(first)?.[1] ?? "";
    const number = Math.max(0, ...this.numbers.values()) + 1;
    const state = hidden ? ' state="hidden"' : "";
    const tag = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${number}"${state} ${idAttribute}="${relationship}"/>`;
    this.tags.set(id, tag);
    this.numbers.set(id, number);
    this.order.push(id);
  }

  remove(id: string): void {
    this.order = this.order.filter((each) => each !== id);
  }

  /** Puts the sheets named into this order; one that is not named follows the sheet it followed. */
  arrange(ids: readonly string[]): void {
    const named = ids.filter((id) => this.order.includes(id));
    const before = [...this.order];
    const arranged = [...named];
    before.forEach((id, at) => {
      if (named.includes(id)) return;
      const previous = before[at - 1];
      arranged.splice(previous === undefined ? 0 : arranged.indexOf(previous) + 1, 0, id);
    });
    this.order = arranged;
  }

  of(id: string): number | undefined {
    const place = this.order.indexOf(id);
    return place < 0 ? undefined : place;
  }

  after(number: number): number | undefined {
    const source = this.sources[number];
    return source && this.of(source.id);
  }

  /** The number by which other parts of the file know a sheet. */
  numberOf(id: string): number | undefined {
    return this.order.includes(id) ? this.numbers.get(id) : undefined;
  }

  /** The edits of the list, and of the view that says which sheet is open. */
  edits(): Edit[] {
    const known = this.sources.map(({ id }) => id);
    const edits: Edit[] = this.sources.map(({ id, tag }) => ({ ...tag, text: this.tags.get(id) ?? "" }));
    const { children } = readElement(this.workbook);
    const sheets = children.find((child) => child.local === "sheets");
    const isAppended = known.every((id, place) => this.order[place] === id);
    const tags = (ids: readonly string[]) => ids.map((id) => this.tags.get(id)).join("");
    const close = sheets?.closeStart ?? 0;
    if (isAppended) {
      return [...edits, { start: close, end: close, text: tags(this.order.slice(known.length)) }].filter(
        ({ start, end, text }) => this.workbook.slice(start, end) !== text,
      );
    }
    const views = children.find((child) => child.local === "bookViews");
    const all = { start: sheets?.tagEnd ?? 0, end: close, text: tags(this.order) };
    return views ? [this.viewEdit(views.start, views.end), all] : [all];
  }

  private viewEdit(start: number, end: number): Edit {
    const text = this.workbook
      .slice(start, end)
      .replace(/\s(activeTab|firstSheet)="(\d+)"/g, (_whole, name, number) => {
        return ` ${name}="${this.after(Number(number)) ?? 0}"`;
      });
    return { start, end, text };
  }

  private change(id: string, attribute: string, value: string | undefined): void {
    const tag = this.tags.get(id);
    if (tag !== undefined) this.tags.set(id, withAttribute(tag, attribute, value));
  }
}
