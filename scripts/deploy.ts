// Deploys the add-on to one environment: `npm run deploy -- <environment> [--dry-run]`; docs/quan-tri-vien.md says how.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deploy, type Hands, PUSHED, readEnvironment } from "./deployment";

const CLASP = join("node_modules", "@google", "clasp", "build", "src", "index.js");

function git(...words: string[]): string {
  return spawnSync("git", words, { encoding: "utf8" }).stdout.trim();
}

/** What both kinds of run do: say each line, and lay the project's folder out. */
function common(folder: string): Pick<Hands, "layOut" | "tell"> {
  return {
    tell: (line) => console.log(line),
    layOut(scriptId) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      cpSync("dist", join(folder, "dist"), { recursive: true });
      writeFileSync(join(folder, ".clasp.json"), JSON.stringify({ scriptId, rootDir: "dist" }));
    },
  };
}

/** Runs clasp in the project's folder, apart from the repository, for clasp writes files where it stands. */
function runClasp(folder: string, words: readonly string[]): unknown {
  mkdirSync(folder, { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), CLASP), ...words], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["inherit", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`clasp ${words.join(" ")} failed: ${(stderr || stdout).trim()}`);
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`clasp ${words.join(" ")} did not answer in JSON: ${stdout.trim()}`);
  }
}

/** The hands of a real deployment. */
function realHands(folder: string, file: string): Hands {
  return {
    ...common(folder),
    clasp: (words) => runClasp(folder, words),
    remember(environment) {
      writeFileSync(`${file}.new`, `${JSON.stringify(environment, null, 2)}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}

/** The hands of a dry run: only what needs no account is done, the rest is printed. */
function dryHands(folder: string): Hands {
  const answers: Record<string, unknown> = {
    "show-authorized-user": { loggedIn: true, email: "<the account>" },
    "create-script": { scriptId: "<script id>" },
    push: [],
    "create-version": { versionNumber: 0 },
    "create-deployment": { deploymentId: "<deployment id>" },
    "update-deployment": { deploymentId: "<deployment id>" },
  };
  return {
    ...common(folder),
    clasp(words) {
      console.log(
        `would run: clasp ${words.map((word) => (/[ <]/.test(word) ? JSON.stringify(word) : word)).join(" ")}`,
      );
      return words.includes("show-file-status")
        ? runClasp(folder, words)
        : answers[words.find((word) => word in answers) ?? ""];
    },
    tell: () => {},
    remember: (environment) => console.log(`would write: ${JSON.stringify(environment)}`),
  };
}

function main(words: readonly string[]): void {
  const dryRun = words.includes("--dry-run");
  const [name, ...others] = words.filter((word) => word !== "--dry-run");
  if (name === undefined || others.length > 0 || !/^[\w-]+$/.test(name))
    throw new Error(
      "usage: npm run deploy -- <environment> [--dry-run]; an environment is a file environments/<name>.json",
    );
  const file = join("environments", `${name}.json`);
  if (!existsSync(file)) throw new Error(`${file} is missing: copy environments/example.json and give it a title`);
  const environment = readEnvironment(readFileSync(file, "utf8"), file);
  if (!dryRun && git("status", "--porcelain") !== "")
    throw new Error("there are changes that are not committed: a version must come from a commit");
  const folder = join("build", "deploy", name);
  const { oauthScopes } = JSON.parse(readFileSync(join("dist", "appsscript.json"), "utf8")) as {
    oauthScopes: string[];
  };
  for (const pushed of PUSHED) console.log(`${pushed}: ${statSync(join("dist", pushed)).size} bytes`);
  console.log(`scopes: ${oauthScopes.map((scope) => scope.split("/").at(-1)).join(", ")}`);
  deploy(environment, git("rev-parse", "--short", "HEAD"), dryRun ? dryHands(folder) : realHands(folder, file));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
