// The help: the way through a period in five steps, what the add-on may see and why, and what to do when nothing answers.
import { useLayoutEffect, useRef } from "preact/hooks";
import { type TextKey, text } from "../language/messages";
import { Button, Fold } from "../parts";

const STEPS: TextKey[] = ["help.step.1", "help.step.2", "help.step.3", "help.step.4", "help.step.5"];
const RIGHTS: { name: TextKey; why: TextKey }[] = [
  { name: "help.right.sheet", why: "help.right.sheet.why" },
  { name: "help.right.sidebar", why: "help.right.sidebar.why" },
  { name: "help.right.drive", why: "help.right.drive.why" },
  { name: "help.right.email", why: "help.right.email.why" },
];
const FORMULAS = ["RATING", "RATING_POINTS", "RATING_CHECK", "RATING_WHY", "RATING_QUOTA", "RATING_DEADLINE"] as const;

/** The help; it takes the focus, for no tab leads to it. */
export function HelpView({ onClose, onSelfTest }: { onClose: () => void; onSelfTest: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="help">
      <h2 tabIndex={-1} ref={heading}>
        {text("help")}
      </h2>
      <h3>{text("help.steps")}</h3>
      <ol>
        {STEPS.map((key) => (
          <li key={key}>{text(key)}</li>
        ))}
      </ol>
      <h3>{text("help.formulas")}</h3>
      <dl>
        {FORMULAS.map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{text(`help.formula.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{text("help.rights")}</h3>
      <dl>
        {RIGHTS.map(({ name, why }) => (
          <div key={name}>
            <dt>{text(name)}</dt>
            <dd>{text(why)}</dd>
          </div>
        ))}
      </dl>
      <h3>{text("help.silent")}</h3>
      <p>{text("slow.several-accounts")}</p>
      <Button primary onPress={onClose}>
        {text("help.close")}
      </Button>
      <Fold title={text("self-test")}>
        <p>{text("self-test.help")}</p>
        <Button small onPress={onSelfTest}>
          {text("self-test.open")}
        </Button>
      </Fold>
    </section>
  );
}
