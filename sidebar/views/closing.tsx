// The block "Đóng kỳ" of the overview: what is still missing, closing, reopening with a reason, and the next period.
import { useState } from "preact/hooks";
import type { NextPeriodResult } from "../../src/actions/next-period";
import { groupDigits } from "../../src/language/text";
import { isCrowded } from "../../src/rating/room";
import type { Actions } from "../actions";
import { firstOf, periodText, placeText } from "../format";
import { text } from "../language/messages";
import type { Overview } from "../overview";
import { Button, Fold, Vietnamese } from "../parts";
import { Sentence } from "../sentence";

interface Props {
  overview: Overview;
  next: NextPeriodResult | null;
  idle: boolean;
  actions: Actions;
}

/** Nothing is shown where nobody can be rated: the overview says then what is missing. */
export function Closing(props: Props) {
  const { closing, room } = props.overview;
  if (!closing) return null;
  return (
    <section>
      <h2 id="closing" tabIndex={-1}>
        {text("closing.title")}
      </h2>
      {isCrowded(room) && <p>{text("closing.crowded", { sheets: room.sheets, cells: groupDigits(room.cells) })}</p>}
      {closing.closed ? <Closed {...props} /> : <Open {...props} gaps={closing.gaps} />}
    </section>
  );
}

function Open({ gaps, idle, actions }: Props & { gaps: NonNullable<Overview["closing"]>["gaps"] }) {
  const { shown, more } = firstOf(gaps, 6);
  if (gaps.length === 0)
    return (
      <>
        <p>{text("closing.ready")}</p>
        <div class="actions">
          <Button idle={idle} onPress={actions.close}>
            {text("closing.close")}
          </Button>
        </div>
      </>
    );
  return (
    <Fold title={text("closing.gaps", { count: gaps.length })}>
      <ul class="plain">
        {shown.map(({ sheet, cell, ...said }) => (
          <li key={`${placeText(sheet, cell)} ${said.message}`}>
            <button
              type="button"
              class="place"
              aria-disabled={idle ? "true" : undefined}
              onClick={() => {
                if (!idle) actions.goTo(sheet, cell);
              }}
            >
              <span class="hidden">{text("go-to")} </span>
              <span lang="vi">{placeText(sheet, cell)}</span>
            </button>
            <p>
              <Sentence said={said} />
            </p>
          </li>
        ))}
        {more > 0 && <li>{text("and-more", { count: more })}</li>}
      </ul>
    </Fold>
  );
}

function Closed({ next, idle, actions }: Props) {
  const [reason, setReason] = useState("");
  const [regulation, setRegulation] = useState("");
  const choices = next?.begun === false ? next.choices : [];
  return (
    <>
      <p>{text("closing.closed")}</p>
      {next && choices.length > 0 && (
        <fieldset class="choice">
          <legend>{text("closing.choose", { period: periodText(next.period) })}</legend>
          {choices.map(({ id, title }) => (
            <label key={id}>
              <input
                type="radio"
                name="next-regulation"
                value={id}
                checked={id === regulation}
                onChange={() => setRegulation(id)}
              />
              <span>
                <Vietnamese>{title}</Vietnamese>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="actions">
        <Button
          idle={idle || (choices.length > 0 && regulation === "")}
          onPress={() => actions.beginNextPeriod(regulation)}
        >
          {text("closing.next")}
        </Button>
      </div>
      <Fold title={text("closing.reopen")}>
        <label class="field">
          {text("closing.reason")}
          <textarea rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
        </label>
        <Button small idle={idle || reason.trim() === ""} onPress={() => actions.reopen(reason)}>
          {text("closing.reopen")}
        </Button>
      </Fold>
    </>
  );
}
