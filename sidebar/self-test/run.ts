// Runs the self-test in the open workbook: probes, a pause for the formulas, an upload, the page of results.
import { renderDocument } from "../document/render";
import { toBase64 } from "../file";
import { momentText } from "../format";
import { text } from "../language/messages";
import { call } from "../server";
import type { Steps } from "../task";
import { type Result, resultOf, resultPage } from "./results";
import { sampleDocument } from "./sample";
import { SCRATCH, VECTORS, type Vector } from "./vectors";

/**
 * Runs every vector and writes the page; `computed` resolves once Sheets has had time to compute the formulas. The scratch
 * sheet is removed at the end and, where a former run broke off, at the beginning. Rejects with a `CallError` where the server does not answer.
 */
export async function runSelfTest({ wait, say }: Steps, computed: () => Promise<void>): Promise<Result[]> {
  const remove = { do: "remove", cell: "A1" } as const;
  const seen = new Map<string, string | undefined>();
  const answersTo = async (vectors: readonly Vector[], probesOf: (vector: Vector) => Vector["probes"]) => {
    const answers = await wait(call("runProbes", SCRATCH, vectors.flatMap(probesOf)));
    for (const vector of vectors) seen.set(vector.id, answers.splice(0, probesOf(vector).length).at(-1));
  };

  say(text("self-test.running.cells"));
  await wait(call("runProbes", SCRATCH, [remove]));
  await answersTo(VECTORS, ({ probes }) => probes);
  say(text("self-test.running.formulas"));
  await wait(computed());
  await answersTo(
    VECTORS.filter(({ later }) => later),
    ({ probes }) => probes.slice(-1),
  );
  say(text("self-test.running.upload"));
  const bytes = await wait(renderDocument(sampleDocument()));
  const link = await wait(
    call("createGoogleDocument", text("self-test.document"), toBase64(bytes), String(Date.now())).then(
      ({ link }) => link,
      (error: Error) => `refused: ${error.message}`,
    ),
  );
  await wait(call("runProbes", SCRATCH, [remove]));

  const results = VECTORS.map(({ id, expected }) => resultOf(id, expected, seen.get(id)));
  results.push(resultOf("upload", /^\w+:\/\//, link));
  const circumstances: [string, string][] = [
    [text("self-test.when"), momentText(new Date().toISOString())],
    [text("self-test.browser"), navigator.userAgent],
  ];
  await wait(call("writeSelfTest", text("self-test.page"), resultPage(results, circumstances)));
  return results;
}
