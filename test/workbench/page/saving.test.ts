// Tests how the workbench page saves: into the file that was opened, as a copy, and what happens with changes not saved.
import { existsSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../../workbench/xlsx/read";
import { launchBrowser } from "../../browser";
import { OpenedPage, type Place, SAMPLE } from "./open-page";

const SCORE: Place = ["Quyết định", "C4"];
const RATING: Place = ["Quyết định", "AV4"];

let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(() => opened.expectPeace());

/** One page for all tests of a `describe`, for Univer takes seconds to start. */
function sharePage(): void {
  beforeAll(async () => {
    opened = await OpenedPage.open(browser);
  });
  afterAll(() => opened.close());
}

/** The parts of a workbook file that are no sheet, by their bytes. */
function otherParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.includes("/worksheets/"));
  return Object.fromEntries(parts.map(([name, part]) => [name, Buffer.from(part).toString("latin1")]));
}

/** Opens another file by the menu. */
async function choose(name: string, content: Uint8Array): Promise<void> {
  const { page } = opened;
  const chooser = page.waitForEvent("filechooser");
  await opened.chooseFileItem("Mở tệp khác…");
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

describe("a file that is not saved", () => {
  sharePage();

  it("stays where another one is no workbook, which is refused in words", async () => {
    const { page } = opened;
    await choose("ảnh.xlsx", Buffer.from("not a workbook"));
    await page.getByRole("alert").getByText("Tệp này không phải bảng tính .xlsx.").waitFor();
    await page.getByRole("heading", { name: "mẫu.xlsx" }).waitFor();
    await opened.waitForCell(RATING, /chuyên nghiệp/);
  });

  it("is left alone when the answer is no", async () => {
    const { page, file } = opened;
    await opened.type(SCORE, "9");
    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(readFileSync(file)).toEqual(readFileSync(SAMPLE));
    expect(existsSync(`${file}.bak`)).toBe(false);
  });

  it("is not touched by a copy that is handed out", async () => {
    const { page, file } = opened;
    await opened.type(SCORE, "9");
    const [download] = await Promise.all([page.waitForEvent("download"), opened.chooseFileItem("Tải bản sao (.xlsx)")]);
    expect(download.suggestedFilename()).toBe("Bản sao của mẫu.xlsx");
    const { snapshot } = readWorkbook(new Uint8Array(readFileSync(await download.path())), "copy");
    expect(Object.values(snapshot.sheets).find(({ name }) => name === "Quyết định")?.cellData?.[3]?.[2]?.v).toBe(9);
    expect(readFileSync(file)).toEqual(readFileSync(SAMPLE));
    await page.getByText("Có thay đổi chưa lưu").waitFor();
  });
});

// Each test goes on in the page where the one before it stopped.
describe("saving", () => {
  sharePage();

  it("asks once, then puts what was typed into the file, keeps its other parts and the old file beside it", async () => {
    const { page, file } = opened;
    await opened.type(SCORE, "9,5");
    await page.getByText("Có thay đổi chưa lưu").waitFor();
    await opened.save();
    expect(await page.getByText("Có thay đổi chưa lưu").count()).toBe(0);
    const saved = readFileSync(file);
    const { snapshot } = readWorkbook(new Uint8Array(saved), "saved");
    const sheet = Object.values(snapshot.sheets).find(({ name }) => name === "Quyết định");
    expect(sheet?.cellData?.[3]?.[2]?.v).toBe(9.5);
    expect(sheet?.cellData?.[3]?.[47]?.v).toBe("Không đạt chuyên nghiệp");
    expect(otherParts(saved)).toEqual(otherParts(readFileSync(SAMPLE)));
    expect(readFileSync(`${file}.bak`)).toEqual(readFileSync(SAMPLE));
    await opened.type(SCORE, "10");
    await page.getByText("Có thay đổi chưa lưu").waitFor();
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.locator(".state", { hasText: "Đã lưu" }).waitFor();
    expect(readFileSync(file)).not.toEqual(saved);
  });

  it("opens again what it has saved", async () => {
    const { page } = opened;
    await opened.type(SCORE, "9,5");
    await page.getByText("Có thay đổi chưa lưu").waitFor();
    await page.keyboard.press("Control+s");
    await page.locator(".state", { hasText: "Đã lưu" }).waitFor();
    await page.reload();
    await opened.waitForCell(SCORE, /^9\.5$/);
    await opened.waitForCell(["Quyết định", "AV5"], /⚠/);
  });

  it("is asked for before changes get lost", async () => {
    const { page } = opened;
    const questions: string[] = [];
    page.on("dialog", async (dialog) => {
      questions.push(dialog.type());
      await dialog.accept();
    });
    await opened.type(SCORE, "9");
    await page.getByText("Có thay đổi chưa lưu").waitFor();
    await page.reload();
    expect(questions).toEqual(["beforeunload"]);
    await page.getByText("Cấu hình").waitFor();
    await page.reload();
    expect(questions).toEqual(["beforeunload"]);
  });

  it("is over where another file takes the place of the first, with everything that belongs to it", async () => {
    const { page } = opened;
    await choose("khác.xlsx", readFileSync(SAMPLE));
    await page.getByRole("heading", { name: "khác.xlsx" }).waitFor();
    await opened.waitForCell(RATING, /^Đạt chuyên nghiệp$/);
    await opened.type(SCORE, "5");
    await opened.waitForCell(RATING, /^Không đạt chuyên nghiệp$/);
  });
});
