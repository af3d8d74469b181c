// Sơn La's papers beside the self-reviews: the collective's review, four ballots with their tallies, minutes, records, dossiers.
import { foldAccents } from "../language/text";
import { isCollective, isDecidedAbove, isLeftOut } from "./authority";
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
import type { ReportPerson, UnitReport } from "./source";

const inside = wordsFor<"unit">();

/** Whether a person is of the office's leadership, whom the Party committee of the province decides on (S4-17). */
function isOfficeLeader(report: UnitReport, place: number): boolean {
  const person = report.people[place];
  return person !== undefined && isDecidedAbove(report, person);
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
const peopleInOrder = (report: UnitReport): number[] =>
  reviewOrder(report, report.people).filter((place) => !isLeftOut(report, report.people[place] as ReportPerson));
const ratedInOrder = (report: UnitReport): number[] =>
  peopleInOrder(report).filter((place) => report.people[place]?.level !== "KHONG_DANH_GIA");
const staff = (report: UnitReport): Candidate[] => inOrder(report, false);

/** The collective of the office's leaders; its counts are those of its own row, where the unit has one (S4-15). */
const collective = (report: UnitReport): Candidate[] => {
  const row = report.people.findIndex(
    (person) => isCollective(report, person) && foldAccents(person.name).includes("lanhdaovanphong"),
  );
  const name = inside`Tập thể lãnh đạo ${openSetting(report).unit}`;
  return [{ name, post: null, place: row < 0 ? null : row }];
};

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

/** A meeting of the plan: its papers, the ballot that is held there, and who takes part (S4-3, S4-29, S4-31, S4-33). */
export interface Meeting {
  minutes: Named;
  record: Named;
  ballot: Ballot;
  /** Who takes part, as the plan names them; empty where it is left to the secretary. */
  attendees: string;
}

interface Named {
  id: string;
  label: string;
  mark: string;
  subject: ReturnType<typeof fixed>;
}

const REVIEW = fixed("Kiểm điểm, đánh giá, xếp loại chất lượng");

const named = (id: string, label: string, subject: Named["subject"] = REVIEW): Named => ({
  id,
  label,
  mark: "",
  subject,
});

/** The unit's own meeting as `Biểu quyết` names it; a row that names none belongs to it too. */
const OWN_MEETING = /phong(?!tinh)|donvi|^$/;

export const MINUTES = named(
  "bien-ban-hop",
  "Biên bản họp kiểm điểm",
  fixed("Họp kiểm điểm, đánh giá, xếp loại chất lượng"),
);

const LEADERSHIP = fixed("Họp tập thể Lãnh đạo Văn phòng, kiểm điểm, xếp loại chất lượng");
const CONFERENCE = fixed("Hội nghị cán bộ chủ chốt, kiểm điểm, xếp loại Lãnh đạo Văn phòng");

const ballotOf = (wanted: Ballot["number"]): Ballot => BALLOTS.find(({ number }) => number === wanted) as Ballot;

export const MEETINGS: readonly Meeting[] = [
  {
    minutes: MINUTES,
    record: named("bien-ban-kiem-phieu", "Biên bản kiểm phiếu"),
    ballot: { ...ballotOf("01"), meeting: OWN_MEETING },
    attendees: "Lãnh đạo Văn phòng phụ trách; công chức, viên chức của phòng, đơn vị",
  },
  {
    minutes: named("bien-ban-hop-lanh-dao", "Biên bản họp tập thể Lãnh đạo Văn phòng", LEADERSHIP),
    record: named("bien-ban-kiem-phieu-lanh-dao", "Biên bản kiểm phiếu của tập thể Lãnh đạo Văn phòng", LEADERSHIP),
    ballot: ballotOf("04"),
    attendees: "tập thể Lãnh đạo Văn phòng",
  },
  {
    minutes: named("bien-ban-hoi-nghi", "Biên bản Hội nghị cán bộ chủ chốt", CONFERENCE),
    record: named("bien-ban-kiem-phieu-hoi-nghi", "Biên bản kiểm phiếu tại Hội nghị cán bộ chủ chốt", CONFERENCE),
    ballot: ballotOf("05"),
    attendees:
      "Đại diện Đảng ủy; Chủ tịch công đoàn; Bí thư Chi đoàn thanh niên; Tập thể Lãnh đạo Văn phòng; Trưởng, Phó các phòng, ban, đơn vị sự nghiệp trực thuộc Văn phòng",
  },
];

/** The minutes of a unit's meeting under any rule: everybody in the order of review (S4-27, S4-36). */
export function minutesDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const people = candidates(report.people, ratedInOrder(report));
  const count: Count = { people, meeting: OWN_MEETING, asks: "level" };
  return meetingMinutes(MINUTES, report, { reviewed: everybody(report), attendees: "" }, count, date);
}

const everybody = (report: UnitReport): Candidate[] => candidates(report.people, peopleInOrder(report));

/**
 * The minutes of one of the plan's meetings; the unit's own reviews everybody, the others those whom they vote on. The
 * conference votes on the office's leaders and on them as a collective, and both votes stand in its minutes (S4-15, S4-36).
 */
export function meetingDocument(meeting: Meeting, report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const { minutes, ballot, attendees } = meeting;
  const together = ballot.number === "05" ? collective(report) : [];
  const count = countOf(ballot, report);
  const voted = [...count.people, ...together];
  const reviewed = minutes === MINUTES ? everybody(report) : voted;
  return meetingMinutes(minutes, report, { reviewed, attendees }, { ...count, people: voted }, date);
}

/** The record of the count at one of the plan's meetings (S4-30, S4-32, S4-34). */
export function countRecordDocument(
  { record, ballot }: Meeting,
  report: UnitReport,
  date?: DocumentDate,
): DocumentFor<"assessor"> {
  return ballotRecord(
    record,
    report,
    countOf(ballot, report),
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
