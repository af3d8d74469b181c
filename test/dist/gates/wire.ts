// The gate on what crosses `google.script.run`: every server function of the sidebar, run on the sample workbook.
import { ENTRY_POINTS, type EntryPoint } from "../../../src/entry";
import { SHEET_NAMES } from "../../../src/workbook/setup/needs";
import { type BundleRun, openSample } from "./bundle-run";
import { type Finding, loaded, reasonOf } from "./folder";

/** What a call is made of, from the answers so far; `reply` is the value that a former call gave. */
interface Call {
  name: string;
  parameters?: (reply: (name: string) => Record<string, never>) => unknown[];
}

/** A walk through the sidebar in which each call goes well; a function that is not in it is called with nothing. */
const WALK: Call[] = [
  { name: "overview" },
  { name: "checkWorkbook" },
  { name: "summarizeWorkbook" },
  { name: "publishWorkbook", parameters: () => [true] },
  { name: "setupState", parameters: () => [SHEET_NAMES] },
  { name: "setUpWorkbook", parameters: (reply) => [[], SHEET_NAMES, reply("setupState").mark] },
  { name: "createGoogleDocument", parameters: () => ["Tờ trình", "UEsDBA==", "1"] },
  { name: "applyFixes", parameters: () => [[], "lần 1"] },
  { name: "goToCell", parameters: () => ["Nhân sự", "A1"] },
  { name: "chooseLanguage", parameters: () => ["vi"] },
];

/** Every value that the server hands to the sidebar is made of texts, finite numbers, booleans, null, lists and plain objects alone. */
export function wire(folder: string): Finding[] {
  if (!loaded(folder)) return [];
  const run = openSample(folder);
  try {
    const replies = new Map<string, Record<string, never>>();
    const reply = (name: string) => replies.get(name) ?? {};
    const walk = WALK.flatMap(({ name, parameters }) => {
      const answer = answerOf(run, name, parameters?.(reply) ?? []);
      if ("fault" in answer) return [answer.fault];
      const { ok, value, code } = (answer.value ?? {}) as {
        ok?: boolean;
        value?: Record<string, never>;
        code?: string;
      };
      replies.set(name, value ?? {});
      const refused = ok === true ? [] : [`99_entry.js: ${name} does not answer on the sample workbook: ${code}.`];
      return [...refused, ...faultsOf(answer.value, `99_entry.js: ${name}`)];
    });
    const others = (Object.entries(ENTRY_POINTS) as [string, EntryPoint][]).filter(
      ([name, { kind }]) => kind === "sidebar" && !WALK.some((call) => call.name === name),
    );
    const rest = others.flatMap(([name]) => {
      const answer = answerOf(run, name, []);
      return "fault" in answer ? [answer.fault] : faultsOf(answer.value, `99_entry.js: ${name}`);
    });
    return [...walk, ...rest];
  } finally {
    run.close();
  }
}

function answerOf(run: BundleRun, name: string, parameters: unknown[]): { value: unknown } | { fault: Finding } {
  try {
    return { value: run.call(name, ...parameters) };
  } catch (error) {
    return { fault: `99_entry.js: ${name} throws instead of answering: ${reasonOf(error)}.` };
  }
}

/** What of a value does not cross (platform.md 1.5), each with its path. */
function faultsOf(value: unknown, path: string, parents: readonly object[] = []): Finding[] {
  const kind = typeof value;
  if (value === null || kind === "string" || kind === "boolean") return [];
  if (kind === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}, which does not cross.`];
  if (kind !== "object")
    return [`${path} is ${kind === "undefined" ? "undefined" : `a ${kind}`}, which does not cross.`];
  const object = value as object;
  if (parents.includes(object)) return [`${path} holds itself, which does not cross.`];
  const tag = Object.prototype.toString.call(object).slice(8, -1);
  if (tag !== "Object" && tag !== "Array") return [`${path} is a ${tag}, which does not cross.`];
  const prototype = Object.getPrototypeOf(object);
  if (tag === "Object" && prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return [`${path} is an object of a class, which does not cross.`];
  const below = [...parents, object];
  return Object.entries(object).flatMap(([key, item]) =>
    faultsOf(item, tag === "Array" ? `${path}[${key}]` : `${path}.${key}`, below),
  );
}
