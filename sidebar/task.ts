// One piece of work at a time: what runs now, whether the server is late, what came of it, and how to give it up.
import { useRef, useState } from "preact/hooks";
import type { Said } from "../src/language/messages";
import { SetupFault } from "../src/workbook/setup/request";
import type { Data } from "./app";
import { type TextKey, text } from "./language/messages";
import { CallError } from "./server";

/** After this many milliseconds without an answer the sidebar explains the several-accounts fault of Google. */
const PATIENCE = 10_000;

/** What a piece of work is given: `wait` stops it once it was given up, `say` tells how far it is. */
export interface Steps {
  wait<Value>(answer: Promise<Value>): Promise<Value>;
  say(progress: string): void;
}

/** Why something was not done, and how to try again. */
export interface Failure {
  /** What the server says, or a text of the sidebar itself. */
  cause: Said | TextKey | SetupFault;
  retry: () => void;
}

/** What is told when a piece of work is done. */
export interface News {
  words: string;
  quiet: boolean;
}

interface State {
  progress: string;
  slow: boolean;
  /** What came of it; `quiet` where the view shows the same and only those who cannot see it need the words. */
  news: News;
  failure: Failure | null;
}

/** The work of the sidebar. */
export interface Work extends State {
  running: boolean;
  /** Starts `work` unless something runs already. Its result is the news to tell when it is done. */
  run(progress: string, work: (steps: Steps) => Promise<string | News>): void;
  giveUp(): void;
  /** Forgets news and failure; what runs goes on. */
  dismiss(): void;
  /** Forgets the news alone: it was told in the language that the page had. */
  forgetNews(): void;
}

/** What an action works with: the one piece of work, where its answers are kept, and where the focus goes once they are shown. */
export interface Keeping {
  work: Work;
  keep: (change: Partial<Data>) => void;
  focus: (id: string) => void;
}

/** News that the view itself shows. */
export function quiet(words: string): News {
  return { words, quiet: true };
}

/** Thrown inside a piece of work that was given up; nobody hears of it. */
class GivenUp extends Error {}

const IDLE: State = { progress: "", slow: false, news: { words: "", quiet: true }, failure: null };

/** Keeps the one piece of work that may run. */
export function useWork(): Work {
  const [state, setState] = useState<State>(IDLE);
  const turn = useRef(0);
  const busy = useRef(false);

  const end = (next: Partial<State>) => {
    busy.current = false;
    setState({ ...IDLE, ...next });
  };

  const run: Work["run"] = (progress, work) => {
    if (busy.current) return;
    busy.current = true;
    turn.current += 1;
    const mine = turn.current;
    const isMine = () => turn.current === mine;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => isMine() && setState((old) => ({ ...old, slow: true })), PATIENCE);
    };
    const steps: Steps = {
      async wait(answer) {
        watch();
        const value = await answer;
        clearTimeout(timer);
        if (!isMine()) throw new GivenUp();
        return value;
      },
      say(words) {
        if (isMine()) setState((old) => ({ ...old, progress: words, slow: false }));
      },
    };
    setState({ ...IDLE, progress });
    work(steps)
      .then((news) => isMine() && end({ news: typeof news === "string" ? { words: news, quiet: false } : news }))
      .catch((reason: unknown) => {
        if (isMine()) end({ failure: { cause: causeOf(reason), retry: () => run(progress, work) } });
      })
      .finally(() => clearTimeout(timer));
  };

  return {
    ...state,
    running: state.progress !== "",
    run,
    giveUp() {
      turn.current += 1;
      end({ news: { words: text("given-up"), quiet: false } });
    },
    dismiss() {
      if (!busy.current) setState(IDLE);
    },
    forgetNews() {
      setState((old) => ({ ...old, news: IDLE.news }));
    },
  };
}

/** What is said of a failure: by the server, or by the sidebar where nothing of the server came through. */
function causeOf(reason: unknown): Failure["cause"] {
  if (reason instanceof SetupFault) return reason;
  if (!(reason instanceof CallError)) return "error.unexpected";
  return reason.said ?? "error.unreachable";
}
