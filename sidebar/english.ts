// Vietnamese words of the server in English: its plain texts are read back by the catalogue that made them, the regulations' words are looked up.
import { en } from "../src/language/en";
import { type MessageKey, vietnamese } from "../src/language/messages";
import { WARNING } from "../src/rating/wording";
import { LEVEL_SHORT_TEXT } from "../src/regulation/levels";
import { REGULATION_WORDS } from "./language/regulation-words";

/** English words, or Vietnamese ones that stay: names, headings, levels, the law, and what people typed. */
export type Piece = string | { vietnamese: string };

/** Keys whose texts never come as plain words, or fit too much: `{name}: {text}`. */
const NEVER_PLAIN = /^(log|menu|summary|fix|sidebar)\.|^close\.person$|^note\.double-post$/;

/** Parameters that hold further words of the server; any other is kept as it came. */
export const HOLDS_WORDS: ReadonlySet<string> = new Set(
  "problem expected facts questions question reading period periods text why group".split(" "),
);

/** Parameters that are figures, Roman or not, so that “tháng công tác” is no month. */
const FIGURES = /^\{(month|number|points|item)\}$/;

/** The longest first: one is part of another. */
const SHORT_LEVELS = Object.values(LEVEL_SHORT_TEXT).sort((one, other) => other.length - one.length);

/** Between two problems of a row: an item or a fact begins the next one. */
const NEXT_PROBLEM = / (?=Nội dung \d+: |Điều kiện “)/;

interface Pattern {
  key: MessageKey;
  holes: string[];
  expression: RegExp;
}

/** What holds another text first, then the longest: what fits a long one closely fits a short one by chance. */
const PATTERNS: Pattern[] = (Object.keys(vietnamese) as MessageKey[])
  .filter((key) => !NEVER_PLAIN.test(key))
  .sort((one, other) => weightOf(other) - weightOf(one))
  .map((key) => ({
    key,
    holes: [...vietnamese[key].matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name),
    expression: new RegExp(
      `^${vietnamese[key]
        .split(/(\{\w+\})/)
        .map(part)
        .join("")}$`,
      "s",
    ),
  }));

function weightOf(key: MessageKey): number {
  return key === "item.problem" ? Number.POSITIVE_INFINITY : vietnamese[key].replace(/\{\w+\}/g, "").length;
}

/** A part of a text as an expression. */
function part(text: string, index: number): string {
  if (index % 2 === 0) return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return FIGURES.test(text) ? "([\\dIV,…-]+)" : "(.*?)";
}

/** The text in English, as far as it is the server's or the regulation's own. */
export function english(text: string): Piece[] {
  return read(text) ?? [asTyped(text)];
}

/** The same as one line of plain text. */
export function englishLine(text: string): string {
  return english(text)
    .map((piece) => (typeof piece === "string" ? piece : piece.vietnamese))
    .join("");
}

/** Null where nothing in it can be read. A list of which nothing but some parts can be read keeps the others as they are. */
function read(text: string): Piece[] | null {
  if (text.startsWith(WARNING)) return readProblems(text.slice(WARNING.length));
  const whole =
    readFinding(text) ?? readList(text, "; ") ?? readList(text, ", ") ?? readOne(text) ?? readSentences(text);
  if (whole) return whole;
  const parts = text.split(", ").map((part) => readOne(part) ?? [asTyped(part)]);
  return parts.some((part) => part.some((piece) => typeof piece === "string")) ? joined(parts, ", ") : null;
}

/** The problems of a row, one after the other: each is several sentences. */
function readProblems(text: string): Piece[] {
  return [WARNING, ...joined(text.split(NEXT_PROBLEM).map(english), " ")];
}

/** A list of which every part can be read. */
function readList(text: string, separator: string): Piece[] | null {
  const parts = text.split(separator);
  const pieces = parts.length > 1 ? parts.map(readOne) : [null];
  return pieces.every((piece) => piece !== null) ? joined(pieces as Piece[][], separator) : null;
}

/** A text of the catalogue, or words of a regulation. */
function readOne(text: string): Piece[] | null {
  const words = REGULATION_WORDS[text];
  if (words !== undefined) return [words];
  for (const { key, holes, expression } of PATTERNS) {
    const found = expression.exec(text);
    if (!found) continue;
    const values = new Map(holes.map((name, index) => [name, found[index + 1] ?? ""]));
    return en[key].split(/\{(\w+)\}/).flatMap((part, index): Piece[] => {
      if (index % 2 === 0) return part === "" ? [] : [part];
      const value = values.get(part) ?? "";
      return HOLDS_WORDS.has(part) ? english(value) : [asTyped(value)];
    });
  }
  return readLevel(text);
}

/** A level, maybe with its points: `quý II tốt (88 điểm)`, `tháng 4 xuất sắc`. */
function readLevel(text: string): Piece[] | null {
  const level = SHORT_LEVELS.find((short) => ` ${text} `.includes(` ${short} `));
  if (level === undefined) return null;
  const [period = "", points = ""] = text.split(level);
  const when = readOne(period.trim());
  const found = points === "" ? [] : readOne(points.trim().slice(1, -1));
  if (!when || !found) return null;
  return [...when, " ", { vietnamese: level }, ...(points === "" ? [] : [" (", ...found, ")"])];
}

/** A condition with what was found: `Từ 90 điểm trở lên: 92,5 điểm`. */
function readFinding(text: string): Piece[] | null {
  for (let colon = text.indexOf(": "); colon >= 0; colon = text.indexOf(": ", colon + 1)) {
    const condition = REGULATION_WORDS[text.slice(0, colon)];
    if (condition !== undefined) return [`${condition}: `, ...english(text.slice(colon + 2))];
  }
  return null;
}

/** Several sentences of a regulation or of the catalogue, one after the other. */
function readSentences(text: string): Piece[] | null {
  const sentences = text.split(/(?<=[.?]) /);
  if (sentences.length < 2) return null;
  const pieces = sentences.map(readOne);
  return pieces.every((piece) => piece !== null) ? joined(pieces as Piece[][], " ") : null;
}

function joined(parts: Piece[][], separator: string): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

/** A number with a decimal point, anything else as it is. */
function asTyped(text: string): Piece {
  return /^-?\d+(,\d+…?)?%?$/.test(text) ? text.replace(",", ".") : { vietnamese: text };
}
