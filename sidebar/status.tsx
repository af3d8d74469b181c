// The line that tells what runs and what came of it, and the summary of what went wrong.
import { useLayoutEffect, useRef } from "preact/hooks";
import { SetupFault } from "../src/workbook/setup/request";
import { pageLanguage, text } from "./language/messages";
import { Button, Notice } from "./parts";
import { Sentence } from "./sentence";
import type { Failure, Work } from "./task";

/** What runs now, with the way to give it up; the news when it is done; or why it was not done. */
export function StatusLine({ work }: { work: Work }) {
  return (
    <>
      <div class="status">
        <div class={work.running ? "progress" : work.news.quiet ? "hidden" : "news"} aria-live="polite" role="status">
          {work.running ? work.progress : work.news.words}
        </div>
        {work.running && (
          <Button small onPress={work.giveUp}>
            {text("give-up")}
          </Button>
        )}
      </div>
      {work.slow && (
        <Notice tone="warn">
          <div role="alert">
            <strong>{text("slow.title")}</strong>
            <p>{text("slow.several-accounts")}</p>
          </div>
        </Notice>
      )}
      {work.failure && <FailureSummary failure={work.failure} onClose={work.dismiss} />}
    </>
  );
}

function FailureSummary({ failure, onClose }: { failure: Failure; onClose: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new failure takes the focus, be its words the same
  useLayoutEffect(() => element.current?.focus(), [failure]);
  return (
    <div class="notice bad" tabIndex={-1} ref={element}>
      <div role="alert">
        <h2>{text("failed")}</h2>
        <p>
          <Cause cause={failure.cause} />
        </p>
      </div>
      <div class="actions">
        <Button small onPress={failure.retry}>
          {text("try-again")}
        </Button>
        <Button small onPress={onClose}>
          {text("close")}
        </Button>
      </div>
    </div>
  );
}

/** Why something was not done: in the words of the sidebar, of the plan of a set-up, or of the server. */
function Cause({ cause }: { cause: Failure["cause"] }) {
  if (typeof cause === "string") return text(cause);
  return cause instanceof SetupFault ? cause.sentence(pageLanguage()) : <Sentence said={cause} />;
}
