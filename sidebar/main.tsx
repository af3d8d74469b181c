// The sidebar: check the workbook, summarize it, and make its documents.
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PublishResult } from "../src/actions/publish";
import type { ActionResult } from "../src/actions/result";
import { DocumentList } from "./documents";
import { message } from "./language/messages";
import { Levels, Problems } from "./results";
import { call } from "./server";
import "./style.css";

/** After this many milliseconds without an answer the sidebar explains the several-accounts fault of Google. */
const PATIENCE = 10_000;

type State =
  | { view: "start" }
  | { view: "check"; result: ActionResult }
  | { view: "summary"; result: ActionResult }
  | { view: "documents"; result: PublishResult };

function App() {
  const [state, setState] = useState<State>({ view: "start" });
  const [running, setRunning] = useState(false);
  const [slow, setSlow] = useState(false);
  const [error, setError] = useState("");
  const errorBox = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (error !== "") errorBox.current?.focus();
  }, [error]);

  const start = async (work: () => Promise<State>) => {
    setRunning(true);
    setError("");
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    try {
      setState(await work());
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
    } finally {
      clearTimeout(timer);
      setSlow(false);
      setRunning(false);
    }
  };
  const result = state.view === "start" ? null : state.result;
  return (
    <>
      <header>
        <b>{result?.unit || message("title")}</b>
        <span>{result?.period ? `${result.period} · ${result.regulation}` : message("start")}</span>
      </header>
      <main>
        <div class="actions">
          <button
            type="button"
            class="primary"
            disabled={running}
            onClick={() => start(async () => ({ view: "check", result: await call("checkWorkbook") }))}
          >
            {message("check")}
          </button>
          <button
            type="button"
            disabled={running}
            onClick={() => start(async () => ({ view: "summary", result: await call("summarizeWorkbook") }))}
          >
            {message("summarize")}
          </button>
          <button
            type="button"
            disabled={running}
            onClick={() => start(async () => ({ view: "documents", result: await call("publishWorkbook") }))}
          >
            {message("documents")}
          </button>
        </div>
        <div aria-live="polite">
          {running && <p class="message">{message(slow ? "several-accounts" : "running")}</p>}
        </div>
        {error !== "" && (
          <div class="message bad" tabIndex={-1} ref={errorBox}>
            <span role="alert">{error}</span>
          </div>
        )}
        {state.view === "documents" && <DocumentList documents={state.result.documents} />}
        {state.view === "summary" && state.result.rated && <Levels result={state.result} />}
        {result && <Problems problems={result.problems} />}
      </main>
    </>
  );
}

render(<App />, document.getElementById("app") as HTMLElement);
