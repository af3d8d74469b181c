// Fault test: adjusting a level and choosing a reading, stopped after every service call in turn.
import { sheetsOf } from "../workbook/grids";
import { tryCutPoints } from "./cut-points";
import { prepared } from "./runs";
import { DECISION, small } from "./unit";

const openQuestion = () => {
  const { "Cấu hình": settings = [], "Nhân sự": people = [], "Quyết định": scores = [] } = sheetsOf([]);
  return { "Cấu hình": settings, "Nhân sự": people, "Quyết định": scores };
};

tryCutPoints([
  { name: "adjustLevel", start: () => prepared(small), call: () => ["adjustLevel", "H2", ...DECISION, "T"] },
  {
    name: "chooseReading",
    start: () => prepared(openQuestion),
    call: () => ["chooseReading", "lb-leave-count", "liên tục"],
  },
]);
