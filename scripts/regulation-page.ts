// The page of one regulation for `docs/regulations/`, in Vietnamese, made from its data: nothing on it is typed by hand.

import { groupDigits } from "../src/language/text";
import { citationText } from "../src/regulation/condition";
import { LEVEL_TEXT } from "../src/regulation/levels";
import type { Citation, Deadline, FormDefinition, Leaf, Quota, Regulation } from "../src/regulation/schema";

const PERIODS = { month: "tháng", quarter: "quý", year: "năm" } as const;

/**
 * Whether a quotation is the document's own words: those of the five documents are (rows S…, `test/regulations/quotes.test.ts`)
 * and a unit's own; what other rows of law.md report was not read in the official text.
 */
const isVerbatim = (row: string | undefined): boolean => row === undefined || row.startsWith("S");

/** Makes the page as Markdown. */
export function regulationPage(regulation: Regulation): string {
  const cite = (citation: Citation) => citationText(regulation, citation);
  const quoted = (citation: Citation) => {
    const { row, quote = "" } = citation;
    if (quote === "") return cite(citation);
    return `${cite(citation)}: ${isVerbatim(row) ? `“${quote}”` : quote}`;
  };
  const { validity } = regulation;
  return sections([
    `# ${regulation.title}\n\n<!-- Trang này do \`npm run docs\` tạo từ src/regulations/${regulation.id}.ts; đừng sửa tay. -->`,
    table(
      ["Mục", "Nội dung"],
      [
        ["Mã quy định", `\`${regulation.id}\``],
        ["Số", regulation.number],
        ["Cơ quan ban hành", regulation.issuer],
        ["Ngày ban hành", regulation.issued ? day(regulation.issued) : "văn bản đã đọc không ghi ngày"],
        [
          "Áp dụng",
          `từ ${day(validity.from)}${validity.to ? ` đến ${day(validity.to)}` : ""} (${cite(validity.cite)})`,
        ],
        ["Kỳ đánh giá", regulation.periods.map((kind) => PERIODS[kind]).join(", ")],
        ["Kiểm tra lần cuối", day(regulation.lastCheckedOn)],
      ],
    ),
    list(
      "Nguồn",
      Object.values(regulation.sources).map(({ title }) => title),
    ),
    "Lời trong ngoặc kép là nguyên văn của văn bản đã đọc; lời không có ngoặc kép là tóm ý theo nguồn khác.",
    list("Chưa kiểm chứng", regulation.unverified),
    ...regulation.forms.map((form) => formSection(form, quoted)),
    list("Không đánh giá", [
      ...regulation.exclusions.map(
        ({ when, months }) =>
          when.map((leaf) => `${leaf.text} (${quoted(leaf.cite)})`).join("; và ") +
          (months ? ` — chỉ các tháng ${months.join(", ")}` : ""),
      ),
      ...regulation.kindsLeftOut.map(({ text, cite: own }) => `${text} (${quoted(own)})`),
    ]),
    list("Mức cao nhất trong trường hợp riêng", [
      ...regulation.caps.map(
        ({ level, when }) =>
          `${LEVEL_TEXT[level]}: ${when.map((leaf) => `${leaf.text} (${quoted(leaf.cite)})`).join("; và ")}`,
      ),
      ...(regulation.unitLevelSetting
        ? [
            `Người đứng đầu không cao hơn mức của đơn vị, ghi ở Cấu hình, mục “${regulation.unitLevelSetting.setting}” (${quoted(regulation.unitLevelSetting.cite)})`,
          ]
        : []),
    ]),
    list(
      "Tỷ lệ xuất sắc",
      regulation.quotas.map((quota) => `${quotaText(quota)} (${quoted(quota.cite)})`),
    ),
    list("Năm, khen thưởng, chuyển tiếp", furtherLines(regulation, quoted)),
    list(
      "Các bước chấm điểm",
      regulation.stages.map(({ sheet, title, cite: own }) => `Trang “${sheet}”: ${title} (${cite(own)})`),
    ),
    list(
      "Quyết định khác với kết quả theo quy định",
      [
        ["Điều chỉnh mức, ghi lý do", regulation.decisions.adjust] as const,
        ["Đơn vị không đánh giá, ghi lý do", regulation.decisions.leaveOut] as const,
      ].map(([what, own]) => `${what}: ${own ? quoted(own) : "văn bản đã đọc không nêu"}`),
    ),
    regulation.deadlines.length === 0
      ? ""
      : `## Hạn\n\n${table(
          ["Bước", "Hạn cuối", "Căn cứ"],
          regulation.deadlines.map((deadline) => [deadline.step, dueText(deadline), quoted(deadline.cite)]),
        )}`,
    `## Điểm văn bản để ngỏ\n\n${table(
      ["Câu hỏi", "Cách hiểu (in đậm: mặc định)", "Đổi ở Cấu hình", "Căn cứ"],
      regulation.ambiguities.map((ambiguity) => [
        ambiguity.question,
        ambiguity.readings
          .map(({ value, meaning }) =>
            value === ambiguity.fallback ? `**${value}**: ${meaning}` : `${value}: ${meaning}`,
          )
          .join("; ") + (ambiguity.fallback === null ? " — chưa chọn thì không xếp mức" : ""),
        ambiguity.setting ?? "—",
        quoted(ambiguity.cite),
      ]),
    )}`,
  ]);
}

function formSection(form: FormDefinition, quoted: (citation: Citation) => string): string {
  const leafText = (leaf: Leaf) => `${leaf.text} (${quoted(leaf.cite)})`;
  const items =
    form.items === null ? "theo Tiêu chí của đơn vị" : form.items === 0 ? "không chấm điểm" : `${form.items}`;
  const mandatory = form.mandatory > 0 ? `, ${form.mandatory} bắt buộc` : "";
  const scale =
    form.items === 0
      ? ""
      : `\nMỗi nội dung từ ${form.scale.min} đến ${form.scale.max} điểm, ${form.scale.anyStep ? "văn bản không nêu bước điểm" : `cách nhau ${String(1 / form.scale.stepsPerPoint).replace(".", ",")}`} (${quoted(form.scale.cite)}).\n`;
  const weights = form.weights
    ? `\nĐiểm = (${form.weights.items.map((weight, index) => `${weight} × ô ${index + 1}`).join(" + ")}) / ${form.weights.divisor} (${quoted(form.weights.cite)}).\n`
    : "";
  const rows = form.ladder.map(({ level, own = [], further = [], any = [] }) => [
    LEVEL_TEXT[level],
    [...own, ...further].map(leafText).join("<br>") || (any.length > 0 ? "" : "các trường hợp còn lại"),
    any.map(leafText).join("<br>"),
  ]);
  const ladder =
    rows.length === 0 ? "Văn bản đã đọc không có tiêu chí." : table(["Mức", "Phải đạt tất cả", "Chỉ cần một"], rows);
  return `## ${form.id}: ${form.title}\n\nSố nội dung: ${items}${mandatory} (${quoted(form.cite)}).\n${scale}${weights}\n${ladder}`;
}

const YEAR_RULES = {
  mean: "Năm: trung bình cộng điểm các kỳ được đánh giá đã đóng ở Kết quả; thiếu một kỳ thì chưa đủ dữ liệu",
  decided: "Năm: nêu các kỳ đã đóng ở Kết quả; văn bản không có công thức, mức do người có thẩm quyền quyết định",
  listed: "Năm: nêu các kỳ đã đóng ở Kết quả bên cạnh kết quả của kỳ",
} as const;

/** The year, the rewards, the double posts, and where another regulation takes over. */
function furtherLines(regulation: Regulation, quoted: (citation: Citation) => string): string[] {
  const { year, reward, doublePosts = [], transitions = [], forms } = regulation;
  const amount = reward?.amount ? `, ${groupDigits(reward.amount)} đồng mỗi người` : "";
  return [
    ...(year ? [`${YEAR_RULES[year.rule]} (${quoted(year.cite)})`] : []),
    ...(reward ? [`Khen thưởng: ${LEVEL_TEXT[reward.level]}${amount} (${quoted(reward.cite)})`] : []),
    ...doublePosts.map(({ text, cite }) => `${text} (${quoted(cite)})`),
    ...transitions.map(
      ({ year: of, setting, value, use, cite }) =>
        `Năm ${of}, Cấu hình ghi “${setting}” là “${value}”: theo ${use} (${quoted(cite)})`,
    ),
    ...forms.flatMap(({ id, until }) =>
      until ? [`Mẫu ${id} dùng đến hết ${day(until.day)}, sau đó theo ${until.use} (${quoted(until.cite)})`] : [],
    ),
  ];
}

function quotaText({ percent, percentSetting, percentMost, from, of, reading, per }: Quota): string {
  const pool = of === "good" ? "số người đạt từ mức tốt trở lên" : "số người được xếp loại";
  const how = of === "good" && reading === "after" ? ", tính sau khi trừ người xuất sắc" : "";
  const where = per.map((one) => (one === "unit" ? "toàn đơn vị" : "từng nhóm")).join(" và ");
  const most = percentMost === undefined ? "" : `, nhiều nhất ${percentMost}%`;
  const changed = percentSetting ? `; sửa ở Cấu hình, mục “${percentSetting}”${most}` : "";
  const since = from === undefined ? "" : `; từ ${day(from)}`;
  return `Không quá ${percent}% ${pool}${how}, lấy phần nguyên, theo ${where}${changed}${since}`;
}

function dueText({ due, exceptions }: Deadline): string {
  const text = ({ day: dayOfMonth, month, laterYears = 0 }: Deadline["due"]) =>
    typeof month === "number"
      ? `${dayOfMonth}/${month}${laterYears > 0 ? " năm sau" : ""}`
      : `ngày ${dayOfMonth} của ${month === "last of quarter" ? "tháng cuối quý" : "tháng đầu quý sau"}`;
  return [text(due), ...exceptions.map((exception) => `năm ${exception.year}: ${text(exception.due)}`)].join("; ");
}

function day(iso: string): string {
  const [year, month, dayOfMonth] = iso.split("-").map(Number);
  return `${dayOfMonth}/${month}/${year}`;
}

function table(headings: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

function list(heading: string, lines: string[]): string {
  return lines.length === 0 ? "" : `## ${heading}\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}

function sections(parts: string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
