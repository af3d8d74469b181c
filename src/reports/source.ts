// What documents are built from: the result of one unit and period, and on demand the sheets of its people.
import type { Said } from "../language/messages";
import type { Period } from "../rating/period";
import type { SheetData } from "../rating/sheets";
import type { QuotaRow, SummaryPerson, UnitSettings } from "../rating/summary";
import type { Regulation } from "../regulation/schema";
import { shortDate } from "./dates";

/** One condition with what came of it, as the interface shows it (design §3.5). */
export interface Reason {
  outcome: "pass" | "fail" | "unknown";
  citation: string;
  text: string;
}

/** A person of the result; `reasons` are the conditions behind the level, where they are at hand. */
export interface ReportPerson extends SummaryPerson {
  reasons?: readonly Reason[];
}

/** What the cell of a result says, without the warning sign and the last full stop, which no paper bears. */
export function resultWords({ text }: ReportPerson): string {
  return text.replace(/^⚠\s*/, "").replace(/\.$/, "");
}

/** What every document of a period knows, one about a single person too. */
export interface Setting {
  unit: UnitSettings;
  regulation: Regulation;
  period: Period;
}

/**
 * A regulation as a document names it: `Nghị định số … ngày … của … về …` (NĐ 30/2020, first mention); by its title alone
 * where no number and day are known, or where another document than the one so titled bears them.
 */
export function citedTitle({ title, number, issued, issuer }: Regulation): string {
  const [, type, about] = /^(Nghị định|Quy định) (về .*)$/.exec(title) ?? [];
  return type && issued ? `${type} số ${number} ngày ${shortDate(issued)} của ${issuer} ${about}` : title;
}

/** One unit's period. A `UnitSummary` is one, without the sheets. */
export interface UnitReport extends Setting {
  people: readonly ReportPerson[];
  quota: readonly QuotaRow[];
  notes: readonly Said[];
  sheets?: SheetData | null;
}
