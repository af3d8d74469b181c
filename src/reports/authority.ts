// Whom the documents of a unit are about, and on whom somebody above it decides: on its head, in Sơn La on the office's leaders too.
import { foldAccents } from "../language/text";
import { isSigner } from "../rating/summary";
import { kindLeftOut } from "../rating/unit";
import type { ReportPerson, Setting } from "./source";

/** Sơn La: Chánh Văn phòng and Phó Chánh Văn phòng are for the province's Ban Thường vụ Tỉnh ủy (mục II.3.1, S4-17). */
const OFFICE_LEADER = /^(?:pho)?chanhvanphong/;

/** Whether somebody above the unit decides on a person: on its head always, in Sơn La on the office's other leaders too. */
export function isDecidedAbove({ unit, regulation }: Setting, { name, post }: { name: string; post: string }): boolean {
  if (isSigner(unit.signer, name)) return true;
  return regulation.id === "son-la-2021" && OFFICE_LEADER.test(foldAccents(post));
}

/** Whether the regulation has nothing to do with people of this kind (`Đối tượng`): they are not reviewed either. */
export function isLeftOut({ regulation }: Pick<Setting, "regulation">, { kind }: Pick<ReportPerson, "kind">): boolean {
  return kindLeftOut(regulation, { kind, leads: false }) !== undefined;
}

/** Whether a row is a collective or a unit and not a person: by its form. */
export function isCollective(
  { regulation }: Pick<Setting, "regulation">,
  { form }: Pick<ReportPerson, "form">,
): boolean {
  return regulation.forms.some(({ id, collective }) => collective === true && id === form);
}
