// The one error that the workbook codec throws: a code and small parameters, worded for people elsewhere.

/**
 * Why a file was refused.
 * - `not-a-workbook`: neither a zip package with a workbook nor anything below
 * - `legacy-xls`: the binary format of Excel 97–2003
 * - `encrypted`: protected by a password to open
 * - `corrupt`: damaged, truncated or not well-formed
 * - `too-large`: larger than the codec's limits once unpacked
 * - `unsafe`: a path that leaves the package, a document type or an entity
 */
export type WorkbookFileErrorCode = "not-a-workbook" | "legacy-xls" | "encrypted" | "corrupt" | "too-large" | "unsafe";

/** What the code is about: the part inside the package, or a short English technical reason. */
export interface WorkbookFileErrorParameters {
  part?: string;
  reason?: string;
}

/** A workbook file that cannot be read. */
export class WorkbookFileError extends Error {
  readonly code: WorkbookFileErrorCode;
  readonly parameters: WorkbookFileErrorParameters;

  constructor(code: WorkbookFileErrorCode, parameters: WorkbookFileErrorParameters = {}) {
    super(`${code} ${JSON.stringify(parameters)}`);
    this.name = "WorkbookFileError";
    this.code = code;
    this.parameters = parameters;
  }
}
