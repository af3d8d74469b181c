// Builds `dist/` (what Google gets: 00_app.js, 99_entry.js, sidebar.html, appsscript.json) and `build/` (the workbench).
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { entrySource } from "./entry-source.mjs";
import { leanRegulations, serverRegulations } from "./lean-regulations.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const path = (...parts) => join(root, ...parts);

/** Keeps beside the bundles what each is made of, for the list of licences. */
const keepInputs = {
  name: "keep inputs",
  setup(builder) {
    builder.onEnd(async ({ metafile }) => {
      if (!metafile) return;
      await mkdir(path("build/inputs"), { recursive: true });
      const [output = ""] = Object.keys(metafile.outputs);
      await writeFile(path("build/inputs", `${output.replace(/\W+/g, "-")}.json`), JSON.stringify(metafile));
    });
  },
};

/** Options that every bundle shares. docxtemplater gets a small reader in place of a whole XML library, see there. */
const common = {
  metafile: true,
  plugins: [keepInputs],
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: root,
  alias: { "@xmldom/xmldom": path("sidebar/template/xml-document.ts") },
};

/** The server bundle: one IIFE, syntax of ES2019, as small as it gets, for every cell call parses it. */
async function buildApp() {
  await build({
    ...common,
    entryPoints: [path("src/bundle.ts")],
    outfile: path("build/dist/00_app.js"),
    format: "iife",
    globalName: "App",
    target: "es2019",
    minify: true,
    tsconfig: path("src/tsconfig.json"),
    plugins: [keepInputs, serverRegulations],
  });
}

/** Plain top-level functions with JSDoc, from the registry: Sheets reads names, parameters and help only from these. */
async function buildEntry() {
  const registry = path("build/entry.mjs");
  await build({
    ...common,
    entryPoints: [path("src/entry-help.ts")],
    outfile: registry,
    format: "esm",
    target: "es2022",
  });
  const { ENTRIES } = await import(`${pathToFileURL(registry).href}?${Date.now()}`);
  await writeFile(path("build/dist/99_entry.js"), entrySource(ENTRIES));
}

/** The sidebar: one page with its script and style inside, so that nothing is fetched and no template is run. */
async function buildSidebar() {
  const result = await build({
    ...common,
    entryPoints: [path("sidebar/main.tsx")],
    outdir: path("build/sidebar"),
    format: "iife",
    target: "es2020",
    minify: true,
    write: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [keepInputs, leanRegulations],
  });
  const text = (extension) => result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? "";
  const page = await readFile(path("sidebar/page.html"), "utf8");
  const script = text(".js").replaceAll("</script", "<\\/script");
  const html = page.replace("/* style */", () => text(".css")).replace("/* script */", () => script);
  await writeFile(path("build/dist/sidebar.html"), html);
}

/**
 * The workbench's command line as one file; what it needs is bundled, so it starts fast. DuckDB is native and stays outside:
 * only the action `warehouse` loads it.
 */
async function buildWorkbench() {
  await build({
    ...common,
    entryPoints: [path("workbench/node/main.ts")],
    outfile: path("build/workbench.cjs"),
    external: ["@duckdb/node-api"],
    platform: "node",
    format: "cjs",
    target: "node20",
    define: { "process.env.NODE_ENV": '"production"' },
  });
}

/** The workbench page: its own program with Univer inside, and what stands in front of the bundle's HTML in a frame. */
async function buildPage() {
  await build({
    ...common,
    entryPoints: { page: path("workbench/page/main.tsx"), "google-script": path("workbench/page/google-script.ts") },
    outdir: path("build/page"),
    format: "iife",
    target: "es2022",
    minify: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await copyFile(path("workbench/page/index.html"), path("build/page/index.html"));
}

// Everything is made beside, then put in place at once: a build that fails leaves the former one as it was.
for (const folder of ["build/dist", "build/inputs"]) await rm(path(folder), { recursive: true, force: true });
await mkdir(path("build/dist"), { recursive: true });
await Promise.all([
  buildApp(),
  buildEntry(),
  buildSidebar(),
  buildWorkbench(),
  buildPage(),
  copyFile(path("appsscript.json"), path("build/dist/appsscript.json")),
]);
await rm(path("dist"), { recursive: true, force: true });
await rename(path("build/dist"), path("dist"));
