// The gate on `appsscript.json`: the keys and values of Google's manifest page, and nothing that we do not want among them.
import { z } from "zod";
import { type Finding, textOf } from "./folder";
import { advancedServices } from "./scopes";

const scope = z.string().regex(/^https:\/\/www\.googleapis\.com\/auth\/[a-z._]+$/);

/**
 * The manifest of an editor add-on, each key as Google's reference describes it (developers.google.com/apps-script/manifest and
 * …/manifest/dependencies, read in a stored copy in November 2026; SchemaStore's appsscript.json says the same of these keys).
 * What a manifest may hold besides, and this one must not: `addOns` and `chat` (add-ons of cards, Chat), `executionApi`, `webapp`
 * (nobody calls this script from outside), `sheets` (macros), `urlFetchWhitelist` (it fetches nothing), `dependencies.libraries`.
 */
const MANIFEST = z.strictObject({
  // manifest: “The script time zone in one of the available ZoneId values”; the units' own
  timeZone: z.literal("Asia/Ho_Chi_Minh"),
  // manifest: absent, the script runs by a default that may change; SchemaStore: STABLE, V8, DEPRECATED_ES5
  runtimeVersion: z.literal("V8"),
  // manifest: NONE or STACKDRIVER, the log of the project
  exceptionLogging: z.literal("STACKDRIVER"),
  dependencies: z.strictObject({
    enabledAdvancedServices: z.array(
      z.strictObject({
        // manifest/dependencies: the identifier by which the code refers to the service
        userSymbol: z.string().regex(/^[A-Za-z]\w*$/),
        // manifest/dependencies: the identifier in the API's discovery document, e.g. “drive”
        serviceId: z.string().regex(/^[a-z]+$/),
        // manifest/dependencies: the enabled version, e.g. “v1”
        version: z.string().regex(/^v\d+$/),
      }),
    ),
  }),
  // manifest: the scopes that the project uses; concepts/scopes: written out, they replace what Google would detect
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
