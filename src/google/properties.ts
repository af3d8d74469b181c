// The stores of the spreadsheet and of its user: small values, and JSON of any length laid into parts that fit.
import { Refusal } from "../language/refusal";

/** Letters a part: a value holds 9 kB, and a Vietnamese letter takes up to three bytes. */
const PART = 2_800;

const ofDocument = () => PropertiesService.getDocumentProperties();
const ofUser = () => PropertiesService.getUserProperties();

/** A value of the spreadsheet, shared by all who open it; null where there is none. */
export function documentValue(key: string): string | null {
  return ofDocument().getProperty(key);
}

/** The values of the spreadsheet whose keys begin with `prefix`, by the rest of the key. */
export function documentValues(prefix: string): Record<string, string> {
  const all = ofDocument().getProperties();
  const found: Record<string, string> = {};
  for (const key of Object.keys(all)) if (key.startsWith(prefix)) found[key.slice(prefix.length)] = all[key] as string;
  return found;
}

/** Keeps a value with the spreadsheet. Throws a `Refusal` where the store does not take it: it holds 500 kB in all. */
export function keepDocumentValue(key: string, value: string): void {
  keepAll(ofDocument(), { [key]: value });
}

/** A value of the user, the same in every spreadsheet; null where there is none. */
export function userValue(key: string): string | null {
  return ofUser().getProperty(key);
}

/** Keeps a value with the user. Throws a `Refusal` where the store does not take it. */
export function keepUserValue(key: string, value: string): void {
  keepAll(ofUser(), { [key]: value });
}

/** Reads what `keepLong` laid down; null where there is nothing or a part of it is gone. */
export function longValue<Value>(key: string): Value | null {
  const all = ofDocument().getProperties();
  const count = Number(all[key] ?? 0);
  const parts = Array.from({ length: count }, (_, index) => all[`${key}.${index}`]);
  return count === 0 || parts.includes(undefined as unknown as string) ? null : (JSON.parse(parts.join("")) as Value);
}

/** Keeps a value with the spreadsheet as JSON in parts; null removes it. Throws a `Refusal` where the store does not take it. */
export function keepLong(key: string, value: unknown): void {
  const store = ofDocument();
  const text = value === null ? "" : JSON.stringify(value);
  const count = Math.ceil(text.length / PART);
  for (let index = count; index < Number(store.getProperty(key) ?? 0); index++) store.deleteProperty(`${key}.${index}`);
  if (count === 0) {
    store.deleteProperty(key);
    return;
  }
  const parts: Record<string, string> = { [key]: String(count) };
  for (let index = 0; index < count; index++) parts[`${key}.${index}`] = text.slice(index * PART, (index + 1) * PART);
  keepAll(store, parts);
}

function keepAll(store: GoogleAppsScript.Properties.Properties, values: Record<string, string>): void {
  try {
    store.setProperties(values);
  } catch {
    throw new Refusal("action.store-full");
  }
}
