// Runs the bundle on the open workbook: one call at a time, each in fresh globals, as Google does.
import type { BundleIndex } from "../server/assets";
import { createServices, modeOf, ScriptRun, type UiEvent } from "../services/index";
import type { Realm } from "../services/realm";
import { copyForWire } from "../services/wire";
import { registerCustomFunctions } from "../univer/custom-functions";
import { customFunctionHelp, customFunctionNames, type FunctionHelp } from "../univer/function-names";
import type { Host } from "../univer/host";
import { offerFunctions } from "./function-help";
import { message } from "./language/messages";
import { ScriptRealm } from "./script-realm";
import { fetchText } from "./server";

const pageRealm: Realm = { Array, Date, Object, Error, JSON };

/** The bundle loaded for cells, before there is a workbook: its names, and the one realm that its functions live in. */
export interface CellBundle {
  names: readonly string[];
  help: readonly FunctionHelp[];
  script: ScriptRealm;
}

/** Loads the bundle for cells. Loading touches no service, so they may come later. */
export async function loadForCells({ scripts }: BundleIndex): Promise<CellBundle> {
  const sources = await Promise.all(scripts.map(fetchText));
  const script = new ScriptRealm();
  await script.load(scripts);
  return { names: sources.flatMap(customFunctionNames), help: sources.flatMap(customFunctionHelp), script };
}

/** The bundle at work on one workbook. */
export class ScriptRunner {
  /** The functions that cells may call. */
  readonly cellFunctions: readonly string[];
  private queue: Promise<unknown> = Promise.resolve();

  /**
   * Lets cells call the bundle's functions. To be made at once when the workbook is opened: a formula that the engine
   * meets before it knows the function stays unknown.
   */
  constructor(
    private readonly host: Host,
    private readonly bundle: BundleIndex,
    private readonly cells: CellBundle,
    private readonly onUi: (event: UiEvent) => string | undefined,
  ) {
    const { names, help, script } = cells;
    this.cellFunctions = names;
    const run = new ScriptRun({ mode: "CUSTOM_FUNCTION" });
    script.define(this.servicesFor(script, run));
    registerCustomFunctions(
      host,
      script.realm,
      Object.fromEntries(names.map((name) => [name, run.timed(script.functionOf(name))])),
    );
    offerFunctions(host, help);
  }

  /**
   * Calls a function as the menu, a trigger or `google.script.run` does. Rejects with what it threw; parameters and result
   * are copied as on the wire.
   */
  call(name: string, parameters: readonly unknown[] = []): Promise<unknown> {
    const result = this.queue.then(() => this.run(name, parameters));
    this.queue = result.catch(() => {});
    return result;
  }

  dispose(): void {
    this.cells.script.dispose();
  }

  private async run(name: string, parameters: readonly unknown[]): Promise<unknown> {
    const script = new ScriptRealm();
    try {
      script.define(this.servicesFor(script, new ScriptRun({ mode: modeOf(name) })));
      await script.load(this.bundle.scripts);
      const called = script.functionOf(name);
      const result = called(...parameters.map((parameter) => copyForWire(parameter, script.realm)));
      this.host.writes.flush();
      return copyForWire(result, pageRealm);
    } finally {
      script.dispose();
    }
  }

  private servicesFor({ realm }: ScriptRealm, run: ScriptRun): Record<string, unknown> {
    return createServices(this.host, {
      run,
      realm: () => realm,
      onUi: this.onUi,
      html: (file) => {
        const html = this.bundle.pages[file];
        if (html === undefined) throw new Error(message("no-page", { name: file }));
        return html;
      },
    });
  }
}
