// This file is Apps Script's NamedRange, and the part of Spreadsheet that names ranges.
import { parseArea } from "../univer/a1";
import { absoluteReference, areaOfReference } from "./areas";
import type { Context } from "./context";
import { realmList } from "./realm";

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The members of Spreadsheet that name ranges. */
export type NameMembers = Pick<Spreadsheet, "getRangeByName" | "getNamedRanges" | "setNamedRange" | "removeNamedRange">;

/** Makes the members. Names of constants and formulas, which only Excel has, are left alone. */
export function nameMembers(context: Context): NameMembers {
  const { workbook } = context.host;
  const placeOf = (name: string) => {
    const known = workbook.getDefinedName(name);
    return known ? areaOfReference(context.host, known.getFormulaOrRefString()) : null;
  };
  return {
    getRangeByName(name) {
      const place = placeOf(name);
      return place && context.rangeAt(place.sheetId, place.area);
    },
    getNamedRanges: () =>
      realmList(
        context.realm(),
        workbook
          .getDefinedNames()
          .map((each) => each.getName())
          .filter(placeOf)
          .map((name) => createNamedRange(context, name)),
      ),
    setNamedRange(name, range) {
      checkName(name);
      const reference = absoluteReference(context, range);
      const known = workbook.getDefinedName(name);
      if (known) known.setRef(reference);
      else workbook.insertDefinedName(name, reference);
    },
    removeNamedRange(name) {
      if (!placeOf(name)) throw new Error(`No range with the name "${name}" was found.`);
      workbook.deleteDefinedName(name);
    },
  };
}

function createNamedRange(context: Context, firstName: string): NamedRange {
  let name = firstName;
  const definedName = () => {
    const found = context.host.workbook.getDefinedName(name);
    if (!found) throw new Error(`No range with the name "${name}" was found.`);
    return found;
  };
  const named: NamedRange = context.service<NamedRange>("NamedRange", {
    getName: () => name,
    getRange() {
      const place = areaOfReference(context.host, definedName().getFormulaOrRefString());
      if (!place) throw new Error(`The range with the name "${name}" is gone.`);
      return context.rangeAt(place.sheetId, place.area);
    },
    setName(newName) {
      checkName(newName);
      definedName().setName(newName);
      name = newName;
      return named;
    },
    setRange(range) {
      definedName().setRef(absoluteReference(context, range));
      return named;
    },
    remove: () => definedName().delete(),
  });
  return named;
}

/** Letters, digits and underscores, no digit first, no reference and no truth value (support.google.com/docs/answer/63175). */
function checkName(name: string): void {
  const isWord = /^[\p{L}_][\p{L}\p{M}\p{N}_]{0,249}$/u.test(name);
  if (isWord && !parseArea(name) && !/^(?:true|false|R\d+C\d+)$/i.test(name)) return;
  throw new Error(`The name "${name}" is not a valid name for a range.`);
}
