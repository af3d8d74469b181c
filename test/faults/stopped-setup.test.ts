// Fault test: setting a workbook up, stopped after every service call in turn, then planned and run again.
import { tryCutPoints } from "./cut-points";
import { everything, fresh, partly, planned, undoing } from "./setting-up";

const { start, call } = undoing();

tryCutPoints(
  [
    { name: "a set-up of the deciding stage", start: partly, call: planned, content: everything },
    { name: "a set-up of a new workbook", start: fresh, call: planned, content: everything },
    { name: "the undoing of a set-up", start: () => start, call, content: everything },
  ],
  61,
);
