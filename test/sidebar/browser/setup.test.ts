// Set-up in the sidebar, with the keyboard alone, over an empty workbook and the very bundle: form, refusal, plan, outcome.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Office, openSheets } from "../../actions/office";
import { launchBrowser } from "../../browser";
import { openSidebar, type Sidebar, settled } from "./sidebar";

let browser: Browser;
let office: Office;
let sidebar: Sidebar;

/** Set once: somebody else writes into the workbook just before the next set-up. */
let meanwhile: (() => void) | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  office = openSheets({ "Trang tính1": [[]] });
  sidebar = await openSidebar(browser, {
    server: (name, parameters) => {
      if (name === "setUpWorkbook") {
        meanwhile?.();
        meanwhile = undefined;
      }
      return { reply: office.reply(name, ...parameters) };
    },
  });
  await settled(sidebar);
});
afterAll(async () => {
  await sidebar.close();
  await browser.close();
  office.close();
});

it("leads from an empty workbook to one that can be filled in", async () => {
  const { page } = sidebar;

  // The overview of a workbook without Cấu hình offers set-up and nothing else.
  await page.getByRole("button", { name: "Thiết lập bảng tính" }).press("Enter");
  await settled(sidebar);

  // What is missing is said in one sentence, which takes the focus.
  await page.locator("#setup-name").fill("UBND phường Thử");
  await page.locator("#setup-period").fill("2023-06");
  await page.locator("#setup-period").press("Enter");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Chưa chọn quy định/);
  await page.locator("#setup-regulation").selectOption("long-bien-2023");
  expect(await page.locator("#setup-period-help").textContent()).toBe("theo quý, ghi như 2023-Q2");
  await page.locator("#setup-period").press("Enter");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/ghi như 2023-Q2 \(đang là 2023-06\)/);
  expect(sidebar.calls).not.toContain("setUpWorkbook");

  // The plan first; only the button writes.
  await page.locator("#setup-period").fill("2023-Q2");
  await page.locator("#setup-period").press("Enter");
  expect(await page.locator("#view li", { hasText: "tạo mới" }).count()).toBe(13);
  expect(await page.locator("#view li").first().textContent()).toBe("Cấu hình: tạo mới");
  expect(sidebar.calls).not.toContain("setUpWorkbook");

  // Somebody chose another regulation in between: nothing is written, and the page says what to do and starts from there.
  meanwhile = () => {
    office.services.SpreadsheetApp.getActiveSpreadsheet().insertSheet("Cấu hình");
    office.fill("Cấu hình", "A1", [
      ["Mục", "Giá trị"],
      ["Quy định", "hanoi-2022"],
    ]);
  };
  await page.getByRole("button", { name: "Thiết lập", exact: true }).press("Enter");
  await settled(sidebar);
  await page.getByText("Cấu hình đang ghi “Quy định” là “hanoi-2022”").waitFor();
  await page.getByText("chọn đúng giá trị ấy, hoặc sửa ô đó trước").waitFor();
  expect(await page.locator("#setup-regulation").inputValue()).toBe("hanoi-2022");
  expect(office.cell("Cấu hình", "A3")).toBe("");
  office.type("Cấu hình", "B2", "");
  await page.locator("#setup-name").fill("UBND phường Thử");
  await page.locator("#setup-regulation").selectOption("long-bien-2023");
  await page.locator("#setup-name").press("Enter");
  await page.getByRole("button", { name: "Xem bảng tính" }).press("Enter");
  await settled(sidebar);
  await page.locator("#setup-regulation").selectOption("long-bien-2023");
  await page.locator("#setup-name").fill("UBND phường Thử");
  await page.locator("#setup-period").fill("2023-Q2");
  await page.locator("#setup-period").press("Enter");
  const before = sidebar.calls.filter((name) => name === "setUpWorkbook").length;
  meanwhile = () => {
    office.services.SpreadsheetApp.getActiveSpreadsheet().insertSheet("Nhật ký");
  };
  await page.getByRole("button", { name: "Thiết lập", exact: true }).press("Enter");
  await settled(sidebar);

  // Somebody wrote in between, but the plan says the same: it is made again and done.
  expect(sidebar.calls.filter((name) => name === "setUpWorkbook")).toHaveLength(before + 2);
  await page.getByText("Đã thiết lập xong.").first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("outcome");
  expect(office.services.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName()).toBe("Nhân sự");
  expect(office.cell("Quyết định", "AW1")).toBe("Mức xếp loại");

  // Undone again, while somebody writes into one of the new sheets: that one stays and is named. Then the same once more.
  meanwhile = () => office.type("Nhân sự", "B2", "Một");
  await page.getByRole("button", { name: "Hoàn tác: gỡ các trang vừa lập" }).press("Enter");
  await settled(sidebar);
  await page.getByText("Đã gỡ 10 trang vừa lập").first().waitFor();
  await page.getByText("Giữ lại trang đã có người ghi hoặc đang được công thức dùng: Nhân sự.").first().waitFor();
  expect(() => office.cell("Quyết định", "A1")).toThrow("no sheet");
  expect(office.cell("Nhân sự", "B2")).toBe("Một");
  await page.getByRole("button", { name: "Xem bảng tính" }).press("Enter");
  await settled(sidebar);
  await page.locator("#setup-period").press("Enter");
  await page.getByRole("button", { name: "Thiết lập", exact: true }).press("Enter");
  await settled(sidebar);
  expect(office.cell("Quyết định", "AW1")).toBe("Mức xếp loại");

  await page.getByRole("button", { name: "Về Tổng quan" }).press("Enter");
  await settled(sidebar);
  expect(await page.locator("h1").textContent()).toBe("UBND phường Thử");
  expect(sidebar.errors).toEqual([]);
  expect(sidebar.strays).toEqual([]);
});
