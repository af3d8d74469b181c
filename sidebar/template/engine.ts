// docxtemplater over the parts of a template: the tags that stand in it, what is wrong with them, and the parts filled in.
import Docxtemplater from "docxtemplater";
import { strFromU8, strToU8 } from "fflate";
import { clean, foldName } from "../../src/language/text";
import type { TemplateFields } from "../../src/reports/fields";
import type { FoundTag } from "../../src/reports/template";
import { printable } from "../document/text";
import type { Template } from "./package";

/** A tag that cannot be read, by docxtemplater's own name of the fault. */
export interface BrokenTag {
  id: string;
  tag: string;
}

/** What stands in a template. */
export interface TemplateTags {
  tags: FoundTag[];
  broken: BrokenTag[];
}

/** What docxtemplater asks of a zip, over parts at hand: a second zip library would only unpack them again. */
class PartsZip {
  readonly files: Record<string, { name: string; asText(): string }> = {};
  readonly written: Record<string, Uint8Array> = {};

  constructor(parts: Template["parts"]) {
    for (const [name, data] of Object.entries(parts)) this.keep(name, data);
  }

  private keep(name: string, data: Uint8Array): void {
    this.files[name] = { name, asText: () => strFromU8(data) };
  }

  file(path: string | RegExp, content?: string | Uint8Array) {
    if (path instanceof RegExp) return Object.values(this.files).filter(({ name }) => path.test(name));
    if (content === undefined) return this.files[path] ?? null;
    const data = typeof content === "string" ? strToU8(content) : content;
    this.written[path] = data;
    this.keep(path, data);
    return this;
  }

  remove(path: string): this {
    delete this.files[path];
    return this;
  }
}

/** A piece of a part as docxtemplater reads it. */
interface Piece {
  type: string;
  value: string;
  tag?: string;
  position?: string;
  module?: string;
  location?: string;
  inverted?: boolean;
}

/** A text of a scope, or the scopes of a list's rows. */
type Scope = ReadonlyMap<string, string | readonly Scope[]>;

/** The library's own settings of a .docx without raw XML: what is filled in is text and nothing else. */
function fileTypeConfig() {
  // The library's types leave its settings of file types out.
  const { FileTypeConfig } = Docxtemplater as unknown as {
    FileTypeConfig: { docx(): { baseModules: (() => { name: string })[] } };
  };
  const config = FileTypeConfig.docx();
  return { ...config, baseModules: config.baseModules.filter((make) => make().name !== "RawXmlModule") };
}

/** Collects tags with the paragraph around them, and folds the names of lists so that both ends match however they are typed. */
class TagCollector {
  readonly name = "TagCollector";
  readonly parts = new Map<string, FoundTag[]>();
  /** Names of lists as they were typed, by their folded names. */
  readonly typed = new Map<string, string>();
  private path = "";

  set({ inspect }: { inspect?: { filePath?: string; parsed?: Piece[] } }): void {
    if (inspect?.filePath !== undefined) this.path = inspect.filePath;
    if (inspect?.parsed) this.parts.set(this.path, this.collect(inspect.parsed));
  }

  private collect(pieces: readonly Piece[]): FoundTag[] {
    const root: FoundTag[] = [];
    const open: FoundTag[][] = [root];
    let paragraph: FoundTag[] = [];
    let around = "";
    for (const piece of pieces) {
      if (piece.type === "placeholder") {
        const name = clean(piece.value);
        const end = piece.location === "end";
        const section = piece.module === "loop";
        if (section) {
          piece.value = foldName(name);
          this.typed.set(piece.value, name);
        }
        around += `{${end ? "/" : section ? (piece.inverted ? "^" : "#") : ""}${name}}`;
        if (end) {
          if (open.length > 1) open.pop();
          continue;
        }
        const found: FoundTag = { name, section, place: "", body: true, inner: [] };
        paragraph.push(found);
        open.at(-1)?.push(found);
        if (section) open.push(found.inner);
      } else if (piece.type === "content" && piece.position === "insidetag") around += piece.value;
      else if (piece.tag === "w:p" && piece.position === "end") {
        for (const tag of paragraph) tag.place = clean(around);
        paragraph = [];
        around = "";
      }
    }
    return root;
  }
}

/** Faults that docxtemplater throws together or alone. */
interface EngineError {
  properties?: { id?: string; xtag?: string; explanation?: string; errors?: EngineError[] };
}

interface Options {
  scope?: Scope;
  collector?: TagCollector;
}

/** The library over a template. Throws an `EngineError` for tags that cannot be read. */
function engineOver(template: Template, { scope, collector }: Options): Pick<PartsZip, "written"> {
  const zip = new PartsZip(template.parts);
  const engine = new Docxtemplater(zip, {
    fileTypeConfig: fileTypeConfig(),
    modules: [collector ?? new TagCollector()],
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    nullGetter: () => "",
    parser: (tag) => {
      const key = foldName(tag);
      const capital = tag === tag.toUpperCase() && tag !== tag.toLowerCase();
      return { get: (scope: Scope, { meta }) => textFor(scope.get(key), capital, meta.part.module === "loop") };
    },
  });
  if (scope) engine.render(scope);
  return zip;
}

/** What stands for a tag: a text (in capitals where the tag is), rows, or for a section whether there is a text at all. */
function textFor(value: ReturnType<Scope["get"]>, capital: boolean, section: boolean) {
  if (typeof value !== "string") return value;
  if (section) return value !== "";
  return capital ? value.toUpperCase() : value;
}

/** The tags of a template, in their order, and those that cannot be read. */
export function tagsOf(template: Template): TemplateTags {
  const collector = new TagCollector();
  let broken: BrokenTag[] = [];
  try {
    engineOver(template, { collector });
  } catch (error) {
    const { properties } = error as EngineError;
    if (!properties) throw error;
    broken = (properties.errors ?? [error as EngineError]).map(({ properties: fault }) => {
      const tag = fault?.xtag ?? "";
      return { id: fault?.id ?? "", tag: clean(collector.typed.get(tag) ?? tag) };
    });
  }
  const parts = [...collector.parts].flatMap(([path, tags]) =>
    path === template.main ? tags : /^docProps\//.test(path) ? [] : outsideBody(tags),
  );
  return { tags: parts, broken };
}

const outsideBody = (tags: readonly FoundTag[]): FoundTag[] =>
  tags.map((tag) => ({ ...tag, body: false, inner: outsideBody(tag.inner) }));

/** A text as it may be filled in: its lines stay lines. */
const filledIn = (text: string): string => text.split("\n").map(printable).join("\n");

function scopeOf({ texts, lists }: TemplateFields): Scope {
  const scope = new Map<string, string | readonly Scope[]>();
  for (const [name, { columns, rows }] of Object.entries(lists))
    scope.set(
      foldName(name),
      rows.map((row) => new Map(columns.map((column, index) => [foldName(column), filledIn(row[index] ?? "")]))),
    );
  for (const [name, text] of Object.entries(texts)) scope.set(foldName(name), filledIn(text));
  return scope;
}

/** The parts of a template that may change when it is filled in with these fields. */
export function filledParts(template: Template, fields: TemplateFields): Record<string, Uint8Array> {
  return engineOver(template, { scope: scopeOf(fields) }).written;
}

/** The main part alone, filled in with these fields, as text. */
export function filledMain({ parts, main, mark }: Template, fields: TemplateFields): string {
  const needed = Object.entries(parts).filter(
    ([name]) => name === main || /^(?:\[Content_Types\]\.xml|_rels\/\.rels)$/.test(name),
  );
  return strFromU8(filledParts({ parts: Object.fromEntries(needed), main, mark }, fields)[main] ?? new Uint8Array(0));
}
