// Fault test: summing up, mending and undoing, stopped after every service call in turn.
import { tryCutPoints } from "./cut-points";
import { prepared } from "./runs";
import { FIXES, small } from "./unit";

const faulty = () => small(true);

tryCutPoints([
  { name: "summarize", start: () => prepared(small), call: () => ["summarizeWorkbook"] },
  { name: "summarize again", start: () => prepared(small, ["summarizeWorkbook"]), call: () => ["summarizeWorkbook"] },
  { name: "applyFixes", start: () => prepared(faulty), call: () => ["applyFixes", FIXES, "one"] },
  { name: "undoFixes", start: () => prepared(faulty, ["applyFixes", FIXES, "one"]), call: () => ["undoFixes"] },
]);
