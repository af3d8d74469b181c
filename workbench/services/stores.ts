// This file is Apps Script's PropertiesService, CacheService and LockService, with the limits that Google sets.
import type { Context, ServiceState } from "./context";
import { use } from "./quotas";
import { realmList, realmRecord } from "./realm";

type Properties = GoogleAppsScript.Properties.Properties;
type Cache = GoogleAppsScript.Cache.Cache;
type Lock = GoogleAppsScript.Lock.Lock;

const kilobyte = 1024;
const limits = {
  propertyValue: 9 * kilobyte,
  propertyStore: 500 * kilobyte,
  cacheKeyLetters: 250,
  cacheValue: 100 * kilobyte,
  cacheSeconds: 21_600,
  cacheDefaultSeconds: 600,
  cacheItems: 1000,
  /** What is left of them once there are more: those that expire last. */
  cacheItemsKept: 900,
};

/** Makes PropertiesService. */
export function createPropertiesService(context: Context): GoogleAppsScript.Properties.PropertiesService {
  const { document, user, script } = context.state.properties;
  return context.service<GoogleAppsScript.Properties.PropertiesService>("PropertiesService", {
    getDocumentProperties: () => createProperties(context, document),
    getUserProperties: () => createProperties(context, user),
    getScriptProperties: () => createProperties(context, script),
  });
}

/** Makes CacheService. */
export function createCacheService(context: Context): GoogleAppsScript.Cache.CacheService {
  const { document, user, script } = context.state.cache;
  return context.service<GoogleAppsScript.Cache.CacheService>("CacheService", {
    getDocumentCache: () => createCache(context, document),
    getUserCache: () => createCache(context, user),
    getScriptCache: () => createCache(context, script),
  });
}

/** Makes LockService. Runs follow one another here, so a lock that an earlier run of this workbook left is free again. */
export function createLockService(context: Context): GoogleAppsScript.Lock.LockService {
  for (const [name, holder] of context.state.locks) {
    if (typeof holder === "object") context.state.locks.delete(name);
  }
  return context.service<GoogleAppsScript.Lock.LockService>("LockService", {
    getDocumentLock: () => createLock(context, "document"),
    getUserLock: () => createLock(context, "user"),
    getScriptLock: () => createLock(context, "script"),
  });
}

function createProperties(context: Context, store: Map<string, string>): Properties {
  const write = (key: string, value: unknown): void => {
    const text = String(value);
    if (byteLength(text) > limits.propertyValue) throw new Error("Argument too large: value");
    const others = [...store].filter(([name]) => name !== key).map(([name, old]) => byteLength(name) + byteLength(old));
    const size = others.reduce((sum, bytes) => sum + bytes, byteLength(key) + byteLength(text));
    if (size > limits.propertyStore) {
      throw new Error("You have exceeded the property storage quota. Please remove some properties and try again.");
    }
    store.set(key, text);
  };
  const read = () => {
    use(context, "property reads");
    return store;
  };
  const properties: Properties = context.service<Properties>("Properties", {
    getProperty: (key) => read().get(key) ?? null,
    getProperties: () => realmRecord(context.realm(), Object.fromEntries(read())),
    getKeys: () => realmList(context.realm(), read().keys()),
    setProperty(key, value) {
      use(context, "property writes");
      write(key, value);
      return properties;
    },
    setProperties(values: Record<string, string>, deleteAllOthers = false) {
      use(context, "property writes");
      if (deleteAllOthers) store.clear();
      for (const [key, value] of Object.entries(values)) write(key, value);
      return properties;
    },
    deleteProperty(key) {
      use(context, "property writes");
      store.delete(key);
      return properties;
    },
    deleteAllProperties() {
      use(context, "property writes");
      store.clear();
      return properties;
    },
  });
  return properties;
}

function createCache(context: Context, store: ServiceState["cache"]["document"]): Cache {
  const read = (key: string): string | null => {
    checkCacheKey(key);
    const entry = store.get(key);
    if (!entry || entry.expires <= context.run.now()) return null;
    return entry.value;
  };
  const write = (key: string, value: unknown, seconds = limits.cacheDefaultSeconds): void => {
    checkCacheKey(key);
    const text = String(value);
    if (byteLength(text) > limits.cacheValue) throw new Error("Argument too large: value");
    if (seconds <= 0 || seconds > limits.cacheSeconds) throw new Error("Invalid argument: expirationInSeconds");
    store.set(key, { value: text, expires: context.run.now() + seconds * 1000 });
    if (store.size <= limits.cacheItems) return;
    const longest = [...store]
      .sort(([, one], [, other]) => other.expires - one.expires)
      .slice(0, limits.cacheItemsKept);
    store.clear();
    for (const [kept, entry] of longest) store.set(kept, entry);
  };
  return context.service<Cache>("Cache", {
    get: read,
    getAll(keys) {
      const found = keys.map((key) => [key, read(key)] as const).filter(([, value]) => value !== null);
      return realmRecord(context.realm(), Object.fromEntries(found));
    },
    put: (key: string, value: string, seconds?: number) => write(key, value, seconds),
    putAll(values: Record<string, unknown>, seconds?: number) {
      for (const [key, value] of Object.entries(values)) write(key, value, seconds);
    },
    remove: (key) => {
      store.delete(key);
    },
    removeAll(keys) {
      for (const key of keys) store.delete(key);
    },
  });
}

function createLock(context: Context, name: string): Lock {
  const { locks } = context.state;
  const take = (timeout: number): boolean => {
    const holder = locks.get(name);
    if (holder !== undefined && holder !== context.run) {
      context.run.wait(timeout);
      return false;
    }
    locks.set(name, context.run);
    return true;
  };
  return context.service<Lock>("Lock", {
    hasLock: () => locks.get(name) === context.run,
    tryLock: take,
    waitLock(timeout) {
      if (!take(timeout)) throw new Error("Lock timeout: another process was holding the lock for too long.");
    },
    releaseLock() {
      if (locks.get(name) !== context.run) return;
      context.host.writes.flush();
      locks.delete(name);
    },
  });
}

function checkCacheKey(key: string): void {
  if (key.length > limits.cacheKeyLetters) throw new Error("Argument too large: key");
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
