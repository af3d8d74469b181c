// Reading the command line of the action `warehouse`.
import { Failure } from "../workbench/node/failure";

/** A folder to load, or DDL to write for BigQuery. */
export interface WarehouseLine {
  action: "warehouse";
  /** Null where only DDL is asked for. */
  folder: string | null;
  out: string;
  json: boolean;
  csv: boolean;
  xlsx: boolean;
  page: boolean;
  names: boolean;
  /** The list of units, a CSV file; null where there is none. */
  units: string | null;
  /** The data set of BigQuery, `project.dataset`, for which DDL is written; null where none is asked for. */
  bigquery: string | null;
}

const FLAGS = { "--json": "json", "--csv": "csv", "--xlsx": "xlsx", "--page": "page", "--names": "names" } as const;
const VALUES = { "--out": "out", "--units": "units", "--bigquery": "bigquery" } as const;

/** Reads the words after `warehouse`. Throws a `Failure` with status 2 on wrong usage. */
export function readWarehouseLine(words: readonly string[]): WarehouseLine {
  const line: WarehouseLine = {
    action: "warehouse",
    folder: null,
    out: "out",
    ...{ json: false, csv: false, xlsx: false, page: false, names: false },
    ...{ units: null, bigquery: null },
  };
  const folders: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (Object.hasOwn(FLAGS, word)) line[FLAGS[word as keyof typeof FLAGS]] = true;
    else if (Object.hasOwn(VALUES, word)) {
      const value = words[++index];
      if (value === undefined || value === "" || value.startsWith("--"))
        throw new Failure("no-value", { option: word }, 2);
      line[VALUES[word as keyof typeof VALUES]] = value;
    } else if (word.startsWith("--")) throw new Failure("unknown-option", { option: word }, 2);
    else folders.push(word);
  }
  if (folders.length > 1 || (folders.length === 0 && line.bigquery === null))
    throw new Failure("warehouse.one-folder", {}, 2);
  if (line.bigquery !== null && line.units === null) throw new Failure("warehouse.no-list", {}, 2);
  if (line.bigquery !== null && !/^[\w-]+\.\w+$/.test(line.bigquery)) throw new Failure("warehouse.no-dataset", {}, 2);
  return { ...line, folder: folders[0] ?? null };
}
