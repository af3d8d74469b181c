// What do the sheets of 30, 300 and 3,000 people cost in one file: time, bytes, and the most memory on the way?
import { longBienUnit } from "../samples/long-bien-unit";
import { reportFromSheets } from "../samples/report";
import { fileOf, kindsOf } from "../sidebar/document/build";
import { renderDocuments } from "../sidebar/document/render";
import { fingerprintOf } from "../src/reports/fingerprint";

/** Milliseconds since `start`. */
const since = (start: bigint): number => Number(process.hrtime.bigint() - start) / 1e6;

async function main(): Promise<void> {
  console.log("Sheets of people (30 items, three stages, conditions) in one .docx\n");
  console.log(
    ["people", "build ms", "fingerprint ms", "render ms", "ms a person", "MB", "peak MB (RSS)"]
      .map((title) => title.padStart(15))
      .join(""),
  );
  for (const people of [30, 300, 3000]) {
    const report = reportFromSheets(longBienUnit({ people, faults: false }));
    const kind = kindsOf(report).find(({ id }) => id === "phieu-danh-gia");
    const building = process.hrtime.bigint();
    const file = kind && fileOf(kind, report);
    if (!file) throw new Error("the unit has sheets of people");
    const built = since(building);
    const marking = process.hrtime.bigint();
    fingerprintOf(file.documents);
    const marked = since(marking);
    let peak = 0;
    const rendering = process.hrtime.bigint();
    const bytes = await renderDocuments(file.documents, async () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    });
    const rendered = since(rendering);
    peak = Math.max(peak, process.memoryUsage().rss);
    const row = [people, built, marked, rendered, rendered / people, bytes.length / 1e6, peak / 1e6];
    console.log(row.map((value, index) => value.toFixed(index === 0 ? 0 : 1).padStart(15)).join(""));
  }
}

main();
