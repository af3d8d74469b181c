// NĐ 233/2026 Điều 7: the level of a public unit (đơn vị sự nghiệp công lập), by points and conditions together.
import type { Citation, FactLeaf, FormDefinition, Regulation } from "../regulation/schema";
import { pointsBand, THIRTY_AND_SEVENTY } from "./bands";

const at = (section: string, quote: string): Citation => ({ source: "decree", at: section, row: "5.3", quote });

const share = (
  number: Extract<FactLeaf, { number: unknown }>["number"],
  atLeast: number,
  text: string,
  cite: Citation,
): FactLeaf => ({ text, number, atLeast, cite });

const XS = at("Điều 7.1", "từ 90 điểm; 100% nhiệm vụ đúng tiến độ, chất lượng, hiệu quả, ít nhất 30% vượt mức");
const T = at("Điều 7.2", "từ 70 đến dưới 90 điểm; 100% nhiệm vụ đúng tiến độ, chất lượng");
const HT = at("Điều 7.3", "từ 50 đến dưới 70 điểm; 100% nhiệm vụ, không quá 20% chậm tiến độ");
const KHT = at("Điều 7.4", "dưới 50 điểm, hoặc kết luận sai phạm, hoặc dưới 70% nhiệm vụ theo kế hoạch");

const SOUND: FactLeaf[] = [
  {
    text: "Không bị kết luận sai phạm về công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền",
    flag: "unitMisconduct",
    is: false,
    cite: KHT,
  },
];

const done = (cite: Citation) => share("unitTargets", 100, "Hoàn thành 100% nhiệm vụ", cite);

/** The form `ND233-DV`: điểm chung (0 to 30) and điểm kết quả (0 to 70) of the unit itself. */
export const unitForm: FormDefinition = {
  id: "ND233-DV",
  title: "Đơn vị: điểm chung, điểm kết quả",
  collective: true,
  items: 2,
  mandatory: 0,
  scale: {
    min: 0,
    max: 70,
    stepsPerPoint: 100,
    anyStep: true,
    cite: at("Điều 5, 6", "tiêu chí chung tối đa 30 điểm, kết quả tối đa 70 điểm"),
  },
  itemScales: THIRTY_AND_SEVENTY,
  ladder: [
    {
      level: "XS",
      own: [
        pointsBand(XS, { atLeast: 90 }),
        done(XS),
        share("unitTargetsOnTime", 100, "100% nhiệm vụ đúng tiến độ, chất lượng, hiệu quả", XS),
        share("unitTargetsBeyond", 30, "Ít nhất 30% nhiệm vụ vượt mức", XS),
        share("subordinatesFulfilled", 100, "Không có đơn vị cấu thành không hoàn thành nhiệm vụ", XS),
        { text: "Đã khắc phục mọi hạn chế của kỳ trước", flag: "shortcomingsFixed", is: true, cite: XS },
      ],
      further: SOUND,
    },
    {
      level: "T",
      own: [
        pointsBand(T, { atLeast: 70, below: 90 }),
        done(T),
        share("unitTargetsOnTime", 100, "100% nhiệm vụ đúng tiến độ, chất lượng", T),
      ],
      further: SOUND,
    },
    {
      level: "HT",
      own: [
        pointsBand(HT, { atLeast: 50, below: 70 }),
        done(HT),
        share("unitTargetsOnTime", 80, "Không quá 20% nhiệm vụ chậm tiến độ", HT),
      ],
      further: SOUND,
    },
    { level: "KHT", own: [pointsBand(KHT, { below: 50 })] },
    {
      level: "KHT",
      any: [
        {
          text: "Bị kết luận sai phạm về công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền",
          flag: "unitMisconduct",
          is: true,
          cite: KHT,
        },
        { text: "Hoàn thành dưới 70% nhiệm vụ theo kế hoạch", number: "unitTargets", below: 70, cite: KHT },
      ],
    },
  ],
  holes: [{ ambiguity: "nd233-unit-conditions", when: [] }],
  cite: at("Điều 5 đến 7", "xếp loại đơn vị sự nghiệp công lập"),
};

const SOUND_UNIT = {
  "chỉ tiêu đơn vị": [100],
  "chỉ tiêu đúng hạn": [100],
  "chỉ tiêu vượt mức": [30],
  "đơn vị HT": [100],
  "khắc phục hạn chế": [true],
  "đơn vị sai phạm": [false],
};

const example = (
  name: string,
  cite: Citation,
  scores: [number, number],
  changes: Readonly<Partial<Record<keyof typeof SOUND_UNIT, readonly (number | boolean)[]>>>,
  expect: Regulation["examples"][number]["expect"],
): Regulation["examples"][number] => ({
  name,
  cite,
  form: "ND233-DV",
  scores,
  facts: Object.fromEntries(Object.entries({ ...SOUND_UNIT, ...changes }).map(([fact, cells]) => [fact, [...cells]])),
  expect,
});

/** The examples of the unit's own form; a function, so that a bundle that leaves examples out leaves these out too. */
export const unitExamples = (): Regulation["examples"] => [
  example("đơn vị: 90 điểm, đủ điều kiện là xuất sắc", XS, [25, 65], {}, { points: 90, band: "XS", level: "XS" }),
  ...(
    [
      ["29% vượt mức", { "chỉ tiêu vượt mức": [29] }],
      ["99% nhiệm vụ hoàn thành", { "chỉ tiêu đơn vị": [99] }],
      ["99% nhiệm vụ đúng tiến độ", { "chỉ tiêu đúng hạn": [99] }],
      ["có đơn vị cấu thành không hoàn thành", { "đơn vị HT": [80] }],
      ["chưa khắc phục hạn chế kỳ trước", { "khắc phục hạn chế": [false] }],
    ] as const
  ).map(([words, changes]) =>
    example(
      `đơn vị: 95 điểm nhưng ${words}: cấp có thẩm quyền quyết định`,
      at("Điều 7.5", "điểm thuộc một mức nhưng không đạt điều kiện"),
      [27, 68],
      changes,
      { points: 95, band: null, level: "CHUA_QUY_DINH" },
    ),
  ),
  example("đơn vị: 89,99 điểm là tốt", T, [24.99, 65], {}, { points: 89.99, band: "T", level: "T" }),
  example("đơn vị: đúng 70 điểm là tốt", T, [20, 50], { "chỉ tiêu vượt mức": [0] }, { points: 70, level: "T" }),
  example(
    "đơn vị: 75 điểm nhưng 90% đúng tiến độ: không mức nào ghi rõ",
    T,
    [25, 50],
    { "chỉ tiêu đúng hạn": [90] },
    { points: 75, level: "CHUA_QUY_DINH" },
  ),
  example(
    "đơn vị: 75 điểm nhưng 95% nhiệm vụ hoàn thành: không mức nào ghi rõ",
    T,
    [25, 50],
    { "chỉ tiêu đơn vị": [95] },
    { points: 75, level: "CHUA_QUY_DINH" },
  ),
  example(
    "đơn vị: 69,99 điểm, 80% đúng tiến độ là hoàn thành",
    HT,
    [19.99, 50],
    { "chỉ tiêu đúng hạn": [80] },
    { points: 69.99, band: "HT", level: "HT" },
  ),
  example(
    "đơn vị: 60 điểm, 79% đúng tiến độ: không mức nào ghi rõ",
    HT,
    [20, 40],
    { "chỉ tiêu đúng hạn": [79] },
    { points: 60, level: "CHUA_QUY_DINH" },
  ),
  example(
    "đơn vị: 60 điểm, 99% nhiệm vụ hoàn thành: không mức nào ghi rõ",
    HT,
    [20, 40],
    { "chỉ tiêu đơn vị": [99] },
    { points: 60, level: "CHUA_QUY_DINH" },
  ),
  example("đơn vị: 49,99 điểm là không hoàn thành", KHT, [9.99, 40], {}, { points: 49.99, band: "KHT", level: "KHT" }),
  example(
    "đơn vị: 95 điểm nhưng bị kết luận sai phạm",
    KHT,
    [27, 68],
    { "đơn vị sai phạm": [true] },
    { points: 95, level: "KHT" },
  ),
  example(
    "đơn vị: 75 điểm nhưng bị kết luận sai phạm",
    KHT,
    [25, 50],
    { "đơn vị sai phạm": [true] },
    { points: 75, level: "KHT" },
  ),
  example(
    "đơn vị: 60 điểm nhưng bị kết luận sai phạm",
    KHT,
    [20, 40],
    { "đơn vị sai phạm": [true] },
    { points: 60, level: "KHT" },
  ),
  example(
    "đơn vị: hoàn thành 69% nhiệm vụ theo kế hoạch",
    KHT,
    [25, 50],
    { "chỉ tiêu đơn vị": [69], "chỉ tiêu đúng hạn": [60] },
    { points: 75, level: "KHT" },
  ),
  example(
    "đơn vị: hoàn thành đúng 70% nhiệm vụ thì chưa phải không hoàn thành",
    KHT,
    [25, 50],
    { "chỉ tiêu đơn vị": [70], "chỉ tiêu đúng hạn": [60] },
    { points: 75, level: "CHUA_QUY_DINH" },
  ),
];
