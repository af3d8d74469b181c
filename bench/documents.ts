// What do the sheets of 30, 300 and 3,000 people cost in one file, in node and in the browser: time, bytes, memory, and how they grow?
import { build } from "esbuild";
import { launchBrowser } from "../test/browser";
import { type Measured, measure, measurePeer } from "./documents-measure";

const SIZES = [30, 300, 3000];
/** The peer is asked for fewer people: it holds the model of the whole file in memory. */
const PEER_SIZES = [30, 300];

/** In the page: what the bundle of `documents-measure.ts` exports. */
declare const documents: { measure: typeof measure; measurePeer: typeof measurePeer };

/** How often the heap of the page is looked at, in milliseconds. */
const LOOK = 50;

type Peer = Awaited<ReturnType<typeof measurePeer>>;

const COLUMNS = ["people", "build ms", "mark ms", "render ms", "longest step ms", "ms a person", "MB", "peak MB"];

function print(where: string, rows: Measured[], peers: Peer[]): void {
  console.log(`\n${where}: sheets of people (30 items, three stages, conditions) in one .docx\n`);
  console.log(COLUMNS.map((title) => title.padStart(16)).join(""));
  for (const { people, build: built, mark, render, longest, bytes, memory } of rows) {
    const values = [people, built, mark, render, longest, render / people, bytes / 1e6, memory / 1e6];
    console.log(values.map((value, index) => value.toFixed(index === 0 ? 0 : 1).padStart(16)).join(""));
  }
  for (const [index, next] of rows.slice(1).entries()) {
    const before = rows[index] as Measured;
    const growth = (name: "render" | "bytes" | "memory"): string => `${(next[name] / before[name]).toFixed(1)} ×`;
    const people = `${before.people} → ${next.people} people`;
    console.log(`${people}: time ${growth("render")}, bytes ${growth("bytes")}, memory ${growth("memory")}`);
  }
  for (const [index, peer] of peers.entries()) {
    const own = rows[index] as Measured;
    const times = (peer.render / own.render).toFixed(1);
    console.log(
      `docx 9.15 with the same texts and tables, ${own.people} people: ${peer.render.toFixed(0)} ms, ${times} × ours`,
    );
  }
}

async function inNode(): Promise<void> {
  const rows: Measured[] = [];
  const peers: Peer[] = [];
  for (const people of SIZES) rows.push(await measure(people, () => process.memoryUsage().rss));
  for (const people of PEER_SIZES) peers.push(await measurePeer(people));
  print("node (peak: resident set)", rows, peers);
}

async function inBrowser(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ["bench/documents-measure.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "documents",
    target: "es2022",
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ timezoneId: "Asia/Ho_Chi_Minh" });
    page.setDefaultTimeout(600_000);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    const rows: Measured[] = [];
    const peers: Peer[] = [];
    const heap = await page.context().newCDPSession(page);
    await heap.send("Performance.enable");
    for (const people of SIZES) {
      let memory = 0;
      const look = setInterval(async () => {
        const { metrics } = await heap.send("Performance.getMetrics");
        memory = Math.max(memory, metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0);
      }, LOOK);
      const measured = await page.evaluate((count) => documents.measure(count, () => 0), people);
      clearInterval(look);
      rows.push({ ...measured, memory });
    }
    for (const people of PEER_SIZES) peers.push(await page.evaluate((count) => documents.measurePeer(count), people));
    print("Chromium (peak: JavaScript heap)", rows, peers);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  await inNode();
  await inBrowser();
}

main();
