// Which packages ship and which only build and test, each with its version and licence, and the page that says so.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";

/** A package of the lock file. */
interface LockedPackage {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  optional?: boolean;
}

/** A package with where it is used: the bundles that hold it, or nothing where it only builds and tests. */
export interface Licensed {
  name: string;
  version: string;
  licence: string;
  bundles: readonly string[];
}

/** Licences under which anybody may hand on the program with the notice alone. */
const PERMISSIVE = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Zlib",
];

/** Packages whose package.json names no licence: what the file LICENSE in the package says. */
const IN_THE_FILE: Record<string, string> = { "@univerjs/telemetry": "Apache-2.0", fuzzy: "MIT" };

/** What each file of the build is called on the page. */
const BUNDLES: Record<string, string> = {
  "build-dist-00_app-js.json": "add-on",
  "build-entry-mjs.json": "add-on",
  "build-sidebar-main-js.json": "sidebar",
  "build-workbench-cjs.json": "command line",
  "build-page-page-js.json": "page",
};

const INPUTS = "build/inputs";

/** Whether a licence is permissive; of several that may be chosen one is enough, of several that hold together all count. */
export function isPermissive(licence: string): boolean {
  const words = licence.replace(/^\((.*)\)$/, "$1");
  if (words.includes(" OR ")) return words.split(" OR ").some(isPermissive);
  return words.split(" AND ").every((word) => PERMISSIVE.includes(word));
}

/** Every installed package of the lock file by its path in `node_modules`. */
export function lockedPackages(): Map<string, LockedPackage> {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  return new Map(Object.entries(packages).filter(([path]) => path !== ""));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** The path at which a package finds one that it depends on. */
function pathFrom(locked: ReadonlyMap<string, LockedPackage>, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (locked.has(path)) return path;
    if (folder === "" || !folder.includes("/node_modules/"))
      return locked.has(`node_modules/${name}`) ? `node_modules/${name}` : undefined;
  }
}

/** The packages that a bundle holds or loads, as paths in `node_modules`; `npm run build` writes the list that this reads. */
function pathsIn(metafile: string): Set<string> {
  const { inputs } = JSON.parse(readFileSync(metafile, "utf8")) as {
    inputs: Record<string, { imports: { path: string; external?: boolean }[] }>;
  };
  const paths = new Set<string>();
  for (const [file, { imports }] of Object.entries(inputs)) {
    const [, path] = /(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    if (path) paths.add(path);
    for (const { path: module, external } of imports) {
      const [, name] = /^((?:@[\w.-]+\/)?[a-z][\w.-]*)/.exec(module) ?? [];
      if (external && name && !isBuiltin(module)) paths.add(`node_modules/${name}`);
    }
  }
  return paths;
}

/** The packages and everything that they depend on: some come with their dependencies built in. */
export function withDependencies(locked: ReadonlyMap<string, LockedPackage>, paths: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const open = [...paths];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const name of Object.keys(locked.get(path)?.dependencies ?? {})) {
      const next = pathFrom(locked, path, name);
      if (next) open.push(next);
    }
  }
  return found;
}

/** Every package, those that ship first. Throws where there is no build to read. */
export function licences(): Licensed[] {
  if (!existsSync(INPUTS)) throw new Error("npm run build comes first");
  const locked = lockedPackages();
  const bundles = new Map<string, Set<string>>();
  for (const file of readdirSync(INPUTS))
    for (const path of withDependencies(locked, pathsIn(join(INPUTS, file))))
      bundles.set(path, (bundles.get(path) ?? new Set()).add(BUNDLES[file] ?? file));
  return [...locked]
    .map(([path, { version, license }]) => ({
      name: nameOf(path),
      version,
      licence: license ?? IN_THE_FILE[nameOf(path)] ?? "unknown",
      bundles: [...(bundles.get(path) ?? [])].sort(),
    }))
    .sort((one, other) => (one.name < other.name || (one.name === other.name && one.version < other.version) ? -1 : 1));
}

/** What ships under a licence that is not permissive. */
export function offending(packages: readonly Licensed[]): Licensed[] {
  return packages.filter(({ bundles, licence }) => bundles.length > 0 && !isPermissive(licence));
}

/** The page `docs/licences.md`. */
export function licencesPage(packages: readonly Licensed[]): string {
  const ships = packages.filter(({ bundles }) => bundles.length > 0);
  const builds = packages.filter(({ bundles }) => bundles.length === 0);
  const byLicence = new Map<string, string[]>();
  for (const { name, version, licence } of builds)
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${version}`]);
  return [
    "# Licences",
    "",
    "Made by `npm run licences` from the lock file and from what the bundles of the last build hold; do not edit.",
    "",
    `## What ships: ${ships.length} packages`,
    "",
    "A package counts with everything that it depends on, for some come with that built in. All licences are permissive; the",
    "program fails where one is not. `add-on` is what runs on Google's servers: it holds no package but those listed so.",
    "",
    "| Package | Version | Licence | In |",
    "| --- | --- | --- | --- |",
    ...ships.map(
      ({ name, version, licence, bundles }) => `| ${name} | ${version} | ${licence} | ${bundles.join(", ")} |`,
    ),
    "",
    `## What only builds and tests: ${builds.length} packages`,
    "",
    ...[...byLicence].sort().flatMap(([licence, names]) => [`- **${licence}** (${names.length}): ${names.join(", ")}`]),
    "",
  ].join("\n");
}
