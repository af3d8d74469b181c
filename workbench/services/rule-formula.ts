// This file evaluates the small formulas that rules for cells are made of, at once, as the formula engine answers only later.
import { columnIndex } from "../xlsx/references";

/** What a formula works with; null is a blank cell. */
export type FormulaValue = number | string | boolean | null;

/** A value such as #VALUE!, which every operation hands on. */
class Failure extends Error {}

/** A function or a notation that is not known here. */
class Unknown extends Error {}

type Operand = FormulaValue | FormulaValue[];
interface Cell {
  row: number;
  column: number;
}

const token =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|(\$?[A-Za-z]{1,3}\$?\d+)(?![\p{L}\d_.(!])|([A-Za-z][A-Za-z0-9.]*)|(<=|>=|<>|[-+*/^&=<>%(),;:]))/uy;

/**
 * Whether a cell satisfies a formula such as `=AND(ISNUMBER(A1);A1>=1;A1*2=INT(A1*2))`.
 * @param offset how far the cell lies from the one that the formula is written for: references without `$` move with it
 * @param read the value of a cell, counted from 0
 * @returns null where the formula holds something that is not known here; an error such as #VALUE! does not satisfy
 */
export function isSatisfied(formula: string, offset: Cell, read: (cell: Cell) => FormulaValue): boolean | null {
  try {
    return truth(single(new Parser(tokensOf(formula.replace(/^=/, "")), offset, read).whole()()));
  } catch (error) {
    if (error instanceof Failure) return false;
    if (error instanceof Unknown) return null;
    throw error;
  }
}

interface Token {
  kind: "number" | "text" | "cell" | "name" | "sign";
  text: string;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const text = formula.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw new Unknown();
    const kinds = ["number", "text", "cell", "name", "sign"] as const;
    const at = match.slice(1).findIndex((part) => part !== undefined);
    tokens.push({ kind: kinds[at] as Token["kind"], text: match[at + 1] as string });
  }
  return tokens;
}

/** What computes a part of the formula; it throws a `Failure` where that gives an error such as #VALUE!. */
type Part = () => Operand;

/** Walks over the tokens of one formula; the weaker an operator binds, the earlier its method. */
class Parser {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly offset: Cell,
    private readonly read: (cell: Cell) => FormulaValue,
  ) {}

  whole(): Part {
    const part = this.comparison();
    if (this.next < this.tokens.length) throw new Unknown();
    return part;
  }

  private take(...signs: string[]): string | undefined {
    const found = this.tokens[this.next];
    if (found?.kind !== "sign" || !signs.includes(found.text)) return undefined;
    this.next++;
    return found.text;
  }

  private demand(sign: string): void {
    if (!this.take(sign)) throw new Unknown();
  }

  /** Operands with operators of one strength between them, from left to right. */
  private chain(
    operand: () => Part,
    signs: string[],
    apply: (left: FormulaValue, sign: string, right: FormulaValue) => FormulaValue,
  ): Part {
    let whole = operand();
    for (let sign = this.take(...signs); sign; sign = this.take(...signs)) {
      const [left, operator, right] = [whole, sign, operand()];
      whole = () => apply(single(left()), operator, single(right()));
    }
    return whole;
  }

  private comparison(): Part {
    return this.chain(() => this.joined(), ["=", "<>", "<", "<=", ">", ">="], compare);
  }

  private joined(): Part {
    return this.chain(
      () => this.sum(),
      ["&"],
      (left, _sign, right) => textOf(left) + textOf(right),
    );
  }

  private sum(): Part {
    return this.chain(() => this.product(), ["+", "-"], calculate);
  }

  private product(): Part {
    return this.chain(() => this.power(), ["*", "/"], calculate);
  }

  private power(): Part {
    return this.chain(() => this.signed(), ["^"], calculate);
  }

  private signed(): Part {
    const sign = this.take("+", "-");
    if (sign) {
      const part = this.signed();
      return () => numberIn(part) * (sign === "-" ? -1 : 1);
    }
    let part = this.atom();
    while (this.take("%")) {
      const whole = part;
      part = () => numberIn(whole) / 100;
    }
    return part;
  }

  private atom(): Part {
    const found = this.tokens[this.next++];
    if (found?.kind === "number") return () => Number(found.text);
    if (found?.kind === "text") return () => found.text.replaceAll('""', '"');
    if (found?.kind === "cell") return this.reference(found.text);
    if (found?.kind === "name") return this.call(found.text.toUpperCase());
    if (found?.text !== "(") throw new Unknown();
    const part = this.comparison();
    this.demand(")");
    return part;
  }

  private reference(text: string): Part {
    const first = this.cell(text);
    if (!this.take(":")) return () => this.read(first);
    const end = this.tokens[this.next++];
    if (end?.kind !== "cell") throw new Unknown();
    const last = this.cell(end.text);
    return () => {
      const values: FormulaValue[] = [];
      for (let row = first.row; row <= last.row; row++) {
        for (let column = first.column; column <= last.column; column++) values.push(this.read({ row, column }));
      }
      return values;
    };
  }

  private cell(text: string): Cell {
    const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) as RegExpExecArray;
    return {
      row: Number(digits) - 1 + (fixedRow ? 0 : this.offset.row),
      column: columnIndex(letters as string) + (fixedColumn ? 0 : this.offset.column),
    };
  }

  private call(name: string): Part {
    if (!this.take("(")) {
      if (name === "TRUE" || name === "FALSE") return () => name === "TRUE";
      throw new Unknown();
    }
    const compute = functions[name];
    if (!compute) throw new Unknown();
    const parts: Part[] = [];
    if (!this.take(")")) {
      do parts.push(this.comparison());
      while (this.take(",", ";"));
      this.demand(")");
    }
    return () => compute(...parts);
  }
}

/** What an argument that was left out gives. */
const blank: Part = () => null;

const functions: Record<string, (...args: Part[]) => FormulaValue> = {
  TRUE: () => true,
  FALSE: () => false,
  AND: (...args) => args.map(truthOf).every(Boolean),
  OR: (...args) => args.map(truthOf).some(Boolean),
  NOT: (value = blank) => !truthOf(value),
  IF: (test = blank, yes = blank, no = () => false) => single(truthOf(test) ? yes() : no()),
  IFERROR: (value = blank, other = blank) => {
    try {
      return single(value());
    } catch (error) {
      if (error instanceof Failure) return single(other());
      throw error;
    }
  },
  ISNUMBER: (value = blank) => kindOf(value) === "number",
  ISTEXT: (value = blank) => kindOf(value) === "string",
  ISLOGICAL: (value = blank) => kindOf(value) === "boolean",
  ISBLANK: (value = blank) => kindOf(value) === "blank",
  ISERROR: (value = blank) => kindOf(value) === "error",
  INT: (value = blank) => Math.floor(numberIn(value)),
  ABS: (value = blank) => Math.abs(numberIn(value)),
  MOD: (value = blank, divisor = blank) => {
    const by = numberIn(divisor);
    if (by === 0) throw new Failure();
    const number = numberIn(value);
    return number - by * Math.floor(number / by);
  },
  LEN: (value = blank) => textOf(single(value())).length,
  TRIM: (value = blank) => textOf(single(value())).trim().replace(/ +/g, " "),
  SUM: (...args) => numbersIn(args).reduce((sum, number) => sum + number, 0),
  COUNT: (...args) => numbersIn(args).length,
  COUNTA: (...args) => valuesIn(args).filter((value) => value !== null).length,
  COUNTIF: (values = blank, criterion = blank) => {
    const wanted = single(criterion());
    if (typeof wanted === "string" && /^[<>=]|[*?~]/.test(wanted)) throw new Unknown();
    return valuesIn([values]).filter((value) => value !== null && compare(value, "=", wanted)).length;
  },
};

function kindOf(value: Part): string {
  try {
    const found = single(value());
    return found === null ? "blank" : typeof found;
  } catch (error) {
    if (error instanceof Failure) return "error";
    throw error;
  }
}

function valuesIn(args: Part[]): FormulaValue[] {
  return args.flatMap((argument) => argument());
}

function numbersIn(args: Part[]): number[] {
  return valuesIn(args).filter((value): value is number => typeof value === "number");
}

function numberIn(value: Part): number {
  return numberOf(single(value()));
}

function truthOf(value: Part): boolean {
  return truth(single(value()));
}

function single(value: Operand): FormulaValue {
  if (Array.isArray(value)) throw new Unknown();
  return value;
}

function truth(value: FormulaValue): boolean {
  if (typeof value === "string") throw new Failure();
  return Boolean(value);
}

function numberOf(value: FormulaValue): number {
  if (typeof value !== "string") return Number(value ?? 0);
  if (!/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)) throw new Failure();
  return Number(value);
}

function textOf(value: FormulaValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}

function calculate(left: FormulaValue, sign: string, right: FormulaValue): number {
  const [first, second] = [numberOf(left), numberOf(right)];
  if (sign === "/" && second === 0) throw new Failure();
  if (sign === "+") return first + second;
  if (sign === "-") return first - second;
  if (sign === "^") return first ** second;
  return sign === "*" ? first * second : first / second;
}

/** Numbers come before texts, texts before truth values; letter case does not count. */
function compare(left: FormulaValue, sign: string, right: FormulaValue): boolean {
  const filled = (value: FormulaValue, other: FormulaValue) =>
    value ?? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
  const [first, second] = [filled(left, right), filled(right, left)];
  const rank = (value: FormulaValue) => ["number", "string", "boolean"].indexOf(typeof value);
  const key = (value: FormulaValue) => (typeof value === "string" ? value.toLowerCase() : Number(value));
  const [one, other] = rank(first) === rank(second) ? [key(first), key(second)] : [rank(first), rank(second)];
  const isLess = one < other;
  const isMore = one > other;
  if (sign === "<>") return isLess || isMore;
  return (sign.includes("<") && isLess) || (sign.includes(">") && isMore) || (sign.includes("=") && !isLess && !isMore);
}
