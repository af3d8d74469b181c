// What a check or a summary found: the problems with their cells, and how many people have each level.
import type { ActionResult } from "../src/actions/result";
import { LEVEL_TEXT } from "../src/regulation/levels";
import type { LevelCode } from "../src/regulation/schema";
import type { Problem } from "../src/workbook/problem";
import { message } from "./language/messages";

/** The problems in the order of the sheets, each with its place. */
export function Problems({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) return <p class="message">{message("no-problems")}</p>;
  return (
    <section>
      <h2>{message("problems", { count: problems.length })}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.sheet}!${problem.cell} ${problem.code}`}>
            <code>{problem.cell === "" ? problem.sheet : `${problem.sheet}!${problem.cell}`}</code>
            {problem.message}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many people have each level. */
export function Levels({ result }: { result: ActionResult }) {
  const levels = (Object.keys(LEVEL_TEXT) as LevelCode[])
    .map((level) => ({ level, count: result.people.filter((person) => person.level === level).length }))
    .filter(({ count }) => count > 0);
  return (
    <section>
      <h2>{message("levels", { count: result.people.length })}</h2>
      <table>
        <tbody>
          {levels.map(({ level, count }) => (
            <tr key={level}>
              <td>{LEVEL_TEXT[level]}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
