// Examples for every form on the conditions of NĐ 90/2020, each derived by hand from the articles: a condition at a time.
import type { Citation, LevelCode, Regulation } from "../regulation/schema";
import type { Articles } from "./nd-90-conditions";

type Example = Regulation["examples"][number];
type Cell = string | number | boolean;

/** Changes to the facts of somebody who has every condition of XS; a blank is a fact that nobody knows. */
type Changes = Record<string, Cell>;

/** What a case is, by which level's article, with which facts, and what comes of it: the band too where points decide. */
type Case = [text: string, article: keyof Articles, changes: Changes, level: LevelCode, band?: LevelCode];

/** The facts of an example: one cell each. */
export function conditionFacts(leader: boolean, changes: Changes): Record<string, Cell[]> {
  const all: Changes = {
    "tiêu chí chung": "tốt",
    "đúng hạn": 100,
    "vượt mức": 60,
    "chưa đạt": 0,
    "suy thoái": false,
    "kỷ luật": false,
    ...(leader && {
      "chỉ tiêu đơn vị": 100,
      "chỉ tiêu đúng hạn": 100,
      "chỉ tiêu vượt mức": 60,
      "đơn vị HT": 100,
      "đơn vị tốt": 80,
      "tham nhũng đơn vị": false,
    }),
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === "" ? [] : [[name, [value]] as const])),
  );
}

const examples = (form: string, articles: Articles, leader: boolean, cases: readonly Case[]): Example[] =>
  cases.map(([text, article, changes, level, band]) => {
    const cite: Citation = { source: "decree", at: articles[article], row: "4.3" };
    return {
      name: `${text} (${form})`,
      cite,
      form,
      scores: [],
      facts: conditionFacts(leader, changes),
      expect: { points: null, level, ...(band !== undefined && { band }) },
    };
  });

/** More than 50% below standard is KHT whatever else is noted, and where nothing else is known. */
const BELOW_HALF: Case[] = [
  ["50,1% chưa đạt dù ghi 100% đúng hạn", "KHT", { "chưa đạt": 50.1 }, "KHT"],
  [
    "50,1% chưa đạt, các điều kiện khác chưa rõ",
    "KHT",
    { "tiêu chí chung": "", "đúng hạn": "", "chưa đạt": 50.1, "suy thoái": "", "kỷ luật": "" },
    "KHT",
  ],
];

/** Whoever has every condition of XS may still be KHT while nobody knows the share below standard. */
const BELOW_UNKNOWN: Case[] = [["chưa rõ tỷ lệ chưa đạt", "KHT", { "chưa đạt": "" }, "CHUA_DU", "XS"]];

/** Cases that lead to KHT whatever else holds, and what nobody knows. */
const flagCases = (flag: string, words: string): Case[] => [
  [`${words} là không hoàn thành nhiệm vụ`, "KHT", { [flag]: true }, "KHT"],
  [`chưa rõ có ${words} hay không`, "KHT", { [flag]: "" }, "CHUA_DU", "XS"],
];

/** Examples for a form of people without a leading post (Điều 8.1 to 11.1, 12.1 to 15.1). */
export function staffExamples(form: string, articles: Articles): Example[] {
  return examples(form, articles, false, [
    ["đúng 50% nhiệm vụ vượt mức là xuất sắc", "XS", { "vượt mức": 50 }, "XS", "XS"],
    ["49,9% nhiệm vụ vượt mức là tốt", "T", { "vượt mức": 49.9 }, "T", "T"],
    ["tiêu chí chung ở mức đáp ứng là tốt", "T", { "tiêu chí chung": "đáp ứng" }, "T", "T"],
    ["99,9% nhiệm vụ đúng hạn là hoàn thành", "HT", { "đúng hạn": 99.9, "chưa đạt": 0.1 }, "HT", "HT"],
    ["không đáp ứng tiêu chí chung: không mức nào ghi", "HT", { "tiêu chí chung": "không đáp ứng" }, "CHUA_QUY_DINH"],
    ["đúng 20% chưa đạt là hoàn thành", "HT", { "đúng hạn": 80, "vượt mức": 0, "chưa đạt": 20 }, "HT", "HT"],
    ["20,1% chưa đạt: hụt giữa hai mức", "HT", { "đúng hạn": 79, "vượt mức": 0, "chưa đạt": 20.1 }, "CHUA_QUY_DINH"],
    ["đúng 50% chưa đạt: hụt giữa hai mức", "KHT", { "đúng hạn": 50, "vượt mức": 0, "chưa đạt": 50 }, "CHUA_QUY_DINH"],
    ["50,1% chưa đạt", "KHT", { "đúng hạn": 49, "vượt mức": 0, "chưa đạt": 50.1 }, "KHT", "KHT"],
    ...BELOW_HALF,
    ...BELOW_UNKNOWN,
    ...flagCases("suy thoái", "kết luận suy thoái"),
    ...flagCases("kỷ luật", "kỷ luật trong năm"),
  ]);
}

/** Examples for a form of leaders (Điều 4 to 7, 8.2 to 11.2, 12.2 to 15.2). */
export function leaderExamples(form: string, articles: Articles, goodUnitsForT: boolean): Example[] {
  const targets = (done: number): Changes => ({
    "chỉ tiêu đơn vị": done,
    "chỉ tiêu đúng hạn": done,
    "chỉ tiêu vượt mức": 0,
  });
  return examples(form, articles, true, [
    [
      "đúng 50% chỉ tiêu vượt mức, 70% đơn vị tốt là xuất sắc",
      "XS",
      { "chỉ tiêu vượt mức": 50, "đơn vị tốt": 70 },
      "XS",
      "XS",
    ],
    ["tiêu chí chung ở mức đáp ứng là tốt", "T", { "tiêu chí chung": "đáp ứng" }, "T", "T"],
    ["49,9% chỉ tiêu vượt mức là tốt", "T", { "chỉ tiêu vượt mức": 49.9 }, "T", "T"],
    ["80% chỉ tiêu đúng hạn là tốt", "T", { "chỉ tiêu vượt mức": 0, "chỉ tiêu đúng hạn": 80 }, "T", "T"],
    ["79,9% chỉ tiêu đúng hạn", "HT", { "chỉ tiêu vượt mức": 0, "chỉ tiêu đúng hạn": 79.9 }, "HT", "HT"],
    goodUnitsForT
      ? ["69,9% đơn vị tốt: không tới mức tốt", "T", { "đơn vị tốt": 69.9 }, "HT", "HT"]
      : ["69,9% đơn vị tốt vẫn là tốt", "T", { "đơn vị tốt": 69.9 }, "T", "T"],
    ["99% việc đúng hạn là hoàn thành", "HT", { "đúng hạn": 99, "chưa đạt": 1 }, "HT", "HT"],
    ["đơn vị xong 99% chỉ tiêu", "HT", { "chỉ tiêu đơn vị": 99, "chỉ tiêu đúng hạn": 99 }, "HT", "HT"],
    ["99% đơn vị thuộc quyền hoàn thành", "HT", { "đơn vị HT": 99 }, "HT", "HT"],
    ["không đáp ứng tiêu chí chung: không mức nào ghi", "HT", { "tiêu chí chung": "không đáp ứng" }, "CHUA_QUY_DINH"],
    ["đúng 20% chưa đạt là hoàn thành", "HT", { "đúng hạn": 80, "chưa đạt": 20 }, "HT", "HT"],
    ["20,1% chưa đạt: hụt giữa hai mức", "HT", { "đúng hạn": 79, "chưa đạt": 20.1 }, "CHUA_QUY_DINH"],
    ["50,1% chưa đạt", "KHT", { "đúng hạn": 49, "chưa đạt": 50.1 }, "KHT", "KHT"],
    ["đơn vị xong 70,1% chỉ tiêu là hoàn thành", "HT", targets(70.1), "HT", "HT"],
    ["đơn vị xong đúng 70% chỉ tiêu: hụt giữa hai mức", "HT", targets(70), "CHUA_QUY_DINH"],
    ["đơn vị xong đúng 50% chỉ tiêu: hụt giữa hai mức", "KHT", targets(50), "CHUA_QUY_DINH"],
    ["đơn vị xong 49,9% chỉ tiêu", "KHT", targets(49.9), "KHT", "KHT"],
    ["70% đơn vị thuộc quyền hoàn thành", "HT", { "đơn vị HT": 70, "đơn vị tốt": 70 }, "HT", "HT"],
    ["69,9% đơn vị thuộc quyền hoàn thành: không mức nào ghi", "HT", { "đơn vị HT": 69.9 }, "CHUA_QUY_DINH"],
    ...BELOW_HALF,
    ...BELOW_UNKNOWN,
    ...flagCases("suy thoái", "kết luận suy thoái"),
    ...flagCases("kỷ luật", "kỷ luật trong năm"),
    ...flagCases("tham nhũng đơn vị", "tham nhũng ở đơn vị trực tiếp phụ trách"),
  ]);
}
