// Walks through the guide's first task in the workbench page, doing what the guide says by its own text, and looks at more than a reader would.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Browser, Download, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOfGuide } from "../../../scripts/guide/guide-lines";
import { doStep } from "../../../scripts/guide/steps";
import { launchBrowser } from "../../browser";
import { one, parse, partsOf, textOf } from "../../sidebar/document/read-docx";
import { OpenedPage, type Place, SAMPLE } from "./open-page";
import { pageDesk } from "./page-desk";

const LINES = linesOfGuide(readFileSync("docs/huong-dan/bat-dau.md", "utf8"));

/** A name that would be a picture and a script in a page that takes it for markup. */
const NAME = "<img src=x onerror=alert(1)>Mai";
/** Where the sample has the name of somebody who passes and of somebody with a fault: in the list of people, and beside scores and months. */
const NAME_CELLS: readonly Place[] = ["Nhân sự", "Tự chấm", "Nhận xét", "Quyết định"].flatMap((sheet): Place[] => [
  [sheet, "B4"],
  [sheet, "B6"],
]);
const MONTH_NAME_CELLS: readonly Place[] = [
  ["Xếp loại tháng", "B3"],
  ["Xếp loại tháng", "B5"],
];
/** The score of item 23 that the sample has as a text. */
const TEXT_SCORE: Place = ["Quyết định", "Y5"];

let browser: Browser;
let opened: OpenedPage;
const downloads: Download[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

/** Does what `npm start` does, on a copy of the workbook that it opens. */
async function start(command: string): Promise<void> {
  expect(command).toBe("npm start");
  expect(JSON.parse(readFileSync("package.json", "utf8")).scripts.start).toMatch(new RegExp(`open ${SAMPLE}$`));
  opened = await OpenedPage.open(browser, { name: basename(SAMPLE) });
  // Where a step fails, those after it do not wait long for what cannot come.
  opened.page.setDefaultTimeout(45_000);
  opened.page.on("download", (download) => void downloads.push(download));
}

afterAll(async () => {
  await opened.close();
  await browser.close();
});

const button = (name: string | RegExp) => opened.sidebar.getByRole("button", { name });

/** Shows the name as it was typed, and no element that it would have made. */
async function expectNameAsText(place: Locator): Promise<void> {
  await place.getByText(NAME).first().waitFor();
  expect(await place.locator("img").count()).toBe(0);
}

/** What holds besides what the guide says, after the line of that number. */
const ALSO: Record<number, () => Promise<void>> = {
  async 1() {
    const [first, ...others] = [...NAME_CELLS, ...MONTH_NAME_CELLS] as [Place, ...Place[]];
    await opened.type(first, NAME);
    expect((await opened.cell(first))?.v).toBe(NAME);
    await opened.setCells(others.map((place) => [...place, NAME] as const));
    expect(await opened.page.locator("img[src=x]").count()).toBe(0);
  },
  async 4() {
    await expectNameAsText(opened.sidebar.locator(".groups"));
    await button(/Quyết định!X6$/)
      .first()
      .click();
    await expect.poll(() => opened.selection()).toBe("Quyết định!X6");
  },
  async 5() {
    const change = opened.sidebar.getByRole("group", { name: "Sửa Quyết định!Y5" });
    expect(await change.locator("p").textContent()).toMatch(/chữ “9,5”.*số 9,5/);
    expect((await opened.cell(TEXT_SCORE))?.v).toBe("9,5");
  },
  async 6() {
    expect((await opened.cell(TEXT_SCORE))?.v).toBe(9.5);
    await opened.waitForCell(["Quyết định", "AV5"], /^Đạt chuyên nghiệp$/);
  },
  async 8() {
    await opened.waitForCell(["Tổng hợp", "C6"], /^<img src=x/);
    expect((await opened.cell(["Tổng hợp", "G7"]))?.v).toBe("Đạt chuyên nghiệp");
  },
  async 9() {
    const reasons = opened.sidebar.locator(".person", { hasText: "Đặng Hữu Lộc" }).locator(".reasons li");
    expect(await reasons.count()).toBe(7);
    expect(await reasons.first().textContent()).toMatch(/^✗Không đáp ứng: 20 nội dung bắt buộc.*mục III\.3\.5$/);
    await expectNameAsText(opened.sidebar.locator(".people"));
  },
  async 11() {
    const paper = opened.sidebar.locator(".paper");
    await paper.getByText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").waitFor();
    await expectNameAsText(paper);
    expect(await paper.textContent()).not.toMatch(/Điểm|Đặng Hữu Lộc/);
  },
  async 12() {
    await expect.poll(() => downloads.length).toBe(1);
    const [download] = downloads as [Download];
    expect(download.suggestedFilename()).toMatch(/^danh-sach-dat.*\.docx$/);
    const parts = partsOf(new Uint8Array(readFileSync(await download.path())));
    const words = textOf(one(parse(parts["word/document.xml"] as string), "w:body"));
    expect(words).toContain("UBND PHƯỜNG SÔNG XANH");
    expect(words).toContain(NAME);
    expect(words).not.toContain("Đặng Hữu Lộc");
  },
};

// Each line goes on where the one before it stopped.
describe("the guide's first task, line by line by its own text", () => {
  for (const { number, text, steps } of LINES)
    it(`${number}. ${text}`, async () => {
      for (const step of steps) await ("run" in step ? start(step.run) : doStep(pageDesk(opened), step));
      await ALSO[number]?.();
    });

  it("has every line after which more is looked at", () =>
    expect(LINES.map(({ number }) => number)).toEqual(expect.arrayContaining(Object.keys(ALSO).map(Number))));
});

describe("what is left behind", () => {
  it("what was saved is there when the file is opened again", async () => {
    await opened.save();
    await opened.page.reload();
    await opened.waitForCell(["Quyết định", "AV5"], /^Đạt chuyên nghiệp$/);
    expect((await opened.cell(TEXT_SCORE))?.v).toBe(9.5);
    expect((await opened.cell(["Nhân sự", "B4"]))?.v).toBe(NAME);
    expect((await opened.cell(["Tổng hợp", "C6"]))?.v).toBe(NAME);
    expect(await opened.page.getByText("Có thay đổi chưa lưu").count()).toBe(0);
  });

  it("all the while no request left the machine, and the browser had nothing to complain of", () =>
    opened.expectPeace());
});
