// This file is the wall between script and services: it counts calls, refuses what the run may not do, throws by name what is not implemented, and turns errors into the script's own.
import { type Realm, realmError } from "./realm";
import type { ScriptRun } from "./script-run";

/** One call of a service method, as `Range.getValues`, with what the script handed over. */
export interface ServiceCall {
  name: string;
  parameters: readonly unknown[];
  /** The service object that the method belongs to: the range, the sheet. */
  on: object;
}

/** What a run did with the services, for tests and for whoever shows the console. */
export interface ServiceLog {
  /** Every service method that the script called, as `Range.getValues`, in order. */
  calls: ServiceCall[];
  /** What the script said to `console` and `Logger`. */
  messages?: { level: string; text: string }[];
}

/** Makes a service object of some members; every other member of the real service throws by its name. */
export type ServiceMaker = <Service extends object>(name: string, members: Partial<Service>) => Service;

/** Asked by the language itself or by `JSON.stringify`, never meant as a service method. */
const silentNames = new Set(["then", "toJSON", "constructor"]);

/** Service objects are no plain objects: nobody may send one over `google.script.run`. */
const servicePrototype = Object.freeze(Object.create(null));

/** Makes the maker of service objects for one run in a script realm. */
export function createServiceMaker(realm: () => Realm, run: ScriptRun, log: ServiceLog | undefined): ServiceMaker {
  return <Service extends object>(name: string, members: Partial<Service>): Service => {
    const wrapped = new Map<string, unknown>();
    const wrap = (key: string, member: unknown): unknown => {
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        log?.calls.push({ name: `${name}.${key}`, parameters: args, on: service });
        try {
          run.enter(`${name}.${key}`);
          return member(...args);
        } catch (error) {
          throw realmError(realm(), error);
        }
      };
    };
    const get = (_target: object, key: string | symbol): unknown => {
      if (typeof key === "symbol" || silentNames.has(key)) return undefined;
      if (!wrapped.has(key)) {
        if (Object.hasOwn(members, key)) wrapped.set(key, wrap(key, (members as Record<string, unknown>)[key]));
        else if (key === "toString") wrapped.set(key, () => name);
        else throw new (realm().Error)(`${name}.${key} is not implemented in the workbench`);
      }
      return wrapped.get(key);
    };
    const service = new Proxy(Object.create(servicePrototype), {
      get,
      set(_target, key) {
        throw new (realm().Error)(`${name}.${String(key)} cannot be changed`);
      },
      has: (_target, key) => Object.hasOwn(members, key),
    }) as Service;
    return service;
  };
}

/** An enumeration of Google's: each value is its own name. */
export function enumeration<Enumeration extends object>(
  service: ServiceMaker,
  name: string,
  values: (keyof Enumeration & string)[],
): Enumeration {
  return service<Enumeration>(
    name,
    Object.fromEntries(values.map((value) => [value, value])) as unknown as Partial<Enumeration>,
  );
}

/** The members with a check before each one that changes something. */
export function guarded<Service extends object>(members: Partial<Service>, check: () => void): Partial<Service> {
  const entries = Object.entries(members).map(([key, member]) => {
    if (typeof member !== "function" || !/^(?:set|clear|merge|breakApart|insert|hide|show)/.test(key))
      return [key, member];
    return [
      key,
      (...args: unknown[]) => {
        check();
        return member(...args);
      },
    ];
  });
  return Object.fromEntries(entries) as Partial<Service>;
}
