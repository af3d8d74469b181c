// Help for the tests of loading: unit workbooks as files in a folder of their own, and the command run on them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import type { Engine } from "../../warehouse/engine";
import { type Loaded, loadFolder } from "../../warehouse/load";
import type { ListedUnit } from "../../warehouse/unit-list";
import { type Cell, plainWorkbook } from "../../workbench/xlsx/plain-workbook";
import { emptyDatabase } from "./database";

/** A row of `Kết quả`: period, Mã, level and what else a test cares about. */
export interface Filed {
  period: string;
  id: string;
  level: string;
  regulation?: string;
  form?: string;
  points?: Cell;
  basis?: string;
  at?: string;
  fingerprint?: string;
}

/** A unit's workbook: settings beside its name, people as Mã, name, kind and group, and the rows of `Kết quả`. */
export function workbook(
  name: string,
  rows: readonly Filed[],
  { settings = {}, people = [] }: { settings?: Record<string, Cell>; people?: readonly Cell[][] } = {},
): Uint8Array {
  const sheet = (title: string, cells: Cell[][]) => ({ name: title, headingRow: 1, rows: cells, widths: [] });
  const basics = { "Tên đơn vị": name, "Cơ quan cấp trên": "UBND quận B", Khối: "Chính quyền", "Quy định": "nd-335" };
  return plainWorkbook([
    sheet("Cấu hình", [["Mục", "Giá trị"], ...Object.entries({ ...basics, Kỳ: "2026-01", ...settings })]),
    sheet("Nhân sự", [["Mã", "Họ và tên", "Đối tượng", "Nhóm", "Mẫu", "Kỷ luật"], ...people.map((row) => [...row])]),
    sheet("Kết quả", [
      [
        ...["Kỳ", "Quy định", "Mã", "Họ và tên", "Mẫu", "Điểm"],
        ...["Mức theo điểm", "Mức quyết định", "Căn cứ", "Người quyết định", "Thời điểm", "Dấu quy định"],
      ],
      ...rows.map((row): Cell[] => [
        ...[row.period, row.regulation ?? "nd-335", row.id, `Tên của ${row.id}`, row.form ?? "ND335-CC"],
        row.points ?? 80,
        ...[LEVEL_TEXT.T, row.level, row.basis ?? "NĐ 335/2025 Điều 20", "Người ký A"],
        ...[row.at ?? "2026-02-03 09:00:00", row.fingerprint ?? "dau1"],
      ]),
    ]),
  ]);
}

/** A folder that is removed after the tests, with these files in it. */
export function folderWith(files: Readonly<Record<string, Uint8Array | string>>): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "units-"));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(path, dirname(name)), { recursive: true });
    writeFileSync(join(path, name), bytes);
  }
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** Loads files into an empty database in memory. */
export async function load(
  files: Readonly<Record<string, Uint8Array | string>>,
  { list = [], names = false }: { list?: readonly ListedUnit[]; names?: boolean } = {},
): Promise<{ engine: Engine; loaded: Loaded; again(): Promise<Loaded> }> {
  const folder = folderWith(files);
  onTestFinished(folder.remove);
  const engine = await emptyDatabase(names);
  const run = () => loadFolder(engine, folder.path, { list, out: join(folder.path, "out"), progress: () => {} });
  return { engine, loaded: await run(), again: run };
}
