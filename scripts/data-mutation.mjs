// Changes the regulations' data one fact at a time (a number, a comparison, a fact's name, yes to no) and prints how many of the
// changes their schema, examples, tests and second judge notice: `npm run mutation:data [regulation …]`.
import { readFileSync } from "node:fs";
import { bundle, failureOf, load, testFiles } from "./one-process.mjs";

/** The rooms that know the regulations, the quick ones of them; what pins the data as it stands would notice anything. */
const FOLDERS = ["regulations", "rating", "functions", "reports"];
const LEFT_OUT = [
  ...["rating/properties.test.ts", "functions/properties.test.ts", "rating/unknown-facts.test.ts"],
  ...["regulations/conditions-grid.test.ts", "reports/privacy.test.ts"],
];

/** Evaluated ahead of the tests: the data is changed before anything is made of it; what is handed over checks it afterwards. */
const BEFORE = `
  import { REGULATIONS } from "./src/regulations";
  import { regulationSchema } from "./src/regulation/schema";
  import { FACTS } from "./src/regulation/facts";
  import { disagreements } from "./scripts/second-judge";
  import { regulationPage } from "./scripts/regulation-page";
  ruleData.take({ REGULATIONS, regulationSchema, FACTS, disagreements, regulationPage });
`;

const OTHER_BOUND = { atLeast: "above", above: "atLeast", atMost: "below", below: "atMost" };
/** What says nothing that a result rests on. */
const NO_RULE = ["examples", "cite", "sources", "lastCheckedOn", "unverified", "year.cite"];

let data;
let change = () => {};
globalThis.ruleData = {
  take(given) {
    data = given;
    change(given.REGULATIONS);
  },
};

/** Every change of a regulation: where, what it becomes, and how to make it. Parts that several forms share are changed once. */
function changesOf(regulation, FACTS) {
  const seen = new Set();
  const changes = [];
  const walk = (part, path) => {
    if (typeof part !== "object" || part === null || seen.has(part)) return;
    seen.add(part);
    for (const [key, value] of Object.entries(part)) {
      if (NO_RULE.includes(key)) continue;
      const at = [...path, key];
      const put = (words, made) => changes.push({ at: at.join("."), words, make: (root) => made(follow(root, path)) });
      if (typeof value === "number") put(`${value} → ${value + 1}`, (of) => (of[key] = value + 1));
      if (typeof value === "boolean") put(`${value} → ${!value}`, (of) => (of[key] = !value));
      if (typeof value === "number" && key in OTHER_BOUND && !(OTHER_BOUND[key] in part))
        put(`${key} → ${OTHER_BOUND[key]}`, (of) => {
          delete of[key];
          of[OTHER_BOUND[key]] = value;
        });
      if (["flag", "number", "choice"].includes(key) && typeof value === "string" && value in FACTS) {
        const alike = Object.keys(FACTS).filter((fact) => FACTS[fact].kind === FACTS[value].kind);
        const next = alike[(alike.indexOf(value) + 1) % alike.length];
        if (next !== value) put(`${value} → ${next}`, (of) => (of[key] = next));
      }
      walk(value, at);
    }
  };
  walk(regulation, []);
  return changes;
}

const follow = (root, path) => path.reduce((part, key) => part[key], root);

const script = await bundle(testFiles(FOLDERS, LEFT_OUT), BEFORE);

const milliseconds = new Map();
/** The tests that look at a regulation: those that touch its object, and those whose file names it or one of its forms. */
const looks = new Map();
/** How often a test has noticed something of a regulation: it is asked first next time. */
const noticed = new Map();

/** Tells of each regulation whether anybody has looked at it since the last question. */
function watched(regulations) {
  const seen = new Set();
  for (const regulation of regulations) {
    const { id } = regulation;
    for (const [key, value] of Object.entries(regulation))
      Object.defineProperty(regulation, key, {
        enumerable: true,
        get() {
          seen.add(id);
          return value;
        },
      });
  }
  return seen;
}

let seen = new Set();
change = (regulations) => {
  const ids = new Map(regulations.map((one) => [one.id, one.forms.map((form) => form.id)]));
  for (const [id, forms] of ids) looks.set(id, { words: [id, ...forms], tests: new Set() });
  seen = watched(regulations);
};
for (const { id: test, name, file, body } of load(script)) {
  seen.clear();
  const begun = performance.now();
  const failure = await failureOf(body);
  if (failure) throw new Error(`“${name}” fails without any change: ${failure}`);
  milliseconds.set(test, performance.now() - begun);
  const text = readFileSync(file, "utf8");
  for (const [id, { words, tests }] of looks)
    if (seen.has(id) || words.some((word) => text.includes(word))) tests.add(test);
}
change = () => {};
load(script);
const pages = new Map(data.REGULATIONS.map((one) => [one.id, data.regulationPage(one)]));

/** Who notices a change: `schema`, the id of a test, `second judge`, or null for nobody. */
async function noticedBy(id, form) {
  let tests = [];
  const fault = await failureOf(() => {
    tests = load(script).filter((test) => looks.get(id).tests.has(test.id));
  });
  const regulation = data.REGULATIONS.find((one) => one.id === id);
  if (fault || !regulation || !data.regulationSchema.safeParse(regulation).success) return "schema";
  const count = (test) => noticed.get(`${id} ${test.id}`) ?? 0;
  tests.sort((one, other) => count(other) - count(one) || milliseconds.get(one.id) - milliseconds.get(other.id));
  const first = tests.filter((test) => count(test) > 0);
  for (const test of first) if (await failureOf(test.body)) return test.id;
  if (data.disagreements(form === undefined ? regulation.forms.map((one) => one.id) : [form])) return "second judge";
  for (const test of tests.slice(first.length)) if (await failureOf(test.body)) return test.id;
  return null;
}

const given = process.argv.slice(2);
const rows = [];
const KEYS = ["schema", "tests", "judge", "page", "nobody"];

function printRow([id, count, by]) {
  const score = ((100 * (by.schema + by.tests + by.judge)) / count).toFixed(1);
  console.log(`| \`${id}\` | ${score}% | ${count} | ${KEYS.map((key) => by[key]).join(" | ")} |`);
}

console.log("| Regulation | Score | Changes | Schema | Tests | Second judge | Page alone | Nobody |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const id of pages.keys()) {
  if (given.length > 0 && !given.includes(id)) continue;
  change = () => {};
  load(script);
  const find = (all) => all.find((one) => one.id === id);
  const forms = find(data.REGULATIONS).forms.map((form) => form.id);
  const by = Object.fromEntries(KEYS.map((key) => [key, 0]));
  const changes = changesOf(find(data.REGULATIONS), data.FACTS);
  const left = [];
  for (const { at, words, make } of changes) {
    change = (all) => make(find(all));
    const who = await noticedBy(id, forms[/^forms\.(\d+)\./.exec(at)?.[1]]);
    if (who === "schema") by.schema++;
    else if (who === "second judge") by.judge++;
    else if (who !== null) {
      by.tests++;
      noticed.set(`${id} ${who}`, (noticed.get(`${id} ${who}`) ?? 0) + 1);
    } else {
      const page = data.regulationPage(find(data.REGULATIONS)) !== pages.get(id);
      by[page ? "page" : "nobody"]++;
      left.push(`${id}: ${at}: ${words}: ${page ? "its page alone" : "nobody"} notices`);
    }
  }
  rows.push([id, changes.length, by]);
  printRow(rows.at(-1));
  for (const line of left) console.log(line);
}
const all = Object.fromEntries(KEYS.map((key) => [key, rows.reduce((sum, [, , by]) => sum + by[key], 0)]));
if (rows.length > 1) printRow(["all", rows.reduce((sum, [, count]) => sum + count, 0), all]);
