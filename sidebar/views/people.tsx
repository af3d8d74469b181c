// Everybody with the level: found by name, filtered by level, each opening to the whole reasoning.
import { useState } from "preact/hooks";
import type { PersonResult, Reason } from "../../src/actions/result";
import { foldAccents } from "../../src/language/text";
import { isAdjustable } from "../../src/rating/decision";
import type { LevelCode } from "../../src/regulation/schema";
import { numberText } from "../format";
import { type TextKey, text } from "../language/messages";
import { countLevels, levelOf, levelText } from "../levels";
import { GrowingList, Vietnamese } from "../parts";
import { Words } from "../sentence";
import { Decide, type Deciding } from "./decide";

/** The list of people. */
export function People({ people, deciding }: { people: PersonResult[]; deciding: Deciding }) {
  const [wanted, setWanted] = useState("");
  const [level, setLevel] = useState<LevelCode | null>(null);
  const key = foldAccents(wanted);
  const found = people.filter(
    (person) =>
      (level === null || levelOf(person) === level) &&
      (key === "" || foldAccents(`${person.name} ${person.id}`).includes(key)),
  );
  return (
    <section>
      <h2>{text("people", { count: people.length })}</h2>
      <label class="field">
        {text("people.find")}
        <input type="search" value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
      </label>
      <fieldset class="chips">
        <legend class="hidden">{text("people.filter")}</legend>
        <button type="button" class="chip" aria-pressed={level === null} onClick={() => setLevel(null)}>
          {text("kind.all")} <b>{people.length}</b>
        </button>
        {countLevels(people).map((one) => (
          <button
            key={one.level}
            type="button"
            class="chip"
            aria-pressed={one.level === level}
            onClick={() => setLevel(one.level)}
          >
            {levelText(one.level)} <b>{one.count}</b>
          </button>
        ))}
      </fieldset>
      {found.length === 0 && <p role="status">{text("people.none")}</p>}
      <GrowingList
        key={`${key} ${level}`}
        items={found}
        step={30}
        class="people"
        render={(person, index) => (
          <li key={`${person.id} ${index}`}>
            <Person person={person} deciding={deciding} />
          </li>
        )}
      />
    </section>
  );
}

/** One person: name and level, and on opening every condition with its citation, what the next level asks for, and the form to decide otherwise. */
function Person({ person, deciding }: { person: PersonResult; deciding: Deciding }) {
  const { id, name, post, form, points, reasons, forNextLevel } = person;
  const level = levelOf(person);
  const repeatsReasons = person.text.startsWith("⚠");
  return (
    <details class="person">
      <summary>
        <span class="who">
          <Vietnamese>{name || id}</Vietnamese>
        </span>
        <span class={`level level-text-${level}`}>{levelText(level)}</span>
        <small>
          <Vietnamese>{[id, post].filter(Boolean).join(" · ")}</Vietnamese>
        </small>
      </summary>
      <p>
        {[form && text("person.form", { form }), points !== null && text("points", { points: numberText(points) })]
          .filter(Boolean)
          .join(" · ")}
        {!repeatsReasons && (
          <>
            {" · "}
            <Words>{person.text}</Words>
          </>
        )}
      </p>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      {person.ballots.length > 0 && (
        <div class="notice">
          <h3>{text("person.ballots")}</h3>
          <ul class="plain">
            {person.ballots.map(({ meeting, XS, T, HT, KHT }) => (
              <li key={`${meeting} ${XS} ${T} ${HT} ${KHT}`}>
                {meeting !== "" && (
                  <>
                    <Vietnamese>{meeting}</Vietnamese>:{" "}
                  </>
                )}
                {text("person.votes", { XS, T, HT, KHT })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {forNextLevel.length > 0 && (
        <div class="notice warn">
          <h3>{text("person.next")}</h3>
          <ul class="plain">
            {forNextLevel.map((reason) => (
              <li key={reason.text}>
                <Words>{reason.text}</Words>
                <cite>
                  <Words>{reason.citation}</Words>
                </cite>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isAdjustable({ level: levelOf(person) }) && <Decide person={person} {...deciding} />}
    </details>
  );
}

const SIGNS: Record<Reason["outcome"], string> = { pass: "✓", fail: "✗", unknown: "?" };

/** The conditions, each met, not met or unknown: in a sign and in words. */
function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul class="reasons">
      {reasons.map(({ outcome, text: words, citation }) => (
        <li key={`${words} ${citation}`} class={outcome}>
          <span class="sign" aria-hidden="true">
            {SIGNS[outcome]}
          </span>
          <div>
            <b class="outcome">{text(`outcome.${outcome}` as TextKey)}</b> <Words>{words}</Words>
            <cite>
              <Words>{citation}</Words>
            </cite>
          </div>
        </li>
      ))}
    </ul>
  );
}
