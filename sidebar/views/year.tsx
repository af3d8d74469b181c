// The closed periods of the year, side by side: one person a row, what is missing said in words.
import type { YearView } from "../../src/rating/year";
import type { LevelCode } from "../../src/regulation/schema";
import { numberText, periodText } from "../format";
import { text } from "../language/messages";
import { levelText } from "../levels";
import { Fold, Vietnamese } from "../parts";

/** The year as a list of people, each with the periods that are closed and those that are not. */
export function Year({ year }: { year: YearView }) {
  return (
    <Fold title={text("year.title", { year: String(year.year) })}>
      <p class="soft-text">{text("year.closed")}</p>
      <ul class="plain year">
        {year.people.map(({ id, name, results }) => {
          const missing = year.periods.filter((_, index) => results[index] === null);
          return (
            <li key={id}>
              <b>
                <Vietnamese>{name || id}</Vietnamese>
              </b>
              <ul class="plain">
                {results.map(
                  (result, index) =>
                    result && <Result key={year.periods[index]} {...{ result }} period={year.periods[index] ?? ""} />,
                )}
              </ul>
              {missing.length > 0 && (
                <p class="soft-text">{text("year.missing", { periods: missing.map(periodText).join(", ") })}</p>
              )}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}

function Result({ period, result }: { period: string; result: { level: LevelCode; points: number | null } }) {
  const points = result.points === null ? "" : ` · ${text("points", { points: numberText(result.points) })}`;
  return (
    <li>
      {periodText(period)}: {levelText(result.level)}
      {points}
    </li>
  );
}
