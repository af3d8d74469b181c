// What the regulation leaves open: how each question is read now, by whose choice, and the other readings.
import { useState } from "preact/hooks";
import { text } from "../language/messages";
import type { AmbiguityCard } from "../overview";
import { Button, Fold, Vietnamese } from "../parts";
import { Words } from "../sentence";

interface Props {
  idle: boolean;
  onChoose: (ambiguity: string, value: string) => void;
}

/** Questions that wait for a choice first, then those that can be changed; the rest is folded away. */
export function Ambiguities({ ambiguities, ...props }: { ambiguities: AmbiguityCard[] } & Props) {
  const changeable = ambiguities.filter(({ setting, readings }) => setting !== null && readings.length > 1);
  const settled = ambiguities.filter((ambiguity) => !changeable.includes(ambiguity));
  const waiting = (ambiguity: AmbiguityCard) => (ambiguity.inForce === null ? 0 : 1);
  return (
    <section>
      <h2>{text("ambiguities")}</h2>
      {[...changeable]
        .sort((a, b) => waiting(a) - waiting(b))
        .map((ambiguity) => (
          <div key={ambiguity.id} class={ambiguity.inForce === null ? "card open" : "card"}>
            <Question ambiguity={ambiguity} />
            <Choice key={ambiguity.inForce} ambiguity={ambiguity} {...props} />
          </div>
        ))}
      {settled.length > 0 && (
        <Fold title={text("ambiguities.settled", { count: settled.length })}>
          {settled.map((ambiguity) => (
            <div key={ambiguity.id} class="card">
              <Question ambiguity={ambiguity} />
            </div>
          ))}
        </Fold>
      )}
    </section>
  );
}

function Question({ ambiguity }: { ambiguity: AmbiguityCard }) {
  const { id, question, citation, readings, inForce, chosen, setting } = ambiguity;
  const reading = readings.find(({ value }) => value === inForce);
  return (
    <>
      <h3 id={`ambiguity-${id}`} tabIndex={-1}>
        <Words>{question}</Words>
      </h3>
      <p>
        {reading ? (
          <>
            {text(chosen ? "ambiguity.chosen" : "ambiguity.default")} <Words>{reading.meaning}</Words>.
          </>
        ) : setting === null ? (
          <>
            {text("ambiguity.left")} <Words>{readings.map(({ meaning }) => meaning).join("; ")}</Words>.
          </>
        ) : (
          <strong>{text("ambiguity.waiting")}</strong>
        )}
      </p>
      {setting !== null && (
        <p class="soft-text">
          {text(chosen ? "ambiguity.set" : "ambiguity.unset")}{" "}
          <Vietnamese>{chosen ? `${setting} = ${inForce}` : setting}</Vietnamese>
        </p>
      )}
      <cite>
        <Vietnamese>{citation}</Vietnamese>
      </cite>
    </>
  );
}

/** The readings to choose from; nothing is written before the button is pressed. */
function Choice({ ambiguity, idle, onChoose }: { ambiguity: AmbiguityCard } & Props) {
  const { id, readings, inForce } = ambiguity;
  const [value, setValue] = useState(inForce ?? "");
  return (
    <Fold title={text(inForce === null ? "ambiguity.choose" : "ambiguity.change")}>
      <fieldset class="choice">
        <legend class="hidden">
          <Words>{ambiguity.question}</Words>
        </legend>
        {readings.map((reading) => (
          <label key={reading.value}>
            <input
              type="radio"
              name={id}
              value={reading.value}
              checked={reading.value === value}
              onChange={() => setValue(reading.value)}
            />
            <span>
              <b>
                <Vietnamese>{reading.value}</Vietnamese>
              </b>
              : <Words>{reading.meaning}</Words>
            </span>
          </label>
        ))}
      </fieldset>
      <Button small idle={idle || value === "" || value === inForce} onPress={() => onChoose(id, value)}>
        {text("ambiguity.write")}
      </Button>
    </Fold>
  );
}
