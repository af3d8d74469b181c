// The gate on `appsscript.json`: the keys and values of Google's manifest page, and nothing that we do not want among them.
import { z } from "zod";
import { type Finding, textOf } from "./folder";
import { advancedServices } from "./scopes";

const scope = z.string().regex(/^https:\/\/www\.googleapis\.com\/auth\/[a-z._]+$/);

/**
 * The manifest of an editor add-on (developers.google.com/apps-script/manifest): no card sections, no libraries, no web app, no
 * public run; V8, the time zone of the units, errors in the log of the project. A key that is not here is refused.
 */
const MANIFEST = z.strictObject({
  timeZone: z.literal("Asia/Ho_Chi_Minh"),
  runtimeVersion: z.literal("V8"),
  exceptionLogging: z.literal("STACKDRIVER"),
  dependencies: z.strictObject({
    enabledAdvancedServices: z.array(
      z.strictObject({ userSymbol: z.string(), serviceId: z.string(), version: z.string().regex(/^v\d+$/) }),
    ),
  }),
  oauthScopes: z
    .array(scope)
    .min(1)
    .refine((scopes) => new Set(scopes).size === scopes.length, "a scope stands twice"),
});

/** The manifest has the keys of the schema and no others, and switches on the advanced services that the scripts name. */
export function manifest(folder: string): Finding[] {
  let found: unknown;
  try {
    found = JSON.parse(textOf(folder, "appsscript.json"));
  } catch {
    return ["appsscript.json is no JSON."];
  }
  const { error, data } = MANIFEST.safeParse(found);
  if (error)
    return error.issues.map(({ path, message }) => `appsscript.json at ${["$", ...path].join(".")}: ${message}.`);
  const on = data.dependencies.enabledAdvancedServices.map(({ userSymbol }) => userSymbol).sort();
  const named = advancedServices(folder);
  if (!named) return [];
  return [
    ...named
      .filter((name) => !on.includes(name))
      .map((name) => `appsscript.json does not switch on ${name}, which the scripts name.`),
    ...on
      .filter((name) => !named.includes(name))
      .map((name) => `appsscript.json switches on ${name}, which no script names.`),
  ];
}
