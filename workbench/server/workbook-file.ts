// The one workbook file that the server was started for: read whole, replaced whole, with the file as it was kept beside it.
import { createHash, randomUUID } from "node:crypto";
import { copyFile, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What became of an attempt to save. */
export type SaveResult =
  | { outcome: "saved"; mark: string; backup: string }
  /** Another program changed or removed the file since the page read it. */
  | { outcome: "changed" }
  /** The bytes are no workbook file. */
  | { outcome: "refused" };

/** A workbook file at its place. */
export class WorkbookFile {
  private isBackedUp = false;

  private constructor(
    private readonly path: string,
    /** The name to show. */
    readonly name: string,
  ) {}

  /** The file at a path, at its real place where that is a link. */
  static async at(path: string): Promise<WorkbookFile> {
    return new WorkbookFile(await realpath(path), basename(path));
  }

  /** The bytes, and the mark by which a later save knows that the file is still the same. */
  async read(): Promise<{ bytes: Buffer; mark: string }> {
    const bytes = await readFile(this.path);
    return { bytes, mark: markOf(bytes) };
  }

  /**
   * Replaces the file if it still has the mark. The new bytes are written beside it and renamed, so that a failure leaves
   * the old file whole. The first save copies the file as it was to `<name>.bak`. Throws what the file system throws.
   */
  async save(bytes: Buffer, mark: string): Promise<SaveResult> {
    if (bytes.subarray(0, 2).toString("latin1") !== "PK") return { outcome: "refused" };
    const now = await this.read().catch(() => undefined);
    if (now?.mark !== mark) return { outcome: "changed" };
    const backup = `${this.path}.bak`;
    if (!this.isBackedUp) await this.replace(backup, (beside) => copyFile(this.path, beside));
    this.isBackedUp = true;
    const { mode } = await stat(this.path);
    await this.replace(this.path, async (beside) => {
      const file = await open(beside, "wx", mode);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
    return { outcome: "saved", mark: markOf(bytes), backup: basename(backup) };
  }

  private async replace(path: string, write: (beside: string) => Promise<void>): Promise<void> {
    const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    try {
      await write(beside);
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }
}

function markOf(bytes: Buffer): string {
  return `"${createHash("sha256").update(bytes).digest("hex")}"`;
}
