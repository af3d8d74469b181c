// What every document of a unit shares: head, recipients, signature and file name, from the unit's settings.
import type { UnitSettings } from "../rating/summary";
import { isDecidedAbove } from "./authority";
import { undated } from "./dates";
import type {
  Audience,
  ContentFor,
  DocumentContent,
  DocumentDate,
  DocumentFor,
  DocumentFrame,
  Signature,
} from "./document";
import type { Setting } from "./source";

/** What one kind of document adds to the unit's settings. */
export interface DocumentKindData {
  id: string;
  label: string;
  /** Chữ viết tắt tên loại in the ký hiệu, e.g. `DS`; null: a form that people fill in, without number and recipients. */
  typeCode: string | null;
  orientation: DocumentFrame["orientation"];
  mark: string;
}

/** Ký hiệu: `DS-UBND` in a state document, `DS/VPTU` in one of the Party; the type alone where the unit has no symbol. */
function symbolOf(typeCode: string, unit: UnitSettings): string {
  if (unit.symbol === "") return typeCode;
  return unit.format === "party" ? `${typeCode}/${unit.symbol}` : `${typeCode}-${unit.symbol}`;
}

/** The last line of Nơi nhận where the unit has typed none: every document is filed (NĐ 30/2020, Phụ lục I). */
const FILED: Record<UnitSettings["format"], string> = { state: "Lưu: VT", party: "Lưu Văn phòng" };

/** Nơi nhận of a document of the unit: as the unit has typed it, with where it is filed at least. */
export function recipientsOf(unit: UnitSettings): string[] {
  return unit.recipients.length > 0 ? unit.recipients : [FILED[unit.format]];
}

/** Nơi nhận of a paper that goes to one person. */
export function recipientsOfPerson(unit: UnitSettings): string[] {
  return ["Ông (bà) có tên trên", FILED[unit.format]];
}

/** `- …;` on every line and a full stop on the last, whatever sign the unit has typed at the ends. */
export function recipientLines(recipients: string[]): string[] {
  return recipients.map((recipient, index) => {
    const entry = recipient.replace(/^[-–\s]+|[;,.\s]+$/g, "");
    return `- ${entry}${index === recipients.length - 1 ? "." : ";"}`;
  });
}

/** The unit's signer. */
export function unitSignature({ unit }: Setting): Signature {
  return { post: unit.signerPost, name: unit.signer };
}

/** Who signs for the unit on a paper about this person: where somebody above the unit decides, that one. */
export function signatureOver(setting: Setting, person: { name: string; post: string }): Signature {
  const above = setting.unit.signer === "" || isDecidedAbove(setting, person);
  return above ? { post: "Người có thẩm quyền", name: "" } : unitSignature(setting);
}

/** The frame of a document of this unit and period; `date` is blank for the hand that signs where it is not given. */
export function documentFrame(kind: DocumentKindData, setting: Setting, date?: DocumentDate): DocumentFrame {
  const { unit, period } = setting;
  return {
    id: kind.id,
    fileName: `${kind.id}-${period.id.toLowerCase()}`,
    label: kind.label,
    format: unit.format,
    orientation: kind.orientation,
    mark: kind.mark,
    head: {
      superior: unit.superior,
      issuer: unit.name,
      symbol: kind.typeCode === null ? null : symbolOf(kind.typeCode, unit),
      place: unit.place,
      date: date ?? undated(period),
    },
    recipients: kind.typeCode === null ? [] : recipientsOf(unit),
    signatures: [unitSignature(setting)],
  };
}

/** The content of a document, and who signs and receives it where that is not as the unit's settings say. */
type Content<Reader extends Audience> = DocumentContent<ContentFor<Reader>> &
  Partial<Pick<DocumentFrame, "signatures" | "recipients">>;

/** A whole document for these readers: the unit's frame and this content. */
export function documentOf<Reader extends Audience>(
  audience: Reader,
  kind: DocumentKindData,
  setting: Setting,
  content: Content<NoInfer<Reader>>,
  date?: DocumentDate,
): DocumentFor<Reader> {
  const whole = { ...documentFrame(kind, setting, date), ...content, audience };
  return { ...whole, signatures: whole.signatures.map((signature) => withMarks(signature, setting)) };
}

/** Authority marks as the format writes them: `TM.`, `KT.`, `TL.` in a state document, `T/M`, `K/T`, `T/L` in the Party's. */
function withMarks({ post, name }: Signature, { unit }: Setting): Signature {
  if (unit.format !== "party") return { post, name };
  return { post: post.replace(/^(?:TM|KT|TL)\.\s*/gm, (mark) => `${mark[0]}/${mark[1]} `), name };
}
