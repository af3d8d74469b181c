// This file is one run of a script: on whose authority it runs, how long it may take, and what it is refused (docs/platform-facts.md).

/** The authorization modes of Apps Script (developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle). */
export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

/** Where a run takes its time from. */
export interface RunOptions {
  /** `FULL` unless told: menus, the sidebar's calls and installable triggers. */
  mode?: AuthMode;
  /** The time in milliseconds; the clock of the machine unless told. */
  now?: () => number;
  /** The milliseconds that a call of a service takes besides, so that a test can let a run grow old. */
  cost?: (method: string) => number;
  /** The scopes that the user did not grant, as `drive.file`: consent is granular. */
  refusedScopes?: readonly string[];
}

/** How long a run may take, in seconds (developers.google.com/apps-script/guides/services/quotas). */
const LONGEST: Record<AuthMode, number> = { NONE: 30, LIMITED: 30, CUSTOM_FUNCTION: 30, FULL: 360 };

/** What the mode NONE leaves: the menu, and what asks for no authorization at all. */
const WITHOUT_AUTHORIZATION =
  /^(?:SpreadsheetApp\.getUi|Ui\.create(?:Addon)?Menu|Menu\..*|Session\.getActiveUserLocale|Logger\..*|console\..*|Utilities\..*|Blob\..*)$/;

/** What simple triggers cannot do though they know the document. */
const WITH_CONSENT = /^(?:Ui\.(?:showSidebar|showModalDialog|alert)|Drive\.Files\..*)$/;

/** The services of custom functions (developers.google.com/apps-script/guides/sheets/functions). */
const FOR_CELLS =
  /^(?:Cache|Html|Lock|Properties|Utilities|Blob|Spreadsheet|Sheet|Range|NamedRange|Protection|DataValidation|ConditionalFormat|Boolean|Logger|console|User\b)/;

/** The methods that change the document; builders are no documents. */
const CHANGES =
  /^(?:Range|Sheet|Spreadsheet|Protection|NamedRange)\.(?:set|clear|insert|delete|append|protect|merge|breakApart|hide|show|copyTo|remove|add|move|duplicate|activate|toast)/;

/** The scope of the methods that need another one than the open spreadsheet's. */
const SCOPES: [RegExp, string][] = [
  [/^Ui\.(?:showSidebar|showModalDialog)$/, "script.container.ui"],
  [/^Drive\.Files\.create$/, "drive.file"],
  [/^Session\.get(?:Active|Effective)User$/, "userinfo.email"],
];

/** One run. It is also the holder of the locks that it takes. */
export class ScriptRun {
  readonly mode: AuthMode;
  private readonly clock: () => number;
  private readonly cost: (method: string) => number;
  private readonly refusedScopes: readonly string[];
  /** Milliseconds that went by without the clock: sleeping, waiting for locks, the cost of calls. */
  private passed = 0;
  private started: number;

  constructor({ mode = "FULL", now = Date.now, cost = () => 0, refusedScopes = [] }: RunOptions = {}) {
    this.mode = mode;
    this.clock = now;
    this.cost = cost;
    this.refusedScopes = refusedScopes;
    this.started = this.now();
  }

  /** The time of the run in milliseconds. */
  now(): number {
    return this.clock() + this.passed;
  }

  /** The same function with the whole time of a run for each call, as every cell has it that calls a custom function. */
  timed<Parameters extends unknown[], Result>(
    called: (...parameters: Parameters) => Result,
  ): (...parameters: Parameters) => Result {
    return (...parameters) => {
      this.started = this.now();
      const result = called(...parameters);
      this.checkTime();
      return result;
    };
  }

  /** Lets time go by without anybody waiting. Throws where the run's own time is over. */
  wait(milliseconds: number): void {
    this.passed += Math.max(0, milliseconds);
    this.checkTime();
  }

  /** Asked before each call of a service, as `Range.getValues`. Throws Google's sentence where the call is refused. */
  enter(method: string): void {
    this.wait(this.cost(method));
    this.checkMode(method);
    const missing = SCOPES.find(([methods, scope]) => methods.test(method) && this.refusedScopes.includes(scope))?.[1];
    if (missing) throw new Error(`Specified permissions are not sufficient to call ${method}. ${required(missing)}`);
  }

  /** Throws where the run takes longer than Google lets it: from then on every call does, so nothing more happens. */
  private checkTime(): void {
    if (this.now() - this.started <= LONGEST[this.mode] * 1000) return;
    throw new Error(`Exceeded maximum execution time${this.mode === "CUSTOM_FUNCTION" ? " (line 0)." : ""}`);
  }

  private checkMode(method: string): void {
    const [service = "", member = ""] = method.split(".");
    if (this.mode === "NONE" && !WITHOUT_AUTHORIZATION.test(method)) throw denied(method);
    if (this.mode === "LIMITED" && WITH_CONSENT.test(method)) throw denied(method);
    if (this.mode !== "CUSTOM_FUNCTION") return;
    if (method === "SpreadsheetApp.getUi") throw new Error("Cannot call SpreadsheetApp.getUi() from this context.");
    if (!FOR_CELLS.test(service)) throw new Error(`You do not have permission to call ${service} service.`);
    if (CHANGES.test(method)) throw new Error(`You do not have permission to call ${member}`);
  }
}

function denied(method: string): Error {
  const scope = SCOPES.find(([methods]) => methods.test(method))?.[1];
  return new Error(`You do not have permission to call ${method}.${scope ? ` ${required(scope)}` : ""}`);
}

function required(scope: string): string {
  return `Required permissions: https://www.googleapis.com/auth/${scope}`;
}

/** The mode in which Google calls a function by name, once the add-on is in use in the file. */
export function modeOf(name: string): AuthMode {
  return name === "onOpen" || name === "onEdit" ? "LIMITED" : "FULL";
}
