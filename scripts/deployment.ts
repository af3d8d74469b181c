// The steps of a deployment: what is pushed where, in which order, and what the environment's file remembers of it.

/** One environment, as its file `environments/<name>.json` says it; the identifiers are filled in by the first deployment. */
export interface Environment {
  /** Title of the Apps Script project. */
  title: string;
  /** Words that stand before the commit in the version's description. */
  description?: string;
  /** The spreadsheet that the project is bound to; without it the project stands alone, as a published add-on does. */
  spreadsheetId?: string;
  /** The name under which `clasp login --user` keeps the account; without it clasp's default account. */
  user?: string;
  scriptId?: string;
  deploymentId?: string;
  /** The last version that was deployed, and the commit it was made from. */
  version?: number;
  commit?: string;
}

/** What the steps act on: clasp (its answer is the JSON that it prints), the copy of `dist/`, the environment's file. */
export interface Hands {
  /** Runs clasp with these words in the project's folder and hands back what it printed. Throws when clasp fails. */
  clasp(words: readonly string[]): unknown;
  /** Lays a fresh copy of `dist/` and the project file with this script id into the folder that clasp pushes from. */
  layOut(scriptId: string): void;
  /** Writes the environment's file: at once after each identifier, so that a run that breaks off loses none. */
  remember(environment: Environment): void;
  /** One line of progress. */
  tell(line: string): void;
}

/** The files that are pushed; clasp must see these and no other. */
export const PUSHED = ["00_app.js", "99_entry.js", "appsscript.json", "sidebar.html"];

const FIELDS: Record<keyof Environment, "string" | "number"> = {
  title: "string",
  description: "string",
  spreadsheetId: "string",
  user: "string",
  scriptId: "string",
  deploymentId: "string",
  version: "number",
  commit: "string",
};

/** Reads an environment's file. Throws one sentence that names the field that is missing, unknown or of the wrong type. */
export function readEnvironment(text: string, file: string): Environment {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON`);
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw new Error(`${file} must hold one object`);
  for (const [field, value] of Object.entries(read)) {
    const type = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof Environment] : undefined;
    if (type === undefined)
      throw new Error(`${file}: unknown field "${field}"; known: ${Object.keys(FIELDS).join(", ")}`);
    const given = typeof value;
    if (given !== type) throw new Error(`${file}: "${field}" must be a ${type}`);
  }
  const environment = read as Environment;
  if (!environment.title) throw new Error(`${file}: "title" is missing`);
  return environment;
}

/**
 * Deploys: signs in, makes the project where there is none, pushes exactly the four files of `dist/`, makes a version and
 * moves the deployment to it. Returns the environment as it is afterwards. Run again after a break, it goes on where the
 * environment's file says that it stopped: a project or a deployment is never made twice.
 * Throws one sentence when nobody is signed in, when clasp would push other files, or what clasp throws.
 */
export function deploy(environment: Environment, commit: string, hands: Hands): Environment {
  const clasp = (...words: string[]): Record<string, unknown> =>
    hands.clasp([
      ...(environment.user === undefined ? [] : ["--user", environment.user]),
      ...words,
      "--json",
    ]) as Record<string, unknown>;
  let now = environment;
  const remember = (change: Partial<Environment>) => {
    now = { ...now, ...change };
    hands.remember(now);
  };

  const { loggedIn, email } = clasp("show-authorized-user");
  if (loggedIn !== true) {
    const user = environment.user === undefined ? "" : ` --user ${environment.user}`;
    throw new Error(`nobody is signed in: run "npx clasp login${user}" first`);
  }
  hands.tell(`signed in as ${email ?? "an account without a known e-mail"}`);

  if (now.scriptId === undefined) {
    const parent = now.spreadsheetId === undefined ? [] : ["--parentId", now.spreadsheetId];
    const made = clasp("create-script", "--type", "standalone", "--title", now.title, ...parent);
    remember({ scriptId: identifier(made, "scriptId") });
    hands.tell(`project ${now.scriptId} made`);
  }
  const { scriptId } = now as Environment & { scriptId: string };
  hands.layOut(scriptId);

  const files = clasp("show-file-status").filesToPush;
  const names = (Array.isArray(files) ? files.map(String) : []).map((file) => file.split(/[\\/]/).at(-1)).sort();
  if (names.join() !== PUSHED.join())
    throw new Error(`clasp would push ${names.join(", ")} instead of ${PUSHED.join(", ")}`);
  clasp("push", "--force");
  hands.tell(`pushed ${PUSHED.join(", ")}`);

  const words = `${now.description ?? now.title} (${commit})`;
  const { versionNumber } = clasp("create-version", words);
  if (typeof versionNumber !== "number") throw new Error("clasp made no version");
  hands.tell(`version ${versionNumber}: ${words}`);

  const version = ["--versionNumber", String(versionNumber), "--description", words];
  const deployed =
    now.deploymentId === undefined
      ? clasp("create-deployment", ...version)
      : clasp("update-deployment", now.deploymentId, ...version);
  remember({ deploymentId: identifier(deployed, "deploymentId"), version: versionNumber, commit });
  hands.tell(`deployment ${now.deploymentId} is at version ${versionNumber}`);
  hands.tell(`open it: https://script.google.com/d/${scriptId}/edit`);
  return now;
}

function identifier(answer: Record<string, unknown>, name: string): string {
  const value = answer[name];
  if (typeof value !== "string" || value === "") throw new Error(`clasp's answer has no ${name}`);
  return value;
}
