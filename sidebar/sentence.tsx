// What the server says, in the language of the page: its own Vietnamese words, or English ones around what the workbook and the law say.
import { Fragment } from "preact";
import { en } from "../src/language/en";
import type { Said } from "../src/language/messages";
import { english, englishLine, HOLDS_WORDS, type Piece } from "./english";
import { numberText } from "./format";
import { pageLanguage } from "./language/messages";
import { Vietnamese } from "./parts";

/** The sentence. A key that this sidebar does not know, of a server of another version, stays Vietnamese. */
export function Sentence({ said: { key, parameters, message } }: { said: Said }) {
  const words = pageLanguage() === "en" ? en[key] : undefined;
  if (words === undefined) return <Vietnamese>{message}</Vietnamese>;
  return [...words.matchAll(/\{(\w+)\}|[^{]+/g)].map(({ index, 0: plain, 1: name }) => (
    <Fragment key={index}>
      {name === undefined ? plain : <Value value={parameters[name] ?? ""} holdsWords={HOLDS_WORDS.has(name)} />}
    </Fragment>
  ));
}

/** Numbers in the way of the page, further texts of the server in English, everything else as people typed it. */
function Value({ value, holdsWords }: { value: Said["parameters"][string]; holdsWords: boolean }) {
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "string") return value.map((key) => en[key]).join(", ");
  return holdsWords ? <Words>{value}</Words> : <Vietnamese>{value}</Vietnamese>;
}

/** Plain words of the server or the regulation: a reason, a result, a step, an open question. */
export function Words({ children }: { children: string }) {
  if (pageLanguage() === "vi") return children;
  return <Pieces pieces={english(children)} />;
}

function Pieces({ pieces: [first, ...rest] }: { pieces: readonly Piece[] }) {
  if (first === undefined) return null;
  return (
    <>
      {typeof first === "string" ? first : <Vietnamese>{first.vietnamese}</Vietnamese>}
      <Pieces pieces={rest} />
    </>
  );
}

/** The same where plain text is needed. */
export function wordsLine(text: string): string {
  return pageLanguage() === "vi" ? text : englishLine(text);
}
