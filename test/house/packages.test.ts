// Tests the packages that the house stands on: exact versions, a lock file that is enough by itself, licences, no install scripts.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isPermissive, lockedPackages, offending, withDependencies } from "../../scripts/licences";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const locked = [...lockedPackages()];
const page = readFileSync("docs/licences.md", "utf8");

/** The rows of what ships: name, version, licence, bundles. */
const ships = [...page.matchAll(/^\| (\S+) \| (\S+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, name = "", version = "", licence = "", bundles = ""]) => ({
    ...{ name, version, licence },
    bundles: bundles.split(", "),
  }))
  .filter(({ name }) => name !== "Package" && name !== "---");
/** `name version` of what only builds and tests. */
const builds = [...page.matchAll(/^- \*\*[^*]+\*\* \(\d+\): (.+)$/gm)].flatMap(([, names = ""]) => names.split(", "));

describe("package.json", () => {
  it("names exact versions, and the lock file the same", () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.-]+)?$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    expect({ ...lock.packages[""].dependencies, ...lock.packages[""].devDependencies }).toEqual(wanted);
  });

  it("never asks for a commercial package", () =>
    expect(locked.filter(([path]) => /@univerjs-pro|@univerjs\/presets$/.test(path))).toEqual([]));
});

describe("the lock file", () => {
  it("says of every package what its bytes are, and leaves the registry to whoever installs", () => {
    const entries = Object.entries(lock.packages as Record<string, { resolved?: string; integrity?: string }>);
    for (const [path, { resolved, integrity = "" }] of entries.slice(1)) {
      expect(resolved, path).toBeUndefined();
      expect(integrity, path).toMatch(/^sha512-/);
    }
  });

  it("has no further package with an install script: none is run, and none is needed", () => {
    const scripted = locked.filter(([, one]) => "hasInstallScript" in one).map(([path]) => path);
    expect(scripted.sort()).toEqual(["node_modules/esbuild", "node_modules/protobufjs"]);
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
  });
});

describe("docs/licences.md", () => {
  it("lists every package of the lock file once (npm run licences makes it again)", () => {
    const listed = [...ships.map(({ name, version }) => `${name} ${version}`), ...builds].sort();
    const names = locked.map(
      ([path, { version }]) => `${path.slice(path.lastIndexOf("node_modules/") + 13)} ${version}`,
    );
    expect(listed).toEqual(names.sort());
  });

  it("has nothing that ships under a licence that is not permissive", () => {
    expect(ships.length).toBeGreaterThan(50);
    expect(offending(ships)).toEqual([]);
  });

  it("has nothing in the add-on itself: it is all our own", () =>
    expect(ships.filter(({ bundles }) => bundles.includes("add-on"))).toEqual([]));
});

describe("a licence", () => {
  it.each(["MIT", "Apache-2.0", "(MIT OR GPL-3.0)", "(MIT AND Zlib)"])("%s is permissive", (licence) =>
    expect(isPermissive(licence)).toBe(true),
  );

  it.each(["GPL-3.0", "AGPL-3.0-only", "MPL-2.0", "(MIT AND GPL-3.0)", "unknown", "SEE LICENSE IN LICENSE", ""])(
    "%s is none",
    (licence) => expect(isPermissive(licence)).toBe(false),
  );

  it("of a dependency of what ships counts", () => {
    const packages = new Map([
      ["node_modules/a", { version: "1.0.0", dependencies: { b: "^1.0.0" } }],
      ["node_modules/b", { version: "2.0.0" }],
      ["node_modules/a/node_modules/b", { version: "1.0.0", dependencies: { c: "1.0.0" } }],
      ["node_modules/c", { version: "1.0.0" }],
    ]);
    expect([...withDependencies(packages, ["node_modules/a"])].sort()).toEqual([
      "node_modules/a",
      "node_modules/a/node_modules/b",
      "node_modules/c",
    ]);
  });
});
