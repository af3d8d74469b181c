// The form by which a person settles one candidate of a quota: the decided level, the reason, and who decides.
import { useState } from "preact/hooks";
import type { PersonResult } from "../../src/actions/result";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import type { Actions } from "../actions";
import { text } from "../language/messages";
import { Button, Fold, Vietnamese } from "../parts";

const LEVELS = ["T", "HT", "KHT"] as const;

/** Nothing is written before the button is pressed, and only with a reason and a name. */
export function Decide({ person, idle, actions }: { person: PersonResult; idle: boolean; actions: Actions }) {
  const [level, setLevel] = useState<(typeof LEVELS)[number]>("T");
  const [reason, setReason] = useState("");
  const [authority, setAuthority] = useState("");
  const complete = reason.trim() !== "" && authority.trim() !== "";
  return (
    <Fold title={text("decide.title")}>
      <label class="field">
        {text("decide.level")}
        <select
          lang="vi"
          value={level}
          onChange={(event) => setLevel(event.currentTarget.value as (typeof LEVELS)[number])}
        >
          {LEVELS.map((code) => (
            <option key={code} value={code}>
              {LEVEL_TEXT[code]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {text("decide.reason")}
        <textarea rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <label class="field">
        {text("decide.authority")}
        <input type="text" value={authority} onInput={(event) => setAuthority(event.currentTarget.value)} />
      </label>
      <Button
        small
        idle={idle || !complete}
        label={text("decide.write.for", { name: person.name })}
        onPress={() => actions.adjust(person.id, level, reason, authority, person.level ?? "")}
      >
        {text("decide.write")}
      </Button>
      <p class="soft-text">
        <Vietnamese>{person.name}</Vietnamese> · {text("decide.undo")}
      </p>
    </Fold>
  );
}
