// What a workbook's protections are, as the snapshot carries them and the file codec writes them.
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

/** The protections of a workbook by the ids of its sheets. */
export type ProtectionTable = Record<string, Protection[]>;

/** The name of the resource in a snapshot. */
export const protectionResource = "SHEET_WORKBENCH_PROTECTION_PLUGIN";
