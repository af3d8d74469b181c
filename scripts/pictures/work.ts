// Does the steps of a picture, in the page or in the sidebar alone.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { openWorkbookSession } from "../../workbench/node/workbook-session";
import { type Desk, doStep } from "../guide/steps";
import type { Keys, Picture } from "./list";

/** A desk at which keys can be pressed in the grid. */
export interface PictureDesk extends Desk {
  pressKeys(keys: Keys): Promise<void>;
}

/** Does the steps of a picture at a desk. */
export async function prepare(desk: PictureDesk, { steps }: Picture): Promise<void> {
  for (const step of steps)
    if ("keys" in step) await desk.pressKeys(step);
    else if ("units" in step) {
      const files = await Promise.all(step.units.map(handedUp));
      await desk.sidebar.locator("input[type=file]").first().setInputFiles(files);
    } else await doStep(desk, step);
}

/** The file of a unit as it hands it up, with its summary. */
async function handedUp(path: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const session = openWorkbookSession(readFileSync(path), path, "dist");
  try {
    session.call("summarizeWorkbook");
    return { name: basename(path), mimeType: "application/zip", buffer: Buffer.from(await session.save()) };
  } finally {
    session.close();
  }
}
