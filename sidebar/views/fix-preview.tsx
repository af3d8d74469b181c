// All changes of a batch side by side, old and new, before any of them is made.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CellFix } from "../../src/actions/fixes";
import type { Problem } from "../../src/workbook/problem";
import { markText, placeText, valueText } from "../format";
import { text } from "../language/messages";
import { Button } from "../parts";
import { changeOf, isSafeAmongMany, keyOf } from "../problems";

/** The most changes of one batch: the server keeps so many old values for the undo. */
const MOST = 1_000;

/** The table of changes; wrong names are not ticked, for they may mean the wrong person. */
export function FixPreview(props: {
  problems: Problem[];
  idle: boolean;
  onApply: (fixes: CellFix[]) => void;
  onClose: () => void;
}) {
  const listed = props.problems.slice(0, MOST);
  const [off, setOff] = useState(
    () => new Set(listed.filter((problem) => !isSafeAmongMany(problem)).map((problem) => keyOf(problem))),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const wanted = listed.filter((problem) => !off.has(keyOf(problem)));
  const toggle = (problem: Problem) => {
    const next = new Set(off);
    if (!next.delete(keyOf(problem))) next.add(keyOf(problem));
    setOff(next);
  };
  return (
    <section aria-labelledby="preview-heading">
      <h2 id="preview-heading" tabIndex={-1} ref={heading}>
        {text("preview.title", { count: listed.length })}
      </h2>
      <p class="soft-text">{text("preview.explain")}</p>
      {props.problems.length > MOST && <p>{text("preview.most", { most: MOST })}</p>}
      <ul class="changes">
        {listed.map((problem) => {
          const change = changeOf(problem);
          if (!change) return null;
          return (
            <li key={keyOf(problem)}>
              <label>
                <input type="checkbox" checked={!off.has(keyOf(problem))} onChange={() => toggle(problem)} />
                <span>
                  <b lang="vi">{placeText(problem.sheet, problem.cell)}</b>
                  <span class="from-to">
                    <del>{markText(change.expected)}</del> <span aria-hidden="true">→</span>{" "}
                    <span class="hidden">{text("fix.becomes")} </span>
                    <ins>{valueText(change.value)}</ins>
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <div class="actions sticky">
        <Button
          primary
          idle={props.idle || wanted.length === 0}
          onPress={() => props.onApply(wanted.flatMap((problem) => changeOf(problem) ?? []))}
        >
          {text("preview.apply", { count: wanted.length })}
        </Button>
        <Button onPress={props.onClose}>{text("cancel")}</Button>
      </div>
    </section>
  );
}
