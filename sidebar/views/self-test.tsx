// The view of the self-test: what it will do, one press, and what was not as expected.
import { text } from "../language/messages";
import { Button, Notice } from "../parts";
import { countsOf, type Result } from "../self-test/results";
import { SCRATCH } from "../self-test/vectors";
import type { Work } from "../task";

/** The self-test; `results` is null until it has run. */
export function SelfTestView(props: { results: Result[] | null; work: Work; onRun: () => void }) {
  const { results, work, onRun } = props;
  const failed = results?.filter(({ outcome }) => outcome === "fail") ?? [];
  return (
    <section class="help">
      <h2 id="outcome" tabIndex={-1}>
        {text("self-test")}
      </h2>
      {results ? (
        <Notice tone={failed.length > 0 ? "bad" : "good"}>
          <p>{text("self-test.done", countsOf(results))}</p>
          <p>{text("self-test.send", { page: text("self-test.page") })}</p>
        </Notice>
      ) : (
        <p>{text("self-test.intro", { scratch: SCRATCH, page: text("self-test.page") })}</p>
      )}
      {failed.length > 0 && (
        <>
          <h3>{text("self-test.failed")}</h3>
          <dl>
            {failed.map(({ id, title, seen }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>{seen}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Button primary idle={work.running} onPress={onRun}>
        {text("self-test.run")}
      </Button>
    </section>
  );
}
