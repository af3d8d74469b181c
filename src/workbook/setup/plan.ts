// The plan of a set-up: from the regulation and the workbook as it stands to the steps that add what is missing. Pure.
import { setupMessage } from "../../language/setup";
import { columnLetters, isBlank } from "../../language/text";
import { readPeriod } from "../../rating/period";
import { sizeForm } from "../../regulation/form";
import type { Form, Regulation } from "../../regulation/schema";
import { findRegulation } from "../../regulations";
import { readCriteria } from "../criteria";
import { regulationIds, SETTINGS } from "../settings";
import { recognise } from "../table";
import { criteriaTable, peopleTable, settingsTable, stageTable } from "../tables";
import { addRows, addSettings, type KeptSetting, peopleOf, type SettingRows } from "./content";
import { dress, plain } from "./dress";
import { type ColumnFormula, formFormula, type LayoutOf, levelFormula, OWN_FORMULA } from "./formulas";
import { type HandsNote, planHands } from "./hands";
import { formerColumn, formerRow, type Layout, type LeftAlone, layOut, SPARE_ROWS } from "./layout";
import { type ColumnId, sheetsNeeded } from "./needs";
import { SetupFault } from "./request";
import { type SetupRequest, settingsNeeded } from "./setting-needs";
import { type Step, sheetOf, type WorkbookState } from "./state";

/** What becomes of one sheet. */
export interface SheetReport {
  sheet: string;
  /** `new`: made, or blank until now; `more`: something is added; `whole`: nothing is missing; `left`: not recognised. */
  state: "new" | "more" | "whole" | "left";
  /** Headings of added columns. */
  headings: string[];
  /** How many rows are added. */
  rows: number;
  /** Why it is left alone; empty otherwise. */
  reason: string;
}

/** What a set-up does, in words and in steps. */
export interface SetupPlan {
  sheets: SheetReport[];
  /** Settings that people filled in otherwise than asked: they stay. */
  kept: KeptSetting[];
  /** Who may write what, and what stays open to every editor, a sentence each. */
  hands: HandsNote[];
  steps: Step[];
}

/**
 * Plans a set-up. First everything that others depend on (sheets, headings, rows), then formulas, rules, colours, protected
 * ranges and names, last of all what belongs to certain people, for that may be refused. Whatever is there stays as it is. Throws a `SetupFault` where `Cấu hình` names another regulation or period.
 */
export function planSetup(request: SetupRequest, state: WorkbookState): SetupPlan {
  const { regulation } = request;
  const forms = formsOf(regulation, state);
  const people = peopleOf(sheetOf(state, peopleTable.sheet));
  const laid = sheetsNeeded(regulation, forms).map((need) =>
    layOut(need, sheetOf(state, need.table.sheet), people.length),
  );
  const layouts = laid.filter((one): one is Layout => !("problem" in one));
  const layoutOf: LayoutOf = (sheet) => layouts.find(({ need }) => need.table.sheet === sheet);
  const settings = settingsNeeded(request);
  let settingRows: SettingRows = { rows: new Map(), added: 0, kept: [] };
  const rows = new Map<Layout, number>();
  for (const layout of layouts)
    if (layout.need.table === settingsTable) {
      settingRows = addSettings(layout, settings);
      checkSettled(settingRows.kept, request);
      rows.set(layout, settingRows.added);
    } else rows.set(layout, addRows(layout, request, people));
  const later = new Map(
    layouts.map((layout) => [layout, [...computed(layout, layoutOf, request), ...dress(layout, forms, state.names)]]),
  );
  const settingsLayout = layoutOf(settingsTable.sheet);
  if (settingsLayout) later.get(settingsLayout)?.push(...settingRules(settingsLayout, settings, settingRows));
  const report = (one: Layout | LeftAlone): SheetReport =>
    "problem" in one
      ? { sheet: one.sheet, state: "left", headings: [], rows: 0, reason: one.problem.message }
      : {
          sheet: one.sheet,
          state: !one.table ? "new" : one.steps.length + (later.get(one)?.length ?? 0) > 0 ? "more" : "whole",
          headings: one.added,
          rows: rows.get(one) ?? 0,
          reason: "",
        };
  const hands = planHands(regulation, layouts);
  return {
    sheets: laid.map(report),
    kept: settingRows.kept,
    hands: hands.notes,
    steps: [
      ...layouts.flatMap(({ steps }) => steps),
      ...layouts.flatMap((layout) => later.get(layout) ?? []),
      ...hands.steps,
    ],
  };
}

/**
 * The forms with their items here. Where the regulation leaves the number to the unit, every form has room for the longest
 * one: that of `Tiêu chí`, or as many as the deciding stage has columns; at first one, for the total.
 */
function formsOf(regulation: Regulation, state: WorkbookState): Form[] {
  const criteriaSheet = sheetOf(state, criteriaTable.sheet);
  const criteria = criteriaSheet && recognise(criteriaSheet, criteriaTable, []);
  const counts = criteria ? [...readCriteria(criteria, regulation, []).values()].map(({ items }) => items) : [];
  const deciding = regulation.stages[regulation.stages.length - 1]?.sheet ?? "";
  const stageSheet = sheetOf(state, deciding);
  const stage = stageSheet && recognise(stageSheet, stageTable(deciding), []);
  const longest = Math.max(1, ...counts, ...(stage?.items.keys() ?? []));
  return regulation.forms.map((form) => sizeForm(form, longest));
}

/** What people settled in `Cấu hình` is theirs: another regulation or period is a choice that they make there. */
function checkSettled(kept: KeptSetting[], { regulation, period }: SetupRequest): void {
  for (const setting of [...kept]) {
    const { item, value } = setting;
    const same =
      item === SETTINGS.regulation
        ? regulationIds(value).some((id) => findRegulation(id) === regulation)
        : readPeriod(value)?.id === period.id;
    if (item !== SETTINGS.regulation && item !== SETTINGS.period) continue;
    if (!same) throw new SetupFault((language) => setupMessage("settled", { item, value }, language));
    kept.splice(kept.indexOf(setting), 1);
  }
}

function settingRules(layout: Layout, settings: ReturnType<typeof settingsNeeded>, { rows }: SettingRows): Step[] {
  const { sheet, state, columns } = layout;
  const column = columns.get("value") as number;
  const former = formerColumn(layout, column);
  return settings.flatMap(({ item, rule }): Step[] => {
    const row = rows.get(item) as number;
    if (!rule || (former !== undefined && state?.ruled[row - 1]?.includes(former))) return [];
    const area = { row, column, rows: 1, columns: 1 };
    return [{ sheet, kind: "rule", area, rule: rule(columnLetters(column) + row) }];
  });
}

/** The formulas of the computed columns, where they are missing or are ours and out of date. */
function computed(layout: Layout, layoutOf: LayoutOf, { regulation, period }: SetupRequest): Step[] {
  const column = (id: ColumnId, formula: () => ColumnFormula | null) => {
    const place = layout.columns.get(id);
    const made = place === undefined ? null : formula();
    return place === undefined || !made ? [] : formulaSteps(layout, place, made);
  };
  return [
    ...column("computed:form", () => formFormula(layout, layoutOf)),
    ...column("computed:level", () => levelFormula(layout, layoutOf, regulation, period)),
  ];
}

/** A column in which people have put something of their own is left alone. */
function formulaSteps(layout: Layout, column: number, formula: ColumnFormula): Step[] {
  const { sheet, state, headingRow, lastRow } = layout;
  const former = formerColumn(layout, column);
  const formulas = new Map(state?.formulas.flatMap(([row, at, text]) => (at === former ? [[row, text]] : [])));
  const last = Math.min(lastRow + SPARE_ROWS, layout.rows);
  const bottom = Math.max(last, state?.values.length ?? 0);
  const steps: (Step & { kind: "formulas" })[] = [];
  for (let row = headingRow + 1; row <= bottom; row++) {
    const before = formerRow(layout, row);
    const found = (before !== undefined && formulas.get(before)) || "";
    if (
      found === ""
        ? former !== undefined && before !== undefined && !isBlank(state?.values[before - 1]?.[former - 1])
        : !OWN_FORMULA.test(found)
    )
      return [];
    if (row > last || plain(found) === plain(formula(before ?? row))) continue;
    const open = steps[steps.length - 1];
    if (open && open.row + open.formulas.length === row) open.formulas.push(formula(row));
    else steps.push({ sheet, kind: "formulas", row, column, formulas: [formula(row)] });
  }
  return steps;
}
