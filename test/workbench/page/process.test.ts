// A unit's period in the page, from an empty workbook to its second closing, by the sidebar's own buttons: each step leaves what the headless walk leaves.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Workbench } from "../../../workbench/page/workbench";
import { headlessHands } from "../../actions/headless-hands";
import { type Contents, EMPTY, type Hands, WALKS, walk } from "../../actions/walk";
import { launchBrowser } from "../../browser";
import { OpenedPage } from "./open-page";

/** In the page: what the console of a user would see. */
declare const workbench: Workbench;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Hands that fill cells through the page's own services and press the sidebar's buttons for everything else. */
function pageHands(opened: OpenedPage): Hands {
  const { sidebar, page } = opened;
  const button = (name: string | RegExp) => sidebar.getByRole("button", { name, exact: typeof name === "string" });
  const tab = (name: string) => sidebar.getByRole("tab", { name }).click();
  const told = (words: string | RegExp) => sidebar.getByText(words).first().waitFor();
  const toClosing = async () => {
    await tab("Tổng quan");
    await sidebar.getByRole("heading", { name: "Đóng kỳ" }).waitFor();
  };
  return {
    async setUp({ name, regulation, period }) {
      await opened.chooseAddonItem(/^Thiết lập/);
      if (name !== undefined) await sidebar.locator("#setup-name").fill(name);
      if (regulation !== undefined) await sidebar.locator("#setup-regulation").selectOption(regulation);
      if (period !== undefined) await sidebar.locator("#setup-period").fill(period);
      await button("Xem kế hoạch").click();
      await button("Thiết lập").click();
      await told("Đã thiết lập xong.");
    },
    async fill(sheet, cell, rows) {
      await page.evaluate(
        ([name, first, values]) => {
          const start = workbench.opened?.host.workbook.getSheetByName(name)?.getRange(first);
          if (!start) throw new Error(`no sheet ${name}`);
          const block = workbench.opened?.host.workbook
            .getSheetByName(name)
            ?.getRange(start.getRow(), start.getColumn(), values.length, values[0]?.length ?? 0);
          block?.setValues(values.map((row) => [...row]));
        },
        [sheet, cell, rows] as const,
      );
    },
    async check() {
      await opened.chooseAddonItem(/^Kiểm tra/);
      const outcome = sidebar.getByText(/^(Không có chỗ nào|\d+ chỗ) cần sửa/).first();
      return Number.parseInt((await outcome.textContent()) ?? "", 10) || 0;
    },
    async decide({ name }, level, reason, authority) {
      await tab("Xếp loại");
      await button("Xếp loại").click();
      const person = sidebar.locator(".person", { hasText: name });
      await person.locator("summary").first().click();
      await person.getByText("Quyết định mức khác").click();
      await person.locator("select").selectOption(level);
      await person.locator("textarea").fill(reason);
      await person.locator("input").fill(authority);
      await person.getByRole("button", { name: `Ghi quyết định cho ${name}` }).click();
      await told("Đã ghi mức quyết định vào trang Điều kiện");
    },
    async close() {
      await toClosing();
      await button("Đóng kỳ").click();
      await told("Kỳ này đã đóng");
    },
    async reopen(reason) {
      await toClosing();
      await sidebar.locator("summary", { hasText: "Mở lại kỳ" }).click();
      await sidebar.getByLabel("Lý do mở lại").fill(reason);
      await button("Mở lại kỳ").click();
      await told("Đã mở lại kỳ.");
    },
    snapshot: () =>
      page.evaluate(async () => {
        const host = workbench.opened?.host;
        if (!host) throw new Error("no workbook");
        await host.calculate();
        return host.snapshot();
      }),
  };
}

describe.each(WALKS)("$words.regulation in the page", (unit) => {
  it("leaves after each step, in every cell of every sheet, what the headless walk leaves", async () => {
    const hands = headlessHands();
    const expected = new Map<string, Contents>();
    await walk(hands, unit, (step, contents) => expected.set(step, contents));
    hands.office.close();
    const opened = await OpenedPage.open(browser, { content: EMPTY() });
    opened.page.setDefaultTimeout(60_000);
    const steps: string[] = [];
    try {
      await walk(pageHands(opened), unit, (step, contents) => {
        expect(contents, step).toEqual(expected.get(step));
        steps.push(step);
      });
      opened.expectPeace();
    } finally {
      await opened.close();
    }
    expect(steps).toEqual([...expected.keys()]);
  }, 600_000);
});
