// This file copies values the way google.script.run carries them between server and sidebar, and refuses what it would lose.
import { isDate, type Realm } from "./realm";

/**
 * A copy of the value built in the given realm. Top-level undefined becomes null, as does undefined in an array.
 * A Date, a function, a cycle, a number JSON does not know, or an object that is no plain one throws with its path.
 */
export function copyForWire(value: unknown, realm: Realm): unknown {
  if (value === undefined) return null;
  checkWire(value, "value", new Set());
  return realm.JSON.parse(JSON.stringify(value));
}

function checkWire(value: unknown, path: string, parents: Set<object>): void {
  if (value === null || value === undefined) return;
  if (typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`google.script.run cannot carry ${value} (${path})`);
    return;
  }
  if (typeof value !== "object") throw new Error(`google.script.run cannot carry a ${typeof value} (${path})`);
  if (isDate(value)) throw new Error(`google.script.run cannot carry a Date (${path})`);
  if (parents.has(value)) throw new Error(`google.script.run cannot carry a cycle (${path})`);
  const isArray = Array.isArray(value);
  if (!isArray && !isPlain(value)) throw new Error(`google.script.run can carry only plain objects (${path})`);
  parents.add(value);
  for (const [key, item] of Object.entries(value)) {
    checkWire(item, isArray ? `${path}[${key}]` : `${path}.${key}`, parents);
  }
  parents.delete(value);
}

/** True for object literals of any realm. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "hasOwnProperty");
}
