// The reminders of the overview: the text of who still has to do what, to be copied, and the deadlines as a calendar file.
import { useRef } from "preact/hooks";
import type { Actions } from "../actions";
import { text } from "../language/messages";
import type { Overview } from "../overview";
import { Button, Fold } from "../parts";
import { reminderText } from "../reminders";

/** Nothing is shown where nothing is left to do and there are no deadlines. */
export function Reminders(props: { overview: Overview; idle: boolean; actions: Actions }) {
  const { overview, idle, actions } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const words = reminderText(overview);
  if (words === "" && overview.deadlines.length === 0) return null;
  return (
    <Fold title={text("reminder.title")}>
      {words !== "" && (
        <>
          <textarea ref={field} class="wide" rows={6} readOnly aria-label={text("reminder.title")} value={words} />
          <Button
            small
            idle={idle}
            onPress={() => {
              field.current?.select();
              actions.copy(words);
            }}
          >
            {text("reminder.copy")}
          </Button>
        </>
      )}
      {overview.deadlines.length > 0 && (
        <Button small idle={idle} onPress={() => actions.downloadCalendar(overview)}>
          {text("reminder.calendar")}
        </Button>
      )}
    </Fold>
  );
}
