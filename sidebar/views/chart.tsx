// How many people have each level: a table, and beside it the same numbers as bars.
import { numberText } from "../format";
import { text } from "../language/messages";
import { type LevelCount, levelText } from "../levels";

/** Height of one row of the table and of its bar, in pixels; the style sheet gives the table's rows the same. */
const ROW = 28;
const BAR = 14;

/** The table with its bars; the picture says the same in words to those who do not see it. */
export function LevelChart({ counts }: { counts: LevelCount[] }) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const share = (count: number) => numberText(Math.round((1000 * count) / total) / 10);
  const words = counts.map(({ level, count }) => `${levelText(level)}: ${count}`).join("; ");
  return (
    <div class="chart">
      <table>
        <caption class="hidden">{text("chart.caption")}</caption>
        <thead class="hidden">
          <tr>
            <th scope="col">{text("chart.level")}</th>
            <th scope="col">{text("chart.people")}</th>
            <th scope="col">{text("chart.share")}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ level, count }) => (
            <tr key={level}>
              <th scope="row">{levelText(level)}</th>
              <td>{count}</td>
              <td class="share">{share(count)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <svg role="img" aria-labelledby="chart-title" width="100%" height={counts.length * ROW}>
        <title id="chart-title">{text("chart.title", { counts: words })}</title>
        <defs>
          <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" class="stripe-ground" />
            <rect width="3" height="6" class="stripe" />
          </pattern>
        </defs>
        {counts.map(({ level, count }, index) => (
          <rect
            key={level}
            class={`level-${level}`}
            x="0"
            y={index * ROW + (ROW - BAR) / 2}
            width={`${Math.max(2, (100 * count) / most)}%`}
            height={BAR}
            rx="2"
          />
        ))}
      </svg>
    </div>
  );
}
