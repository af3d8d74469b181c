// What a rating comes to, for its different readers: the list inside the unit, the notice to a person, decision, report, who is not rated.
import { isQualityLevel } from "../regulation/levels";
import type { LevelCode } from "../regulation/schema";
import { article, body, centred, column, EMPTY, heading, linesToWrite, note, table } from "./blocks";
import { type DocumentDate, type DocumentFor, PEOPLE } from "./document";
import { documentOf, recipientsOf, recipientsOfPerson, signatureOver } from "./frame";
import { countOf, identityOf, levelOf, openSetting, running, type Subject, type TextFor, wordsFor } from "./readers";
import { isDecidedAbove } from "./son-la";
import { isCollective, type ReportPerson, type Setting, type UnitReport } from "./source";
import { unitSummaryDocument } from "./unit-summary";

export const RESULT_LIST = { id: "thong-bao-ket-qua", label: "Thông báo kết quả trong đơn vị" };
export const NOTICE = { id: "thong-bao-ca-nhan", label: "Thông báo kết quả đến từng người" };
export const DECISION = { id: "quyet-dinh-xep-loai", label: "Quyết định xếp loại" };
export const REPORT = { id: "bao-cao-ket-qua", label: "Báo cáo kết quả" };
export const NOT_RATED = { id: "danh-sach-khong-danh-gia", label: "Danh sách không đánh giá, lý do" };
export const REWARD_LIST = { id: "danh-sach-khen-thuong", label: "Danh sách làm căn cứ khen thưởng" };

const inside = wordsFor<"unit">();
const own = wordsFor<"person">();

/** Whether a level is a result that can be told: one of the ladder, not a gap. */
export function isRated({ level }: ReportPerson): boolean {
  return level !== null && (isQualityLevel(level) || level === "DAT" || level === "KHONG_DAT");
}

/** Whom the unit's own decision and notice name: persons with a level that the unit itself decides (S4-18, S4-32). */
const decidedHere = (report: UnitReport): ReportPerson[] =>
  report.people.filter((person) => isRated(person) && !isCollective(report, person) && !isDecidedAbove(report, person));

/** Name, post, part and level of people: all that the unit's own people are told. */
function levelTable(people: readonly ReportPerson[]) {
  return table<TextFor<"unit">>(
    PEOPLE,
    [
      column("STT", 8, "center"),
      column("Họ và tên", 25),
      column("Chức vụ", 25),
      column("Bộ phận", 18),
      column("Mức xếp loại", 25),
    ],
    people.map((person, index) => {
      const { name, post, part } = identityOf(person);
      return [running(index), name, post, part, levelOf(person)];
    }),
  );
}

/** The result inside the unit (NĐ 90 Đ18–19, Luật 80/2025 Đ26): levels, without points and reasons. */
export function resultListDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"unit"> {
  const { unit, period, regulation } = openSetting(report);
  const people = decidedHere(report);
  return documentOf(
    "unit",
    { ...RESULT_LIST, typeCode: "TB", orientation: "portrait", mark: "" },
    report,
    {
      title: inside`THÔNG BÁO`,
      subject: [inside`Kết quả đánh giá, xếp loại chất lượng`, inside`${period}`],
      body: [
        body(inside`Thực hiện ${regulation}, ${unit} thông báo kết quả đánh giá, xếp loại ${period} như sau:`),
        levelTable(people),
        body(
          inside`Danh sách gồm ${countOf(people, 2)} người. Ý kiến về kết quả gửi người có thẩm quyền để được xem xét.`,
        ),
      ],
    },
    date,
  );
}

/** The written notice to one person (S4-37): the own level and nobody else's. */
export function noticeDocument(setting: Setting, subject: Subject, date?: DocumentDate): DocumentFor<"person"> {
  const { unit, period, regulation } = openSetting(setting);
  const part = subject.part === "" ? own`` : own`, ${subject.part}`;
  return documentOf(
    "person",
    { ...NOTICE, typeCode: "TB", orientation: "portrait", mark: "" },
    setting,
    {
      title: own`THÔNG BÁO`,
      subject: [own`Kết quả đánh giá, xếp loại ${period}`],
      body: [
        body(own`Kính gửi: Ông (bà) ${subject.name}`),
        body(own`Chức vụ: ${subject.post}${part}`),
        body(own`Thực hiện ${regulation}, ${unit} thông báo kết quả đánh giá, xếp loại ${period} của ông (bà):`),
        centred(own`${subject.level}`),
        ...(subject.points === "" ? [] : [body(own`Tổng điểm: ${subject.points} điểm.`)]),
        body(
          own`Nếu chưa đồng ý với kết quả, ông (bà) gửi ý kiến bằng văn bản đến người có thẩm quyền để được xem xét, trả lời.`,
        ),
      ],
      signatures: [signatureOver(setting, subject.name)],
      recipients: recipientsOfPerson(setting.unit),
    },
    date,
  );
}

/** The decision on everybody's level (S4-31, S4-32). */
export function decisionDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"unit"> {
  const { unit, period, regulation, authority } = openSetting(report);
  const people = decidedHere(report);
  return documentOf(
    "unit",
    { ...DECISION, typeCode: "QĐ", orientation: "portrait", mark: "" },
    report,
    {
      title: inside`QUYẾT ĐỊNH`,
      subject: [inside`Về việc xếp loại chất lượng cán bộ, công chức, viên chức ${period}`],
      body: [
        ...(authority === "" ? [] : [centred(authority)]),
        note(inside`Căn cứ ${regulation};`),
        note(inside`Căn cứ kết quả họp đánh giá, biểu quyết và ý kiến của tập thể lãnh đạo ${unit}.`),
        centred(inside`QUYẾT ĐỊNH:`),
        article(
          inside`Điều 1. Xếp loại chất lượng ${period} đối với ${countOf(people, 2)} cá nhân có tên trong danh sách sau:`,
        ),
        levelTable(people),
        article(inside`Điều 2. Quyết định có hiệu lực kể từ ngày ký.`),
        article(
          inside`Điều 3. Các bộ phận liên quan và cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
        ),
      ],
      recipients: ["Như Điều 3", ...recipientsOf(report.unit)],
    },
    date,
  );
}

/** The report of the results to the superior (S4-32, S4-45): the summary under another name, with room for words. */
export function reportDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const summary = unitSummaryDocument(report, date);
  const { unit, period } = openSetting(report);
  return documentOf(
    "assessor",
    { ...REPORT, typeCode: "BC", orientation: "landscape", mark: "" },
    report,
    {
      title: "BÁO CÁO",
      subject: ["Kết quả kiểm điểm, đánh giá, xếp loại chất lượng", period],
      body: [
        heading("I. Tình hình triển khai"),
        ...linesToWrite(2),
        heading("II. Kết quả"),
        ...summary.body,
        heading("III. Đề xuất, kiến nghị"),
        ...linesToWrite(2),
        body(`${unit} báo cáo cấp có thẩm quyền xem xét.`),
      ],
    },
    date,
  );
}

/** Who is not rated and why (S0-2); reasons name leave and health, so it stays with those who rate. */
export function notRatedDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const { unit, period } = openSetting(report);
  const people = report.people.filter(({ level }) => level === "KHONG_DANH_GIA");
  return documentOf(
    "assessor",
    { ...NOT_RATED, typeCode: "DS", orientation: "portrait", mark: "" },
    report,
    {
      title: "DANH SÁCH",
      subject: ["Cán bộ, công chức, viên chức, người lao động không đánh giá, xếp loại", period],
      body:
        people.length === 0
          ? [body(`Trong ${period}, ${unit} không có người thuộc diện không đánh giá, xếp loại.`)]
          : [
              table(
                PEOPLE,
                [
                  column("STT", 8, "center"),
                  column("Họ và tên", 25),
                  column("Chức vụ", 24),
                  column("Bộ phận", 16),
                  column("Lý do", 28),
                ],
                people.map(({ name, post, part, reason }, index) => [String(index + 1), name, post, part, reason]),
              ),
              body(`Danh sách gồm ${String(people.length).padStart(2, "0")} người.`),
            ],
    },
    date,
  );
}

/** Who reached the two upper levels, best first: the basis for the reward of the period (S1-5). */
export function rewardListDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"unit"> {
  const { unit, period } = openSetting(report);
  const best = (level: LevelCode): ReportPerson[] => report.people.filter((person) => person.level === level);
  const people = [...best("XS"), ...best("T")];
  return documentOf(
    "unit",
    { ...REWARD_LIST, typeCode: "DS", orientation: "portrait", mark: "" },
    report,
    {
      title: inside`DANH SÁCH`,
      subject: [inside`Cá nhân đủ căn cứ bình xét khen thưởng`, inside`${period}`],
      body:
        people.length === 0
          ? [body(inside`Trong ${period}, ${unit} chưa có cá nhân hoàn thành tốt nhiệm vụ trở lên.`)]
          : [
              table(
                PEOPLE,
                [
                  column("STT", 8, "center"),
                  column("Họ và tên", 25),
                  column("Chức vụ", 26),
                  column("Mức xếp loại", 26),
                  column("Đề nghị", 16),
                ],
                people.map((person, index): TextFor<"unit">[] => {
                  const { name, post } = identityOf(person);
                  return [running(index), name, post, levelOf(person), EMPTY];
                }),
              ),
              body(inside`Danh sách gồm ${countOf(people, 2)} người.`),
            ],
    },
    date,
  );
}
