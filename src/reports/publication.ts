// The public lists of the people who reached `Đạt chuyên nghiệp`: in the unit's folder and at the flag ceremony (Long Biên, bước 6).
import { body as paragraph } from "./blocks";
import type { DocumentDate, DocumentFor } from "./document";
import { documentOf } from "./frame";
import { countOf, fixed, openSetting, publicTable, publishedPeople, wordsFor } from "./readers";
import type { UnitReport } from "./source";

/** The list in the unit's folder (S2-40). */
export const PUBLICATION = { id: "danh-sach-dat", label: "Danh sách đạt chuyên nghiệp (công khai)" };
/** The list that is read out at the flag ceremony (S2-41). */
export const FLAG_CEREMONY = { id: "danh-sach-le-chao-co", label: "Danh sách đạt chuyên nghiệp (Lễ Chào cờ)" };

/** Where the unit's lists are published (S2-9, S2-40). */
export const FOLDER = fixed(
  "ngăn thư mục “ĐÁNH GIÁ SỰ CHUYÊN NGHIỆP CỦA CBCCVC, NLĐ” của đơn vị trên Thư viện điện tử - phần mềm ĐHTN",
);

const words = wordsFor<"public">();

/**
 * "DANH SÁCH … đạt chuyên nghiệp": names, posts and parts of those who reached the level, and no other fact.
 *
 * @param publishedOn the day it is published; blank for the hand that signs where it is not given
 * @see Long Biên S2-38 to S2-40, law.md §8
 */
export function publicationDocument(report: UnitReport, publishedOn?: DocumentDate): DocumentFor<"public"> {
  return listOf(report, PUBLICATION, publishedOn);
}

/** The same people for the Lễ Chào cờ in the first month of the next quarter (S2-41). */
export function flagCeremonyDocument(report: UnitReport, readOn?: DocumentDate): DocumentFor<"public"> {
  return listOf(report, FLAG_CEREMONY, readOn);
}

function listOf(report: UnitReport, named: typeof PUBLICATION, date?: DocumentDate): DocumentFor<"public"> {
  const { unit, regulation, period } = openSetting(report);
  const people = publishedPeople(report.people);
  const kind = { ...named, typeCode: "DS", orientation: "portrait", mark: "" } as const;
  const what =
    named === FLAG_CEREMONY
      ? words`thông báo tại Lễ Chào cờ tháng đầu tiên của quý tiếp theo danh sách`
      : words`công khai danh sách`;
  const where = named === PUBLICATION ? words` tại ${FOLDER}` : words``;
  const none = words`Thực hiện ${regulation}, ${unit} thông báo: trong ${period}, đơn vị chưa có cán bộ, công chức, viên chức, người lao động được công nhận đạt chuyên nghiệp.`;
  const some = words`Thực hiện ${regulation}, ${unit} ${what} cán bộ, công chức, viên chức, người lao động đạt chuyên nghiệp ${period}${where} như sau:`;
  const content = {
    title: words`DANH SÁCH`,
    subject: [words`Cán bộ, công chức, viên chức, người lao động đạt chuyên nghiệp`, words`${period}`],
    body:
      people.length === 0
        ? [paragraph(none)]
        : [paragraph(some), publicTable(people), paragraph(words`Danh sách gồm ${countOf(people, 2)} người.`)],
  };
  return documentOf("public", kind, report, content, date);
}
