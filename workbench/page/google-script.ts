// `google.script` inside a frame, as Google's pages have it: calls go to the page around the frame, which runs the bundle.
import type { Realm } from "../services/realm";
import { copyForWire } from "../services/wire";
import { type CallEnd, type FrameMessage, isSaveKey } from "./wire";

type SuccessHandler = (value: unknown, userObject?: unknown) => void;
type FailureHandler = (error: Error, userObject?: unknown) => void;

interface Handlers {
  success?: SuccessHandler;
  failure?: FailureHandler;
  userObject?: unknown;
}

const realm: Realm = { Array, Date, Object, Error, JSON };
const calls = new Map<number, Handlers>();
let lastId = 0;

const tell = (message: FrameMessage): void => parent.postMessage(message, "*");

/** A runner holds its handlers; setting one gives another runner, so that one runner can be used for many calls. */
function runner(handlers: Handlers): object {
  const setters: Record<string, (value: never) => object> = {
    withSuccessHandler: (success: SuccessHandler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: FailureHandler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  const call =
    (name: string) =>
    (...parameters: unknown[]): void => {
      const id = ++lastId;
      const copies = parameters.map((parameter) => copyForWire(parameter, realm));
      calls.set(id, handlers);
      tell({ kind: "call", id, name, parameters: copies });
    };
  return new Proxy(setters, {
    get: (known, name) =>
      typeof name === "symbol" ? undefined : Object.hasOwn(known, name) ? known[name] : call(name),
  });
}

addEventListener("message", (event: MessageEvent<CallEnd>) => {
  if (event.source !== parent) return;
  const end = event.data;
  const handlers = calls.get(end.id);
  if (!handlers) return;
  calls.delete(end.id);
  if (end.ok) handlers.success?.(end.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(new Error(end.message), handlers.userObject);
  else console.error(end.message);
});

addEventListener("keydown", (event) => {
  if (!isSaveKey(event)) return;
  event.preventDefault();
  tell({ kind: "save" });
});

Object.assign(globalThis, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => tell({ kind: "close" }),
        setHeight: () => {},
        setWidth: () => {},
        editor: { focus: () => tell({ kind: "focus-grid" }) },
      },
    },
  },
});
