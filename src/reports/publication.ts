// The public list of the people who reached `Đạt chuyên nghiệp` (Long Biên, bước 6: công khai kết quả đánh giá).
import type { UnitSummary } from "../rating/summary";
import type { Block, DocumentDate, PublicDocument } from "./document";
import { documentFrame } from "./frame";
import {
  type PublicSetting,
  type PublicText,
  type PublishedPerson,
  publicCount,
  publicSetting,
  publicTable,
  publicText,
  publishedPeople,
} from "./public";

/** Id and label of the list, for the register of documents. */
export const PUBLICATION = { id: "danh-sach-dat", label: "Danh sách đạt chuyên nghiệp (công khai)" };

const paragraph = (text: PublicText): Block<PublicText> => ({ kind: "paragraph", text, style: "body" });

/** The body: who reached the level, in a table, and how many; or one sentence when nobody did. */
function body({ unit, regulation, period }: PublicSetting, people: PublishedPerson[]): Block<PublicText>[] {
  if (people.length === 0)
    return [
      paragraph(
        publicText`Thực hiện ${regulation}, ${unit} thông báo: trong ${period}, đơn vị chưa có cán bộ, công chức, viên chức, người lao động được công nhận đạt chuyên nghiệp.`,
      ),
    ];
  return [
    paragraph(
      publicText`Thực hiện ${regulation}, ${unit} công khai danh sách cán bộ, công chức, viên chức, người lao động đạt chuyên nghiệp ${period} như sau:`,
    ),
    publicTable(people),
    paragraph(publicText`Danh sách gồm ${publicCount(people)} người.`),
  ];
}

/**
 * "DANH SÁCH … đạt chuyên nghiệp": names, posts and parts of those who reached the level, and no other fact.
 *
 * @param publishedOn the day it is published; blank for the hand that signs where it is not given
 * @see Long Biên S2-38 to S2-41, law.md §8
 */
export function publicationDocument(summary: UnitSummary, publishedOn?: DocumentDate): PublicDocument {
  const setting = publicSetting(summary);
  const kind = { ...PUBLICATION, typeCode: "DS", orientation: "portrait", mark: "" } as const;
  return {
    ...documentFrame(kind, summary, publishedOn),
    audience: "public",
    title: publicText`DANH SÁCH`,
    subject: [
      publicText`Cán bộ, công chức, viên chức, người lao động đạt chuyên nghiệp`,
      publicText`${setting.period}`,
    ],
    body: body(setting, publishedPeople(summary.people)),
  };
}
