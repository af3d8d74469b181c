// The files that the server hands out: read once from the built folders, by exact name and nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_POLICY, framePolicy, inlineScriptsOf, pagePolicy } from "./policy";

/** One file as it is sent. */
export interface Asset {
  type: string;
  policy: string;
  body: Buffer;
}

/** The folders that the build makes. */
export interface BuiltFolders {
  /** The bundle that Google would get. */
  dist: string;
  /** The workbench page. */
  page: string;
}

const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

/** What the page must know of the bundle. */
export interface BundleIndex {
  /** Addresses of the scripts, in the order in which Google runs them. */
  scripts: string[];
  /** The HTML files by the name that the script uses. */
  pages: Record<string, string>;
  /** What goes in front of their HTML in a frame: its policy and `google.script`. */
  frameHead: string;
}

/** Reads everything that may be asked for, by path. Throws where a folder was not built. */
export function loadAssets({ dist, page }: BuiltFolders): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  const add = (path: string, type: keyof typeof TYPES, body: string | Buffer, policy = DATA_POLICY): void => {
    assets.set(path, { type: TYPES[type], policy, body: Buffer.from(body) });
  };
  const files = readdirSync(dist).sort();
  const scripts = files.filter((file) => file.endsWith(".js"));
  const pages = Object.fromEntries(
    files
      .filter((file) => file.endsWith(".html"))
      .map((file) => [file.slice(0, -".html".length), readFileSync(join(dist, file), "utf8")]),
  );
  const prelude = readFileSync(join(page, "google-script.js"), "utf8").replaceAll("</script", "<\\/script");
  const inline = [prelude, ...Object.values(pages).flatMap(inlineScriptsOf)];
  const index: BundleIndex = {
    scripts: scripts.map((file) => `/bundle/${file}`),
    pages,
    frameHead: `<meta http-equiv="Content-Security-Policy" content="${framePolicy(inline)}"><script>${prelude}</script>`,
  };
  add("/", "html", readFileSync(join(page, "index.html")), pagePolicy(inline));
  add("/page.js", "js", readFileSync(join(page, "page.js")));
  add("/page.css", "css", readFileSync(join(page, "page.css")));
  for (const file of scripts) add(`/bundle/${file}`, "js", readFileSync(join(dist, file)));
  add("/bundle.json", "json", JSON.stringify(index));
  return assets;
}
