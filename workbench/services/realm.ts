// This file says what a script realm is: the constructors that everything handed to the script must be built with.

/** The intrinsics of the place where the bundle runs (a `vm` context in node, an iframe in the page). */
export interface Realm {
  Array: ArrayConstructor;
  Date: DateConstructor;
  Object: ObjectConstructor;
  Error: ErrorConstructor;
  JSON: JSON;
}

/** Tells a `Date` of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** Copies a list into an array of the script's realm. */
export function realmList<Item>(realm: Realm, items: Iterable<Item>): Item[] {
  const list = new realm.Array<Item>();
  for (const item of items) list.push(item);
  return list;
}

/** Copies rows into a two-dimensional array of the script's realm. */
export function realmTable<Item>(realm: Realm, rows: Iterable<Iterable<Item>>): Item[][] {
  const table = new realm.Array<Item[]>();
  for (const row of rows) table.push(realmList(realm, row));
  return table;
}

/** Copies the own fields of an object into an object of the script's realm. */
export function realmRecord<Value>(realm: Realm, fields: Record<string, Value>): Record<string, Value> {
  return realm.Object.assign(new realm.Object() as Record<string, Value>, fields);
}

/** Turns whatever was thrown inside a service into an `Error` of the script's realm. */
export function realmError(realm: Realm, thrown: unknown): Error {
  if (thrown instanceof realm.Error) return thrown;
  const { message, stack } = (thrown ?? {}) as Partial<Error>;
  const error = new realm.Error(typeof message === "string" ? message : String(thrown));
  error.name = "Exception";
  if (stack) error.stack = stack;
  return error;
}
