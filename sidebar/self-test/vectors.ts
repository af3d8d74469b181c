// The vectors of the self-test: what is done to the scratch sheet, and what must be seen there afterwards.
import type { Probe } from "../../src/workbook/probe";
import type { TextKey } from "../language/messages";

/** The id of a vector. */
export type VectorId = TextKey extends infer Key ? (Key extends `self-test.vector.${infer Id}` ? Id : never) : never;

/** One vector: its probes run in order; the answer of the last one is what was seen. */
export interface Vector {
  /** Names it in the page of results; the catalogue says what it shows. */
  id: VectorId;
  probes: readonly Probe[];
  /** What the program relies on; null where the platform's answer is only noted. */
  expected: RegExp | null;
  /** Whether the answer is a formula's: custom functions are computed after the run that wrote them. */
  later?: true;
}

/** The sheet that the probes are done in; it is removed afterwards. */
export const SCRATCH = "Tự kiểm tra - nháp";

const write = (cell: string, ...values: (string | number | boolean)[][]): Probe => ({ do: "write", cell, values });
const read = (cell: string): Probe => ({ do: "read", cell });

const typed = (id: VectorId, cell: string, value: string | number | boolean, expected: RegExp | null) => ({
  id,
  probes: [write(cell, [value]), read(cell)],
  expected,
});

const formula = (id: VectorId, cell: string, text: string, expected: RegExp): Vector => ({
  ...typed(id, cell, text, expected),
  later: true,
});

/** All vectors, in the order in which they run; later ones may use cells of former ones. */
export const VECTORS: readonly Vector[] = [
  { id: "locale", probes: [{ do: "locale", cell: "A1" }], expected: null },

  { id: "blank", probes: [read("A1")], expected: /^blank$/ },
  typed("half", "A2", 9.5, /^number 9\.5$/),
  typed("boolean", "A3", true, /^boolean true$/),
  formula("percent", "A4", "=95%", /^number 0\.95$/),
  formula("date", "A5", "=DATE(2024;5;9)", /^date 2024-5-9$/),
  formula("error", "A6", "=1/0", /^text #DIV\/0!$/),
  typed("typed-dot", "A7", "9.5", null),
  typed("typed-comma", "A8", "9,5", null),
  typed("apostrophe", "A9", "'9,5", /^text 9,5$/),
  {
    id: "plain-text",
    probes: [{ do: "text", cell: "A10", values: [["=1+1"]] }, read("A10")],
    expected: /^text =1\+1$/,
  },
  typed("decomposed", "A11", "Tốt".normalize("NFD"), /^text To\u0302\u0301t$/),

  formula("separator", "A12", "=SUM(1;2)", /^number 3$/),
  formula("sum-of-halves", "A13", "=A2*3", /^number 28\.5$/),

  {
    id: "rule-accepts",
    probes: [{ do: "rule", cell: "B1", formula: "=B1*2=INT(B1*2)" }, write("B1", [9.5]), read("B1")],
    expected: /^number 9\.5$/,
  },
  {
    id: "rule-refuses",
    probes: [{ do: "rule", cell: "B2", formula: "=B2*2=INT(B2*2)" }, write("B2", [9.3])],
    expected: /^refused: /,
  },
  {
    id: "rows",
    probes: [write("B3:B4", ["một dòng"])],
    expected: /^refused: /,
  },
  {
    id: "protect",
    probes: [{ do: "protect", cell: "B5" }],
    expected: /^true$/,
  },

  { ...typed("score", "C1", 92, /^number 92$/) },
  formula("RATING", "D1", '=RATING(C1;"HN22-02")', /^text Hoàn thành xuất sắc nhiệm vụ$/),
  formula("RATING-bad", "D2", '=RATING(A9;"HN22-02")', /^text ⚠ /),
  formula("RATING-blank", "D3", '=RATING(C9;"HN22-02")', /^(text |blank)$/),
  formula("RATING_POINTS", "D4", '=RATING_POINTS(C1;"HN22-02")', /^number 92$/),
  formula("RATING_CHECK", "D5", '=RATING_CHECK(A9;"HN22-02")', /^text .*9,5/),
  formula("RATING_WHY", "D6", '=RATING_WHY(C1;"HN22-02")', /^text .*92 điểm/s),
  formula(
    "RATING_DEADLINE",
    "D7",
    '=RATING_DEADLINE("long-bien-2023";"2023-Q2";"công khai")',
    /^(date 2023-7-3|number 45110)$/,
  ),
  {
    id: "RATING_QUOTA",
    probes: [write("F1", ['=RATING_QUOTA(D1;"son-la-2021")']), read("F1:F2")],
    expected: /^text Nhóm \/ text Toàn đơn vị$/,
    later: true,
  },
];
