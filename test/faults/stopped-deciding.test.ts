// Fault test: adjusting a level and choosing a reading, stopped after every service call in turn.
import { tryCutPoints } from "./cut-points";
import { prepared } from "./runs";
import { DECISION, openQuestion, READING, small } from "./unit";

tryCutPoints([
  { name: "adjustLevel", start: () => prepared(small), call: () => ["adjustLevel", "H2", ...DECISION, "T"] },
  {
    name: "chooseReading",
    start: () => prepared(openQuestion),
    call: () => READING,
  },
]);
