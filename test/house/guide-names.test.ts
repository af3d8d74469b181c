// Tests that the names which the user guide prints are on the screen: buttons, lines of the menu, sheets, columns, forms, functions.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../../sidebar/language/en";
import { vi as sidebar } from "../../sidebar/language/vi";
import { ENTRY_POINTS } from "../../src/entry";
import { vietnamese } from "../../src/language/messages";
import { FACT_KEYS, factOf } from "../../src/regulation/facts";
import { LEVEL_TEXT } from "../../src/regulation/levels";
import { REGULATIONS } from "../../src/regulations";
import { unitsTable } from "../../src/workbook/merge/list";
import { SHEET_NAMES } from "../../src/workbook/setup/needs";
import * as tables from "../../src/workbook/tables";
import { vi as page } from "../../workbench/page/language/vi";

/** Every page but that of the problems, which is made from the texts, and the first one, which the walk does line by line. */
const PAGES = readdirSync("docs/huong-dan").filter((name) => name.endsWith(".md") && !/^(loi|bat-dau)\./.test(name));

/** Sheets and headings. */
const NAMES = new Set<string>([
  ...SHEET_NAMES,
  ...Object.values(tables).flatMap((table) => {
    const { sheet, columns } = table as { sheet?: string; columns?: Record<string, { heading: string }> };
    return [sheet ?? "", ...Object.values(columns ?? {}).map(({ heading }) => heading)];
  }),
  ...[unitsTable.sheet, ...Object.values(unitsTable.columns).map(({ heading }) => heading)],
  ...Object.values(tables.COMPUTED).map(({ heading }) => heading),
  ...FACT_KEYS.map((key) => factOf(key).name).flatMap((name) => [name, name.slice(0, 1).toUpperCase() + name.slice(1)]),
  ...REGULATIONS.flatMap(({ id, forms, stages }) => [
    id,
    ...forms.map((form) => form.id),
    ...stages.map((s) => s.sheet),
  ]),
]);

/** Texts of the screen, with their parameters as holes. */
const TEXTS = [
  ...Object.values(sidebar),
  en["switch-language"],
  ...Object.values(vietnamese),
  ...Object.values(page),
  ...Object.values(LEVEL_TEXT),
]
  .filter((text) => typeof text === "string")
  .map((text) => text.replace(/ ?\(\{\w+\}\)|[:.]$/g, ""));

/** Google's own words. */
const GOOGLE = [
  ...["Tiện ích mở rộng", "Tệp", "Tạo bản sao", "Chia sẻ", "Sao chép sang", "Bảng tính hiện có"],
  ...["Nhật ký phiên bản", "Cho phép truy cập"],
];

/** Words that are marked because they weigh. */
const WEIGHT = [
  ...["không", "chưa biết", "đừng gõ 0", "quy định", "kỳ", "điểm", "mức theo điểm", "mức", "không đánh giá"],
  ...["Điều kiện đi theo cặp", "Bảng tính không kiểm tra được", "Chỗ văn bản không nói rõ", "Vượt tỷ lệ xuất sắc"],
  "Ô trống không phải 0 điểm",
];

/** Whether a text of the screen is these words, or begins with them and goes on, whatever stands in its holes. */
function isShown(words: string): boolean {
  return TEXTS.some((text) => {
    const pattern = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${pattern.join("[^ ]+( [^ ]+)?")}$`).test(words) || text.startsWith(`${words} {`);
  });
}

/** What a page marks: bold and italic words, each step of a path apart, and code that is no address, formula or value. */
function marked(pageName: string): { words: string[]; names: string[] } {
  const text = readFileSync(`docs/huong-dan/${pageName}`, "utf8")
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "");
  const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = ""]) => words);
  const italic = [...text.replace(/\*\*[^*]+\*\*/g, "").matchAll(/\*([^*\n]+)\*/g)].map(([, words = ""]) => words);
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = ""]) => words);
  return {
    words: [...bold, ...italic].flatMap((path) => path.split(" → ")).map((words) => words.replace(/\.$/, "")),
    names: code.filter((words) => /^\p{Lu}[\p{L} ]+$/u.test(words)),
  };
}

/** What of a page's marked words is nowhere on the screen. */
function strange({ words, names }: ReturnType<typeof marked>): string[] {
  return [
    ...words.filter((one) => ![...GOOGLE, ...WEIGHT].includes(one) && !NAMES.has(one) && !isShown(one)),
    ...names.filter((one) => !NAMES.has(one) && !(one in ENTRY_POINTS) && !isShown(one)),
  ];
}

describe("what the guide prints in bold, italics or code", () => {
  it.each(PAGES)("stands on the screen: %s", (name) => {
    // The headings of the page of troubles are what people see and say, not names.
    const { words, names } = marked(name);
    const named =
      name === "su-co.md" ? words.filter((one) => !/[“`]|^(Điện thoại|Muốn|Hai tiện ích)/.test(one)) : words;
    expect(strange({ words: named, names })).toEqual([]);
  });

  it("is noticed where the screen has other words", () => {
    expect(strange({ words: ["Người đánh giá ở cấp trên"], names: ["Trang không có"] })).toHaveLength(2);
    expect(isShown("Hoàn tác")).toBe(true);
    expect(isShown("Sửa thành số 9,5")).toBe(true);
  });
});
