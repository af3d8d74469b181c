// Above the unit: Mẫu 07 of a focal agency by block, figures that it is asked to look at, and the leadership's comments for the units.
import { type MergeSentence, mergeMessage } from "../language/merge";
import { type Counts, countsOf } from "../rating/merge-counts";
import type { MergedUnit } from "../rating/merge-units";
import type { Merge } from "../rating/merging";
import type { ReviewNote } from "../rating/review";
import type { UnitSettings } from "../rating/summary";
import { UNIT_BLOCKS } from "../rating/unit-blocks";
import { LEVEL_SHORT_TEXT } from "../regulation/levels";
import type { Regulation } from "../regulation/schema";
import { body, column, heading, linesToWrite, note, table } from "./blocks";
import { periodPhrase } from "./dates";
import type { Block, DocumentDate, DocumentFor, TableRow } from "./document";
import { documentFrame, documentOf } from "./frame";
import type { Setting, UnitReport } from "./source";

export const BLOCK_SUMMARY = { id: "mau-07-tong-hop-khoi", label: "Biểu tổng hợp của đầu mối (Mẫu 07)" };
const REVIEW_LIST = { id: "so-lieu-de-nghi-xem-lai", label: "Số liệu đề nghị xem lại" };
const COMMENTS = { id: "y-kien-lanh-dao", label: "Ý kiến của lãnh đạo gửi đơn vị" };

/** One line of the table; `counts` are null where the unit is in no sum. */
interface Line {
  name: string;
  counts: Counts | null;
  note: string;
}

/** Lines under the name of their block; an empty name has no heading. */
interface Part {
  title: string;
  lines: Line[];
  sum: Counts;
}

/** Long Biên rates "sự chuyên nghiệp" and numbers the form; elsewhere it is the quality of work. */
function wordingOf(regulation: Regulation): { mark: string; result: string } {
  return regulation.levels.some(({ code }) => code === "DAT")
    ? { mark: "Mẫu 07", result: "đánh giá sự chuyên nghiệp" }
    : { mark: "", result: "đánh giá, xếp loại chất lượng" };
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The table of units; a sum under each block where there are several, and one of everything. */
function unitsTable(regulation: Regulation, parts: readonly Part[], everything: Counts): Block {
  const levels = regulation.levels.map(({ code }) => code);
  const titles = [
    ...["Tổng số", "Được đánh giá"],
    ...levels.map((level) => upperFirst(LEVEL_SHORT_TEXT[level])),
    ...["Không đánh giá", "Chưa có kết quả"],
  ];
  const figures = (counts: Counts | null): string[] =>
    counts
      ? [
          counts.all,
          counts.rated,
          ...levels.map((level) => counts.levels[level] ?? 0),
          counts.excluded,
          counts.none,
        ].map(String)
      : titles.map(() => "");
  let number = 0;
  const rows = parts.flatMap(({ title, lines, sum }): TableRow[] => [
    ...(title === "" ? [] : [{ group: title }]),
    ...lines.map(({ name, counts, note }) => ({ cells: [String(++number), name, ...figures(counts), note] })),
    ...(parts.length > 1 ? [{ cells: ["", "Cộng khối", ...figures(sum), ""] }] : []),
  ]);
  return {
    kind: "table",
    list: "Đơn vị",
    columns: [
      column("STT", 5, "center"),
      column("Đơn vị", 27),
      ...titles.map((title) => column(title, 54 / titles.length, "center")),
      column("Ghi chú", 14),
    ],
    rows: [...rows, { cells: ["", parts.length > 1 ? "Tổng cộng" : "Cộng", ...figures(everything), ""] }],
  };
}

/** The frame of Mẫu 07; `block` is the one block that it is about, empty where there are several. */
function blockDocument(
  setting: Setting,
  block: string,
  parts: readonly Part[],
  everything: Counts,
  further: Block[],
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const { regulation, period } = setting;
  const { mark, result } = wordingOf(regulation);
  const kind = { ...BLOCK_SUMMARY, typeCode: "BTH", orientation: "landscape", mark } as const;
  const which = parts.length > 1 ? "các đơn vị theo khối" : `các đơn vị, khối ${block || "……………………"}`;
  const content = {
    title: "BIỂU TỔNG HỢP",
    subject: [`Kết quả ${result} của ${which}`, periodPhrase(period)],
    body: [
      body(`Thực hiện ${regulation.title}, đầu mối tổng hợp báo cáo kết quả ${periodPhrase(period)} như sau:`),
      unitsTable(regulation, parts, everything),
      ...further,
    ],
  };
  return documentOf("assessor", kind, setting, content, date);
}

const COMMENT_HEADING = "Ý kiến của lãnh đạo (nếu có)";

/** Mẫu 07 with the one line that a single unit's workbook fills (S2-37); the focal agency's own comes from a merge. */
export function blockSummaryDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const { unit, regulation, people } = report;
  const counts = countsOf(people, regulation);
  const parts = [{ title: "", lines: [{ name: unit.name, counts, note: "" }], sum: counts }];
  return blockDocument(report, unit.block, parts, counts, [heading(COMMENT_HEADING), ...linesToWrite(2)], date);
}

/** What the focal agency's settings lack where it has given none: the hand that signs fills it in. */
export const BLANK_AGENCY: UnitSettings = {
  ...{ name: "……………………", superior: "", block: "", format: "state", place: "", symbol: "" },
  ...{ signerPost: "", signer: "", recipients: [] },
};

/** The heading of a block, with its focal agency where the guidance names one. */
function blockTitle(name: string): string {
  const known = UNIT_BLOCKS.find((block) => block.name === name);
  if (name === "") return mergeMessage("block.none");
  return known ? `Khối ${name} (đầu mối: ${known.focal})` : `Khối ${name}`;
}

/** What a line says of its unit: nothing where its summary came in time. */
function lineOf({ name, counts, counted, state }: MergedUnit): Line {
  return { name, counts: counted ? counts : null, note: state === "in" ? "" : mergeMessage(`state.${state}`) };
}

const sentences = (list: readonly MergeSentence[]): Block[] =>
  list.map(({ key, parameters }) => note(`- ${mergeMessage(key, parameters)}`));

/** Mẫu 07 of a merge: every unit by block, sums, quotas, what is to be settled, and the comments (S2-36, S2-37). Its layout is ours. */
export function mergedSummaryDocument(
  merge: Merge,
  agency: UnitSettings,
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  const { regulation, period, blocks, counts, problems, totals } = merge;
  const parts = blocks.map(({ name, units, counts: sum }) => ({
    ...{ title: blocks.length > 1 ? blockTitle(name) : "", sum },
    lines: units.map(lineOf),
  }));
  const quota: Block[] =
    totals.length === 0
      ? []
      : [
          heading("Tỷ lệ hoàn thành xuất sắc nhiệm vụ"),
          table(
            "Tỷ lệ",
            [
              ...[column("Đơn vị", 32), column("Nhóm", 18)],
              ...["Số người", "Đạt tốt trở lên", "Xuất sắc tối đa", "Đang xuất sắc", "Vượt"].map((title) =>
                column(title, 10, "center"),
              ),
            ],
            [...merge.quota, ...totals.map((row) => ({ ...row, unit: "Cộng" }))].map((row) => [
              ...[row.unit, row.group],
              ...[row.members, row.pool, row.limit, row.current, row.excess].map(String),
            ]),
          ),
        ];
  const commented = merge.units.filter(({ comment }) => comment !== "");
  const comments =
    commented.length === 0
      ? linesToWrite(2)
      : [
          table(
            "Ý kiến",
            [column("Đơn vị", 35), column("Ý kiến", 65)],
            commented.map(({ name, comment }) => [name, comment]),
          ),
        ];
  const further = [
    ...quota,
    ...(problems.length === 0 ? [] : [heading("Những điểm cần xử lý"), ...sentences(problems)]),
    ...[heading(COMMENT_HEADING), ...comments],
  ];
  return blockDocument({ unit: agency, regulation, period }, blocks[0]?.name ?? "", parts, counts, further, date);
}

/** Results to look at, for whoever reports to the leadership (S2-36): figures alone; null where there are none. */
export function reviewDocument(
  { regulation, period }: Merge,
  notes: readonly ReviewNote[],
  agency: UnitSettings,
  date?: DocumentDate,
): DocumentFor<"assessor"> | null {
  if (notes.every(({ unit }) => unit === "")) return null;
  const kind = { ...REVIEW_LIST, typeCode: "BC", orientation: "portrait", mark: "" } as const;
  const content = {
    title: "BÁO CÁO",
    subject: ["Số liệu đề nghị xem lại", periodPhrase(period)],
    body: [
      body("Các số liệu dưới đây khác thường so với thông lệ; đây không phải kết luận về đơn vị hay cá nhân nào."),
      ...sentences(notes),
    ],
  };
  return documentOf("assessor", kind, { unit: agency, regulation, period }, content, date);
}

/** One paper a unit with the leadership's comment on its results, which the focal agency sends back (S2-36). */
export function commentDocuments(
  { regulation, period, units }: Merge,
  agency: UnitSettings,
  date?: DocumentDate,
): DocumentFor<"assessor">[] {
  const kind = { ...COMMENTS, typeCode: "TB", orientation: "portrait", mark: "" } as const;
  const setting = { unit: agency, regulation, period };
  return units
    .filter(({ comment }) => comment !== "")
    .map(({ name, comment }) => {
      const content = {
        title: "THÔNG BÁO",
        subject: [`Ý kiến của lãnh đạo về kết quả ${wordingOf(regulation).result} của ${name}`, periodPhrase(period)],
        body: [body(`Kính gửi: ${name}`), body(comment), body("Đề nghị đơn vị biết, thực hiện.")],
        recipients: [name, ...documentFrame(kind, setting, date).recipients],
      };
      return documentOf("assessor", kind, setting, content, date);
    });
}
