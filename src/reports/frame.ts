// What every document of a unit shares: head, recipients, signature and file name, from the unit's settings.
import type { UnitSettings, UnitSummary } from "../rating/summary";
import { undated } from "./dates";
import type { DocumentDate, DocumentFrame } from "./document";

/** What one kind of document adds to the unit's settings. */
export interface DocumentKindData {
  id: string;
  label: string;
  /** Chữ viết tắt tên loại in the ký hiệu, e.g. `DS`. */
  typeCode: string;
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

/** The frame of a document of this unit and period; `date` is blank for the hand that signs where it is not given. */
export function documentFrame(kind: DocumentKindData, summary: UnitSummary, date?: DocumentDate): DocumentFrame {
  const { unit, period } = summary;
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
      symbol: symbolOf(kind.typeCode, unit),
      place: unit.place,
      date: date ?? undated(period),
    },
    recipients: unit.recipients.length > 0 ? unit.recipients : [FILED[unit.format]],
    signature: { post: unit.signerPost, name: unit.signer },
  };
}
