// The sheet `Biểu quyết`: the ballots on each person at each meeting, and whether their counts agree with themselves.
import { isBlank } from "../language/text";
import { type BallotCount, ballotFault } from "../rating/ballot";
import type { BallotRow } from "../rating/sheets";
import { personOf, type Roster } from "./people";
import { type Problem, problemAt } from "./problem";
import { cellOf, placeOf, type Row, type Table, textOf } from "./table";
import type { ballotsTable } from "./tables";

type BallotsTable = Table<keyof typeof ballotsTable.columns & string>;

const LEVELS = ["XS", "T", "HT", "KHT"] as const;

/**
 * Reads every row. Counts that agree with themselves go to the person; a row whose counts do not is reported at its
 * `Thu vào`.
 */
export function readBallots(table: BallotsTable, roster: Roster, problems: Problem[]): BallotRow[] {
  return table.rows.map((row) => {
    const person = personOf(table, row, roster, "person.unknown", problems);
    const count = readCount(table, row);
    const { issued, collected, invalid } = count;
    const meeting = textOf(table, row, "meeting");
    const fault = ballotFault(count);
    if (fault) {
      const votes = count.votes.reduce((sum, votesOfLevel) => sum + votesOfLevel, 0);
      const parameters = { issued, collected, sum: votes + invalid };
      problems.push(
        problemAt(placeOf(table, row, "collected"), "ballot.count", `ballot.${fault}`, parameters, person?.id),
      );
    } else if (collected > 0) {
      const [XS = 0, T = 0, HT = 0, KHT = 0] = count.votes;
      person?.ballots.push({ meeting, XS, T, HT, KHT });
    }
    return { ...count, votes: [...count.votes], person: person ? roster.people.indexOf(person) : null, meeting };
  });
}

/** The counts of a row; a blank is none, anything but a number is NaN. */
function readCount(table: BallotsTable, row: Row): BallotCount {
  const count = (key: Parameters<typeof cellOf<keyof typeof ballotsTable.columns & string>>[2]) => {
    const cell = cellOf(table, row, key);
    return isBlank(cell) ? 0 : typeof cell === "number" ? cell : Number.NaN;
  };
  return {
    issued: count("issued"),
    collected: count("collected"),
    votes: LEVELS.map(count),
    invalid: count("invalid"),
  };
}
