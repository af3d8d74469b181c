// Walks through a unit's quarter in the workbench page as a person does: from a score typed into the grid to the file opened again.
import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "../../browser";
import { one, parse, partsOf, textOf } from "../../sidebar/document/read-docx";
import { OpenedPage, type Place } from "./open-page";

/** A name that would be a picture and a script in a page that takes it for markup. */
const NAME = "<img src=x onerror=alert(1)>Mai";
/** Where the sample has that person's name: in the list of people, and beside the scores and months. */
const NAME_CELL: Place = ["Nhân sự", "B5"];
const OTHER_NAME_CELLS: readonly Place[] = [
  ["Tự chấm", "B5"],
  ["Nhận xét", "B5"],
  ["Quyết định", "B5"],
  ["Xếp loại tháng", "B4"],
];
/** The score of item 23 that the sample has as a text. */
const TEXT_SCORE: Place = ["Quyết định", "Y5"];

vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await OpenedPage.open(browser);
  // Where a step fails, those after it do not wait long for what cannot come.
  opened.page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await opened.close();
  await browser.close();
});

const button = (name: string | RegExp) => opened.sidebar.getByRole("button", { name });

/** Opens a view of the sidebar by its tab. */
const openTab = (name: string) => opened.sidebar.getByRole("tab", { name }).click();

/** Shows the name as it was typed, and no element that it would have made. */
async function expectNameAsText(place: Locator): Promise<void> {
  await place.getByText(NAME).first().waitFor();
  expect(await place.locator("img").count()).toBe(0);
}

// Each step goes on where the one before it stopped.
describe("a quarter of a unit, in one page", () => {
  it("a score typed into the grid changes the level in the row at once", async () => {
    await opened.waitForCell(["Quyết định", "AV4"], /^Đạt chuyên nghiệp$/);
    await opened.type(["Quyết định", "C4"], "5");
    await opened.waitForCell(["Quyết định", "AV4"], /^Không đạt chuyên nghiệp$/);
    await opened.type(["Quyết định", "C4"], "10");
    await opened.waitForCell(["Quyết định", "AV4"], /^Đạt chuyên nghiệp$/);
  });

  it("a name with markup in it stays a text in its cell", async () => {
    await opened.type(NAME_CELL, NAME);
    expect((await opened.cell(NAME_CELL))?.v).toBe(NAME);
    expect(await opened.page.locator("img[src=x]").count()).toBe(0);
    await opened.setCells(OTHER_NAME_CELLS.map((place) => [...place, NAME] as const));
  });

  it("the check lists what is wrong by person, and goes to the cell", async () => {
    await opened.chooseAddonItem(/^Kiểm tra/);
    await opened.sidebar.getByText("4 chỗ cần sửa, ở 4 người").waitFor();
    await expectNameAsText(opened.sidebar.locator(".groups"));
    await button(/Quyết định!Y5$/)
      .first()
      .click();
    await expect.poll(() => opened.selection()).toBe("Quyết định!Y5");
  });

  it("a fix is shown before it is written, and then the cell is checked again", async () => {
    await button("Sửa thành số 9,5, Quyết định!Y5").click();
    const change = opened.sidebar.getByRole("group", { name: "Sửa Quyết định!Y5" });
    expect(await change.locator("p").textContent()).toMatch(/chữ “9,5”.*số 9,5/);
    expect((await opened.cell(TEXT_SCORE))?.v).toBe("9,5");
    await change.getByRole("button", { name: "Sửa ô này" }).click();
    await opened.sidebar.getByText("3 chỗ cần sửa, ở 3 người").waitFor();
    expect((await opened.cell(TEXT_SCORE))?.v).toBe(9.5);
    await opened.waitForCell(["Quyết định", "AV5"], /^Đạt chuyên nghiệp$/);
  });

  it("one undo puts the old value back, and the fix can be made again", async () => {
    await button("Hoàn tác 1 ô").click();
    await opened.sidebar.getByText("4 chỗ cần sửa, ở 4 người").waitFor();
    expect((await opened.cell(TEXT_SCORE))?.v).toBe("9,5");
    await button("Sửa thành số 9,5, Quyết định!Y5").click();
    await button("Sửa ô này").click();
    await opened.sidebar.getByText("3 chỗ cần sửa, ở 3 người").waitFor();
  });

  it("one press rates everybody and writes the sheet Tổng hợp", async () => {
    await openTab("Xếp loại");
    await button(/^Xếp loại$/).click();
    await opened.sidebar.getByRole("heading", { name: "24 người, trong đó 2 không đánh giá" }).waitFor();
    await opened.waitForCell(["Tổng hợp", "C7"], /^<img src=x/);
    expect((await opened.cell(["Tổng hợp", "G7"]))?.v).toBe("Đạt chuyên nghiệp");
  });

  it("a person opens to every condition with its citation, and to what the level above still asks for", async () => {
    const person = opened.sidebar.locator(".person", { hasText: "Đặng Hữu Lộc" });
    // The second summary opens the form in which a level is decided.
    await person.locator("summary").first().click();
    const reasons = person.locator(".reasons li");
    expect(await reasons.count()).toBe(7);
    expect(await reasons.first().textContent()).toMatch(/^✗Không đáp ứng: 20 nội dung bắt buộc.*mục III\.3\.5$/);
    await person.getByText("Để lên mức trên còn cần").waitFor();
    await expectNameAsText(opened.sidebar.locator(".people"));
  });

  it("the publication list is drafted and looked at, with names and without points", async () => {
    await openTab("Văn bản");
    await button("Soạn văn bản").click();
    await button(/^Xem trước: Danh sách đạt .*công khai/).click();
    const paper = opened.sidebar.locator(".paper");
    await paper.getByText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").waitFor();
    await expectNameAsText(paper);
    expect(await paper.textContent()).not.toMatch(/Điểm|Đặng Hữu Lộc/);
  });

  it("the same document comes as a Word file", async () => {
    const [download] = await Promise.all([opened.page.waitForEvent("download"), button("Tải tệp Word").click()]);
    expect(download.suggestedFilename()).toMatch(/^danh-sach-dat.*\.docx$/);
    const parts = partsOf(new Uint8Array(readFileSync(await download.path())));
    const words = textOf(one(parse(parts["word/document.xml"] as string), "w:body"));
    expect(words).toContain("UBND PHƯỜNG SÔNG XANH");
    expect(words).toContain(NAME);
    expect(words).not.toContain("Đặng Hữu Lộc");
  });

  it("what was saved is there when the file is opened again", async () => {
    await opened.save();
    await opened.page.reload();
    await opened.waitForCell(["Quyết định", "AV5"], /^Đạt chuyên nghiệp$/);
    expect((await opened.cell(TEXT_SCORE))?.v).toBe(9.5);
    expect((await opened.cell(NAME_CELL))?.v).toBe(NAME);
    expect((await opened.cell(["Tổng hợp", "C7"]))?.v).toBe(NAME);
    expect(await opened.page.getByText("Có thay đổi chưa lưu").count()).toBe(0);
  });

  it("all the while no request left the machine, and the browser had nothing to complain of", () =>
    opened.expectPeace());
});
