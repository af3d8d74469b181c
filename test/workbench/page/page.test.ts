// Tests the workbench page end to end in a real browser: grid, menu, sidebar, and that nothing leaves the machine.
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../../workbench/xlsx/read";
import { launchBrowser } from "../../browser";
import { OpenedPage, type PageOptions, type Place, SAMPLE } from "./open-page";

const SCORE: Place = ["Quyết định", "C4"];
const RATING: Place = ["Quyết định", "AV4"];

let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(() => opened.expectPeace());

/** One page for all tests of a `describe`, for Univer takes seconds to start; each finds it in use and needs no cell that another leaves changed. */
function sharePage(options: PageOptions = {}): void {
  beforeAll(async () => {
    opened = await OpenedPage.open(browser, options);
  });
  afterAll(() => opened.close());
}

/** A copy of the sample in which a sheet has these rules for what cells may hold. */
function withRules(rules: string, name: string): Uint8Array {
  const content = new Uint8Array(readFileSync(SAMPLE));
  const parts = unzipSync(content);
  const part = readWorkbook(content, "sample").source.sheets.find((sheet) => sheet.name === name)?.part as string;
  const sheet = strFromU8(parts[part] as Uint8Array);
  const section = `<dataValidations count="1">${rules}</dataValidations>`;
  const place = /<\/mergeCells>|<\/sheetData>/g;
  const end = [...sheet.matchAll(place)].at(-1) as RegExpExecArray;
  const at = end.index + end[0].length;
  return zipSync({ ...parts, [part]: strToU8(sheet.slice(0, at) + section + sheet.slice(at)) });
}

describe("the grid", () => {
  sharePage();

  it("shows the results of the bundle's functions, and another one as soon as a score is typed", async () => {
    const { page } = opened;
    await opened.waitForCell(RATING, /^Đạt chuyên nghiệp$/);
    await opened.type(SCORE, "5");
    await opened.waitForCell(RATING, /^Không đạt chuyên nghiệp$/);
    await page.keyboard.press("Control+z");
    await opened.waitForCell(RATING, /^Đạt chuyên nghiệp$/);
  });

  it("takes numbers, dates and formulas as they are typed in Vietnam", async () => {
    await opened.type(SCORE, "9,5");
    await opened.type(["Nghỉ", "B2"], "5/4/2024");
    await opened.type(["Quyết định", "D28"], '=SUM(C4;0,5)&"; 1,5"');
    await opened.waitForCell(["Quyết định", "D28"], /^10; 1,5$/);
    expect((await opened.cell(SCORE))?.v).toBe(9.5);
    expect((await opened.cell(["Nghỉ", "B2"]))?.v).toBe(45_387);
  });

  it("offers the bundle's functions while a formula is typed, with the help that Sheets shows", async () => {
    const { page } = opened;
    await opened.press(["Quyết định", "D28"]);
    await page.keyboard.type("=RATING_P");
    await page.getByText("Tổng điểm của từng dòng").first().waitFor();
    await page.keyboard.type("OINTS(");
    await page.getByText("RATING_POINTS(diem").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  it("speaks Vietnamese in its own menus too, and to those who hear the page", async () => {
    const { page } = opened;
    await opened.press(["Quyết định", "D5"]);
    await page.mouse.click(400, 420, { button: "right" });
    await page.getByText("Dán đặc biệt").waitFor();
    const words = await page.evaluate(() => {
      const named = [...document.querySelectorAll("[aria-label],[title],[placeholder]")];
      const names = named.flatMap((part) =>
        ["aria-label", "title", "placeholder"].map((name) => part.getAttribute(name)),
      );
      return [document.body.textContent, ...names].join("\n");
    });
    expect(words).toContain("Các trang tính");
    expect(
      words.match(/\b(the|of|sheets?|sidebar|close|zoom|copy|paste|insert|delete|notifications?)\b.*/gi),
    ).toBeNull();
  });

  it("says what a function has against its call while its cell is selected", async () => {
    const { page } = opened;
    await opened.type(["Quyết định", "D28"], "=RATING(C4:D4)");
    await opened.waitForCell(["Quyết định", "D28"], /#VALUE!/);
    await opened.press(["Quyết định", "D28"]);
    await page.getByText("Ô D28: Vùng điểm có 2 cột").waitFor();
    await opened.press(["Quyết định", "E24"]);
    await page.getByText("Ô D28: Vùng điểm có 2 cột").waitFor({ state: "detached" });
  });

  it("refuses what the file could not keep, in words", async () => {
    const { page } = opened;
    await opened.command("sheet.command.toggle-gridlines");
    await page.getByText("Tệp .xlsx sẽ không giữ được thay đổi này").waitFor();
  });
});

describe("a file with rules of its own, where the clock is not that of Vietnam", () => {
  const rule = (place: string, error: string) =>
    `<dataValidation type="decimal" operator="between" allowBlank="1" showErrorMessage="1" ${error} sqref="${place}"><formula1>0</formula1><formula2>10</formula2></dataValidation>`;
  const rules = rule("C4:C9", 'error="Điểm từ 0 đến 10"') + rule("D4", "");
  sharePage({ content: withRules(rules, "Quyết định"), timeZone: "America/New_York" });

  it("shows the days of the file", async () => {
    await opened.waitForCell(["Quyết định", "AV6"], /ngày 9\/5\/2024/);
  });

  it("keeps in the file that a sheet was taken away", async () => {
    const { page, file } = opened;
    await page.getByRole("tab", { name: "Nghỉ" }).click({ button: "right" });
    await page.getByText("Xóa", { exact: true }).filter({ visible: true }).click();
    await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
    await page.getByText("Có thay đổi chưa lưu").waitFor();
    await opened.save();
    const { snapshot } = readWorkbook(new Uint8Array(readFileSync(file)), "saved");
    expect(Object.values(snapshot.sheets).map(({ name }) => name)).not.toContain("Nghỉ");
  });

  // Last, for the question that refuses stays open over the page.
  it("refuses what the file's own rules forbid, in the file's words or in Vietnamese", async () => {
    const { page } = opened;
    await opened.type(SCORE, "11");
    await page.getByText("Điểm từ 0 đến 10").first().waitFor();
    expect((await opened.cell(SCORE))?.v).toBe(10);
  });
});

describe("the menu and the sidebar", () => {
  sharePage();

  it("can be used with the keyboard alone", async () => {
    const { page } = opened;
    // A person sees where the focus is before pressing the next key, and so does this test.
    const focused = (name: string) => page.locator("[role=menuitem]:focus", { hasText: name }).waitFor();
    await page.getByRole("button", { name: "Tiện ích bổ sung" }).press("Enter");
    for (const [name, key] of [
      ["Xếp loại", "ArrowRight"],
      ["Tổng quan", "ArrowDown"],
      ["Kiểm tra bảng tính", "ArrowUp"],
      ["Tổng quan", "Enter"],
    ] as const) {
      await focused(name);
      await page.keyboard.press(key);
    }
    await page.locator("aside iframe").waitFor();
    await page.locator(".sidebar").getByRole("button", { name: "Đóng" }).press("Enter");
    await page.locator("aside iframe").waitFor({ state: "detached" });
  });

  it("keep the sidebar shut off from the page and from the network", async () => {
    const { page } = opened;
    await opened.chooseAddonItem(/^Kiểm tra/);
    const frame = page.frames().find((each) => each.parentFrame() && each.url() === "about:srcdoc");
    const reach = await frame?.evaluate(async (origin) => {
      const tries: Record<string, () => unknown> = {
        page: () => parent.document,
        server: () => fetch(`${origin}/workbook`),
        html: () => {
          document.body.innerHTML = "<b>bold</b>";
        },
      };
      const outcomes: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        const isOpen = await Promise.resolve()
          .then(attempt)
          .then(
            () => true,
            () => false,
          );
        outcomes.push(`${name} ${isOpen ? "open" : "shut"}`);
      }
      return outcomes;
    }, opened.origin);
    expect(reach).toEqual(["page shut", "server shut", "html shut"]);
    expect(opened.complaints.splice(0).join()).toContain("Content Security Policy");
  });

  it("come from the bundle: a line of the menu opens the sidebar, which checks the workbook and goes to a cell", async () => {
    const { page, sidebar } = opened;
    await opened.chooseAddonItem(/^Kiểm tra/);
    await sidebar.getByText("“9,5” đang là chữ").first().waitFor();
    expect(await page.locator("aside iframe").evaluate((frame) => frame.clientWidth)).toBe(300);
    await sidebar.getByText("Quyết định!Y5").first().click();
    await expect.poll(() => opened.selection()).toBe("Quyết định!Y5");
    // The page speaks as the sidebar does, and back.
    await sidebar.getByRole("button", { name: /^EN:/ }).click();
    await page.getByRole("button", { name: "File", exact: true }).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    await sidebar.getByRole("button", { name: /^VI:/ }).click();
    await page.getByRole("button", { name: "Lưu", exact: true }).waitFor();
  });

  it("summarize the workbook into a sheet of its own, which is saved with it", async () => {
    const { page, file, sidebar } = opened;
    await opened.chooseAddonItem(/trang Tổng hợp/);
    await sidebar.getByText("24 người").first().waitFor();
    await opened.waitForCell(["Tổng hợp", "C5"], /^Nguyễn Thị Thanh Ánh$/);
    await opened.save();
    const { snapshot } = readWorkbook(new Uint8Array(readFileSync(file)), "saved");
    const summary = Object.values(snapshot.sheets).find(({ name }) => name === "Tổng hợp");
    expect(summary?.cellData?.[4]?.[2]?.v).toBe("Nguyễn Thị Thanh Ánh");
    await page.reload();
    await opened.waitForCell(["Tổng hợp", "C5"], /^Nguyễn Thị Thanh Ánh$/);
  });
});

describe("what a script shows, and a file whose name holds HTML", () => {
  const script = `
    const ui = () => SpreadsheetApp.getUi();
    function showDialog() { ui().showModalDialog(HtmlService.createHtmlOutputFromFile("sidebar").setWidth(420).setHeight(300), "Hộp <b>thoại</b>"); }
    function showAlert() { ui().alert("Tin <i>nhắn</i>"); }
    function askUser() { const answer = ui().alert("Tiêu đề", "Làm tiếp?", ui().ButtonSet.YES_NO); SpreadsheetApp.getActive().toast("Đáp: " + (answer === ui().Button.YES)); }
    function fail() { throw new Error("Câu <u>báo lỗi</u>"); }`;
  sharePage({ script, name: "<img src=x onerror=alert(1)>.xlsx" });

  it("is a dialog in a frame, which Esc closes", async () => {
    const { page } = opened;
    await opened.runScript("showDialog");
    const box = page.getByRole("dialog", { name: "Hộp <b>thoại</b>" });
    await box.locator("iframe").waitFor();
    expect((await box.boundingBox())?.width).toBe(420);
    await box.getByRole("button", { name: "Đóng" }).press("Escape");
    await box.waitFor({ state: "detached" });
  });

  it("is an alert, a question with its answer, a toast and an error, all as text", async () => {
    const { page } = opened;
    await opened.runScript("showAlert");
    await page.getByRole("dialog").getByText("Tin <i>nhắn</i>").waitFor();
    await page.getByRole("button", { name: "Đóng" }).click();
    page.once("dialog", (question) => void question.accept());
    await opened.runScript("askUser");
    await page.getByText("Đáp: true").waitFor();
    await opened.runScript("fail");
    await page.getByRole("alert").getByText("Câu <u>báo lỗi</u>").waitFor();
  });

  it("show a name that holds HTML as text", async () => {
    const { page, sidebar } = opened;
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("<img src=x onerror=alert(1)>.xlsx");
    await opened.setCells([["Cấu hình", "B2", "<b id=bad>Sông</b>"]]);
    await opened.chooseAddonItem(/^Kiểm tra/);
    await sidebar.getByText("<b id=bad>Sông</b>").first().waitFor();
    expect(await sidebar.locator("#bad").count()).toBe(0);
  });
});
