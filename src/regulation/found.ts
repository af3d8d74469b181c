// The words for what a condition found: the points, the items below the floor, the months that count or stand in the way.
import { message } from "../language/messages";
import { formatNumber } from "../language/text";
import type { Outcome, Situation } from "./condition";
import { factOf } from "./facts";
import { isAtLeast, LEVEL_SHORT_TEXT } from "./levels";
import type { Leaf } from "./schema";
import type { Month } from "./values";

/** Words for what was seen, empty where the condition's own words say it. */
export function foundIn(leaf: Leaf, outcome: Outcome, situation: Situation): string {
  const { facts, stepsPerPoint } = situation;
  if ("total" in leaf) return message("found.points", { points: situation.total / stepsPerPoint });
  if ("number" in leaf) return outcome === "unknown" ? "" : formatNumber(facts[leaf.number] as number);
  if ("choice" in leaf) return outcome === "unknown" ? "" : String(facts[leaf.choice]);
  if ("someMonth" in leaf) {
    if (outcome !== "pass") return outcome === "fail" ? listMonths(facts.months) : "";
    return listMonths(facts.months?.filter(({ level }) => level !== null && isAtLeast(level, leaf.someMonth.atLeast)));
  }
  if ("everyMonth" in leaf) {
    const { atLeast } = leaf.everyMonth;
    const inTheWay = ({ level }: Month) => level === "KHONG_DANH_GIA" || (level !== null && !isAtLeast(level, atLeast));
    return listMonths(outcome === "pass" ? facts.months : facts.months?.filter(inTheWay));
  }
  if (outcome !== "fail") return "";
  if ("flag" in leaf) return message(leaf.is ? "found.no" : "found.yes", { fact: factOf(leaf.flag).name });
  return listItems(leaf.scores === "mandatory", leaf.atLeast, situation);
}

/** The items below a floor, the first five by number. */
function listItems(ofMandatory: boolean, atLeast: number, { steps, stepsPerPoint, mandatory }: Situation): string {
  const below = steps.flatMap((score, index) =>
    score < atLeast * stepsPerPoint && mandatory?.[index] === ofMandatory ? [{ item: index + 1, score }] : [],
  );
  const listed = below
    .slice(0, 5)
    .map(({ item, score }) => message("found.item", { item, points: score / stepsPerPoint }))
    .join("; ");
  return below.length > 5 ? listed + message("found.more", { count: below.length - 5 }) : listed;
}

function listMonths(months: readonly Month[] = []): string {
  return months
    .flatMap(({ label, level }) => (level === null ? [] : [`${label} ${LEVEL_SHORT_TEXT[level]}`]))
    .join(", ");
}
