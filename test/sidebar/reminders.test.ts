// Tests of sidebar/reminders.ts: who is named with which step and day, and what is never said.
import { describe, expect, it, vi } from "vitest";
import { overviewOf } from "../../sidebar/overview";
import { reminderText } from "../../sidebar/reminders";
import { overviewOfUnit } from "./browser/answers";

vi.stubGlobal("document", { documentElement: { lang: "vi" } });

describe("the reminder list", () => {
  const overview = overviewOf(overviewOfUnit());
  const [, commented, decided] = overview.stages;
  const [heading, due, after, ...lines] = reminderText(overview).split("\n");

  it("opens with the unit and the period", () =>
    expect(heading).toBe("Trường THCS Bồ Đề B · Quý II/2023: việc còn lại"));

  it("names who has not signed the commitment with its day, and apart those who sign after a leave; nobody who is on leave", () => {
    expect(due).toBe("- Ký cam kết (Mẫu 01), hạn 28/2/2023: còn 2 người: Hà Thị Ước, Bùi Đức Ổn");
    expect(after).toBe("- Ký cam kết (Mẫu 01) bổ sung, sau đợt nghỉ: còn 1 người: An Dương");
  });

  it("has a line for each stage that lacks somebody, with its day and everybody's name", () => {
    const names = (stage: typeof commented) => stage?.missing.map(({ name }) => name).join(", ");
    expect(lines[0]).toBe(`- Nhận xét của cấp phó, Ban Giám hiệu, hạn 27/6/2023: còn 13 người: ${names(commented)}`);
    expect(lines[1]).toBe(`- Quyết định của cấp có thẩm quyền, hạn 27/6/2023: còn 7 người: ${names(decided)}`);
  });

  it("goes on with the steps to come", () =>
    expect(lines.slice(2)).toEqual([
      "- Gửi biểu tổng hợp (Mẫu 06), hạn 28/6/2023",
      "- Lãnh đạo Quận cho ý kiến, hạn 30/6/2023",
      "- Đầu mối gửi kết quả của khối (Mẫu 07), hạn 30/6/2023",
      "- Công khai kết quả, hạn 3/7/2023",
    ]));

  it("says nothing where nothing is left", () =>
    expect(reminderText({ ...overview, deadlines: [], unsigned: null, stages: overview.stages.slice(0, 1) })).toBe(""));
});
