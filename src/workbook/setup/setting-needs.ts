// The rows of `Cấu hình` that a regulation needs, with what set-up writes into them and what they may hold.
import { setupMessage } from "../../language/setup";
import { HEAD_ADDRESS } from "../../rating/assessors";
import type { Period } from "../../rating/period";
import { blocksOf } from "../../rating/unit-blocks";
import { isQualityLevel, LEVEL_TEXT } from "../../regulation/levels";
import type { LevelCode, Regulation } from "../../regulation/schema";
import { REGULATIONS } from "../../regulations";
import { FORMATS, SETTINGS } from "../settings";
import { type CellRule, listRule, numberRule } from "./rules";

/** What the unit says when it sets its workbook up. */
export interface SetupRequest {
  unit: string;
  superior: string;
  block: string;
  regulation: Regulation;
  period: Period;
  format: (typeof FORMATS)[number]["word"];
}

/** A row of `Cấu hình`; an empty value is left to the unit. */
export interface SettingNeed {
  item: string;
  value: string;
  rule: ((cell: string) => CellRule) | null;
}

/** The rows in their order: what every unit has, then what this regulation asks. */
export function settingsNeeded(request: SetupRequest): SettingNeed[] {
  const { regulation } = request;
  const given: Partial<Record<keyof typeof SETTINGS, string>> = {
    name: request.unit,
    superior: request.superior,
    block: request.block,
    format: request.format,
    regulation: regulation.id,
    period: request.period.id,
  };
  const formats = FORMATS.map(({ word }) => word);
  const ids = REGULATIONS.map(({ id }) => id);
  // a drop-down has no commas in its words; the block is known without them too
  const blocks = blocksOf(regulation.id).map(({ name }) => name.replace(", ", " - "));
  const rules: Partial<Record<keyof typeof SETTINGS, () => CellRule>> = {
    // not strict: people may write the block in their own words
    ...(blocks.length > 0
      ? { block: () => listRule(blocks, setupMessage("help.choice", { values: blocks.join(", ") }), false) }
      : {}),
    format: () => listRule(formats, setupMessage("help.choice", { values: formats.join(", ") })),
    // not strict: the unit may name several that follow each other
    regulation: () => listRule(ids, setupMessage("help.regulation", { values: ids.join(", ") }), false),
  };
  const common = (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]).map((key) => ({
    item: SETTINGS[key],
    value: given[key] ?? "",
    rule: rules[key] ?? null,
  }));
  return [
    ...[...common, ...percentages(regulation), ...unitLevel(regulation), ...readings(regulation)],
    ...rewards(regulation),
    ...handSettings(regulation).map((item) => ({ item, value: "", rule: null })),
  ];
}

/** The rows with the e-mail addresses of those who write stages; several in one row are parted by semicolons. */
export const HAND_SETTINGS = {
  administrator: "Email người quản trị",
  deputy: "Email người nhận xét",
  head: HEAD_ADDRESS,
  secretary: "Email thư ký",
  union: "Email Công đoàn",
  leaders: "Email lãnh đạo",
  party: "Email cấp ủy",
} as const;

/** The rows that every unit has, then those of the further hands of this regulation's stages. */
function handSettings({ stages }: Regulation): string[] {
  const { administrator, deputy, head, secretary } = HAND_SETTINGS;
  const own = stages.flatMap(({ hand }) => (hand === "person" ? [] : [HAND_SETTINGS[hand]]));
  return [...new Set([administrator, deputy, head, secretary, ...own])];
}

function percentages({ quotas }: Regulation): SettingNeed[] {
  return quotas.flatMap(({ percentSetting, percent, percentMost = 100 }) =>
    percentSetting === null
      ? []
      : [
          {
            item: percentSetting,
            value: "",
            rule: (cell: string) =>
              numberRule(cell, setupMessage("help.quota", { percent, most: percentMost }), percentMost, true),
          },
        ],
  );
}

function unitLevel({ unitLevelSetting }: Regulation): SettingNeed[] {
  if (!unitLevelSetting) return [];
  const levels = (Object.keys(LEVEL_TEXT) as LevelCode[]).filter(isQualityLevel).map((level) => LEVEL_TEXT[level]);
  const rule = () => listRule(levels, setupMessage("help.level"), false);
  return [{ item: unitLevelSetting.setting, value: "", rule }];
}

/** How many rewards the unit pays and what they come to; blank, nothing is compared. */
function rewards({ reward }: Regulation): SettingNeed[] {
  if (!reward) return [];
  const rule = (help: string) => (cell: string) => numberRule(cell, help, undefined, true);
  return [
    { item: reward.countSetting, value: "", rule: rule(setupMessage("help.reward-count")) },
    { item: reward.totalSetting, value: "", rule: rule(setupMessage("help.reward-total")) },
  ];
}

/** One row a question that the unit can settle; blank, the reading by default holds. */
function readings({ ambiguities }: Regulation): SettingNeed[] {
  return ambiguities.flatMap(({ setting, question, readings: choices, fallback }) => {
    if (setting === null) return [];
    const listed = choices.map(({ value, meaning }) => `${value}: ${meaning}`).join("; ");
    const blank =
      fallback === null ? setupMessage("help.no-default") : setupMessage("help.default", { value: fallback });
    const help = `${question} ${listed}. ${blank}`;
    const values = choices.map(({ value }) => value);
    return [{ item: setting, value: "", rule: () => listRule(values, help) }];
  });
}
