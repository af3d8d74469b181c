// This file is what a script asks about its run: Session, ScriptApp, Logger and console.
import { enumeration, type ServiceLog } from "./boundary";
import type { Context } from "./context";

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;
type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Logger = GoogleAppsScript.Base.Logger;
type ScriptConsole = Pick<Console, "log" | "info" | "warn" | "error">;

/** Makes Session; the e-mail is `''` where the user is not known, as on Google. */
export function createSession(context: Context): Session {
  const user = createUser(context, context.userEmail);
  return context.service<Session>("Session", {
    getActiveUser: () => user,
    getEffectiveUser: () => user,
    getActiveUserLocale: () => "vi",
    getScriptTimeZone: () => context.host.timeZone,
  });
}

/** Makes the User with an e-mail. */
export function createUser(context: Context, email: string): User {
  return context.service<User>("User", { getEmail: () => email });
}

/** Makes ScriptApp. */
export function createScriptApp(context: Context): ScriptApp {
  return context.service<ScriptApp>("ScriptApp", {
    AuthMode: enumeration<ScriptApp["AuthMode"]>(context.service, "AuthMode", [
      "NONE",
      "CUSTOM_FUNCTION",
      "LIMITED",
      "FULL",
    ]),
  });
}

/** Makes Logger and console, which write into the log of the run. */
export function createLoggers(context: Context, log: ServiceLog | undefined) {
  const write = (level: string, parts: unknown[]): void => {
    log?.messages?.push({ level, text: parts.map(String).join(" ") });
  };
  const logger: Logger = context.service<Logger>("Logger", {
    log(...parts: unknown[]) {
      write("log", parts);
      return logger;
    },
  });
  const console = context.service<ScriptConsole>("console", {
    log: (...parts: unknown[]) => write("log", parts),
    info: (...parts: unknown[]) => write("info", parts),
    warn: (...parts: unknown[]) => write("warn", parts),
    error: (...parts: unknown[]) => write("error", parts),
  });
  return { Logger: logger, console };
}
