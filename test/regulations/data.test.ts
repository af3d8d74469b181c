// What neither the schema nor the examples see in a regulation's data: settings, sheets, shares, dates, stages, who is left out.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { foldAccents, foldCase } from "../../src/language/text";
import { firstItemsMandatory, judgeBy } from "../../src/rating/judge";
import { readScores } from "../../src/rating/scores";
import { sizeForm } from "../../src/regulation/form";
import { findRegulation, REGULATIONS } from "../../src/regulations";
import * as tables from "../../src/workbook/tables";
import { factsOf, GOOD } from "../rating/rows";

/** The rows of `Cấu hình` that every unit has (design §3.4). */
const FIXED_SETTINGS = [
  ...["Tên đơn vị", "Cơ quan cấp trên", "Khối", "Thể thức", "Địa danh", "Quy định", "Kỳ", "Ký hiệu văn bản"],
  ...["Chức vụ người ký", "Người ký", "Nơi nhận"],
];

/** The sheets that every unit may have. */
const FIXED_SHEETS = Object.values(tables).flatMap((table) =>
  typeof table === "object" && "sheet" in table ? [table.sheet] : [],
);

/** The ambiguities that the engine opens, notes or falls back on by their ids. */
const NAMED_BY_THE_ENGINE = readdirSync("src/rating")
  .map((file) => readFileSync(`src/rating/${file}`, "utf8"))
  .join();

describe.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))("%s", (_, regulation) => {
  it("says of no question that nothing turns on it which the rules name", () => {
    const { ambiguities, forms, year, transitions = [] } = regulation;
    const rules = JSON.stringify({ forms, year });
    const settings = transitions.map(({ setting }) => setting);
    for (const { id, setting } of ambiguities.filter(({ touches }) => touches === "nothing")) {
      expect(rules, id).not.toContain(`"${id}"`);
      expect(NAMED_BY_THE_ENGINE, id).not.toContain(`"${id}"`);
      expect(settings, id).not.toContain(setting);
      expect(setting, id).toBeNull();
    }
  });

  it("leaves nothing that was to be filled in (npm run new:regulation)", () =>
    expect(JSON.stringify(regulation)).not.toContain("CHƯA GHI"));

  it("names each of its settings once, and none like a row that every unit has", () => {
    const own = [
      ...regulation.ambiguities.flatMap(({ setting }) => setting ?? []),
      ...new Set(regulation.quotas.flatMap(({ percentSetting }) => percentSetting ?? [])),
      ...(regulation.unitLevelSetting ? [regulation.unitLevelSetting.setting] : []),
    ].map(foldCase);
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((setting) => FIXED_SETTINGS.map(foldCase).includes(setting))).toEqual([]);
  });

  it("names none of its stages' sheets like a sheet that every unit has", () => {
    expect(FIXED_SHEETS.length).toBeGreaterThan(8);
    const sheets = regulation.stages.map(({ sheet }) => foldAccents(sheet));
    expect(sheets.filter((sheet) => FIXED_SHEETS.map(foldAccents).includes(sheet))).toEqual([]);
  });

  it("lets a share of people be XS, not all and not none, and counts something", () => {
    for (const { percent, of, reading, per, kindsLeftOut, groupsLeftOut } of regulation.quotas) {
      expect(percent).toBeGreaterThanOrEqual(5);
      expect(percent).toBeLessThanOrEqual(50);
      // a share of everybody rated holds XS itself: there is no "after"
      if (of === "rated") expect(reading).toBe("before");
      expect(new Set(per).size).toBe(per.length);
      for (const names of [kindsLeftOut, groupsLeftOut])
        expect(new Set(names.map(foldAccents)).size).toBe(names.length);
    }
    // a share of XS needs that level
    if (regulation.quotas.length > 0) expect(regulation.levels.map(({ code }) => code)).toContain("XS");
  });

  it("says of every share on which reading it rests, where the reading changes the figure", () => {
    const readings = regulation.quotas.filter(({ of }) => of === "good");
    const touching = regulation.ambiguities.filter(({ touches }) => touches === "quota");
    if (readings.length > 0) expect(touching.length).toBeGreaterThan(0);
  });

  it("has days in an order that can be, in years that can be", () => {
    const { issued, validity, lastCheckedOn } = regulation;
    expect(validity.from <= lastCheckedOn).toBe(true);
    if (validity.to !== null) expect(validity.from <= validity.to).toBe(true);
    // a rule may hold from the first day of the year or month of its issue, or be issued long before it holds
    if (issued !== null && issued > validity.from)
      expect(Number(issued.slice(0, 4)) - Number(validity.from.slice(0, 4))).toBeLessThanOrEqual(1);
    for (const day of [issued, validity.from, validity.to, lastCheckedOn])
      if (day !== null) expect(day >= "2015-01-01" && day <= "2030-12-31", day).toBe(true);
  });

  it("leaves people out only in months that exist, and leads them to the level of nobody rated", () => {
    for (const { level, months = [], when } of regulation.exclusions) {
      expect(level).toBe("KHONG_DANH_GIA");
      expect(when.length).toBeGreaterThan(0);
      expect(months).toEqual([...new Set(months)].sort((one, other) => one - other));
      for (const month of months) expect(month >= 1 && month <= 12).toBe(true);
    }
    const kinds = regulation.kindsLeftOut.flatMap((rule) => rule.kinds.map(foldAccents));
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it("asks for mandatory items where a form has some, and nowhere else", () => {
    for (const { id, mandatory, ladder } of regulation.forms) {
      const asks = ladder.flatMap(({ own = [] }) => own).some((leaf) => "scores" in leaf);
      expect(mandatory > 0, id).toBe(asks);
    }
  });

  it("has scales within the highest total, and frames whose parts add up to one total or tell two apart", () => {
    for (const { id, scale, total, frame, weights } of regulation.forms) {
      if (total && !weights) expect(scale.max, id).toBeLessThanOrEqual(total.max);
      if (!frame) continue;
      const { totals, parts } = frame;
      if (total) expect(totals, id).toContain(total.max);
      const sum = parts.reduce((all, { max }) => all + max, 0);
      const [first = 0] = totals;
      if (parts.length > 0) expect([...totals, ...totals.slice(1).map((one) => one - first)], id).toContain(sum);
    }
  });

  it("caps below its highest level, at a level that it has", () => {
    const codes = regulation.levels.map(({ code }) => code);
    for (const { level } of regulation.caps) expect(codes.indexOf(level)).toBeGreaterThan(0);
  });
});

it("the decision of 2022 follows that of 2018 without a day between them or in both (Hà Nội)", () => {
  const end = findRegulation("hanoi-2018")?.validity.to as string;
  const next = new Date(end);
  next.setUTCDate(next.getUTCDate() + 1);
  expect(findRegulation("hanoi-2022")?.validity.from).toBe(next.toISOString().slice(0, 10));
});

describe("the forms of Long Biên over the whole grid of their lowest scores", () => {
  const forms = (findRegulation("long-bien-2023")?.forms ?? []).map((form) => [form.id, sizeForm(form, 1)] as const);
  const SCORES = Array.from({ length: 19 }, (_, index) => 1 + index / 2);

  it.each(forms)(
    "%s: Đạt at 10 and 8 or more, Không đạt at anything else, and never nothing (S2-30, S2-32)",
    (_, form) => {
      const regulation = findRegulation("long-bien-2023");
      if (!regulation) throw new Error("no such regulation");
      const judge = judgeBy(regulation, form, firstItemsMandatory(form));
      const facts = factsOf(GOOD);
      for (const mandatory of SCORES)
        for (const optional of SCORES) {
          // the one item of each kind that is lowest, first and last of its kind
          for (const place of [0, form.mandatory - 1]) {
            const row = Array.from({ length: form.items }, () => 10);
            row[place] = mandatory;
            row[form.mandatory + (place === 0 ? 0 : form.items - form.mandatory - 1)] = optional;
            const { state, band, level } = judge(readScores(form, row), facts);
            const wanted = mandatory === 10 && optional >= 8 ? "DAT" : "KHONG_DAT";
            expect({ state, band, level }).toEqual({ state: "decided", band: wanted, level: wanted });
          }
        }
    },
  );
});
