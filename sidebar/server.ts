// The typed client of the server: the calls and their results are the server's own types, sent over google.script.run.

import type { PublishResult } from "../src/actions/publish";
import type { ActionResult } from "../src/actions/result";
import type { Reply } from "../src/entry";
import type { UploadedDocument } from "../src/google/drive";

/** What each server function takes and hands back. */
interface ServerFunctions {
  checkWorkbook: () => ActionResult;
  summarizeWorkbook: () => ActionResult;
  publishWorkbook: () => PublishResult;
  createGoogleDocument: (name: string, base64: string) => UploadedDocument;
}

interface Runner {
  withSuccessHandler(handler: (reply: Reply<unknown>) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { script: { run: Runner & Record<string, (...parameters: unknown[]) => void> } };

/**
 * Calls a server function. Rejects with an Error whose message can be shown: the server's own sentence, or the
 * platform's where the call never reached it.
 */
export function call<Name extends keyof ServerFunctions>(
  name: Name,
  ...parameters: Parameters<ServerFunctions[Name]>
): Promise<ReturnType<ServerFunctions[Name]>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((reply) => {
        if (reply.ok) resolve(reply.value as ReturnType<ServerFunctions[Name]>);
        else reject(new Error(reply.message));
      })
      .withFailureHandler(reject) as Runner & Record<string, (...parameters: unknown[]) => void>;
    runner[name]?.(...parameters);
  });
}
