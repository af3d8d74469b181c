// This file lets Univer's engine call custom functions the way Google Sheets calls them.
import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { isDate, type Realm, realmTable } from "../services/realm";
import type { Host } from "./host";
import { datePatternOf, dateToSerial, isDatePattern, serialToDate } from "./serial";

/** A function of the bundle that cells may call. */
export type CellFunction = (...args: unknown[]) => unknown;

/**
 * Makes functions callable from cells. A blank cell arrives as `''`, one cell as a scalar, a range as rows, a date as a `Date`,
 * an error as its code; rows returned spill. What a function throws makes `#VALUE!`, its message stays in `host.formulaMessages`.
 */
export function registerCustomFunctions(host: Host, realm: Realm, functions: Record<string, CellFunction>): void {
  const service = host.injector.get(IFunctionService);
  const names = Object.keys(functions).map((name) => name.toUpperCase());
  for (const [name, cellFunction] of Object.entries(functions)) {
    service.registerExecutors(new CustomFunction(name.toUpperCase(), cellFunction, realm, host.formulaMessages));
  }
  service.deleteFormulaAstCacheKey(...names);
  host.recalculateAll();
}

class CustomFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly cellFunction: CellFunction,
    private readonly realm: Realm,
    private readonly messages: Map<string, string>,
  ) {
    super(name);
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const place = `${this.subUnitId}!${this.row},${this.column}`;
    this.messages.delete(place);
    try {
      return toUniver(this.cellFunction(...variants.map((variant) => fromUniver(variant, this.realm))));
    } catch (error) {
      this.messages.set(place, messageOf(error));
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === "string" ? message : String(error);
}

function fromUniver(variant: FunctionVariantType, realm: Realm): unknown {
  const value = variant.isReferenceObject()
    ? (variant as unknown as { toArrayValueObject(): ArrayValueObject }).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return scalarFromUniver(value, realm);
  const array = value as ArrayValueObject;
  const rows: unknown[][] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells: unknown[] = [];
    for (let column = 0; column < array.getColumnCount(); column++) {
      cells.push(scalarFromUniver(array.get(row, column), realm));
    }
    rows.push(cells);
  }
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0];
  return realmTable(realm, rows);
}

function scalarFromUniver(value: Nullable<BaseValueObject>, realm: Realm): unknown {
  if (!value || value.isNull()) return "";
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  if (value.isNumber() && isDatePattern(value.getPattern())) return serialToDate(Number(value.getValue()), realm.Date);
  if (value.isNumber() || value.isBoolean() || value.isString()) return value.getValue();
  return ErrorType.VALUE;
}

function toUniver(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return scalarToUniver(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columnCount === 0) return StringValueObject.create("");
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columnCount }, (_, column) => scalarToUniver(row[column])),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalarToUniver(value: unknown): BaseValueObject {
  if (value === undefined || value === null) return StringValueObject.create("");
  if (isDate(value)) {
    const serial = dateToSerial(value);
    return NumberValueObject.create(serial, datePatternOf(serial));
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  throw new Error(`A custom function returned a value that no cell can hold: ${Object.prototype.toString.call(value)}`);
}
