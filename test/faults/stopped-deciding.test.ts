// Fault test: adjusting a level and choosing a reading, stopped after every service call in turn.
import { sheetsOf } from "../workbook/grids";
import { tryCutPoints } from "./cut-points";
import { DECISION, small } from "./unit";

tryCutPoints([
  { name: "adjustLevel", call: ["adjustLevel", "H2", ...DECISION, "T"], before: [], sheets: small },
  {
    name: "chooseReading",
    call: ["chooseReading", "lb-leave-count", "liên tục"],
    before: [],
    sheets: () => {
      const { "Cấu hình": settings = [], "Nhân sự": people = [], "Quyết định": scores = [] } = sheetsOf([]);
      return { "Cấu hình": settings, "Nhân sự": people, "Quyết định": scores };
    },
  },
]);
