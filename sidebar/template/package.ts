// Opens a unit's own template: a .docx of bounded size that brings nothing from elsewhere, and leaves out what names people.
import { strFromU8, strToU8, type UnzipFileInfo, unzipSync } from "fflate";
import type { TemplateKey } from "../../src/language/template";
import { markOfText } from "../../src/language/text";
import { CORE_PROPERTIES } from "../document/package";
import { elementsOf, unescaped } from "./xml";

/** Why a file is not taken as a template: a text of `src/language/template.ts`. */
export class TemplateFault extends Error {
  readonly key: TemplateKey;
  readonly parameters: Record<string, string>;

  constructor(key: TemplateKey, parameters: Record<string, string> = {}) {
    super(key);
    this.key = key;
    this.parameters = parameters;
  }
}

/** A template that may be filled in. */
export interface Template {
  /** Its parts by path, without what names people. */
  parts: Readonly<Record<string, Uint8Array>>;
  /** The path of the document itself. */
  main: string;
  /** Equal files, equal marks. */
  mark: string;
}

const MEBIBYTE = 1024 * 1024;
/** The largest file; a template with a crest and a few pictures has less than a tenth of it. */
export const TEMPLATE_BYTES = 10 * MEBIBYTE;
const UNPACKED_BYTES = 50 * MEBIBYTE;
const PARTS = 1000;
/** Below this size a high ratio is harmless: styles and empty tables pack that well. */
const RATIO_APPLIES_FROM = 8 * MEBIBYTE;
const MAXIMUM_RATIO = 250;

const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const CONTENT_TYPES = "[Content_Types].xml";
const CORE = "docProps/core.xml";

/** Parts with people's names, companies, pictures of the page or data of other programs; a document does without. */
const PERSONAL = /^(?:docProps\/(?!core\.xml$)|customXml\/|word\/(?:people|commentsIds|printerSettings)[^/]*)/i;
/** Parts that bring another file or a program along. */
const EMBEDDED = /(?:^|\/)(?:embeddings|activeX|ctrlProps|afchunk)/i;
const MACROS = /vba(?:Project|Data)/i;
/** Fields that fetch content from another file or program when Word opens the document. */
const FETCHING = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE)\b/i;
/** What tracked changes and comments leave in the text. */
const REVIEWED = /<w:(?:ins|del|moveFrom|moveTo|commentReference|rPrChange|pPrChange)\s[^>]*w:(?:author|id)=/;

/** Opens the bytes of a template. Throws a `TemplateFault` with the reason why it is not taken. */
export function openTemplate(bytes: Uint8Array): Template {
  const parts = unpacked(bytes);
  const types = textOf(parts, CONTENT_TYPES);
  const names = Object.keys(parts);
  if (names.some((name) => MACROS.test(name)) || /macroEnabled/i.test(types)) throw new TemplateFault("macros");
  const main = elementsOf(types, "Override")
    .find(({ ContentType }) => ContentType === MAIN_TYPE)
    ?.PartName?.slice(1);
  if (main === undefined || !parts[main]) throw new TemplateFault("not-docx");
  for (const name of names) if (/\.(?:xml|rels)$/i.test(name)) checkMarkup(textOf(parts, name));
  for (const name of names) if (name.endsWith(".rels")) checkRelationships(textOf(parts, name));
  if (names.some((name) => EMBEDDED.test(name))) throw new TemplateFault("embedded");
  if (names.some((name) => /^word\/comments[^/]*\.xml$/i.test(name) && /<w:comment\s/.test(textOf(parts, name))))
    throw new TemplateFault("reviewed");
  return { parts: withoutPeople(parts), main, mark: markOfText(strFromU8(bytes, true)) };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes.length > TEMPLATE_BYTES) throw new TemplateFault("too-large");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new TemplateFault("not-docx");
  const seen = new Set<string>();
  let total = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    const path = name.replaceAll("\\", "/");
    if (path.split("/").includes("..") || /^(?:\/|[A-Za-z]:)/.test(path) || seen.has(path.toLowerCase()))
      throw new TemplateFault("unsafe");
    seen.add(path.toLowerCase());
    total += originalSize;
    const bomb = originalSize > RATIO_APPLIES_FROM && originalSize > size * MAXIMUM_RATIO;
    if (bomb || total > UNPACKED_BYTES || seen.size > PARTS) throw new TemplateFault("too-large");
    return !name.endsWith("/");
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof TemplateFault ? error : new TemplateFault("corrupt");
  }
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const data = parts[path];
  if (!data) throw new TemplateFault("not-docx");
  return strFromU8(data);
}

/** Refuses entities, other encodings, fields that fetch content, tracked changes. */
function checkMarkup(xml: string): void {
  if (xml.includes("\0") || /<!DOCTYPE|<!ENTITY/i.test(xml)) throw new TemplateFault("unsafe");
  if (/^<\?xml[^>]*encoding=["'](?!utf-8)/i.test(xml)) throw new TemplateFault("unsafe");
  if (REVIEWED.test(xml)) throw new TemplateFault("reviewed");
  const typed = [...xml.matchAll(/<(?:\w+:)?instrText[^>]*>([^<]*)/g)].map(([, field = ""]) => field);
  const simple = elementsOf(xml, "fldSimple")
    .flatMap(Object.entries)
    .map(([, value]) => value);
  const fields = [typed.join(""), typed.join(" "), ...simple].map(unescaped);
  const fetching = fields.map((field) => FETCHING.exec(field)?.[0]).find((word) => word !== undefined);
  if (fetching !== undefined) throw new TemplateFault("external", { target: fetching });
}

/** Refuses everything outside but links that a reader follows by hand. */
function checkRelationships(xml: string): void {
  for (const { Type = "", Target = "", TargetMode = "" } of elementsOf(xml, "Relationship")) {
    if (/\/(?:aFChunk|oleObject|package|control|attachedToolbars|vbaProject)$/i.test(Type))
      throw new TemplateFault("embedded");
    const followed = /\/hyperlink$/i.test(Type) && /^(?:https?:\/\/|mailto:)/i.test(Target);
    const outside = TargetMode.toLowerCase() === "external" || /^(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(Target);
    if (outside && !followed) throw new TemplateFault("external", { target: Target });
  }
}

/** The parts without those that name people, and without a word of them in lists and relationships. */
function withoutPeople(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const gone = Object.keys(parts).filter((name) => PERSONAL.test(name));
  const isGone = (target: string): boolean =>
    gone.some((name) => `/${name}`.endsWith(`/${target.replace(/^(?:\.{0,2}\/)+/, "")}`));
  const kept = Object.entries(parts).filter(([name]) => !gone.includes(name));
  const cleaned = kept.map(([name, data]): [string, Uint8Array] => {
    if (name === CORE) return [name, strToU8(CORE_PROPERTIES)];
    if (name !== CONTENT_TYPES && !name.endsWith(".rels")) return [name, data];
    const xml = strFromU8(data).replace(
      /<(?:\w+:)?(?:Override|Relationship)\s[^>]*?(?:PartName|Target)\s*=\s*["']([^"']*)["'][^>]*?(?:\/>|>\s*<\/(?:\w+:)?(?:Override|Relationship)>)/g,
      (whole, target: string) => (isGone(target) ? "" : whole),
    );
    return [name, strToU8(xml)];
  });
  return Object.fromEntries(cleaned);
}
