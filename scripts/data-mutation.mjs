// Changes the regulations' data one fact at a time (a number, a comparison, a fact's name, yes to no) and prints how many of the
// changes their schema, examples, tests and second judge notice: `npm run mutation:data [regulation …]`.
import { writeFileSync } from "node:fs";
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

/** Who notices a change: `schema`, the name of a test, `second judge`, `page` (the printed page alone), or nobody. */
async function noticedBy(id, form) {
  let tests = [];
  if (await failureOf(() => (tests = load(script)))) return "load";
  const regulation = data.REGULATIONS.find((one) => one.id === id);
  if (!regulation || !data.regulationSchema.safeParse(regulation).success) return "schema";
  const rank = ({ name }) => [noticed.get(`${id} ${name}`) ?? 0, -(milliseconds.get(name) ?? 0)];
  const ordered = tests
    .map((test) => ({ test, rank: rank(test) }))
    .sort((one, other) => other.rank[0] - one.rank[0] || other.rank[1] - one.rank[1]);
  const own = ordered.filter(({ rank: [count] }) => count > 0);
  for (const { test } of own) if (await failureOf(test.body)) return test.name;
  if (data.disagreements(form === undefined ? regulation.forms.map((one) => one.id) : [form]) > 0)
    return "second judge";
  for (const { test } of ordered.slice(own.length)) if (await failureOf(test.body)) return test.name;
  return null;
}

const milliseconds = new Map();
/** How often a test has noticed something of a regulation: it is asked first next time. */
const noticed = new Map();

for (const { name, body } of load(script)) {
  const begun = performance.now();
  const failure = await failureOf(body);
  if (failure) throw new Error(`“${name}” fails without any change: ${failure}`);
  milliseconds.set(name, performance.now() - begun);
}
const pages = new Map(data.REGULATIONS.map((one) => [one.id, data.regulationPage(one)]));
const given = process.argv.slice(2);
const rows = [];
for (const { id } of [...data.REGULATIONS]) {
  if (given.length > 0 && !given.includes(id)) continue;
  change = () => {};
  load(script);
  const find = (all) => all.find((one) => one.id === id);
  const changes = changesOf(find(data.REGULATIONS), data.FACTS);
  const by = { schema: 0, tests: 0, judge: 0, page: 0, nobody: 0 };
  for (const { at, words, make } of changes) {
    change = (all) => make(find(all));
    const form = /^forms\.(\d+)\./.exec(at)?.[1];
    const who = await noticedBy(id, form === undefined ? undefined : find(data.REGULATIONS).forms[form]?.id);
    if (who === "schema" || who === "load") by.schema++;
    else if (who === "second judge") by.judge++;
    else if (who !== null) {
      by.tests++;
      noticed.set(`${id} ${who}`, (noticed.get(`${id} ${who}`) ?? 0) + 1);
    } else {
      const page = data.regulationPage(data.REGULATIONS.find((one) => one.id === id)) !== pages.get(id);
      by[page ? "page" : "nobody"]++;
      console.log(`${id}: ${at}: ${words}: ${page ? "its page alone" : "nobody"} notices`);
    }
  }
  rows.push([id, changes.length, by]);
  console.log(`${id}: ${changes.length} changes, ${JSON.stringify(by)}`);
}
console.log("\n| Regulation | Score | Changes | Schema | Tests | Second judge | Page alone | Nobody |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const [id, count, { schema, tests, judge, page, nobody }] of rows) {
  const score = ((100 * (schema + tests + judge)) / count).toFixed(1);
  console.log(`| \`${id}\` | ${score}% | ${count} | ${schema} | ${tests} | ${judge} | ${page} | ${nobody} |`);
}
writeFileSync("build/mutation/data.json", JSON.stringify(rows));
