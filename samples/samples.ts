// The list of sample workbooks: file name and sheets.
import { longBienUnit } from "./long-bien-unit";
import type { SampleSheet } from "./workbook-file";

export const SAMPLES: readonly { file: string; sheets: () => SampleSheet[] }[] = [
  { file: "phuong-song-xanh-2024-q2.xlsx", sheets: () => longBienUnit({ people: 24, faults: true }) },
];
