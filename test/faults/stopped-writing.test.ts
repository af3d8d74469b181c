// Fault test: summing up, mending and undoing, stopped after every service call in turn.
import { tryCutPoints } from "./cut-points";
import { FIXES, small } from "./unit";

const faulty = () => small(true);

tryCutPoints([
  { name: "summarize", call: ["summarizeWorkbook"], before: [], sheets: small },
  { name: "summarize again", call: ["summarizeWorkbook"], before: [["summarizeWorkbook"]], sheets: small },
  { name: "applyFixes", call: ["applyFixes", FIXES, "one"], before: [], sheets: faulty },
  { name: "undoFixes", call: ["undoFixes"], before: [["applyFixes", FIXES, "one"]], sheets: faulty },
]);
