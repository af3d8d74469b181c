// Reads a page of the guide as steps: its numbered lines, by the small convention that CONTRIBUTING.md states.
import type { Step } from "./steps";

/** A numbered line of the page with what it asks for. */
export interface GuideLine {
  number: number;
  text: string;
  steps: Step[];
}

/** How each step is worded, and what it is. The first wording that fits counts. */
const WORDINGS: readonly [RegExp, (words: string[]) => Step][] = [
  [/mở menu \*\*Tiện ích bổ sung → Xếp loại → ([^*]+)\*\*/iu, ([menu = ""]) => ({ menu })],
  [/sang phần \*\*([^*]+)\*\*/iu, ([tab = ""]) => ({ tab })],
  [/sang trang \*\*([^*]+)\*\*/iu, ([sheet = ""]) => ({ sheet })],
  [/ở \*\*([^*]+)\*\*, bấm \*\*([^*]+)\*\*/iu, ([at = "", press = ""]) => ({ press, at })],
  [/bấm (?:vào )?(?:tên )?\*\*([^*]+)\*\*/iu, ([press = ""]) => ({ press })],
  [/gõ `([^`]+)` vào ô `([^`]+![A-Z]+\d+)`/iu, ([type = "", into = ""]) => ({ type, into })],
  [/ô `([^`]+![A-Z]+\d+)` thành “([^”]+)”/iu, ([cell = "", shows = ""]) => ({ cell, shows })],
  [/thấy “([^”]+)”/iu, ([see = ""]) => ({ see })],
  [/chạy `([^`]+)`/iu, ([run = ""]) => ({ run })],
];

/**
 * The numbered lines of a page of markdown. Throws an Error that quotes the line where words are marked as a step's
 * (bold, code, quotation marks) in no known wording, or where a line asks for nothing.
 */
export function linesOfGuide(markdown: string): GuideLine[] {
  const items = markdown.matchAll(/^(\d+)\. (.*(?:\n {3}.*)*)/gmu);
  return [...items].map(([, number, text = ""]) => {
    const line = text.replace(/\n {3}/g, " ");
    return { number: Number(number), text: line, steps: stepsOf(line) };
  });
}

function stepsOf(line: string): Step[] {
  const found: Step[] = [];
  const whole = new RegExp(WORDINGS.map(([wording]) => wording.source.replace(/\((?!\?)/g, "(?:")).join("|"), "giu");
  const rest = line.replace(whole, (part) => {
    const [words, make] = wordingOf(part);
    found.push(make(words));
    return "";
  });
  if (/\*\*|`|“/.test(rest)) throw new Error(`This step cannot be understood: ${line}`);
  if (found.length === 0) throw new Error(`This step asks for nothing: ${line}`);
  return found;
}

function wordingOf(part: string): [string[], (words: string[]) => Step] {
  for (const [wording, make] of WORDINGS) {
    const match = wording.exec(part);
    if (match) return [match.slice(1), make];
  }
  throw new Error(`no wording: ${part}`);
}
