// The page as a place to do the steps of the guide in.
import type { Desk } from "../../../scripts/guide/steps";
import type { OpenedPage } from "./open-page";

/** A desk at an open page. */
export function pageDesk(opened: OpenedPage): Desk {
  return {
    sidebar: opened.sidebar,
    around: opened.page,
    chooseMenuItem: (caption) => opened.chooseAddonItem(caption),
    openSheet: (name) => opened.page.getByRole("tab", { name, exact: true }).click(),
    type: (place, text) => opened.type(place, text),
    waitForCell: (place, text) => opened.waitForCell(place, new RegExp(`^${text}$`)),
  };
}
