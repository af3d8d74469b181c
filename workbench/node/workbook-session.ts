// One workbook file opened in the headless workbench: the bundle runs on it as on Google, then it is saved as a copy.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reply } from "../../src/entry";
import { spoken } from "../../src/language/messages";
import { createServices, type ServiceLog } from "../services/index";
import { customFunctionNames } from "../univer/function-names";
import { openHeadless, registerCustomFunctions } from "../univer/headless";
import { keepStoredValues } from "../univer/stored-values";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import { loadBundle } from "./bundle";
import { Failure, Refused } from "./failure";

/** A workbook file at work. */
export interface WorkbookSession {
  /** Calls a function of the sidebar; throws a `Refused` with the server's own sentence where it could not do it. */
  call<Value>(name: string, ...parameters: unknown[]): Value;
  /** Computes every formula with the bundle's functions and gives the bytes of the file with what changed. */
  save(): Promise<Uint8Array>;
  close(): void;
}

/**
 * Opens a workbook's bytes with the bundle in `dist`. `log` counts the service calls.
 * Throws what the codec throws for a file that is no workbook, and a `Failure` where `dist` is missing.
 */
export function openWorkbookSession(bytes: Uint8Array, name: string, dist: string, log?: ServiceLog): WorkbookSession {
  if (!existsSync(join(dist, "00_app.js"))) throw new Failure("not-built");
  const { snapshot, source } = readWorkbook(bytes, name);
  const host = openHeadless(snapshot);
  const bundle = loadBundle(
    dist,
    (realm, run) =>
      createServices(host, {
        realm,
        run,
        html: (file) => readFileSync(join(dist, `${file}.html`), "utf8"),
        ...(log ? { log } : {}),
      }),
    () => host.writes.flush(),
  );
  const functions = customFunctionNames(readFileSync(join(dist, "99_entry.js"), "utf8"));
  registerCustomFunctions(host, bundle.realm, bundle.customFunctions(functions));
  return {
    call<Value>(functionName: string, ...parameters: unknown[]): Value {
      const reply = bundle.call(functionName, ...parameters) as Reply<Value>;
      if (!reply.ok) throw new Refused(spoken({ ...reply, key: reply.code }).message);
      return spoken(reply.value);
    },
    async save() {
      host.recalculateAll();
      await host.calculate();
      const after = host.snapshot();
      keepStoredValues(snapshot, after, functions);
      return writeWorkbook(source, snapshot, after);
    },
    close: () => host.dispose(),
  };
}
