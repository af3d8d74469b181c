// The sidebar with the keyboard alone, over the sample workbook and the very bundle: check, go to the cell, fix, undo, rate, publish.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Office, openFile } from "../../actions/office";
import { launchBrowser } from "../../browser";
import { openSidebar, type Sidebar, settled } from "./sidebar";

let browser: Browser;
let office: Office;
let sidebar: Sidebar;

beforeAll(async () => {
  browser = await launchBrowser();
  office = openFile("samples/phuong-song-xanh-2024-q2.xlsx");
  sidebar = await openSidebar(browser, {
    server: (name, parameters) => ({ reply: office.reply(name, ...parameters) }),
  });
  await settled(sidebar);
});
afterAll(async () => {
  await sidebar.close();
  await browser.close();
  office.close();
});

/** The words of the element that has the focus. */
const focused = () =>
  sidebar.page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

async function key(name: string): Promise<void> {
  await sidebar.page.keyboard.press(name);
  await settled(sidebar);
}

/** Presses Tab until the focus is on something with these words; whatever has it on the way must be seen to have it. */
async function tabTo(words: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await key("Tab");
    const outline = await sidebar.page.evaluate(() => {
      const element = document.activeElement;
      return element && element !== document.body ? getComputedStyle(element).outlineStyle : "body";
    });
    expect(outline).not.toBe("none");
    if (words.test(await focused())) return;
  }
  throw new Error(`the keyboard does not reach ${words}`);
}

it("walks through the whole work without a mouse", async () => {
  const { page } = sidebar;

  // The tabs are one stop; arrows move between them.
  await key("Tab");
  expect(await focused()).toBe("Tổng quan");
  await key("ArrowRight");
  expect(await focused()).toBe("Kiểm tra");
  await tabTo(/^Kiểm tra bảng tính$/);
  await key("Enter");
  expect(await focused()).toMatch(/^4 chỗ cần sửa, ở 4 người/);

  // To the first cell.
  await tabTo(/Quyết định!Y5$/);
  await key("Enter");
  const spreadsheet = office.services.SpreadsheetApp.getActiveSpreadsheet();
  expect(spreadsheet.getActiveRange()?.getA1Notation()).toBe("Y5");

  // The fix is shown before it is made, Escape leaves it, Enter makes it.
  await tabTo(/^Sửa thành số 9,5, Quyết định!Y5$/);
  await key("Enter");
  expect(await focused()).toBe("Sửa ô này");
  expect(await page.locator(".change").textContent()).toMatch(/chữ “9,5”.*số 9,5/);
  await key("Escape");
  expect(await focused()).toMatch(/Quyết định!Y5$/);
  await tabTo(/^Sửa thành số 9,5, Quyết định!Y5$/);
  await key("Enter");
  await key("Enter");
  expect(office.cell("Quyết định", "Y5")).toBe(9.5);
  await page.getByText("3 chỗ cần sửa").first().waitFor();
  expect(await focused()).toMatch(/Quyết định!X6$/);

  // One undo.
  await page.locator("#tab-check").focus();
  await tabTo(/^Hoàn tác 1 ô$/);
  await key("Enter");
  expect(office.cell("Quyết định", "Y5")).toBe("9,5");
  expect(await focused()).toMatch(/^4 chỗ cần sửa/);

  // Rate, find a person, open the reasons.
  await page.locator("#tab-check").focus();
  await key("ArrowRight");
  await tabTo(/^Xếp loại$/);
  await key("Enter");
  expect(await focused()).toBe("24 người, trong đó 2 không đánh giá");
  await page.locator("input[type=search]").focus();
  await page.keyboard.type("dang huu loc");
  await tabTo(/^Đặng Hữu Lộc/);
  await key("Enter");
  const reasons = page.locator(".person[open] .reasons li");
  expect(await reasons.count()).toBe(7);
  expect(await reasons.first().textContent()).toMatch(/^✗Không đáp ứng: 20 nội dung bắt buộc.*mục III\.3\.5$/);
  expect(await page.locator(".person[open] .notice").textContent()).toMatch(/Để lên mức trên còn cần/);

  // Documents: look at one, and back.
  await page.locator("#tab-rate").focus();
  await key("ArrowRight");
  await tabTo(/^Soạn văn bản$/);
  await key("Enter");
  await tabTo(/^Xem trước: Danh sách đạt chuyên nghiệp \(công khai/);
  await key("Enter");
  expect(await focused()).toMatch(/^Danh sách đạt chuyên nghiệp/);
  expect(await page.locator(".paper").textContent()).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  await page.keyboard.press("Shift+Tab");
  expect(await focused()).toBe("Về danh sách");
  await key("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "document-danh-sach-dat");

  expect(sidebar.errors).toEqual([]);
  expect(sidebar.strays).toEqual([]);
});

it("keeps what the server says of people out of the addresses and the log of the page", async () => {
  expect(sidebar.page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(office.log.messages).toEqual([]);
});
