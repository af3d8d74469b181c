// Sơn La's papers beside the self-reviews: the collective's review, four ballots with their tallies, minutes, records, dossiers.
import { foldAccents } from "../language/text";
import { isSigner } from "../rating/summary";
import {
  type BallotKind,
  ballotRecord,
  ballotSlip,
  ballotTally,
  type Candidate,
  type Count,
  candidates,
  countsAt,
  meetingMinutes,
} from "./ballots";
import { heading, linesToWrite } from "./blocks";
import type { DocumentDate, DocumentFor } from "./document";
import { documentOf } from "./frame";
import { reviewOrder } from "./order";
import { fixed, openSetting, wordsFor } from "./readers";
import type { UnitReport } from "./source";

const inside = wordsFor<"unit">();

/** Whether a person is of the office's leadership, whom the Party committee of the province decides on (S4-17). */
function isOfficeLeader(report: UnitReport, place: number): boolean {
  const person = report.people[place];
  if (!person) return false;
  return isSigner(report.unit.signer, person.name) || /^(?:pho)?chanhvanphong/.test(foldAccents(person.post));
}

/** One of the ballots: its slip and tally, who is voted on, and how people call the meeting in `Biểu quyết`. */
export interface Ballot {
  number: "01" | "04" | "05" | "06";
  subject: ReturnType<typeof fixed>;
  meeting: RegExp;
  people(report: UnitReport): Candidate[];
}

/** Those who are voted on, in the order of review; whoever is not rated is not (S4-38). */
const inOrder = (report: UnitReport, leaders: boolean): Candidate[] =>
  candidates(
    report.people,
    ratedInOrder(report).filter((place) => isOfficeLeader(report, place) === leaders),
  );
const ratedInOrder = (report: UnitReport): number[] =>
  reviewOrder(report, report.people).filter((place) => report.people[place]?.level !== "KHONG_DANH_GIA");
const staff = (report: UnitReport): Candidate[] => inOrder(report, false);

const collective = (report: UnitReport): Candidate[] => [
  { name: inside`Tập thể lãnh đạo ${openSetting(report).unit}`, post: fixed(""), place: null },
];

/** The four ballots of the plan; 02 and 03 do not exist (S4-12 to S4-16). */
export const BALLOTS: readonly Ballot[] = [
  { number: "01", subject: fixed("Tại cuộc họp phòng, đơn vị"), meeting: /phong(?!tinh)|donvi/, people: staff },
  { number: "04", subject: fixed("Của tập thể Lãnh đạo Văn phòng"), meeting: /lanhdao/, people: staff },
  {
    number: "05",
    subject: fixed("Đối với cá nhân Lãnh đạo Văn phòng, tại Hội nghị cán bộ chủ chốt"),
    meeting: /chuchot/,
    people: (report) => inOrder(report, true),
  },
  {
    number: "06",
    subject: fixed("Đối với tập thể Lãnh đạo Văn phòng, tại Hội nghị cán bộ chủ chốt"),
    meeting: /chuchot/,
    people: collective,
  },
];

const slipKind = ({ number, subject }: Ballot): BallotKind => ({
  id: `phieu-${number}`,
  label: `Phiếu biểu quyết ${number}`,
  mark: `Phiếu ${number}`,
  subject,
  asks: "level",
});

const tallyKind = ({ number, subject }: Ballot): BallotKind => ({
  id: `bieu-${number}a`,
  label: `Biểu tổng hợp ${number}a`,
  mark: `Biểu ${number}a`,
  subject,
  asks: "level",
});

/** Id and label of the slip and of the tally of a ballot, for the register. */
export const namesOf = (ballot: Ballot) => ({ slip: slipKind(ballot), tally: tallyKind(ballot) });

const countOf = ({ people, meeting }: Ballot, report: UnitReport): Count => ({
  people: people(report),
  ...{ meeting, asks: "level" },
});

/** Of how many people the counts of a ballot are there, and of how many they must be. */
export function ballotsOf(ballot: Ballot, report: UnitReport): { counted: number; due: number } {
  const people = ballot.people(report);
  const counted = people.filter(({ place }) => countsAt(report, place, ballot.meeting)).length;
  return { counted, due: people.length };
}

/** Phiếu 01, 04, 05 or 06. */
export function slipDocument(ballot: Ballot, report: UnitReport): DocumentFor<"unit"> {
  return ballotSlip(slipKind(ballot), report, ballot.people(report));
}

/** Biểu 01a, 04a, 05a or 06a. */
export function tallyDocument(ballot: Ballot, report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  return ballotTally(tallyKind(ballot), report, countOf(ballot, report), date);
}

const REVIEW = fixed("Kiểm điểm, đánh giá, xếp loại chất lượng");

export const MINUTES = { id: "bien-ban-hop", label: "Biên bản họp kiểm điểm", mark: "", subject: REVIEW };
export const COUNT_RECORD = { id: "bien-ban-kiem-phieu", label: "Biên bản kiểm phiếu", mark: "", subject: REVIEW };

/** The unit's own meeting as `Biểu quyết` names it; a row that names none belongs to it too. */
const OWN_MEETING = /phong(?!tinh)|donvi|^$/;

/** The minutes of the unit's meeting: everybody in the order of review (S4-27, S4-29, S4-36). */
export function minutesDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const everybody = candidates(report.people, reviewOrder(report, report.people));
  const people = candidates(report.people, ratedInOrder(report));
  return meetingMinutes(MINUTES, report, everybody, { people, meeting: OWN_MEETING, asks: "level" }, date);
}

/** The record of the count at that meeting (S4-30). */
export function countRecordDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  return ballotRecord(
    COUNT_RECORD,
    report,
    { people: staff(report), meeting: OWN_MEETING, asks: "level" },
    "Kết quả biểu quyết là ý kiến tham khảo; mức xếp loại do người có thẩm quyền quyết định. Ý kiến khác:",
    date,
  );
}

export const COLLECTIVE_REVIEW = { id: "mau-01-kiem-diem-tap-the", label: "Báo cáo kiểm điểm tập thể (Mẫu 01)" };

/** Mẫu 01: the frame of the collective's review, headings to write under (S4-5). The headings are ours. */
export function collectiveReviewDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"unit"> {
  const { period, unit } = openSetting(report);
  const titles = [
    inside`I. Ưu điểm, kết quả đạt được`,
    inside`1. Chấp hành chủ trương, đường lối, pháp luật; đoàn kết nội bộ`,
    inside`2. Kết quả thực hiện nhiệm vụ chính trị, chương trình công tác năm`,
    inside`3. Cải cách hành chính; phòng, chống tham nhũng, lãng phí`,
    inside`II. Hạn chế, khuyết điểm và nguyên nhân`,
    inside`III. Kết quả khắc phục hạn chế đã chỉ ra ở kỳ trước`,
    inside`IV. Giải trình những vấn đề được gợi ý (nếu có)`,
    inside`V. Trách nhiệm của tập thể, cá nhân`,
    inside`VI. Phương hướng, biện pháp khắc phục`,
    inside`VII. Tự nhận mức xếp loại`,
  ];
  return documentOf(
    "unit",
    { ...COLLECTIVE_REVIEW, typeCode: "BC", orientation: "portrait", mark: "Mẫu 01-HD KĐ.ĐG 2020" },
    report,
    {
      title: inside`BÁO CÁO KIỂM ĐIỂM`,
      subject: [inside`Của tập thể lãnh đạo ${unit}`, inside`${period}`],
      body: titles.flatMap((title) => [heading(title), ...linesToWrite(2)]),
    },
    date,
  );
}
