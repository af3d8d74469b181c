// Fault test: closing and reopening, stopped after every service call in turn.
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
]);
