// The sidebar at work in a real browser: what it calls, what it says while it waits, and what it does when nothing answers.
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CellFix } from "../../../src/actions/fixes";
import { say } from "../../../src/language/messages";
import { launchBrowser } from "../../browser";
import { docx, paragraph } from "../template/docx";
import {
  agencyWithoutLinks,
  checkWith,
  documentsOfUnit,
  documentsWithSheets,
  overviewOfUnit,
  quotaRating,
  summarizedFile,
} from "./answers";
import { type Answer, type Opening, openSidebar, type Server, type Sidebar, settled } from "./sidebar";

const ok = (value: unknown): Answer => ({ reply: { ok: true, value } });
let browser: Browser;
let sidebar: Sidebar;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => sidebar.close());
afterAll(() => browser.close());

async function open(opening: Opening): Promise<Sidebar["page"]> {
  sidebar = await openSidebar(browser, opening);
  return sidebar.page;
}

const focused = () => sidebar.page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

describe("what the menu asked for", () => {
  it.each([
    ["overview", "overview"],
    ["check", "checkWorkbook"],
    ["rate", "summarizeWorkbook"],
    ["documents", "publishWorkbook"],
  ])("%s is done at once, in one call", async (view, call) => {
    const answers = { overview: overviewOfUnit(), checkWorkbook: checkWith(3) };
    await open({ view, server: (name) => ok(name in answers ? answers[name as "overview"] : quotaRating()) });
    await settled(sidebar);
    expect(sidebar.calls).toEqual([call]);
  });

  it("asks the server nothing for the help", async () => {
    await open({ view: "help", server: () => "fails" });
    expect(sidebar.calls).toEqual([]);
  });
});

describe("a server that fails", () => {
  it("is explained in Vietnamese, takes the focus, and can be asked again", async () => {
    let turn = 0;
    const page = await open({ view: "check", server: () => (turn++ === 0 ? "fails" : ok(checkWith(2))) });
    await page.getByText("Chưa làm được").waitFor();
    expect(await focused()).toMatch(/Không gọi được máy chủ/);
    expect(await page.locator("body").textContent()).not.toContain("PERMISSION_DENIED");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.getByText("2 chỗ cần sửa").first().waitFor();
    expect(await focused()).toBe("outcome");
  });

  it("gives its refusal in the reader's language, and the words of the workbook as they are", async () => {
    const { key: code, ...said } = say({ key: "action.no-cell", parameters: { sheet: "Quyết định", cell: "H9" } });
    const page = await open({ view: "rate", language: "en", server: () => ({ reply: { ok: false, code, ...said } }) });
    const refusal = page.getByText("Cell H9 of the sheet “Quyết định” is gone");
    await refusal.waitFor();
    expect(await refusal.locator("[lang=vi]").allTextContents()).toEqual(["H9", "Quyết định"]);
    await page.getByRole("button", { name: "VI: switch to Vietnamese" }).click();
    await page.getByText("Không còn ô H9 ở trang “Quyết định”").waitFor();
  });

  it("of another version than the sidebar is given in its own words", async () => {
    const reply = { ok: false, code: "action.tomorrow", parameters: {}, message: "Việc của ngày mai." };
    const page = await open({ view: "rate", language: "en", server: () => ({ reply }) });
    await page.getByText("Việc của ngày mai.").waitFor();
  });

  it("that hands back nothing at all is not taken for an answer", async () => {
    const page = await open({ view: "check", server: () => ({ reply: null }) });
    await page.getByText("Không gọi được máy chủ").waitFor();
  });
});

describe("a server that never answers", () => {
  it("is explained by the several accounts after ten seconds, and waiting can be given up", async () => {
    const page = await open({ view: "check", server: () => "never", clock: true });
    await page.getByText("Đang kiểm tra mọi trang…").waitFor();
    expect(await page.getByRole("status").first().getAttribute("aria-live")).toBe("polite");
    await page.clock.runFor(9_000);
    expect(await page.getByText("nhiều tài khoản Google").count()).toBe(0);
    await page.clock.runFor(1_500);
    await page.getByText("nhiều tài khoản Google").waitFor();
    await page.getByRole("button", { name: "Dừng" }).click();
    await page.getByText("Đã dừng.").waitFor();
    await page.getByRole("button", { name: "Kiểm tra bảng tính" }).waitFor();
  });

  it("does not stop a view from being opened, and starts nothing twice", async () => {
    const page = await open({ view: "overview", server: () => "never" });
    await page.locator("#tab-check").click();
    await page.getByText("Đang đọc bảng tính…").waitFor();
    await page.locator("#tab-overview").click();
    expect(sidebar.calls).toEqual(["overview"]);
  });
});

describe("an answer that comes after the work was given up", () => {
  it("is not shown", async () => {
    const late: ((answer: Answer) => void)[] = [];
    const page = await open({
      view: "check",
      server: (name) => (name === "checkWorkbook" ? new Promise((answer) => late.push(answer)) : ok(null)),
    });
    await page.getByRole("button", { name: "Dừng" }).click();
    await page.getByText("Đã dừng.").waitFor();
    for (const answer of late) answer(ok(checkWith(5)));
    // An answer to a later question is there: so is the late one.
    await page.evaluate(() => (globalThis as unknown as Record<"answerCall", Server>).answerCall("overview", []));
    expect(await page.getByText("5 chỗ cần sửa").count()).toBe(0);
  });
});

describe("fixes", () => {
  const fixable = 12; // of twenty problems, three kinds of five can be mended

  it("are sent by two hundred under one name, and can be stopped between", async () => {
    const batches: { batch: string; count: number }[] = [];
    const page = await open({
      view: "check",
      server: (name, [fixes, batch]) => {
        if (name === "checkWorkbook") return ok(checkWith(1_000));
        batches.push({ batch: String(batch), count: (fixes as CellFix[]).length });
        if (batches.length === 2) return "never";
        return ok({ ...checkWith(800, { undoable: 200 }), applied: 200, refused: [] });
      },
    });
    await settled(sidebar);
    await page.getByRole("button", { name: /Sửa 600 ô/ }).click();
    await page.getByRole("button", { name: "Sửa 400 ô" }).click();
    await page.getByText("Đang sửa ô: xong 200/400…").waitFor();
    await page.getByRole("button", { name: "Dừng" }).click();
    await page.getByRole("button", { name: "Hoàn tác 200 ô" }).waitFor();
    expect(batches.map(({ count }) => count)).toEqual([200, 200]);
    expect(new Set(batches.map(({ batch }) => batch)).size).toBe(1);
  });

  it("leave names out unless they are ticked", async () => {
    const page = await open({ view: "check", server: () => ok(checkWith(20)) });
    await settled(sidebar);
    await page.getByRole("button", { name: `Sửa ${fixable} ô` }).click();
    await page.getByRole("button", { name: "Sửa 8 ô" }).waitFor();
    await page.locator(".changes input:not(:checked)").first().check();
    await page.getByRole("button", { name: "Sửa 9 ô" }).waitFor();
    await page.getByRole("button", { name: "Hủy" }).click();
    expect(sidebar.calls).toEqual(["checkWorkbook"]);
  });
});

describe("problems", () => {
  it("are told in English to those who read English, with what people typed as they typed it", async () => {
    const page = await open({ view: "check", language: "en", server: () => ok(checkWith(5)) });
    await settled(sidebar);
    const words = await page.locator(".problem > p").allTextContents();
    expect(words[0]).toBe("“9,5” is text and does not count: change it to the number 9.5.");
    expect(words[1]).toBe("Item 18 has no score yet: type it.");
    expect(await page.locator(".problem > p [lang=vi]").first().textContent()).toBe("9,5");
  });
});

describe("a check that finds nothing", () => {
  it("leads on to the rating at one press", async () => {
    const page = await open({
      view: "check",
      server: (name) => ok(name === "checkWorkbook" ? checkWith(0) : quotaRating()),
    });
    await settled(sidebar);
    await page.locator(".button.primary", { hasText: "Xếp loại" }).click();
    await page.getByRole("heading", { name: "10 người, trong đó 1 không đánh giá" }).waitFor();
    expect(sidebar.calls).toEqual(["checkWorkbook", "summarizeWorkbook"]);
  });
});

describe("a quota", () => {
  it("shows its candidates at once where there are too many, best points first, ties with one rank", async () => {
    const page = await open({ view: "rate", server: () => ok(quotaRating()) });
    await settled(sidebar);
    const over = page.locator(".quota", { hasText: "vượt 2 người" });
    await over.locator(".candidates").waitFor();
    const lines = await over
      .locator(".candidates li")
      .evaluateAll((items) =>
        items.map((item) => [(item as HTMLLIElement).value, item.querySelector("small")?.textContent]),
      );
    expect(lines).toEqual([
      [1, "98,5 điểm"],
      [2, "97 điểm · bằng điểm"],
      [2, "97 điểm · bằng điểm"],
    ]);
    expect(await page.locator(".quota .candidates").nth(1).isVisible()).toBe(false);
  });
});

describe("the filters", () => {
  it("show one kind, and the walk goes through what is shown", async () => {
    const gone: unknown[][] = [];
    const page = await open({
      view: "check",
      server: (name, parameters) => {
        if (name === "checkWorkbook") return ok(checkWith(10));
        gone.push(parameters);
        return ok(null);
      },
    });
    await settled(sidebar);
    await page.getByRole("button", { name: /^Thiếu điểm/ }).click();
    expect(await page.locator(".problem").count()).toBe(2);
    for (const label of ["Chỗ sau", "Chỗ sau", "Chỗ sau", "Chỗ trước"]) {
      await page.getByRole("button", { name: label }).click();
      await settled(sidebar);
    }
    expect(gone.map(([, cell]) => cell)).toEqual(["H4", "H9", "H4", "H9"]);
    expect(await page.locator('.problem[aria-current="true"]').textContent()).toContain("H9");
  });
});

describe("documents", () => {
  it("are downloaded as Word files made in the page", async () => {
    const page = await open({ view: "documents", server: () => ok(documentsOfUnit()) });
    await settled(sidebar);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tải tệp Word: Danh sách đạt chuyên nghiệp (công khai)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("danh-sach-dat-2023-q2.docx");
    expect(sidebar.errors).toEqual([]);
    expect(sidebar.strays).toEqual([]);
  });

  it("of people are downloaded in one file, for one person, or as a zip; the sheets are asked for once", async () => {
    const asked: unknown[] = [];
    const page = await open({
      view: "documents",
      server: (_name, [withSheets]) => {
        asked.push(withSheets);
        return ok(withSheets ? documentsWithSheets() : documentsOfUnit());
      },
    });
    await settled(sidebar);
    const entry = page.locator("li", { has: page.locator("#document-phieu-danh-gia") });
    const press = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        entry.getByRole("button", { name }).click(),
      ]);
      await settled(sidebar);
      return download.suggestedFilename();
    };
    expect(await press("Tải tệp Word")).toBe("phieu-danh-gia-2023-q2.docx");
    await entry.locator("select").selectOption({ index: 2 });
    expect(await press("Tải tệp Word")).toBe("phieu-danh-gia-2023-q2-bd02.docx");
    await entry.locator("summary").first().click();
    expect(await press("Tải tệp .zip")).toBe("phieu-danh-gia.zip");
    expect(asked).toEqual([false, true]);
    expect(sidebar.errors).toEqual([]);
  });

  it("become Google Docs one after the other, and a second press makes none twice", async () => {
    const made: unknown[] = [];
    const page = await open({
      view: "documents",
      server: (name, [fileName, base64]) => {
        if (name === "publishWorkbook") return ok(fileName ? documentsWithSheets() : documentsOfUnit());
        made.push([fileName, atob(String(base64)).slice(0, 2)]);
        return ok({ id: "1", link: "https://docs.google.com/document/d/1" });
      },
    });
    await settled(sidebar);
    await page.getByRole("button", { name: "Tạo 7 Google Doc" }).click();
    await page.getByText("Đã tạo 7 Google Doc").waitFor();
    expect(made).toEqual(
      [
        "mau-02-danh-sach-cam-ket-2023-q2",
        "bieu-tong-hop-2023-q2",
        "mau-07-tong-hop-khoi-2023-q2",
        "danh-sach-dat-2023-q2",
        "danh-sach-le-chao-co-2023-q2",
        "de-xuat-khen-thuong-2023-q2",
        "ho-so-luu-2023-q2",
      ].map((name) => [name, "PK"]),
    );
    await page.getByRole("button", { name: "Tạo lại Google Doc: Danh sách đạt chuyên nghiệp (công khai)" }).click();
    await page.getByText("Các Google Doc đã có đúng nội dung này, không tạo lại").waitFor();
    expect(made).toHaveLength(7);
  });

  it("go on where they were given up", async () => {
    const made: unknown[] = [];
    let silent = true;
    const page = await open({
      view: "documents",
      server: (name, [fileName]) => {
        if (name === "publishWorkbook") return ok(fileName ? documentsWithSheets() : documentsOfUnit());
        if (made.length === 2 && silent) return "never";
        made.push(fileName);
        return ok({ id: "1", link: "https://docs.google.com/document/d/1" });
      },
    });
    await settled(sidebar);
    await page.getByRole("button", { name: "Tạo 7 Google Doc" }).click();
    await page.getByText("Đang tạo Google Doc 3/7").waitFor();
    await page.getByRole("button", { name: "Dừng" }).click();
    silent = false;
    await page.getByRole("button", { name: "Tạo 5 Google Doc" }).click();
    await page.getByText("Đã tạo 5 Google Doc").waitFor();
    expect(new Set(made).size).toBe(7);
    expect(made).toHaveLength(7);
  });

  it("are made by the unit's own template once every tag in it is allowed", async () => {
    const made: string[] = [];
    const page = await open({
      view: "documents",
      server: (name, [, base64]) => {
        if (name === "publishWorkbook") return ok(documentsOfUnit());
        made.push(String(base64));
        return ok({ id: "1", link: "https://docs.google.com/document/d/1" });
      },
    });
    await settled(sidebar);
    const entry = page.locator("li", { has: page.locator("#document-danh-sach-dat") });
    await entry.getByText("Dùng mẫu Word của đơn vị").click();
    const buffer = Buffer.from(docx(paragraph("Tổng: {điểm}")));
    await entry.locator("input[type=file]").setInputFiles({ name: "sai.docx", mimeType: "application/zip", buffer });
    await entry.getByText("Thẻ “điểm” không được phép ở văn bản này (chỗ: Tổng: {điểm})").waitFor();
    expect(await entry.getByRole("button", { name: "Tải tệp Word" }).getAttribute("aria-disabled")).toBe("true");
    const [start] = await Promise.all([
      page.waitForEvent("download"),
      entry.getByRole("button", { name: "Tải mẫu để sửa" }).click(),
    ]);
    expect(start.suggestedFilename()).toBe("mau-danh-sach-dat.docx");
    await settled(sidebar);
    await entry.locator("input[type=file]").setInputFiles(await start.path());
    await entry.getByText("Văn bản này được làm theo mẫu").waitFor();
    await entry.getByRole("button", { name: "Xem trước" }).click();
    await page.locator(".filled").getByText("DANH SÁCH", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Về danh sách" }).click();
    await entry.getByRole("button", { name: "Tạo Google Doc" }).click();
    await page.getByText("Đã tạo 1 Google Doc").waitFor();
    expect(
      Buffer.from(made[0] ?? "", "base64")
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect(await entry.locator(".state").textContent()).toBe("đã tạo");
    expect(sidebar.errors).toEqual([]);
    expect(sidebar.strays).toEqual([]);
  });

  it("say before the day's quota is hit", async () => {
    const page = await open({ view: "documents", server: () => ok({ ...documentsOfUnit(), converted: 247 }) });
    await settled(sidebar);
    expect(await page.locator(".notice.warn").textContent()).toMatch(/Cần tạo 7 Google Doc.*còn khoảng 3 trong 250/);
  });
});

describe("the language", () => {
  it("changes at once and is kept with the user", async () => {
    const kept: unknown[] = [];
    const page = await open({
      server: (name, parameters) => {
        if (name === "chooseLanguage") kept.push(parameters);
        return ok(name === "overview" ? overviewOfUnit() : null);
      },
    });
    await settled(sidebar);
    await page.getByRole("button", { name: "EN: đổi sang tiếng Anh" }).click();
    await page.getByRole("tab", { name: "Overview" }).waitFor();
    await page.getByRole("button", { name: "VI: switch to Vietnamese" }).click();
    await page.getByRole("tab", { name: "Tổng quan" }).waitFor();
    expect(kept).toEqual([["en"], ["vi"]]);
  });
});

describe("merging units", () => {
  it("reads Tổng hợp of chosen files in the place of links, names one cut in half, and writes the merged sheet once", async () => {
    const steps: unknown[] = [];
    const page = await open({
      view: "merge",
      server: (name, parameters) => {
        if (name === "setUpWorkbook") steps.push(parameters[0]);
        return ok(name === "setupState" ? agencyWithoutLinks() : checkWith(0));
      },
    });
    expect(sidebar.calls).toEqual([]);
    const whole = summarizedFile();
    const file = (name: string, bytes: Uint8Array) => ({
      name,
      mimeType: "application/zip",
      buffer: Buffer.from(bytes),
    });
    await page
      .locator("input[type=file]")
      .setInputFiles([file("truong.xlsx", whole), file("cut.xlsx", whole.subarray(0, whole.length >> 1))]);
    await page.getByText("Cần xử lý (2)").waitFor();
    const words = (await page.locator("#view").textContent()) ?? "";
    expect(words).toContain("Trường THCS Sông Xanhđã có30 người: 30 đạt");
    expect(words).toContain("Không đọc được cut.xlsx: tệp bị hỏng");
    expect(words).toContain("Chưa có biểu tổng hợp của Trường Mầm non Sông Xanh");
    expect(steps).toMatchObject([[{ sheet: "Tổng hợp khối", kind: "whole" }]]);
    expect(sidebar.errors).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải tệp Word: Biểu tổng hợp của đầu mối (Mẫu 07)" }).click();
    expect((await download).suggestedFilename()).toBe("mau-07-tong-hop-khoi-2024-q2.docx");
  });
});
