// What the server says, in the language of the page: its own Vietnamese words, or English ones around what the workbook and the regulation say.
import { Fragment } from "preact";
import { en } from "../src/language/en";
import type { Said } from "../src/language/messages";
import { numberText } from "./format";
import { pageLanguage } from "./language/messages";
import { Vietnamese } from "./parts";

/** The sentence. A key that this sidebar does not know, of a server of another version, stays Vietnamese. */
export function Sentence({ said: { key, parameters, message } }: { said: Said }) {
  const english = pageLanguage() === "en" ? en[key] : undefined;
  if (english === undefined) return <Vietnamese>{message}</Vietnamese>;
  return [...english.matchAll(/\{(\w+)\}|[^{]+/g)].map(({ index, 0: words, 1: name }) => (
    <Fragment key={index}>{name === undefined ? words : <Value value={parameters[name] ?? ""} />}</Fragment>
  ));
}

/** Numbers in the way of the page, further texts of the server in English, everything else as people typed it. */
function Value({ value }: { value: Said["parameters"][string] }) {
  if (typeof value === "number") return numberText(value);
  return typeof value === "string" ? <Vietnamese>{value}</Vietnamese> : value.map((key) => en[key]).join(", ");
}
