// What does loading the server bundle cost, as every cell call pays it: a bare vm each time, beside the schema library zod/mini.
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { line, median } from "./measure";

/** Compiles and runs scripts in a context of their own; a changed first line keeps V8 from reusing what it compiled before. */
function coldLoad(files: readonly string[]): () => void {
  let turn = 0;
  return () => {
    const context = createContext({});
    turn += 1;
    for (const file of files) new Script(`// ${turn}\n${file}`).runInContext(context);
  };
}

async function main(): Promise<void> {
  const bundle = ["dist/00_app.js", "dist/99_entry.js"].map((file) => readFileSync(file, "utf8"));
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as z from "zod/mini"; globalThis.schema = z.object({ id: z.string(), points: z.number() });`,
      resolveDir: ".",
    },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2019",
  });
  const zod = outputFiles[0]?.text ?? "";
  const bytes = (files: readonly string[]) => `${(Buffer.byteLength(files.join("")) / 1000).toFixed(0)} kB`;
  const peer = median(coldLoad([zod]), 51, 20);
  console.log("Cold load in a bare vm, median; × is against zod/mini with one schema\n");
  console.log(line(`zod/mini 4.6.7, ${bytes([zod])}`, peer, peer));
  console.log(line(`00_app.js and 99_entry.js, ${bytes(bundle)}`, median(coldLoad(bundle), 51, 20), peer));
}

main();
