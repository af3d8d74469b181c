// This file keeps who may edit which cells: a table beside Univer's own, because Univer applies protection only later and then
// hides protected cells from formulas (workbench.md 3.2, traps 7 and 9). The table follows rows and columns that come and go.
import {
  CommandType,
  ICommandService,
  type IDisposable,
  type Injector,
  type IRange,
  IResourceManagerService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import { handleCommonDefaultRangeChangeWithEffectRefCommands, RefRangeService } from "@univerjs/sheets";
import type { Area } from "./a1";

/** One protected range or sheet. */
export interface Protection {
  id: string;
  /** The cells, or null for the whole sheet. */
  area: Area | null;
  description: string;
  /** E-mails besides the owner's; null while everybody who may edit the workbook may edit here too. */
  editors: string[] | null;
  /** Cells of a protected sheet that stay open to everybody. */
  unprotected: Area[];
  /** Only shows a warning. */
  warningOnly: boolean;
  /** Everybody in the owner's domain may edit. */
  domainEdit: boolean;
}

/** The protections of a workbook by the ids of its sheets, as the snapshot carries them. */
export type ProtectionTable = Record<string, Protection[]>;

/** The name of the resource in a snapshot. */
export const protectionResource = "SHEET_WORKBENCH_PROTECTION_PLUGIN";

const setProtections = "workbench.mutation.set-protections";
const everywhere: IRange = { startRow: 0, startColumn: 0, endRow: 1_048_575, endColumn: 16_383 };

interface SetProtections {
  unitId: string;
  subUnitId: string;
  protections: Protection[];
}

/** The protections of one workbook. */
export class Protections {
  private table: ProtectionTable = {};
  private readonly followed = new Map<string, IDisposable>();

  /** Must be made before the workbook is opened, so that it receives what the snapshot carries. */
  constructor(
    private readonly injector: Injector,
    private readonly unitId: string,
  ) {
    injector.get(ICommandService).registerCommand({
      id: setProtections,
      type: CommandType.MUTATION,
      handler: (_accessor, params?: SetProtections) => {
        if (!params || params.unitId !== unitId) return false;
        this.table[params.subUnitId] = params.protections;
        this.follow(params.subUnitId);
        return true;
      },
    });
    injector.get(IResourceManagerService).registerPluginResource<ProtectionTable>({
      pluginName: protectionResource,
      businesses: [UniverInstanceType.UNIVER_SHEET],
      onLoad: (_unitId, table) => {
        this.table = table;
      },
      onUnLoad: () => {},
      toJson: () => JSON.stringify(Object.fromEntries(this.ofLivingSheets())),
      parseJson: (text) => JSON.parse(text),
    });
  }

  /** To be called once the workbook is open. */
  start(): void {
    for (const sheetId of Object.keys(this.table)) this.follow(sheetId);
  }

  /** The protections of a sheet, the oldest first. */
  of(sheetId: string): readonly Protection[] {
    return this.table[sheetId] ?? [];
  }

  /** Adds a protection, or puts it in place of the one with its id. */
  put(sheetId: string, protection: Protection): void {
    const others = this.of(sheetId);
    const known = others.some(({ id }) => id === protection.id);
    this.change(
      sheetId,
      known ? others.map((each) => (each.id === protection.id ? protection : each)) : [...others, protection],
    );
  }

  remove(sheetId: string, id: string): void {
    this.change(
      sheetId,
      this.of(sheetId).filter((each) => each.id !== id),
    );
  }

  private change(sheetId: string, protections: readonly Protection[]): void {
    const redo = this.setting(sheetId, protections);
    const undo = this.setting(sheetId, this.of(sheetId));
    this.injector.get(ICommandService).syncExecuteCommand(redo.id, redo.params);
    this.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.unitId, redoMutations: [redo], undoMutations: [undo] });
  }

  private setting(sheetId: string, protections: readonly Protection[]): { id: string; params: SetProtections } {
    return { id: setProtections, params: { unitId: this.unitId, subUnitId: sheetId, protections: [...protections] } };
  }

  private ofLivingSheets(): [string, Protection[]][] {
    const workbook = this.injector.get(IUniverInstanceService).getUniverSheetInstance(this.unitId);
    return Object.entries(this.table).filter(([id, list]) => list.length > 0 && workbook?.getSheetBySheetId(id));
  }

  /** Lets the protections of a sheet move with its rows and columns. */
  private follow(sheetId: string): void {
    this.followed.get(sheetId)?.dispose();
    const service = this.injector.get(RefRangeService);
    const registered = service.registerRefRange(
      everywhere,
      (command) => {
        const move = (area: Area): Area[] =>
          handleCommonDefaultRangeChangeWithEffectRefCommands({ ...area }, command)
            .filter(Boolean)
            .map(({ startRow, startColumn, endRow, endColumn }) => ({ startRow, startColumn, endRow, endColumn }));
        const before = this.of(sheetId);
        const after = before.flatMap((protection) => moved(protection, move));
        if (JSON.stringify(before) === JSON.stringify(after)) return { redos: [], undos: [] };
        return { redos: [this.setting(sheetId, after)], undos: [this.setting(sheetId, before)] };
      },
      this.unitId,
      sheetId,
    );
    this.followed.set(sheetId, registered);
  }
}

function moved(protection: Protection, move: (area: Area) => Area[]): Protection[] {
  if (!protection.area) return [{ ...protection, unprotected: protection.unprotected.flatMap(move) }];
  return move(protection.area).map((area, index) => ({
    ...protection,
    id: index === 0 ? protection.id : crypto.randomUUID(),
    area,
  }));
}
