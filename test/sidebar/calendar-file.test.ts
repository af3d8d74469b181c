// Tests of sidebar/calendar-file.ts: the file as RFC 5545 wants it.
import { describe, expect, it } from "vitest";
import { calendarFile } from "../../sidebar/calendar-file";
import { type DeadlineCard, type Overview, overviewOf } from "../../sidebar/overview";
import { overviewOfUnit } from "./browser/answers";

const OVERVIEW = overviewOf(overviewOfUnit());
const file = (part: Partial<Overview>) => calendarFile({ ...OVERVIEW, ...part });
const deadline = (part: Partial<DeadlineCard>): DeadlineCard => ({
  ...{ step: "công khai", title: "Công khai", per: "quarter", date: "2023-12-31", daysLeft: 3, citation: "mục III" },
  ...part,
});
const octets = (line: string) => new TextEncoder().encode(line).length;
/** The lines as they were before folding. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("the calendar file", () => {
  it("has one all-day event for each deadline, from its day to the next, over the end of the year too", () => {
    const lines = unfolded(file({ deadlines: [deadline({})] }));
    expect(lines.slice(0, 3)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//xeploai//VI"]);
    expect(lines).toContain("DTSTART;VALUE=DATE:20231231");
    expect(lines).toContain("DTEND;VALUE=DATE:20240101");
    expect(lines).toContain("DTSTAMP:20230627T000000Z");
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
    const events = (text: string) => text.match(/BEGIN:VEVENT/g)?.length;
    expect(events(file({}))).toBe(OVERVIEW.deadlines.length);
  });

  it("ends every line with CRLF and folds it at 75 octets without cutting a letter", () => {
    const title = "Tổng hợp, báo cáo kết quả đánh giá sự chuyên nghiệp của cán bộ, công chức, viên chức ".repeat(3);
    const text = file({ deadlines: [deadline({ title })] });
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\uFFFD");
    expect(unfolded(text).find((line) => line.startsWith("SUMMARY:"))).toContain("cán bộ\\, công chức");
  });

  it("escapes what has a meaning in the format", () => {
    const lines = unfolded(file({ deadlines: [deadline({ citation: "a;b,c\\d\ne" })] }));
    expect(lines).toContain("DESCRIPTION:a\\;b\\,c\\\\d\\ne");
  });

  it("names the same deadline the same each time, and others otherwise", () => {
    const ids = (text: string) => unfolded(text).filter((line) => line.startsWith("UID:"));
    expect(ids(file({}))).toEqual(ids(file({ today: "2023-07-01" })));
    expect(new Set(ids(file({}))).size).toBe(OVERVIEW.deadlines.length);
  });
});
