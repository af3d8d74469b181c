// Fault test: making a Google Doc, and the small actions beside, stopped after every service call in turn: no file twice, none lost.
import { resultOf, WRITING } from "./actions";
import { tryCutPoints } from "./cut-points";

tryCutPoints(
  (["createGoogleDocument", "writeSelfTest", "runProbes"] as const).flatMap((name) => {
    const action = WRITING[name];
    return action ? [{ name, start: action.start, call: action.call, content: resultOf }] : [];
  }),
);
