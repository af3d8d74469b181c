// Tests that the pictures of documents are current: that their documents are today's, byte for byte, without drawing one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CONTACT_SHEETS,
  type ContactSheet,
  documentsDigest,
  GALLERY_MANIFEST,
  type GalleryManifest,
} from "../../scripts/gallery/list";
import { digest, FOLDER } from "../../scripts/pictures/shown";

const manifest: GalleryManifest = JSON.parse(readFileSync(GALLERY_MANIFEST, "utf8"));

/** What is wrong with a picture, in one sentence; empty where it is current. */
async function faultOf(sheet: ContactSheet): Promise<string> {
  const current = manifest[sheet.name]?.documents === (await documentsDigest(sheet));
  return current ? "" : `docs/pictures/${sheet.name}.png is outdated: npm run gallery makes it again`;
}

describe("the pictures of documents", () => {
  it("are those of the list, as they were made", () => {
    expect(Object.keys(manifest)).toEqual(CONTACT_SHEETS.map(({ name }) => name));
    for (const [name, { image }] of Object.entries(manifest))
      expect(digest(readFileSync(join(FOLDER, `${name}.png`))), name).toBe(image);
  });

  it.each(CONTACT_SHEETS)("$name shows the documents of today", async (sheet) => {
    expect(await faultOf(sheet)).toBe("");
  });

  it("are outdated where a document or the choice of them changed", async () => {
    const [sheet] = CONTACT_SHEETS as [ContactSheet];
    const sentence = "docs/pictures/documents.png is outdated: npm run gallery makes it again";
    const [shown] = sheet.shows;
    expect(await faultOf({ ...sheet, shows: [{ ...shown, format: "party" } as typeof shown & object] })).toBe(sentence);
    expect(await faultOf({ ...sheet, columns: 3 })).toBe(sentence);
  });
});
