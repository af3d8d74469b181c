// This file is Apps Script's Protection, and the question that every write asks: may this user edit these cells?
import { Rectangle } from "@univerjs/core";
import type { Area } from "../univer/a1";
import type { Protection as Entry } from "../univer/protections";
import { overlap } from "./areas";
import type { Context } from "./context";
import { realmList } from "./realm";
import { createUser } from "./session";

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type ProtectionType = GoogleAppsScript.Spreadsheet.ProtectionType;
type User = GoogleAppsScript.Base.User;

const denied =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/** Throws Google's sentence where the user may not edit some cell of the area. */
export function checkEditable(context: Context, sheetId: string, area: Area): void {
  if (!isEditable(context, sheetId, area)) throw new Error(denied);
}

/** Throws Google's sentence where the user may not change the sheet itself; open cells of a protected sheet do not count. */
export function checkSheetEditable(context: Context, sheetId: string): void {
  const closed = context.host.protections.of(sheetId).some((entry) => !entry.area && !mayEdit(context, entry));
  if (closed) throw new Error(denied);
}

/** Throws Google's sentence where the sheet or some part of it is closed to the user, so that it cannot be deleted. */
export function checkRemovable(context: Context, sheetId: string): void {
  if (!context.host.protections.of(sheetId).every((entry) => mayEdit(context, entry))) throw new Error(denied);
}

/** Whether the user may edit every cell of the area. */
export function isEditable(context: Context, sheetId: string, area: Area): boolean {
  return context.host.protections.of(sheetId).every((entry) => {
    if (mayEdit(context, entry)) return true;
    if (entry.area) return !overlap(entry.area, area);
    return Rectangle.subtractMulti([area], entry.unprotected).length === 0;
  });
}

/** A protection of a range or, without an area, of a sheet; a sheet that is protected already keeps its protection. */
export function protect(context: Context, sheetId: string, area: Area | null): Protection {
  const { protections } = context.host;
  const known = area ? undefined : protections.of(sheetId).find((entry) => !entry.area);
  if (known) return createProtection(context, sheetId, known.id);
  const id = crypto.randomUUID();
  const plain = { description: "", editors: null, unprotected: [], warningOnly: false, domainEdit: false };
  protections.put(sheetId, { id, area, ...plain });
  return createProtection(context, sheetId, id);
}

/** The protections of one kind on a sheet. */
export function protectionsOf(context: Context, sheetId: string, type: ProtectionType): Protection[] {
  return context.host.protections
    .of(sheetId)
    .filter(({ area }) => (area ? "RANGE" : "SHEET") === String(type))
    .map(({ id }) => createProtection(context, sheetId, id));
}

function createProtection(context: Context, sheetId: string, id: string): Protection {
  const { protections } = context.host;
  const entry = (): Entry => {
    const found = protections.of(sheetId).find((each) => each.id === id);
    if (!found) throw new Error("The protection has been removed.");
    return found;
  };
  /** Only those who may edit what is protected may see and change who may. */
  const open = (): Entry => {
    const found = entry();
    if (!mayEdit(context, found)) throw new Error(denied);
    return found;
  };
  const change = (fields: Partial<Entry>): Protection => {
    protections.put(sheetId, { ...open(), ...fields });
    return protection;
  };
  const add = (users: unknown): Protection => {
    const others = emailsOf(users).filter((email) => !isOwner(context, email));
    if (others.includes("")) throw new Error("Invalid email: ");
    const editors = editorsOf(context, open());
    const fresh = others.filter((email) => !editors.some((editor) => sameUser(editor, email)));
    return change({ editors: [...editors, ...fresh] });
  };
  const remove = (users: unknown): Protection => {
    const gone = emailsOf(users).filter((email) => !sameUser(email, context.userEmail));
    const editors = editorsOf(context, open());
    return change({ editors: editors.filter((editor) => !gone.some((email) => sameUser(editor, email))) });
  };
  const protection: Protection = context.service<Protection>("Protection", {
    getProtectionType: () => (entry().area ? "RANGE" : "SHEET") as unknown as ProtectionType,
    getRange: () => context.rangeAt(sheetId, entry().area ?? wholeSheet(context, sheetId)),
    getRangeName: () => null,
    setRange(range) {
      const place = context.placeOf(range);
      if (place.sheetId !== sheetId) throw new Error("The range must be on the protected sheet.");
      return change({ area: place.area });
    },
    getDescription: () => entry().description,
    setDescription: (description) => change({ description }),
    getUnprotectedRanges: () =>
      realmList(
        context.realm(),
        entry().unprotected.map((area) => context.rangeAt(sheetId, area)),
      ),
    setUnprotectedRanges(ranges) {
      if (entry().area) throw new Error("Only a protected sheet can have unprotected ranges.");
      const places = Array.from(ranges, context.placeOf);
      if (places.some((place) => place.sheetId !== sheetId)) {
        throw new Error("Unprotected ranges must be on the protected sheet.");
      }
      return change({ unprotected: places.map(({ area }) => area) });
    },
    getEditors: () =>
      realmList(
        context.realm(),
        editorsOf(context, open()).map((email) => createUser(context, email)),
      ),
    addEditor: (user: unknown) => add([user]),
    addEditors: add,
    removeEditor: (user: unknown) => remove([user]),
    removeEditors: remove,
    isWarningOnly: () => entry().warningOnly,
    setWarningOnly: (warningOnly) => change({ warningOnly }),
    canDomainEdit: () => open().domainEdit,
    setDomainEdit: (domainEdit) => change({ domainEdit, editors: editorsOf(context, open()) }),
    canEdit: () => mayEdit(context, entry()),
    remove() {
      open();
      protections.remove(sheetId, id);
    },
  });
  return protection;
}

function mayEdit(context: Context, { editors, warningOnly, domainEdit }: Entry): boolean {
  const { userEmail, ownerEmail } = context;
  if (isOwner(context, userEmail) || warningOnly || editors === null) return true;
  if (editors.some((editor) => sameUser(editor, userEmail))) return true;
  const domain = (email: string) => email.toLowerCase().split("@")[1];
  return domainEdit && domain(userEmail) !== undefined && domain(userEmail) === domain(ownerEmail);
}

/** The owner is never among them (issuetracker.google.com/issues/442636162); a list nobody changed is that of the workbook. */
function editorsOf(context: Context, { editors }: Entry): string[] {
  if (editors) return editors;
  return isOwner(context, context.userEmail) || context.userEmail === "" ? [] : [context.userEmail];
}

function isOwner({ ownerEmail }: Context, email: string): boolean {
  return sameUser(email, ownerEmail);
}

function sameUser(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function emailsOf(users: unknown): string[] {
  return Array.from(users as ArrayLike<unknown>, (user) =>
    typeof user === "string" ? user.trim() : (user as User).getEmail(),
  );
}

function wholeSheet({ host }: Context, sheetId: string): Area {
  const worksheet = host.workbook.getSheetBySheetId(sheetId);
  if (!worksheet) throw new Error("Sheet not found");
  return { startRow: 0, startColumn: 0, endRow: worksheet.getMaxRows() - 1, endColumn: worksheet.getMaxColumns() - 1 };
}
