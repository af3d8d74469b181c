// The condition tables of NĐ 90/2020 Điều 3 to 15, shared by `nd-90` and `son-la-2021`: data, no logic.
import type { Citation, FactLeaf, FormDefinition, Regulation } from "../regulation/schema";
import { unitWithoutCorruption } from "./nd-335-points";
import { leftToAuthority } from "./questions";

/** Which article holds each level of one kind of person. */
export interface Articles {
  XS: string;
  T: string;
  HT: string;
  KHT: string;
}

const decree = (at: string): Citation => ({ source: "decree", at, row: "4.3" });

const criteria = (words: string[], text: string, at: string): FactLeaf => ({
  text,
  choice: "generalCriteria",
  in: words,
  cite: decree(at),
});

/** The common criteria: khoản 1 to 4 of Điều 3 and, for leaders, điểm a khoản 5 as well. */
const place = (leader: boolean) => `(khoản 1 đến 4${leader ? " và điểm a khoản 5" : ""} Điều 3)`;
const wellKept = (at: string, leader: boolean) =>
  criteria(["tốt"], `Thực hiện tốt các tiêu chí chung ${place(leader)}`, at);
const kept = (at: string, leader: boolean) =>
  criteria(["tốt", "đáp ứng"], `Đáp ứng các tiêu chí chung ${place(leader)}`, at);

/** A percentage with its bound; `text` says the condition in the decree's words. */
const percent = (
  number: Extract<FactLeaf, { number: unknown }>["number"],
  bounds: { atLeast?: number; above?: number; atMost?: number; below?: number },
  text: string,
  at: string,
): FactLeaf => ({ text, number, ...bounds, cite: decree(at) });

/** What keeps a person from every level but the lowest: the cases that alone lead to KHT. */
const cleared = (at: string, leader: boolean): FactLeaf[] => [
  {
    text: "Không có kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    flag: "decay",
    is: false,
    cite: decree(at),
  },
  {
    text: "Không vi phạm bị kỷ luật trong năm",
    flag: "discipline",
    is: false,
    cite: decree(at),
  },
  ...(leader ? [unitWithoutCorruption(decree(at))] : []),
];

/**
 * The same for the two levels that ask nothing else of the criteria below standard: where nobody knows that share, it may
 * be above half, and the level may be KHT.
 */
const clearedOfAll = (at: string, leader: boolean): FactLeaf[] => [
  ...cleared(at, leader),
  percent("belowStandard", { atMost: 50 }, "Không quá 50% tiêu chí về kết quả không đạt tiến độ, chất lượng", at),
];

/** The cases of which one suffices for KHT. */
const failures = (at: string, leader: boolean): FactLeaf[] => [
  {
    text: "Có kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    flag: "decay",
    is: true,
    cite: decree(at),
  },
  percent("belowStandard", { above: 50 }, "Trên 50% tiêu chí về kết quả không đạt tiến độ, chất lượng, hiệu quả", at),
  ...(leader
    ? [
        percent("unitTargets", { below: 50 }, "Đơn vị hoàn thành dưới 50% chỉ tiêu, nhiệm vụ", at),
        {
          text: "Đơn vị trực tiếp phụ trách liên quan tham ô, tham nhũng, lãng phí và bị xử lý",
          flag: "unitCorruption",
          is: true,
          cite: decree(at),
        } as const satisfies FactLeaf,
      ]
    : []),
  {
    text: "Vi phạm bị kỷ luật trong năm",
    flag: "discipline",
    is: true,
    cite: decree(at),
  },
];

/** All tasks in time; `tasks` and `result` in the words of the level. */
const allInTime = (tasks: string, result: string, at: string) =>
  percent("onTime", { atLeast: 100 }, `${tasks} đúng tiến độ, bảo đảm chất lượng, ${result}`, at);
const STAFF_TASKS = "100% nhiệm vụ";
const LEADER_TASKS = "Mọi kết quả công việc";

/** What HT asks of everybody's criteria. */
const fewBelowStandard = (at: string) =>
  percent(
    "belowStandard",
    { atMost: 20 },
    "Không quá 20% tiêu chí chưa bảo đảm chất lượng, tiến độ hoặc hiệu quả thấp",
    at,
  );

const allTargets = (at: string) =>
  percent("unitTargets", { atLeast: 100 }, "Đơn vị hoàn thành tất cả chỉ tiêu, nhiệm vụ", at);

const fulfilledUnits = (atLeast: number, share: string, at: string) =>
  percent("subordinatesFulfilled", { atLeast }, `${share}% đơn vị thuộc quyền từ mức hoàn thành nhiệm vụ trở lên`, at);

/** The ladder of people without a leading post. */
export function staffLadder(articles: Articles): FormDefinition["ladder"] {
  return [
    {
      level: "XS",
      own: [
        wellKept(articles.XS, false),
        allInTime(STAFF_TASKS, "hiệu quả cao", articles.XS),
        percent("beyondPlan", { atLeast: 50 }, "Ít nhất 50% nhiệm vụ hoàn thành vượt mức", articles.XS),
      ],
      further: clearedOfAll(articles.KHT, false),
    },
    {
      level: "T",
      own: [kept(articles.T, false), allInTime(STAFF_TASKS, "hiệu quả", articles.T)],
      further: clearedOfAll(articles.KHT, false),
    },
    {
      level: "HT",
      own: [kept(articles.HT, false), fewBelowStandard(articles.HT)],
      further: cleared(articles.KHT, false),
    },
    { level: "KHT", any: failures(articles.KHT, false) },
  ];
}

/** The ladder of leaders; `goodUnitsForT`: whether T too asks for 70% of the subordinate units at T or better (Điều 13.2). */
export function leaderLadder(articles: Articles, goodUnitsForT: boolean): FormDefinition["ladder"] {
  const subordinates = (level: "XS" | "T", good: boolean): FactLeaf[] => [
    fulfilledUnits(100, "100", articles[level]),
    ...(good
      ? [
          percent(
            "subordinatesGood",
            { atLeast: 70 },
            "Ít nhất 70% đơn vị thuộc quyền ở mức tốt hoặc xuất sắc",
            articles[level],
          ),
        ]
      : []),
  ];
  return [
    {
      level: "XS",
      own: [
        wellKept(articles.XS, true),
        allInTime(LEADER_TASKS, "hiệu quả cao", articles.XS),
        allTargets(articles.XS),
        percent(
          "unitTargetsBeyond",
          { atLeast: 50 },
          "Ít nhất 50% chỉ tiêu, nhiệm vụ của đơn vị hoàn thành vượt mức",
          articles.XS,
        ),
        ...subordinates("XS", true),
      ],
      further: clearedOfAll(articles.KHT, true),
    },
    {
      level: "T",
      own: [
        kept(articles.T, true),
        allInTime(LEADER_TASKS, "hiệu quả", articles.T),
        allTargets(articles.T),
        percent(
          "unitTargetsOnTime",
          { atLeast: 80 },
          "Ít nhất 80% chỉ tiêu, nhiệm vụ của đơn vị đúng tiến độ, bảo đảm chất lượng",
          articles.T,
        ),
        ...subordinates("T", goodUnitsForT),
      ],
      further: clearedOfAll(articles.KHT, true),
    },
    {
      level: "HT",
      own: [
        kept(articles.HT, true),
        fewBelowStandard(articles.HT),
        percent("unitTargets", { above: 70 }, "Đơn vị hoàn thành trên 70% chỉ tiêu, nhiệm vụ", articles.HT),
        fulfilledUnits(70, "Ít nhất 70", articles.HT),
      ],
      further: cleared(articles.KHT, true),
    },
    { level: "KHT", any: failures(articles.KHT, true) },
  ];
}

/** Only leaders answer for the targets of a unit, so only they can stand between the two levels by them. */
const TARGETS_HOLE = {
  ambiguity: "nd90-50-70",
  when: [
    percent(
      "unitTargets",
      { atLeast: 50, atMost: 70 },
      "Đơn vị hoàn thành từ 50% đến 70% chỉ tiêu",
      "Điều 6, 10.2, 14.2",
    ),
  ],
};

const asksForTargets = (ladder: FormDefinition["ladder"]): boolean =>
  ladder.some(({ own = [] }) => own.some((leaf) => "number" in leaf && leaf.number === "unitTargets"));

/** A form without points: its conditions are facts. */
export function conditionForm(
  named: Pick<FormDefinition, "id" | "title">,
  ladder: FormDefinition["ladder"],
  cite: Citation,
): FormDefinition {
  return {
    ...named,
    items: 0,
    mandatory: 0,
    scale: { min: 0, max: 0, stepsPerPoint: 1, cite },
    ladder,
    holes: [
      {
        ambiguity: "nd90-20-50",
        when: [
          percent("belowStandard", { above: 20, atMost: 50 }, "Trên 20% đến 50% tiêu chí chưa đạt", "Điều 6, 10, 14"),
        ],
      },
      ...(asksForTargets(ladder) ? [TARGETS_HOLE] : []),
      { ambiguity: "nd90-hole", when: [] },
    ],
    cite,
  };
}

const absence = (row: string, quote: string): Citation => ({ source: "decree", at: "Điều 2.3", row, quote });

const shortAbsence: FactLeaf[] = [
  {
    text: "Nghỉ theo quy định từ 03 tháng đến dưới 06 tháng: không xếp từ mức tốt trở lên",
    number: "monthsAbsent",
    atLeast: 3,
    below: 6,
    cite: absence(
      "S4-39",
      "từ 03 tháng đến dưới 06 tháng … không xếp loại chất lượng ở mức hoàn thành tốt nhiệm vụ trở lên",
    ),
  },
  {
    text: "Không phải nghỉ chế độ thai sản",
    flag: "maternity",
    is: false,
    cite: absence("S4-40", "nghỉ chế độ thai sản … kết quả xếp loại chất lượng của thời gian làm việc thực tế"),
  },
];

/** Absence of three to under six months: at most HT, maternity excepted (Điều 2.3). */
export const ABSENCE_CAPS: Regulation["caps"] = [{ level: "HT", when: shortAbsence }];

/** Fewer than six months worked: not rated, still under review, maternity excepted (Điều 2.3). */
export const SHORT_YEAR: Regulation["exclusions"] = [
  {
    level: "KHONG_DANH_GIA",
    when: [
      {
        text: "Công tác trong năm chưa đủ 06 tháng (vẫn phải kiểm điểm)",
        number: "monthsWorked",
        below: 6,
        cite: absence("S4-38", "thời gian công tác trong năm chưa đủ 06 tháng"),
      },
      {
        text: "Không phải trường hợp chế độ thai sản",
        flag: "maternity",
        is: false,
        cite: absence("S4-38", "trừ trường hợp chế độ thai sản"),
      },
    ],
  },
];

const cite = (at: string, quote: string): Citation => ({ source: "decree", at, row: "11.7", quote });

const NO_LEVEL = "nghị định không có mức; người có thẩm quyền quyết định";

/** The open questions of the decree itself. */
export const DECREE_AMBIGUITIES: Regulation["ambiguities"] = [
  leftToAuthority(
    "nd90-20-50",
    "Trên 20% đến 50% tiêu chí chưa đạt thì không đủ mức hoàn thành, cũng chưa tới mức không hoàn thành.",
    cite("Điều 6, 7, 10, 11, 14, 15", "không quá 20% … trên 50%"),
    NO_LEVEL,
  ),
  leftToAuthority(
    "nd90-50-70",
    "Đơn vị hoàn thành từ 50% đến 70% chỉ tiêu thì người đứng đầu không thuộc mức nào.",
    cite("Điều 6, 7, 10.2, 11.2, 14.2, 15.2", "trên 70% … dưới 50%"),
    NO_LEVEL,
  ),
  leftToAuthority(
    "nd90-hole",
    "Các điều kiện đã ghi không đủ cho mức nào, cũng không thuộc trường hợp không hoàn thành nhiệm vụ.",
    cite("Điều 4 đến 15", "đạt được tất cả các tiêu chí"),
    "người có thẩm quyền quyết định",
  ),
  {
    id: "nd90-no-units",
    question: "“100% đơn vị thuộc quyền” khi không có đơn vị thuộc quyền nào.",
    cite: cite("Điều 4, 8.2, 12.2", "100% cơ quan, tổ chức, đơn vị thuộc"),
    readings: [{ value: "coi là đạt", meaning: "ghi 100 ở Đơn vị HT và Đơn vị tốt" }],
    fallback: "coi là đạt",
    setting: null,
  },
  {
    id: "nd90-absence-6",
    question: "Nghỉ đúng 06 tháng và công tác đúng 06 tháng: không khoản nào nói tới.",
    cite: absence("S4-39", "từ 03 tháng đến dưới 06 tháng"),
    readings: [{ value: "không giới hạn", meaning: "xếp loại như thường, có cảnh báo" }],
    fallback: "không giới hạn",
    setting: null,
  },
  {
    id: "nd90-over",
    question: "“Vượt mức” không được định nghĩa.",
    cite: cite("Điều 4, 8, 12", "ít nhất 50% … hoàn thành vượt mức"),
    readings: [{ value: "đơn vị ghi", meaning: "đơn vị ghi tỷ lệ và lưu minh chứng" }],
    fallback: "đơn vị ghi",
    setting: null,
  },
  {
    id: "nd90-discipline",
    question:
      "Kỷ luật trong năm: trước 15/9/2023 theo điểm của Điều 7, 11, 15; từ 15/9/2023 theo Điều 2.5 (NĐ 48/2023).",
    cite: {
      source: "decree",
      at: "Điều 2.5",
      row: "4.1",
      quote: "bị xử lý kỷ luật … trong năm đánh giá thì xếp loại không hoàn thành nhiệm vụ",
    },
    readings: [
      {
        value: "theo ngày",
        meaning: "cả hai đều dẫn đến không hoàn thành nhiệm vụ; từ 15/9/2023 một hành vi chỉ tính một năm",
      },
    ],
    fallback: "theo ngày",
    setting: null,
  },
];

/** The articles of each kind of person. */
export const ARTICLES = {
  cadre: { XS: "Điều 4", T: "Điều 5", HT: "Điều 6", KHT: "Điều 7" },
  civilServant: { XS: "Điều 8.1", T: "Điều 9.1", HT: "Điều 10.1", KHT: "Điều 11.1" },
  leadingCivilServant: { XS: "Điều 8.2", T: "Điều 9.2", HT: "Điều 10.2", KHT: "Điều 11.2" },
  publicEmployee: { XS: "Điều 12.1", T: "Điều 13.1", HT: "Điều 14.1", KHT: "Điều 15.1" },
  managingPublicEmployee: { XS: "Điều 12.2", T: "Điều 13.2", HT: "Điều 14.2", KHT: "Điều 15.2" },
} as const satisfies Record<string, Articles>;

/** The decree as a source. */
export const DECREE = {
  title:
    "Nghị định số 90/2020/NĐ-CP ngày 13/8/2020 của Chính phủ, sửa đổi bởi Nghị định số 48/2023/NĐ-CP ngày 17/7/2023",
  short: "NĐ 90/2020/NĐ-CP",
};
