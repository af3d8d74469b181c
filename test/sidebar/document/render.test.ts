// The .docx of a document, read back: page, components, tables and closing block.
import { describe, expect, it } from "vitest";
import { shares } from "../../../sidebar/document/closing";
import { renderDocument } from "../../../sidebar/document/render";
import { textWidth } from "../../../sidebar/document/text-width";
import type { ReportDocument } from "../../../src/reports/document";
import { publicationDocument } from "../../../src/reports/publication";
import { unitSummaryDocument } from "../../../src/reports/unit-summary";
import { PARTY_OFFICE, sampleSummary, WARD } from "../../reports/sample";
import { alignmentOf, all, type Node, one, paragraphOf, parse, partsOf, styleOf, textOf } from "./read-docx";

const plain = { bold: false, italic: false, underline: false };

async function mainPart(document: ReportDocument): Promise<Node> {
  return parse(partsOf(await renderDocument(document))["word/document.xml"] ?? "");
}

/** Length of the line that the paragraph after `text` draws, in twips, in a column of `room` twips. */
function lineAfter(root: Node, text: string, room: number): number {
  const paragraphs = all(root, "w:p");
  const line = paragraphs[paragraphs.findIndex((paragraph) => textOf(paragraph) === text) + 1] as Node;
  expect(one(line, "w:top").attributes["w:val"]).toBe("single");
  const { "w:left": left, "w:right": right } = one(line, "w:ind").attributes;
  expect(left).toBe(right);
  return room - Number(left) - Number(right);
}

describe("the page", () => {
  it("is A4 with margins of 20, 20, 30 and 15 mm (NĐ 30/2020, Phụ lục I)", async () => {
    const root = await mainPart(publicationDocument(sampleSummary(3)));
    expect(one(root, "w:pgSz").attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    expect(one(root, "w:pgMar").attributes).toMatchObject({
      "w:top": "1134",
      "w:bottom": "1134",
      "w:left": "1701",
      "w:right": "850",
    });
  });

  it("lies across for the summary table", async () => {
    const root = await mainPart(unitSummaryDocument(sampleSummary(3)));
    expect(one(root, "w:pgSz").attributes).toMatchObject({
      "w:w": "16838",
      "w:h": "11906",
      "w:orient": "landscape",
    });
  });

  it("has its number centred over every page but the first", async () => {
    const parts = partsOf(await renderDocument(publicationDocument(sampleSummary(45))));
    const root = parse(parts["word/document.xml"] ?? "");
    expect(all(root, "w:titlePg")).toHaveLength(1);
    const target = (type: string): Node => {
      const reference = all(root, "w:headerReference").find((node) => node.attributes["w:type"] === type);
      const relation = all(parse(parts["word/_rels/document.xml.rels"] ?? ""), "Relationship").find(
        (node) => node.attributes.Id === reference?.attributes["r:id"],
      );
      return parse(parts[`word/${relation?.attributes.Target}`] ?? "");
    };
    expect(one(target("default"), "w:instrText").characters).toBe("PAGE");
    expect(alignmentOf(target("default"))).toBe("center");
    expect(one(target("default"), "w:sz").attributes["w:val"]).toBe("28");
    expect(all(target("first"), "w:instrText")).toHaveLength(0);
  });

  it("is set in Times New Roman, in Vietnamese, in black", async () => {
    const parts = partsOf(await renderDocument(publicationDocument(sampleSummary(3))));
    const styles = parse(parts["word/styles.xml"] ?? "");
    const defaults = one(styles, "w:rPrDefault");
    expect(one(defaults, "w:rFonts").attributes).toMatchObject({
      "w:ascii": "Times New Roman",
      "w:hAnsi": "Times New Roman",
      "w:cs": "Times New Roman",
    });
    expect(one(defaults, "w:lang").attributes["w:val"]).toBe("vi-VN");
    expect(all(parse(parts["word/document.xml"] ?? ""), "w:color")).toHaveLength(0);
  });
});

describe("the components of a state document (NĐ 30/2020, Phụ lục I)", () => {
  const dated = { day: 3, month: 7, year: 2023 };

  it.each([
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { ...plain, size: 12, bold: true }],
    ["Độc lập - Tự do - Hạnh phúc", { ...plain, size: 13, bold: true }],
    ["UBND QUẬN LONG BIÊN", { ...plain, size: 12 }],
    ["UBND PHƯỜNG BỒ ĐỀ B", { ...plain, size: 12, bold: true }],
    ["Số:       /DS-UBND", { ...plain, size: 13 }],
    ["Long Biên, ngày 03 tháng 7 năm 2023", { ...plain, size: 13, italic: true }],
    ["DANH SÁCH", { ...plain, size: 14, bold: true }],
    ["Cán bộ, công chức, viên chức, người lao động đạt chuyên nghiệp", { ...plain, size: 14, bold: true }],
    ["CHỦ TỊCH", { ...plain, size: 14, bold: true }],
    ["Phạm Hữu Lộc", { ...plain, size: 14, bold: true }],
  ])("%s is centred in its style", async (text, style) => {
    const found = paragraphOf(await mainPart(publicationDocument(sampleSummary(3), dated)), text);
    expect(styleOf(found)).toEqual(style);
    expect(alignmentOf(found)).toBe("center");
  });

  it.each([
    ["Nơi nhận:", { ...plain, size: 12, bold: true, italic: true }],
    ["- Phòng Nội vụ quận;", { ...plain, size: 11 }],
    ["- Lưu: VT.", { ...plain, size: 11 }],
  ])("%s stands flush left", async (text, style) => {
    const found = paragraphOf(await mainPart(publicationDocument(sampleSummary(3))), text);
    expect(styleOf(found)).toEqual(style);
    expect(alignmentOf(found)).toBeUndefined();
  });

  it("leaves room for day and month that nobody has written yet", async () => {
    const root = await mainPart(publicationDocument(sampleSummary(3)));
    expect(() => paragraphOf(root, "Long Biên, ngày      tháng      năm 2023")).not.toThrow();
  });

  it("puts the texts in the order of the rules", async () => {
    const text = textOf(await mainPart(publicationDocument(sampleSummary(3))));
    const order = [
      "UBND QUẬN",
      "CỘNG HÒA",
      "Số:",
      "ngày",
      "DANH SÁCH",
      "Thực hiện",
      "STT",
      "gồm",
      "Nơi nhận",
      "CHỦ TỊCH",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("draws the line under Tiêu ngữ as long as its text, and under issuer and trích yếu a third to a half of theirs", async () => {
    const root = await mainPart(publicationDocument(sampleSummary(3)));
    const [left, right] = all(one(root, "w:tblGrid"), "w:gridCol").map((column) => Number(column.attributes["w:w"]));
    // Widths of the texts as LibreOffice sets them in Liberation Serif: 56.1 mm, 42.2 mm, 114.5 mm.
    const [motto, issuer, subject] = [3180, 2392, 6491];
    expect(Math.abs(lineAfter(root, "Độc lập - Tự do - Hạnh phúc", right ?? 0) - motto)).toBeLessThan(30);
    for (const [text, room, width] of [
      ["UBND PHƯỜNG BỒ ĐỀ B", left ?? 0, issuer],
      ["quý II năm 2023", 11906 - 1701 - 850, subject],
    ] as const) {
      const share = lineAfter(root, text, room) / width;
      expect(share).toBeGreaterThan(1 / 3);
      expect(share).toBeLessThan(1 / 2);
    }
  });

  it("justifies the body at 14 points, 12.7 mm in on the first line, 6 points apart", async () => {
    const root = await mainPart(publicationDocument(sampleSummary(3)));
    const found = paragraphOf(root, "Danh sách gồm 02 người.");
    expect(styleOf(found)).toEqual({ ...plain, size: 14 });
    expect(alignmentOf(found)).toBe("both");
    expect(one(found, "w:ind").attributes["w:firstLine"]).toBe("720");
    expect(Number(one(found, "w:spacing").attributes["w:before"])).toBeGreaterThanOrEqual(120);
  });

  it("writes several authorities one a line, and no superior where there is none", async () => {
    const unit = { ...WARD, superior: "", signerPost: "TM. Ủy ban nhân dân\nKT. Chủ tịch\nPhó Chủ tịch" };
    const root = await mainPart(publicationDocument(sampleSummary(3, { unit })));
    for (const text of ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
      expect(styleOf(paragraphOf(root, text))).toEqual({ ...plain, size: 14, bold: true });
    expect(textOf(one(root, "w:tc"))).toBe("UBND PHƯỜNG BỒ ĐỀ B");
  });
});

describe("the components of a Party document (HD 36-HD/VPTW 2018, Phụ lục 3)", () => {
  const summary = sampleSummary(3, { unit: PARTY_OFFICE });

  it.each([
    ["ĐẢNG CỘNG SẢN VIỆT NAM", { ...plain, size: 15, bold: true }],
    ["THÀNH ỦY BẢY NHÁNH", { ...plain, size: 14 }],
    ["VĂN PHÒNG THÀNH ỦY BẢY NHÁNH", { ...plain, size: 14, bold: true }],
    ["*", { ...plain, size: 14, bold: true }],
    ["Số       -DS/VPTU", { ...plain, size: 14 }],
    ["Bảy Nhánh, ngày 09 tháng 3 năm 2026", { ...plain, size: 14, italic: true }],
    ["DANH SÁCH", { ...plain, size: 16, bold: true }],
    ["Nơi nhận:", { ...plain, size: 14, underline: true }],
    ["- Thường trực Thành ủy;", { ...plain, size: 12 }],
    ["- Lưu Văn phòng.", { ...plain, size: 12 }],
  ])("%s", async (text, style) => {
    const root = await mainPart(publicationDocument(summary, { day: 9, month: 3, year: 2026 }));
    expect(styleOf(paragraphOf(root, text))).toEqual(style);
  });

  it("has no national title of the state and a line as long as its own", async () => {
    const root = await mainPart(publicationDocument(summary));
    expect(textOf(root)).not.toContain("CỘNG HÒA");
    const right = Number(all(one(root, "w:tblGrid"), "w:gridCol")[1]?.attributes["w:w"]);
    // 72.9 mm in Liberation Serif, bold, 15 points.
    expect(Math.abs(lineAfter(root, "ĐẢNG CỘNG SẢN VIỆT NAM", right) - 4133)).toBeLessThan(30);
  });
});

describe("tables", () => {
  const tableOf = (root: Node): Node => all(root, "w:tbl")[1] as Node;

  it("have fixed widths in twips that fill the page between the margins", async () => {
    for (const document of [publicationDocument(sampleSummary(3)), unitSummaryDocument(sampleSummary(3))]) {
      const root = await mainPart(document);
      const table = tableOf(root);
      const room = Number(one(root, "w:pgSz").attributes["w:w"]) - 1701 - 850;
      expect(one(table, "w:tblLayout").attributes["w:type"]).toBe("fixed");
      expect(one(table, "w:tblW").attributes).toMatchObject({ "w:type": "dxa", "w:w": String(room) });
      const widths = all(one(table, "w:tblGrid"), "w:gridCol").map((column) => Number(column.attributes["w:w"]));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(room);
      const cells = all(all(table, "w:tr")[1] as Node, "w:tcW").map((width) => Number(width.attributes["w:w"]));
      expect(cells).toEqual(widths);
    }
  });

  it("repeat one heading row and break no row, also with 200 people", async () => {
    const table = tableOf(await mainPart(unitSummaryDocument(sampleSummary(200))));
    const rows = all(table, "w:tr");
    expect(rows).toHaveLength(201);
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, ...Array(200).fill(0)]);
    expect(rows.every((row) => all(row, "w:cantSplit").length === 1)).toBe(true);
  });

  it("are set at 13 points on an upright page and at 12 on one across", async () => {
    const sizeOf = async (document: ReportDocument): Promise<number> =>
      styleOf(all(tableOf(await mainPart(document)), "w:p").at(-1) as Node).size;
    expect(await sizeOf(publicationDocument(sampleSummary(3)))).toBe(13);
    expect(await sizeOf(unitSummaryDocument(sampleSummary(3)))).toBe(12);
  });

  it("stay on one page when they are short and stand under a heading", async () => {
    const totals = all(await mainPart(unitSummaryDocument(sampleSummary(45))), "w:tbl")[2] as Node;
    const kept = all(totals, "w:tr").map((row) => all(row, "w:keepNext").length > 0);
    expect(kept).toEqual([true, true, true, false]);
  });

  it("are kept apart where one follows another", async () => {
    const document = unitSummaryDocument(sampleSummary(2));
    const [table] = document.body.filter((block) => block.kind === "table");
    if (!table) throw new Error("the summary has a table");
    const root = await mainPart({ ...document, body: [table, table] });
    const names = one(root, "w:body").children.map((node) => node.name);
    expect(names.join(" ")).not.toContain("w:tbl w:tbl");
  });

  it("set a group row in bold across all columns and keep it with its first row", async () => {
    const document = unitSummaryDocument(sampleSummary(2));
    const [table] = document.body.filter((block) => block.kind === "table");
    if (!table) throw new Error("the summary has a table");
    const grouped = { ...document, body: [{ ...table, rows: [{ group: "Khối trường học" }, ...table.rows] }] };
    const row = all(tableOf(await mainPart(grouped)), "w:tr")[1] as Node;
    expect(textOf(row)).toBe("Khối trường học");
    expect(one(row, "w:gridSpan").attributes["w:val"]).toBe("7");
    expect(styleOf(one(row, "w:p")).bold).toBe(true);
    expect(all(row, "w:keepNext")).toHaveLength(1);
  });
});

describe("the closing block", () => {
  it("stands in two borderless columns whose one row is never broken", async () => {
    const closing = all(await mainPart(publicationDocument(sampleSummary(45))), "w:tbl").at(-1) as Node;
    expect(all(closing, "w:tr")).toHaveLength(1);
    expect(all(closing, "w:cantSplit")).toHaveLength(1);
    expect(all(closing, "w:tc").map(textOf)).toEqual([
      "Nơi nhận:- Phòng Nội vụ quận;- Các bộ phận thuộc UBND phường;- Lưu: VT.",
      "CHỦ TỊCHPhạm Hữu Lộc",
    ]);
    const borders = one(closing, "w:tblBorders").children.map((border) => border.attributes["w:val"]);
    expect(new Set(borders)).toEqual(new Set(["none"]));
  });

  it("stays with the last sentence and the last two rows before it", async () => {
    const root = await mainPart(publicationDocument(sampleSummary(45)));
    const body = one(root, "w:body").children;
    const last = body.findIndex((node) => textOf(node) === "Danh sách gồm 28 người.");
    expect(all(body[last] as Node, "w:keepNext")).toHaveLength(1);
    expect(all(body[last + 1] as Node, "w:keepNext")).toHaveLength(1);
    const rows = all(body[last - 1] as Node, "w:tr");
    const kept = rows.map((row) => all(row, "w:p").every((cell) => all(cell, "w:keepNext").length === 1));
    expect(kept.slice(1)).toEqual([...Array(26).fill(false), true, true]);
  });

  it("stays with everything under the last heading or table, dotted lines too, where that is short", async () => {
    const document: ReportDocument = {
      ...publicationDocument(sampleSummary(3)),
      audience: "assessor",
      body: [
        { kind: "paragraph", style: "body", text: "Mở đầu." },
        { kind: "paragraph", style: "heading", text: "3. Kết luận" },
        { kind: "paragraph", style: "body", text: "Ý kiến khác:" },
        { kind: "paragraph", style: "line", text: "" },
        { kind: "paragraph", style: "body", text: "Biên bản được thông qua." },
      ],
    };
    const paragraphs = one(await mainPart(document), "w:body").children;
    const first = paragraphs.findIndex((node) => textOf(node) === "Mở đầu.");
    const kept = paragraphs.slice(first, first + 6).map((node) => all(node, "w:keepNext").length);
    expect(kept).toEqual([0, 1, 1, 1, 1, 1]);
  });

  it("stays with the last paragraph alone where much text stands under the last heading", async () => {
    const sentence = (text: string) => ({ kind: "paragraph", style: "body", text }) as const;
    const texts = ["Một.", "Hai.", "Ba.", "Bốn.", "Năm.", "Sáu."];
    const document: ReportDocument = {
      ...publicationDocument(sampleSummary(3)),
      audience: "assessor",
      body: texts.map(sentence),
    };
    const root = await mainPart(document);
    const kept = texts.map((text) => all(paragraphOf(root, text), "w:keepNext").length);
    expect(kept).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it("sets posts and names at 14 points, and at 13 where three sign or more", async () => {
    const sizesOf = async (count: number): Promise<number[]> => {
      const signature = { post: "Thư ký", name: "Phạm Hữu Lộc" };
      const signatures = Array.from({ length: count }, () => signature);
      const root = await mainPart({ ...publicationDocument(sampleSummary(3)), recipients: [], signatures });
      return ["THƯ KÝ", "Phạm Hữu Lộc"].map((text) => styleOf(paragraphOf(root, text)).size);
    };
    expect(await sizesOf(2)).toEqual([14, 14]);
    expect(await sizesOf(3)).toEqual([13, 13]);
  });

  it("gives a long post its own width, so that neither it nor a name is broken", async () => {
    const posts = ["Người tự đánh giá", "Người nhận xét", "Người có thẩm quyền"];
    const signatures = posts.map((post) => ({ post, name: "" }));
    const root = await mainPart({ ...publicationDocument(sampleSummary(3)), recipients: [], signatures });
    const widths = all(all(root, "w:tbl").at(-1) as Node, "w:gridCol").map((column) =>
      Number(column.attributes["w:w"]),
    );
    expect(widths.reduce((sum, width) => sum + width)).toBe(11_906 - 1701 - 850);
    posts.forEach((post, index) => {
      expect(widths[index]).toBeGreaterThanOrEqual(20 * textWidth(post, { size: 13, bold: true, upper: true }));
    });
  });

  it("keeps columns alike where every post and name fits", () => {
    expect(shares([100, 300], 1000)).toEqual([500, 500]);
    expect(shares([100, 200, 500], 1000)).toEqual([168, 266, 566]);
    expect(shares([600, 600], 1000)).toEqual([500, 500]);
  });
});

describe("an article of a decision", () => {
  it("has its number in bold and its text plain (NĐ 30/2020, Phụ lục I, mục II.5)", async () => {
    const text = "Điều 2. Quyết định có hiệu lực kể từ ngày ký.";
    const document: ReportDocument = {
      ...publicationDocument(sampleSummary(3)),
      audience: "assessor",
      body: [{ kind: "paragraph", style: "article", text }],
    };
    const runs = all(paragraphOf(await mainPart(document), text), "w:r");
    expect(runs.map((run) => [textOf(run), all(run, "w:b").length])).toEqual([
      ["Điều 2.", 1],
      [" Quyết định có hiệu lực kể từ ngày ký.", 0],
    ]);
  });
});

describe("a table that begins the body", () => {
  it("stands eight points under the heading, kept with it", async () => {
    const document = publicationDocument(sampleSummary(3));
    const root = await mainPart({ ...document, body: document.body.filter((block) => block.kind === "table") });
    const body = one(root, "w:body").children;
    const table = body.findIndex(
      (node, index) => index > 0 && node.name === "w:tbl" && all(node, "w:tblHeader").length > 0,
    );
    const above = body[table - 1] as Node;
    expect(textOf(above)).toBe("");
    expect(one(above, "w:spacing").attributes).toMatchObject({ "w:line": "160", "w:lineRule": "exact" });
    expect(all(above, "w:keepNext")).toHaveLength(1);
  });
});
