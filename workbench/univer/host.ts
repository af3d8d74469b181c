// This file makes a host of a running Univer: one workbook, its pending writes and its formula engine, in node and in the page.
import { type Injector, IPermissionService, type IWorkbookData, LocaleService, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { type ArrayValueObject, type BaseValueObject, IFunctionService } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { Calculation } from "./calculation";
import { Protections } from "./protections";
import { restoreSpills, type Spill, spillsOf, takeSpills, writeSpills } from "./spill";
import { WriteBuffer } from "./write-buffer";

/** One workbook in a running Univer, as the Apps Script services and the custom functions see it. */
export interface Host {
  /** Univer's facade. Whoever changes the workbook through it calls `writes.flush()` first. */
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly injector: Injector;
  /** The id in the snapshot; Univer's own unit id is another one where a workbook is opened twice. */
  readonly id: string;
  /** The zone of the workbook's clock, which must be the zone of the process. */
  readonly timeZone: string;
  /** Cell writes that Univer has not seen yet. */
  readonly writes: WriteBuffer;
  /** Who may edit which cells. */
  readonly protections: Protections;
  /** What custom functions threw, by `<sheet id>!<row>,<column>` counted from 0. */
  readonly formulaMessages: Map<string, string>;
  /** The array results that stand in a sheet, which Univer keeps beside the cells. */
  spills(sheetId: string): Spill[];
  /** Resolves when every formula holds its value. */
  calculate(): Promise<void>;
  /** Asks for every formula to be computed anew at the next `calculate`. */
  recalculateAll(): void;
  /** The workbook as data, computed values in `v`, array results in the cells they fill and `ref` on their anchor. */
  snapshot(): IWorkbookData;
  dispose(): void;
}

const unitIdsInUse = new Set<string>();

/** Opens a workbook in a Univer whose plugins are registered. The snapshot given is not changed. */
export function openWorkbook(univer: Univer, api: FUniver, snapshot: IWorkbookData, timeZone: string): Host {
  const injector = univer.__getInjector();
  const unitId = claimUnitId(snapshot.id);
  const copy = { ...structuredClone(snapshot), id: unitId };
  const cached = takeSpills(copy);
  const protections = new Protections(injector, unitId);
  const workbook = api.createWorkbook(copy);
  protections.start();
  if (cached.size > 0) restoreSpills(injector, unitId, cached);
  copyBeforeSort(injector.get(IFunctionService));

  const writes = new WriteBuffer(api, unitId);
  const calculation = new Calculation(api, injector, () => hasFormulas(workbook));
  const spills = (sheetId: string) =>
    spillsOf(injector, unitId, sheetId, (row, column) => {
      const cell = workbook.getSheetBySheetId(sheetId)?.getSheet().getCellRaw(row, column);
      return Boolean(cell?.f || cell?.si);
    });

  return {
    api,
    workbook,
    injector,
    id: snapshot.id,
    timeZone,
    writes,
    protections,
    formulaMessages: new Map(),
    spills,
    async calculate() {
      writes.flush();
      await calculation.finish();
    },
    recalculateAll: () => calculation.demandEverything(),
    snapshot() {
      writes.flush();
      const saved = { ...workbook.save(), id: snapshot.id };
      writeSpills(saved, spills);
      return saved;
    },
    dispose() {
      if (!unitIdsInUse.delete(unitId)) return;
      writes.discard();
      // Univer leaves a progress timer behind that asks for words after the words are gone.
      injector.get(LocaleService).t = (key: string) => key;
      univer.dispose();
    },
  };
}

/**
 * Lets scripts and formulas read and write protected cells: without a user Univer answers null for them.
 * Must run before the workbook is opened.
 */
export function openAllPermissions(injector: Injector): void {
  const permissions = injector.get(IPermissionService);
  const add = permissions.addPermissionPoint.bind(permissions);
  permissions.addPermissionPoint = (point) => {
    const held = "value" in point ? point.value : null;
    const target = typeof held === "object" && held !== null ? held : point;
    (target as { value: unknown }).value = true;
    return add(point);
  };
  permissions.permissionPointUpdate$.subscribe((point) => {
    if (point.value !== true) permissions.updatePermissionPoint(point.id, true);
  });
}

/** Univer caches parsed formulas by unit id for the whole process: two open workbooks must never share one. */
function claimUnitId(id: string): string {
  let unitId = id;
  for (let copy = 2; unitIdsInUse.has(unitId); copy++) unitId = `${id}~${copy}`;
  unitIdsInUse.add(unitId);
  return unitId;
}

/** One-argument SORT sorts the range that the engine has cached for every other formula; it gets a copy instead. */
function copyBeforeSort(functions: IFunctionService): void {
  const sort = functions.getExecutor("SORT");
  if (!sort) throw new Error("The formula engine has no SORT: it is not running");
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (...variants: BaseValueObject[]) => {
    const [range, ...rest] = variants;
    if (!range?.isArray()) return calculate(...variants);
    return calculate(
      (range as ArrayValueObject).map((value) => value),
      ...rest,
    );
  };
}

function hasFormulas(workbook: FWorkbook): boolean {
  for (const sheet of workbook.getSheets()) {
    let found = false;
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((_row, _column, cell) => {
        if (!cell?.f && !cell?.si) return;
        found = true;
        return false;
      });
    if (found) return true;
  }
  return false;
}
