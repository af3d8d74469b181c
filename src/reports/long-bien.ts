// Long Biên's forms beside the sheets and the lists: Mẫu 01 and 02 of the commitment, the reward proposal.
import { dayNumber, daysOf } from "../rating/calendar";
import { body, column, EMPTY, heading, linesToWrite, table } from "./blocks";
import { type DocumentDate, type DocumentFor, PEOPLE } from "./document";
import { documentOf, signatureOver } from "./frame";
import { FOLDER } from "./publication";
import {
  type CommitmentLine,
  commitmentLines,
  countOf,
  identityOf,
  openSetting,
  running,
  type Subject,
  wordsFor,
} from "./readers";
import type { Setting, UnitReport } from "./source";

export const COMMITMENT = { id: "mau-01-cam-ket", label: "Bản cam kết (Mẫu 01)" };
export const COMMITMENT_LIST = { id: "mau-02-danh-sach-cam-ket", label: "Danh sách ký cam kết (Mẫu 02)" };
export const REWARD_PROPOSAL = { id: "de-xuat-khen-thuong", label: "Đề xuất khen thưởng" };

const own = wordsFor<"person">();
const inside = wordsFor<"unit">();

/** Mẫu 01: what one person commits to for a year, to be signed by the person and by the head (S2-5). Its layout is ours. */
export function commitmentDocument(setting: Setting, subject: Subject, date?: DocumentDate): DocumentFor<"person"> {
  const { unit, year } = openSetting(setting);
  const kind = { ...COMMITMENT, typeCode: null, orientation: "portrait", mark: "Mẫu 01" } as const;
  return documentOf(
    "person",
    kind,
    setting,
    {
      title: own`BẢN CAM KẾT`,
      subject: [own`Thực hiện bộ tiêu chí đánh giá sự chuyên nghiệp`, own`năm ${year}`],
      body: [
        body(own`Họ và tên: ${subject.name}`),
        body(own`Chức vụ: ${subject.post}`),
        body(own`Bộ phận công tác: ${subject.part}`),
        body(own`Đơn vị: ${unit}`),
        body(
          own`Tôi đã nghiên cứu, nắm rõ bộ tiêu chí đánh giá sự chuyên nghiệp của cán bộ, công chức, viên chức, người lao động và cam kết thực hiện trong năm ${year}:`,
        ),
        body(own`1. Thực hiện đầy đủ các nội dung của bộ tiêu chí, trước hết là các nội dung bắt buộc.`),
        body(own`2. Tự đánh giá trung thực, đúng thời hạn từng quý; chịu trách nhiệm về kết quả tự đánh giá.`),
        body(own`3. Nội dung cam kết khác:`),
        ...linesToWrite(3),
      ],
      signatures: [signatureOver(setting, subject), { post: "Người cam kết", name: subject.name }],
    },
    date,
  );
}

/** The columns of Mẫu 02. */
const SIGNED = [
  column("STT", 8, "center"),
  column("Họ và tên", 27),
  column("Chức vụ", 22),
  column("Bộ phận", 15),
  column("Ngày ký", 15, "center"),
  column("Ghi chú", 13),
];

const commitmentTable = (list: string, lines: readonly CommitmentLine[]) =>
  table(
    list,
    SIGNED,
    lines.map(({ person: { name, post, part }, signed, note }, index) => [
      ...[running(index), name, post, part],
      ...[signed, note],
    ]),
  );

/**
 * Mẫu 02: who signs the commitment, for the unit's folder (S2-6), and the supplementary list of those who sign after a
 * leave of a month or more (danh sách bổ sung, S2-10), as things stand on the document's day, or else on the last day of
 * the period. It bears names, posts, parts and days of signing alone.
 */
export function commitmentListDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"unit"> {
  const { unit, year } = openSetting(report);
  const kind = { ...COMMITMENT_LIST, typeCode: "DS", orientation: "portrait", mark: "Mẫu 02" } as const;
  const lines = commitmentLines(report, dayShown(report, date));
  const supplementary = lines.filter((line) => line.supplementary);
  return documentOf(
    "unit",
    kind,
    report,
    {
      title: inside`DANH SÁCH`,
      subject: [inside`Cán bộ, công chức, viên chức, người lao động ký cam kết`, inside`năm ${year}`],
      body: [
        commitmentTable(
          PEOPLE,
          lines.filter((line) => !line.supplementary),
        ),
        ...(supplementary.length === 0
          ? []
          : [heading(inside`Danh sách bổ sung (mục III.2)`), commitmentTable(`${PEOPLE} bổ sung`, supplementary)]),
        body(inside`Danh sách của ${unit} gồm ${countOf(lines, 2)} người, công khai tại ${FOLDER}.`),
      ],
    },
    date,
  );
}

/** The day number of a document that has its whole date; else the last day of the period. */
function dayShown({ period }: UnitReport, date?: DocumentDate): number {
  const { day, month, year } = date ?? {};
  return day && month && year ? dayNumber({ day, month, year }) : daysOf(period).last;
}

/** The proposal for reward of those who reached the level (S2-42): the source gives neither a date nor an amount. */
export function rewardProposalDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"unit"> {
  const { unit, period, regulation } = openSetting(report);
  const kind = { ...REWARD_PROPOSAL, typeCode: "TTr", orientation: "portrait", mark: "" } as const;
  const people = report.people.filter(({ level }) => level === "DAT");
  return documentOf(
    "unit",
    kind,
    report,
    {
      title: inside`TỜ TRÌNH`,
      subject: [inside`Về việc đề xuất khen thưởng cá nhân đạt chuyên nghiệp ${period}`],
      body: [
        body(inside`Kính gửi: Hội đồng Thi đua - Khen thưởng`),
        ...(people.length === 0
          ? [
              body(
                inside`Thực hiện ${regulation}, trong ${period} ${unit} chưa có cá nhân đạt chuyên nghiệp để đề nghị.`,
              ),
            ]
          : [
              body(
                inside`Thực hiện ${regulation}, ${unit} đề nghị Hội đồng xem xét khen thưởng ${countOf(people, 2)} cá nhân đạt chuyên nghiệp ${period} như sau:`,
              ),
              table(
                PEOPLE,
                [
                  column("STT", 8, "center"),
                  column("Họ và tên", 29),
                  column("Chức vụ", 34),
                  column("Hình thức đề nghị", 29),
                ],
                people.map((person, index) => {
                  const { name, post } = identityOf(person);
                  return [running(index), name, post, EMPTY];
                }),
              ),
              body(inside`Trân trọng đề nghị xem xét, quyết định.`),
            ]),
      ],
    },
    date,
  );
}
