// Tests that every quotation of the five documents stands in the document, word for word, at the place that is cited.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Citation } from "../../src/regulation/schema";
import { findRegulation } from "../../src/regulations";
import { assessorRulesOf } from "../../src/regulations/assessors";

/** The documents lie beside the repository where it is developed, as law.md does; a clone elsewhere has none of them. */
const SHARED = ["../../shared", "../shared"].find((path) => existsSync(`${path}/documents`));

/** One kind of quotation marks, hyphens and spaces; no marks of bold type, and no letter that the scan mistook. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\*/g, "")
    .replace(/[“”"]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Where each section begins, in the order of the file; the pages of Long Biên's scan lie in another order than its sections. */
const SECTIONS: Record<string, readonly (readonly [label: string, start: string])[]> = {
  "1": [
    ["phần mở đầu", "Thực hiện chỉ đạo của Thường trực Thành ủy"],
    ["1", "1. Đối với các đồng chí là Viên chức"],
    ["2", "2. Đối với các đồng chí là Phó Bí thư"],
    ["3", "3. Về tỷ lệ hoàn thành xuất sắc"],
    ["4", "4. Thủ trưởng các cơ quan"],
  ],
  "3": [
    ["I", "I. MỤC ĐÍCH, YÊU CẦU"],
    ["II.1", "1. Phạm vi áp dụng:"],
    ["II.2", "2. Đối tượng áp dụng:"],
    ["II.3", "3. Thời điểm áp dụng:"],
    ["III.1", "1. Quán triệt, tuyên truyền"],
    ["III.2", "2. CBCCVC, NLĐ ký cam kết thực hiện"],
    ["III.3.1", "3.1 Về thẩm quyền theo dõi"],
    ["III.3.5", "Điều kiện khác:"],
    ["III.3.6, bước 1", "3.6 Quy trình đánh giá:"],
    ["III.3.6, bước 2", "Bước 2: Cấp có thẩm quyền"],
    ["III.3.6, bước 3", "Bước 3: Các đơn vị gửi"],
    ["III.3.6, bước 4", "Bước 4: Trình lãnh đạo Quận"],
    ["III.3.1", "- Chủ tịch UBND phường đánh giá đối với"],
    ["III.3.1, lưu ý", "Lưu ý: - Trong trường hợp cần thiết"],
    ["III.3.2", "3.2 Thời điểm đánh giá:"],
    ["III.3.3", "3.3 Biểu mẫu đánh giá:"],
    ["III.3.4", "3.4 Thang điểm đánh giá"],
    ["III.3.5", "3.5 Điều kiện để CBCCVC"],
    ["III.3.6, bước 4", "qua đánh giá sự chuyên nghiệp của CBCCVC, NLD thuộc các đơn vị"],
    ["III.3.6, bước 5", "Bước 5: Tổng hợp kết quả"],
    ["III.3.6, bước 6", "Bước 6: Công khai kết quả"],
    ["III.4", "4. Biểu dương, khen thưởng"],
    ["III.5", "5. Hồ sơ lưu"],
  ],
  "5": [
    ["tên kế hoạch", "KẾ HOẠCH Kiểm điểm đánh giá"],
    ["I", "I. MỤC ĐÍCH, YÊU CẦU"],
    ["II.1", "1. Đối tượng; nơi kiểm điểm"],
    ["II.2.1", "2.1. Nội dung kiểm điểm tập thể"],
    ["II.2.2a", "a) Đối với Lãnh đạo quản lý (các đồng chí"],
    ["II.2.2b", "b) Công chức, viên chức là đảng viên"],
    ["II.2.2c", "c) Công chức, viên chức chưa phải"],
    ["II.3.1", "3.1. Ban Thường vụ Tỉnh ủy"],
    ["II.3.2", "3.2. Chánh Văn phòng đánh giá"],
    ["II.3.3", "3.3. Giám đốc các đơn vị"],
    ["II.4.1", "4.1. Mức độ hoàn thành nhiệm vụ"],
    ["II.4.2a", "4.2. Mức độ hoàn thành nhiệm vụ"],
    ["II.4.2b", "b) Lãnh đạo quản lý cấp phòng"],
    ["II.4.2c", "c) Công chức, viên chức không phải Lãnh đạo quản lý"],
    ["II.5", "5. Trình tự đánh giá, phân loại"],
    ["II.5.1a", "5.1. Đánh giá mức độ hoàn thành"],
    ["II.5.1b", "b) Hoàn thiện Hồ sơ: Gửi"],
    ["II.5.2", "5.2. Đánh giá mức độ hoàn thành"],
    ["II.5.3", "5.3. Các trường hợp ký hợp đồng"],
    ["II.5.4", "5.4. Hội nghị tập thể"],
    ["II.5.4, bước 2", "Bước 2: Chánh Văn phòng quyết định"],
    ["II.5.5", "5.5. Đề xuất đánh giá"],
    ["II.6", "6. Một số lưu ý"],
    ["III.1", "1. Từ ngày 01/12/2021"],
    ["III.2", "2. Từ ngày 11/12/2021"],
    ["III.3", "3. Từ ngày 18/12/2021"],
  ],
};

const textOf = (number: string): string => {
  const file = readdirSync(`${SHARED}/documents`).find((name) => name.startsWith(`${number}-`));
  return plain(readFileSync(`${SHARED}/documents/${file}`, "utf8"));
};

/** The text of a place as a citation names it: `mục III.3.6, bước 4`, `mục II.4.2b, c`, `mục III.3.6, III.5`. */
function textAt(number: string, at: string): string {
  const text = textOf(number);
  const sections = SECTIONS[number];
  if (!sections) return text;
  let from = 0;
  const starts = sections.map(([label, start]) => {
    from = text.indexOf(start, from);
    if (from < 0) throw new Error(`${label} does not begin with ${start}`);
    return from;
  });
  const places: string[] = [];
  for (const word of at.replace(/^mục /, "").split(", ")) {
    const former = places[places.length - 1] ?? "";
    if (/^[a-z]$/.test(word)) places.push(former.slice(0, -1) + word);
    else if (/^(bước|lưu ý)/.test(word)) places.splice(-1, 1, `${former}, ${word}`);
    else places.push(word);
  }
  return sections
    .flatMap(([label], index) => {
      const within = places.some(
        (place) => label === place || (label.startsWith(place) && /^[.,a-z]/.test(label.slice(place.length))),
      );
      return within ? [text.slice(starts[index], starts[index + 1] ?? text.length)] : [];
    })
    .join(" ");
}

/** Every citation with a quotation inside some data. */
function citationsIn(data: unknown): (Citation & { quote: string })[] {
  if (typeof data !== "object" || data === null) return [];
  const own = data as Partial<Citation>;
  const found = typeof own.source === "string" && own.at && own.quote ? [own as Citation & { quote: string }] : [];
  return [...found, ...Object.values(data).flatMap(citationsIn)];
}

/** Whether the parts between the elisions stand in a text, one after the other. */
function holds(text: string, quote: string): boolean {
  let from = 0;
  return plain(quote)
    .split("…")
    .every((part) => {
      const place = text.indexOf(part.trim(), from);
      from = place + part.trim().length;
      return place >= 0;
    });
}

const quoted = (id: string) => citationsIn([findRegulation(id), assessorRulesOf(id)]);

describe.skipIf(SHARED === undefined)("quotations", () => {
  it.each([
    ["long-bien-2023", "guidance", "3"],
    ["hanoi-2022", "letter", "1"],
    ["nga-bay-2021", "model", "4"],
    ["son-la-2021", "plan", "5"],
  ])("of %s stand in the document at the place that is cited", (id, source, number) => {
    const own = quoted(id).filter((citation) => citation.source === source);
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(({ at, quote }) => !holds(textAt(number, at), quote))).toEqual([]);
  });

  it.each(["hanoi-2018", "hanoi-2022"])("of %s from the article on QĐ 3814 stand in the article (S1)", (id) => {
    const own = quoted(id).filter(({ source, row = "" }) => source === "decision" && row.startsWith("S1-"));
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter(({ quote }) => !holds(textOf("2"), quote))).toEqual([]);
  });

  it.each(["hanoi-2018", "hanoi-2022"])(
    "of %s that no document has stand in law.md, which names where it has them from",
    (id) => {
      const law = plain(readFileSync(`${SHARED}/reference/law.md`, "utf8"));
      const own = quoted(id).filter(({ source, row = "" }) => source === "decision" && !row.startsWith("S1-"));
      expect(own.length).toBeGreaterThan(3);
      expect(own.filter(({ quote }) => !holds(law, quote))).toEqual([]);
    },
  );

  it("of two rules of NĐ 90 that the plan repeats stand in the plan (mục II.6)", () => {
    const own = quoted("son-la-2021").filter(({ at }) => at === "Điều 2.3");
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter(({ quote }) => !holds(textAt("5", "mục II.6"), quote))).toEqual([]);
  });
});

it("finds a word that was changed, an order that was turned, and a place that is another's", () => {
  expect(holds("từ 15 ngày làm việc trở lên", "từ 15 ngày … trở lên")).toBe(true);
  expect(holds("từ 15 ngày làm việc trở lên", "trở lên … từ 15 ngày")).toBe(false);
  expect(holds("từ 15 ngày làm việc trở lên", "từ 15 Ngày")).toBe(false);
  if (SHARED === undefined) return;
  expect(holds(textAt("5", "mục III.1"), "Chánh Văn phòng quyết định và nhận xét")).toBe(false);
  expect(holds(textAt("5", "mục II.5.4, bước 2"), "Chánh Văn phòng quyết định và nhận xét")).toBe(true);
});
