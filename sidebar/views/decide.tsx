// The form by which somebody with authority decides a level for one person: the level, the reason, and who decides.
import { useState } from "preact/hooks";
import type { PersonResult } from "../../src/actions/result";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import type { LevelCode } from "../../src/regulation/schema";
import type { Actions } from "../actions";
import { text } from "../language/messages";
import { Button, Fold, Vietnamese } from "../parts";

/** What a form of decision needs beside the person. */
export interface Deciding {
  /** The levels of the regulation, the highest first. */
  levels: readonly LevelCode[];
  idle: boolean;
  actions: Actions;
}

/** Nothing is written before the button is pressed, and only with a reason and a name. */
export function Decide({ person, levels, idle, actions }: Deciding & { person: PersonResult }) {
  const choices = levels.filter((code) => code !== person.level);
  const [chosen, setLevel] = useState<LevelCode | undefined>();
  const level = chosen !== undefined && choices.includes(chosen) ? chosen : choices[0];
  const [reason, setReason] = useState("");
  const [authority, setAuthority] = useState("");
  const complete = reason.trim() !== "" && authority.trim() !== "";
  return (
    <Fold title={text("decide.title")}>
      <label class="field">
        {text("decide.level")}
        <select lang="vi" value={level} onChange={(event) => setLevel(event.currentTarget.value as LevelCode)}>
          {choices.map((code) => (
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
        idle={idle || !complete || level === undefined}
        label={text("decide.write.for", { name: person.name })}
        onPress={() => level && actions.adjust(person.id, level, reason, authority, person.level ?? "")}
      >
        {text("decide.write")}
      </Button>
      <p class="soft-text">
        <Vietnamese>{person.name}</Vietnamese> · {text("decide.undo")}
      </p>
    </Fold>
  );
}
