// The steps that a reader of the guide does, and how they are done in a page: by the words that stand on the screen, as a person finds them.
import type { Locator } from "playwright-core";

/** One step. Places are written as in the guide: `Quyết định!C4`. */
export type Step =
  /** A line of the add-on's menu. */
  | { menu: string }
  /** A tab of the sidebar. */
  | { tab: string }
  /** A sheet of the workbook. */
  | { sheet: string }
  /** A button or something that opens, in the sidebar; `at`: the one that stands with these words. */
  | { press: string; at?: string }
  /** Words that must appear, in the sidebar or around it. */
  | { see: string }
  | { type: string; into: string }
  /** A cell that must come to show a text. */
  | { cell: string; shows: string }
  /** A field of the sidebar, by its label. */
  | { fill: string; with: string }
  | { choose: string; option: string }
  /** A command of the shell, for whoever has one. */
  | { run: string };

/** What finds things in a page or in a frame of it. */
export interface Finder {
  locator(selector: string): Locator;
  getByRole(role: "tab", options: { name: string; exact: boolean }): Locator;
  getByText(text: string): Locator;
  getByLabel(text: string): Locator;
}

/** A place to work at: the sidebar, and whatever holds the workbook. */
export interface Desk {
  readonly sidebar: Finder;
  /** What stands around the sidebar; undefined where there is nothing. */
  readonly around?: Finder;
  chooseMenuItem(caption: string): Promise<void>;
  openSheet(name: string): Promise<void>;
  type(place: readonly [sheet: string, cell: string], text: string): Promise<void>;
  waitForCell(place: readonly [sheet: string, cell: string], text: string): Promise<void>;
}

/** Does one step; rejects where what it names does not appear. */
export async function doStep(desk: Desk, step: Step): Promise<void> {
  if ("menu" in step) return desk.chooseMenuItem(step.menu);
  const { sidebar } = desk;
  if ("tab" in step) await sidebar.getByRole("tab", { name: step.tab, exact: true }).click();
  else if ("sheet" in step) await desk.openSheet(step.sheet);
  else if ("press" in step) await thingToPress(sidebar, step.press, step.at).click();
  else if ("see" in step) {
    const places = [sidebar, desk.around].filter((place) => place !== undefined);
    await Promise.any(places.map((place) => place.getByText(step.see).filter({ visible: true }).first().waitFor()));
  } else if ("type" in step) await desk.type(placeOf(step.into), step.type);
  else if ("cell" in step) await desk.waitForCell(placeOf(step.cell), step.shows);
  else if ("fill" in step) await sidebar.getByLabel(step.fill).filter({ visible: true }).first().fill(step.with);
  else if ("choose" in step) {
    const list = sidebar.getByLabel(step.choose).filter({ visible: true }).first();
    const option = list.locator("option").filter({ hasText: step.option }).first();
    await list.selectOption(await option.getAttribute("value"));
  } else throw new Error(`A page cannot run “${step.run}”`);
}

/** What carries these words: a button with just them, or something that opens and begins with them. */
function thingToPress(sidebar: Finder, words: string, at?: string): Locator {
  const quoted = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const within = (place: Finder): Locator =>
    place
      .locator("button:not([role=tab]), label.button")
      .filter({ hasText: new RegExp(`^\\s*${quoted}\\s*$`) })
      .or(place.locator("summary").filter({ hasText: new RegExp(`^\\s*${quoted}`) }))
      .filter({ visible: true });
  if (at === undefined) return within(sidebar).first();
  // The first innermost entry that holds both.
  const holding = () =>
    sidebar
      .locator("li")
      .filter({ hasText: at })
      .filter({ has: within(sidebar) });
  return within(holding().filter({ hasNot: holding() }).first()).first();
}

/** `Quyết định!C4` as sheet and cell. */
export function placeOf(text: string): [string, string] {
  const at = text.lastIndexOf("!");
  return [text.slice(0, at), text.slice(at + 1)];
}
