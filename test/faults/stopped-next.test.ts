// Fault test: closing again after a reopening and beginning the next period, stopped after every service call in turn.
import { tryCutPoints } from "./cut-points";
import { small } from "./unit";

tryCutPoints([
  {
    name: "close after reopening",
    call: ["closePeriod"],
    before: [["closePeriod"], ["reopenPeriod", "Sai điểm"]],
    sheets: small,
  },
  { name: "nextPeriod", call: ["nextPeriod"], before: [["closePeriod"]], sheets: small, again: ["next.open"] },
]);
