// A realm for one run of the bundle: an empty frame of the page's own origin, given the services and then the scripts.
import type { Realm } from "../services/realm";
import type { CellFunction } from "../univer/custom-functions";
import { message } from "./language/messages";

/** Fresh globals, in which the bundle has not been loaded yet. */
export class ScriptRealm {
  /** The intrinsics, kept by themselves: a frame that is gone gives none. */
  readonly realm: Realm;
  private readonly frame = document.createElement("iframe");
  private readonly globals: Window & typeof globalThis & Record<string, unknown>;

  constructor() {
    this.frame.hidden = true;
    document.body.append(this.frame);
    this.globals = this.frame.contentWindow as typeof this.globals;
    const { globals } = this;
    this.realm = {
      Array: globals.Array,
      Date: globals.Date,
      Object: globals.Object,
      Error: globals.Error,
      JSON: globals.JSON,
    };
  }

  /** Gives the realm global variables. */
  define(variables: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(variables)) {
      Object.defineProperty(this.globals, name, { value, configurable: true });
    }
  }

  /** Runs scripts in their order. Rejects where the server no longer gives them. */
  async load(scripts: readonly string[]): Promise<void> {
    for (const script of scripts) await this.loadScript(new URL(script, location.href).href);
  }

  /** A function of the scripts by name; names that end in `_` are private to them. */
  functionOf(name: string): CellFunction {
    const found = name.endsWith("_") ? undefined : this.globals[name];
    if (typeof found !== "function") throw new Error(message("no-function", { name }));
    return found as CellFunction;
  }

  dispose(): void {
    this.frame.remove();
  }

  private loadScript(address: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const script = this.globals.document.createElement("script");
      script.src = address;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(message("server-gone")));
      this.globals.document.head.append(script);
    });
  }
}
