// This file loads the compiled bundle into node through gas-local and calls its functions by name.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runInContext } from "node:vm";
import gasLocal from "gas-local";
import { type Realm, realmError } from "../services/realm";
import { modeOf, ScriptRun } from "../services/script-run";
import { copyForWire } from "../services/wire";
import type { CellFunction } from "../univer/custom-functions";

/** A compiled bundle, ready to be called. */
export interface Bundle {
  /** The globals of the run that custom functions live in; it begins when somebody first asks for it. */
  readonly context: Record<string, unknown>;
  /** The realm of that run. */
  readonly realm: Realm;
  /**
   * Calls a function as `google.script.run`, the menu or a trigger does: in fresh globals, arguments and result copied as JSON.
   */
  call(name: string, ...args: unknown[]): unknown;
  /** Calls a function as a cell does: in the one run of custom functions, values passed as they are. */
  callCustomFunction(name: string, ...args: unknown[]): unknown;
  /** The named functions of the bundle, for `registerCustomFunctions`. */
  customFunctions(names: string[]): Record<string, CellFunction>;
}

/**
 * Loads the scripts of a folder, in the order of their names. `services` makes the globals of each run: triggers run with
 * limited authorization, cells with that of custom functions; the realm it is handed exists only once the scripts have begun to load. `finish` ends each call, e.g. by flushing writes.
 */
export function loadBundle(
  folder: string,
  services: (realm: () => Realm, run: ScriptRun) => Record<string, unknown>,
  finish: () => void = () => {},
): Bundle {
  const open = (run: ScriptRun) => {
    let realm: Realm | undefined;
    const realmOfRun = (): Realm => {
      realm ??= runInContext("({ Array, Date, Object, Error, JSON })", context) as Realm;
      return realm;
    };
    const context = services(realmOfRun, run);
    gasLocal.require(folder, context, { filter: (file) => file.endsWith(".js") });
    return { context, realm: realmOfRun() };
  };

  if (!readdirSync(folder).some((file) => file.endsWith(".js"))) {
    throw new Error(`No script to load in ${join(folder, "*.js")}`);
  }
  const cellRun = new ScriptRun({ mode: "CUSTOM_FUNCTION" });
  let begun: ReturnType<typeof open> | undefined;
  const cells = () => {
    begun ??= open(cellRun);
    return begun;
  };
  const cellFunction = (name: string): CellFunction => cellRun.timed(functionOf(cells().context, name));
  return {
    get context() {
      return cells().context;
    },
    get realm() {
      return cells().realm;
    },
    call(name, ...args) {
      const { context, realm } = open(new ScriptRun({ mode: modeOf(name) }));
      const called = functionOf(context, name);
      try {
        const result = called(...args.map((arg) => copyForWire(arg, realm)));
        finish();
        return copyForWire(result, hostRealm);
      } catch (error) {
        throw realmError(hostRealm, error);
      }
    },
    callCustomFunction: (name, ...args) => cellFunction(name)(...args),
    customFunctions: (names) => Object.fromEntries(names.map((name) => [name, cellFunction(name)])),
  };
}

const hostRealm: Realm = { Array, Date, Object, Error, JSON };

/** Names that end in `_` are private to a script: nobody may call them from outside. */
function functionOf(context: Record<string, unknown>, name: string): CellFunction {
  const found = name.endsWith("_") ? undefined : context[name];
  if (typeof found !== "function") throw new Error(`Script function not found: ${name}`);
  return found as CellFunction;
}
