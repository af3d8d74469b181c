// Fault test: closing and reopening, closing again, and beginning the next period, stopped after every service call in turn.
import { tryCutPoints } from "./cut-points";
import { prepared } from "./runs";
import { small } from "./unit";

tryCutPoints([
  { name: "close", start: () => prepared(small), call: () => ["closePeriod"] },
  {
    name: "reopen",
    start: () => prepared(small, ["closePeriod"]),
    call: () => ["reopenPeriod", "Sai điểm"],
    again: ["reopen.open"],
  },
  {
    name: "close after reopening",
    start: () => prepared(small, ["closePeriod"], ["reopenPeriod", "Sai điểm"]),
    call: () => ["closePeriod"],
  },
  {
    name: "nextPeriod",
    start: () => prepared(small, ["closePeriod"]),
    call: () => ["nextPeriod"],
    again: ["next.open"],
  },
]);
