// What is said of a template before anything is made with it: what will stand where, and what must be mended first.

import { type TemplateKey, templateMessage } from "../../src/language/template";
import { foldName } from "../../src/language/text";
import type { TemplateFields } from "../../src/reports/fields";
import { judgeTags, type KnownTag } from "../../src/reports/template";
import { type BrokenTag, tagsOf } from "./engine";
import { openTemplate, type Template, TemplateFault } from "./package";

/** Something to mend, as a text of `src/language/template.ts`. */
export interface TemplateProblem {
  key: TemplateKey;
  parameters: Record<string, string>;
}

/** Nothing may be made while there are problems. */
interface CheckedTemplate {
  known: KnownTag[];
  problems: TemplateProblem[];
}

/** A file that somebody chose as a template; `template` is null where it could not be opened. */
export interface ChosenTemplate extends CheckedTemplate {
  name: string;
  template: Template | null;
}

/** Opens and checks a file. */
export function chooseTemplate(name: string, bytes: Uint8Array, fields: TemplateFields): ChosenTemplate {
  try {
    const template = openTemplate(bytes);
    return { name, template, ...checkTemplate(template, fields) };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return { name, template: null, known: [], problems: [problem(error.key, error.parameters)] };
  }
}

/** docxtemplater's names of faults. */
const BROKEN: Readonly<Record<string, TemplateKey>> = {
  unclosed_tag: "unclosed",
  unopened_tag: "unopened",
  duplicate_open_tag: "doubled",
  duplicate_close_tag: "doubled",
  unclosed_loop: "list-unclosed",
  unopened_loop: "list-unopened",
  closing_tag_does_not_match_opening_tag: "list-crossed",
  unbalanced_loop_tags: "list-crossed",
  loop_position_invalid: "list-place",
};

/** The most letters of a paragraph that a sentence quotes. */
const QUOTED = 60;

/** Checks a template against the fields of a document. */
function checkTemplate(template: Template, fields: TemplateFields): CheckedTemplate {
  const { tags, broken } = tagsOf(template);
  const { known, refused } = judgeTags(tags, fields);
  const names = [...Object.keys(fields.lists), ...Object.keys(fields.texts)];
  const asNamed = (tag: string): string => names.find((name) => foldName(name) === foldName(tag)) ?? tag;
  const problems = [
    ...broken.map(({ id, tag }: BrokenTag) => problem(BROKEN[id] ?? "broken", { tag: quoted(asNamed(bare(tag))) })),
    ...refused.map(({ tag, place, why, name }) =>
      problem(why === "unknown" && name !== "" ? "unknown-near" : why, {
        tag: quoted(tag),
        place: quoted(place),
        name,
      }),
    ),
  ];
  if (tags.length === 0 && broken.length === 0) problems.push(problem("no-tags", {}));
  return { known, problems: [...new Map(problems.map((one) => [sentenceOf(one), one])).values()] };
}

/** The sentence of a problem, in Vietnamese. */
export const sentenceOf = ({ key, parameters }: TemplateProblem): string => templateMessage(key, parameters);

const problem = (key: TemplateKey, parameters: Record<string, string>): TemplateProblem => ({ key, parameters });

/** A tag without the brackets around it, where there is more than brackets. */
const bare = (tag: string): string => tag.replace(/^[{}]+|[{}]+$/g, "") || tag;

const quoted = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
