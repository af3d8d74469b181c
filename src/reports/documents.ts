// The register of documents: which ones exist, for whom each is, which regulations ask for it (law.md §11.6), how it is built.
import type { Regulation } from "../regulation/schema";
import { isCollective, isLeftOut } from "./authority";
import { BLOCK_SUMMARY, blockSummaryDocument } from "./block-summary";
import type { Audience, DocumentDate, DocumentFor, ReportDocument } from "./document";
import { DOSSIERS, dossierDocument } from "./dossier";
import { type FieldsFor, fieldsOf, personFieldsOf, type TemplateFields } from "./fields";
import { signatureOver, unitSignature } from "./frame";
import {
  COMMITMENT,
  COMMITMENT_LIST,
  commitmentDocument,
  commitmentListDocument,
  REWARD_PROPOSAL,
  rewardProposalDocument,
} from "./long-bien";
import {
  BALLOT_RECORD,
  PAYMENT_LIST,
  paymentListDocument,
  SECRET_BALLOT,
  secretBallotDocument,
  secretBallotRecord,
} from "./nga-bay";
import { hasSheet, personSheetDocument } from "./person-sheet";
import { FLAG_CEREMONY, flagCeremonyDocument, PUBLICATION, publicationDocument } from "./publication";
import { type Subject, subjectsOf } from "./readers";
import {
  DECISION,
  decisionDocument,
  isRated,
  NOT_RATED,
  NOTICE,
  noticeDocument,
  notRatedDocument,
  REPORT,
  RESULT_LIST,
  REWARD_LIST,
  reportDocument,
  resultListDocument,
  rewardListDocument,
} from "./results";
import {
  BALLOTS,
  COLLECTIVE_REVIEW,
  collectiveReviewDocument,
  countRecordDocument,
  MEETINGS,
  MINUTES,
  meetingDocument,
  minutesDocument,
  namesOf,
  slipDocument,
  tallyDocument,
} from "./son-la";
import type { ReportPerson, Setting, UnitReport } from "./source";
import { UNIT_SUMMARY, unitSummaryDocument } from "./unit-summary";

/** What a document is for; documents of one purpose are shown together, in this order. */
export const PURPOSES = ["commit", "rate", "meet", "result", "publish", "reward", "file"] as const;
export type Purpose = (typeof PURPOSES)[number];

interface Described {
  id: string;
  label: string;
  purpose: Purpose;
  audience: Audience;
  /** Whether it needs the sheets of people and the ballots, not only the result. */
  sheets: boolean;
  /** Whether this regulation asks for it. */
  offered(regulation: Regulation): boolean;
}

/** One document for the whole unit; `date` is left blank for the hand that signs where it is not given. */
export interface UnitKind extends Described {
  of: "unit";
  build(report: UnitReport, date?: DocumentDate): ReportDocument;
}

/** One document a person, built from what concerns this person alone. */
export interface PersonKind extends Described {
  of: "person";
  audience: "person";
  includes(person: ReportPerson): boolean;
  build(setting: Setting, subject: Subject, date?: DocumentDate): DocumentFor<"person">;
}

export type DocumentKind = UnitKind | PersonKind;

const LONG_BIEN = ["long-bien-2023"];
const HANOI = ["hanoi-2018", "hanoi-2022"];
const NGA_BAY = ["nga-bay-2021"];
const SON_LA = ["son-la-2021"];
const DECREES = ["nd-90", "nd-335", "nd-233", "qd-366"];

type Named = { id: string; label: string };

const forUnit = (
  { id, label }: Named,
  purpose: Purpose,
  audience: Audience,
  regulations: readonly string[],
  build: UnitKind["build"],
  sheets = false,
): UnitKind => ({
  ...{ id, label, purpose, audience, sheets, build },
  of: "unit",
  offered: (regulation) => regulations.includes(regulation.id),
});

const forPerson = (
  { id, label }: Named,
  purpose: Purpose,
  regulations: readonly string[],
  includes: PersonKind["includes"],
  build: PersonKind["build"],
): PersonKind => ({
  ...{ id, label, purpose, includes, build, audience: "person", sheets: true },
  of: "person",
  offered: (regulation) => regulations.includes(regulation.id),
});

/**
 * A sheet kind: the same builder for every form, under the name that its regulation has for it. `reviewed`: whoever is not
 * rated has one too, for he is reviewed all the same (Sơn La, mục II.6, S4-38).
 */
const sheet = (id: string, label: string, regulations: readonly string[], reviewed = false): PersonKind =>
  forPerson(
    { id, label },
    "rate",
    regulations,
    ({ form, level }) => hasSheet(form) && (reviewed || level !== "KHONG_DANH_GIA"),
    (setting, subject, date) => personSheetDocument({ id, label }, setting, subject, date),
  );

const everybody = (): boolean => true;

/** Every kind of document, in the order in which the sidebar shows them within a purpose. */
export const DOCUMENTS: readonly DocumentKind[] = [
  forPerson(COMMITMENT, "commit", LONG_BIEN, everybody, commitmentDocument),
  forUnit(COMMITMENT_LIST, "commit", "unit", LONG_BIEN, commitmentListDocument, true),
  sheet("phieu-danh-gia", "Phiếu đánh giá từng người (Mẫu 03, 04, 05)", LONG_BIEN),
  sheet("bang-diem", "Bảng điểm từng người", HANOI),
  sheet("phieu-cham-diem", "Phiếu chấm điểm từng người", NGA_BAY),
  forUnit(COLLECTIVE_REVIEW, "rate", "unit", SON_LA, collectiveReviewDocument),
  sheet("ban-kiem-diem", "Bản kiểm điểm từng người (Mẫu 02a, 02b, 02d)", SON_LA, true),
  sheet("phieu-xep-loai", "Phiếu đánh giá, xếp loại từng người", DECREES),
  forUnit(SECRET_BALLOT, "meet", "unit", NGA_BAY, secretBallotDocument),
  forUnit(BALLOT_RECORD, "meet", "assessor", NGA_BAY, secretBallotRecord, true),
  forUnit(MINUTES, "meet", "assessor", ["nd-90", "nd-233"], minutesDocument, true),
  ...MEETINGS.flatMap((meeting): UnitKind[] => [
    forUnit(
      meeting.minutes,
      "meet",
      "assessor",
      SON_LA,
      (report, date) => meetingDocument(meeting, report, date),
      true,
    ),
    forUnit(
      meeting.record,
      "meet",
      "assessor",
      SON_LA,
      (report, date) => countRecordDocument(meeting, report, date),
      true,
    ),
  ]),
  ...BALLOTS.flatMap((ballot): UnitKind[] => {
    const { slip, tally } = namesOf(ballot);
    return [
      forUnit(slip, "meet", "unit", SON_LA, (report) => slipDocument(ballot, report)),
      forUnit(tally, "meet", "assessor", SON_LA, (report, date) => tallyDocument(ballot, report, date), true),
    ];
  }),
  { ...forUnit(UNIT_SUMMARY, "result", "assessor", [], unitSummaryDocument), offered: everybody },
  forUnit(BLOCK_SUMMARY, "result", "assessor", LONG_BIEN, blockSummaryDocument),
  forUnit(NOT_RATED, "result", "assessor", HANOI, notRatedDocument),
  forUnit(DECISION, "result", "unit", SON_LA, decisionDocument),
  forUnit(REPORT, "result", "assessor", SON_LA, reportDocument),
  forUnit(PUBLICATION, "publish", "public", LONG_BIEN, publicationDocument),
  forUnit(FLAG_CEREMONY, "publish", "public", LONG_BIEN, flagCeremonyDocument),
  forUnit(RESULT_LIST, "publish", "unit", [...HANOI, ...NGA_BAY, ...SON_LA, ...DECREES], resultListDocument),
  forPerson(NOTICE, "publish", [...SON_LA, "nd-90", "nd-335", "nd-233"], isRated, noticeDocument),
  forUnit(REWARD_PROPOSAL, "reward", "unit", LONG_BIEN, rewardProposalDocument),
  forUnit(REWARD_LIST, "reward", "unit", HANOI, rewardListDocument),
  forUnit(PAYMENT_LIST, "reward", "unit", NGA_BAY, paymentListDocument),
  ...DOSSIERS.map((dossier) =>
    forUnit(
      dossier,
      "file",
      "assessor",
      dossier.regulations,
      (report, date) => dossierDocument(dossier, report, date),
      true,
    ),
  ),
];

/** The documents that a regulation asks for. */
export function documentsOf(regulation: Regulation): DocumentKind[] {
  return DOCUMENTS.filter((kind) => kind.offered(regulation));
}

/** The places of the people whom a kind of document is made of. */
export function peopleOf(kind: PersonKind, report: UnitReport): number[] {
  return report.people.flatMap((person, place) =>
    kind.includes(person) && !isCollective(report, person) && !isLeftOut(report, person) ? [place] : [],
  );
}

/** A person's documents, one a place in the unit's list, each under a file name of its own. */
export function buildForPeople(
  kind: PersonKind,
  report: UnitReport,
  places: readonly number[],
  date?: DocumentDate,
): DocumentFor<"person">[] {
  const setting: Setting = { unit: report.unit, regulation: report.regulation, period: report.period };
  return subjectsOf(report, places).map((subject) => {
    const document = kind.build(setting, subject, date);
    return { ...document, fileName: `${document.fileName}-${subject.key}` };
  });
}

/** What a template of the unit's document may hold. */
export function unitFields(kind: UnitKind, report: UnitReport, date?: DocumentDate): TemplateFields {
  return fieldsOf<Audience>(report, kind.build(report, date), unitSignature(report));
}

/** What a template of a person's document may hold, one a place in the unit's list. */
export function peopleFields(
  kind: PersonKind,
  report: UnitReport,
  places: readonly number[],
  date?: DocumentDate,
): FieldsFor<"person">[] {
  return subjectsOf(report, places).map((subject) =>
    personFieldsOf(report, subject, kind.build(report, subject, date), signatureOver(report, subject)),
  );
}
