// Mutates the rules, keeps what came of every mutant and prints the score of each file:
// `npm run mutation [src/rating/quota.ts …]`; `-- --survivors` tries those again that no test has noticed yet, `--wide` by more tests.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** Every file of the rules, a few at a time: what is done stays done where a run is stopped. */
const GROUPS = ["rating", "regulation", "regulations"].flatMap((room) => {
  const files = readdirSync(`src/${room}`).map((file) => `src/${room}/${file}`);
  const count = Math.ceil(files.length / 4);
  return Array.from({ length: count }, (_, index) => files.slice(index * 4, index * 4 + 4).join(","));
});

const FOLDER = "build/mutation";
const RESULTS = `${FOLDER}/results.json`;
const REPORT = `${FOLDER}/report.json`;
/** The mutants that are tried again, by file: a place may hold smaller ones, which have been noticed already. */
const WANTED = `${FOLDER}/wanted.json`;
const UNNOTICED = ["Survived", "NoCoverage"];

const wanted = {};
/** What came of each mutant, by file and by where it stands and what it says. */
const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : {};
const placeOf = ({ start, end }) => `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

const given = process.argv.slice(2);
const again = given.includes("--survivors");
const more = {
  ...(again ? { RULE_MUTANTS: resolve(WANTED) } : {}),
  ...(given.includes("--wide") ? { RULE_TESTS: "all" } : {}),
};
const files = given.filter((word) => !word.startsWith("--")).flatMap((word) => word.split(","));
let status = 0;
for (const mutate of again ? survivors() : files.length > 0 ? [files.join(",")] : GROUPS) run(mutate);
table();
process.exitCode = status;

/** The places of the mutants that no test has noticed, and files that have changed, as one pattern: the wider tests begin slowly. */
function survivors() {
  const patterns = Object.entries(results).flatMap(([file, { source, mutants }]) => {
    if (files.length > 0 && !files.includes(file)) return [];
    if (readFileSync(file, "utf8") !== source) return [file];
    wanted[file] = Object.keys(mutants).filter((key) => UNNOTICED.includes(mutants[key].status));
    const left = Object.values(mutants).filter((mutant) => UNNOTICED.includes(mutant.status));
    return left.map(({ place }) => `${file}:${place}`);
  });
  return patterns.length > 0 ? [[...new Set(patterns)].join(",")] : [];
}

function run(mutate) {
  console.log(`\n${again ? `${mutate.split(",").length} places again` : mutate}`);
  if (again) writeFileSync(WANTED, JSON.stringify(wanted));
  mkdirSync(FOLDER, { recursive: true });
  rmSync(REPORT, { force: true });
  const { status: failed } = spawnSync("npx", ["stryker", "run", "--mutate", mutate], {
    stdio: "inherit",
    env: { ...process.env, TZ: "Asia/Ho_Chi_Minh", ...more },
  });
  status ||= failed ?? 1;
  if (!existsSync(REPORT)) return;
  for (const [file, { source, mutants }] of Object.entries(JSON.parse(readFileSync(REPORT, "utf8")).files)) {
    const former = again && results[file]?.source === source ? results[file].mutants : {};
    results[file] = { source, mutants: { ...former } };
    for (const { mutatorName, replacement, location, status: came } of mutants) {
      const place = placeOf(location);
      const key = `${place} ${mutatorName} ${replacement}`;
      if (again && wanted[file] && !wanted[file].includes(key)) continue;
      const text = source.split("\n")[location.start.line - 1].trim();
      if (came !== "Ignored" && came !== "CompileError" && came !== "RuntimeError")
        results[file].mutants[key] = { place, text, replacement, status: came };
    }
  }
  writeFileSync(RESULTS, JSON.stringify(results));
}

/** Every file that was ever run, with what no test noticed, and the score: the share that some test noticed. */
function table() {
  const rows = Object.entries(results)
    .filter(([, { mutants }]) => Object.keys(mutants).length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, { mutants }]) => [file.replace(/^src\//, ""), Object.values(mutants)]);
  for (const [file, mutants] of rows)
    for (const { place, text, replacement, status: came } of mutants)
      if (UNNOTICED.includes(came)) console.log(`${file}:${place} ${text} → ${replacement.replace(/\s+/g, " ")}`);
  console.log(
    "\n| File | Score | Killed | Timed out | Survived | Not covered |\n| --- | --- | --- | --- | --- | --- |",
  );
  for (const [file, mutants] of [...rows, ["all", rows.flatMap(([, mutants]) => mutants)]]) {
    const count = (came) => mutants.filter((mutant) => mutant.status === came).length;
    const [killed, late, survived, bare] = ["Killed", "Timeout", "Survived", "NoCoverage"].map(count);
    const score = ((100 * (killed + late)) / mutants.length).toFixed(1);
    console.log(`| \`${file.replace(/\.ts$/, "")}\` | ${score}% | ${killed} | ${late} | ${survived} | ${bare} |`);
  }
}
