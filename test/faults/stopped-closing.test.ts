// Fault test: closing, reopening and beginning the next period, stopped after every service call in turn.
import { tryCutPoints } from "./cut-points";
import { small } from "./unit";

tryCutPoints([
  { name: "close", call: ["closePeriod"], before: [], sheets: small },
  {
    name: "reopen",
    call: ["reopenPeriod", "Sai điểm"],
    before: [["closePeriod"]],
    sheets: small,
    again: ["reopen.open"],
  },
  {
    name: "close after reopening",
    call: ["closePeriod"],
    before: [["closePeriod"], ["reopenPeriod", "Sai điểm"]],
    sheets: small,
  },
  { name: "nextPeriod", call: ["nextPeriod"], before: [["closePeriod"]], sheets: small, again: ["next.open"] },
]);
