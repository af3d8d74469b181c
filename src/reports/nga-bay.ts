// Ngã Bảy's own papers: the secret ballot among those who did well, its record, the quarter's result and the payment list.
import { isAtLeast } from "../regulation/levels";
import { type BallotKind, ballotRecord, ballotSlip, type Count, candidates } from "./ballots";
import { body, column, EMPTY, note, table } from "./blocks";
import { type DocumentDate, type DocumentFor, PEOPLE } from "./document";
import { documentOf } from "./frame";
import { amountOf, countOf, fixed, identityOf, openSetting, running, type TextFor, wordsFor } from "./readers";
import type { UnitReport } from "./source";

const inside = wordsFor<"unit">();

/** Đồng a person and quarter, from the union's means (S3-7). */
const REWARD_PER_PERSON = 200_000;

export const SECRET_BALLOT: BallotKind = {
  id: "phieu-bau-xuat-sac",
  label: "Phiếu bầu kín hoàn thành xuất sắc",
  mark: "",
  subject: fixed("Bầu cá nhân hoàn thành xuất sắc nhiệm vụ trong số hoàn thành tốt nhiệm vụ"),
  asks: "consent",
};
export const BALLOT_RECORD = {
  id: "bien-ban-kiem-phieu",
  label: "Biên bản kiểm phiếu",
  mark: "",
  subject: SECRET_BALLOT.subject,
};
export const PAYMENT_LIST = { id: "danh-sach-chi-khen-thuong", label: "Danh sách chi tiền khen thưởng" };

/** Those who did well or better: the pool of which the ballot picks (S3-6). */
function pool(report: UnitReport) {
  const places = report.people.flatMap(({ level }, place) => (level !== null && isAtLeast(level, "T") ? [place] : []));
  return candidates(report.people, places);
}

/** The slip of the secret ballot. */
export function secretBallotDocument(report: UnitReport): DocumentFor<"unit"> {
  return ballotSlip(SECRET_BALLOT, report, pool(report));
}

/** The record of its count, with how many may be picked. A tie is left to a person: no source settles one. */
export function secretBallotRecord(report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const [quota] = report.quota;
  const limit = quota ? String(quota.limit).padStart(2, "0") : "……";
  const conclusion =
    quota?.limit === 0
      ? "Theo tỷ lệ 20% số hoàn thành tốt nhiệm vụ, kỳ này chưa chọn được người nào. Ý kiến khác:"
      : `Số người được chọn nhiều nhất: ${limit} (20% số hoàn thành tốt nhiệm vụ). Người được chọn:`;
  const count: Count = { people: pool(report), meeting: /./, asks: SECRET_BALLOT.asks };
  return ballotRecord(BALLOT_RECORD, report, count, conclusion, date);
}

/** Who is paid, how much each, how much in all, in figures and in words (S3-7); the share that may be XS is not paid over in silence (S3-6). */
export function paymentListDocument(report: UnitReport, date?: DocumentDate): DocumentFor<"unit"> {
  const { unit, period } = openSetting(report);
  const people = report.people.filter(({ level }) => level === "XS");
  const each = amountOf(REWARD_PER_PERSON, "figures");
  const sum = people.length * REWARD_PER_PERSON;
  const total = amountOf(sum, "figures");
  const excess = report.quota[0]?.excess ?? 0;
  return documentOf(
    "unit",
    { ...PAYMENT_LIST, typeCode: "DS", orientation: "portrait", mark: "" },
    report,
    {
      title: inside`DANH SÁCH`,
      subject: [inside`Chi tiền khen thưởng cá nhân hoàn thành xuất sắc nhiệm vụ`, inside`${period}`],
      body: [
        body(inside`${unit} chi khen thưởng ${each} đồng/người từ kinh phí của công đoàn cơ quan:`),
        table(
          PEOPLE,
          [
            column("STT", 8, "center"),
            column("Họ và tên", 29),
            column("Chức vụ", 28),
            column("Số tiền (đồng)", 17, "right"),
            column("Ký nhận", 19),
          ],
          [
            ...people.map((person, index): TextFor<"unit">[] => {
              const { name, post } = identityOf(person);
              return [running(index), name, post, each, EMPTY];
            }),
            [EMPTY, inside`Cộng`, EMPTY, total, EMPTY],
          ],
        ),
        body(inside`Bằng chữ: ${amountOf(sum, "words")}.`),
        ...(excess > 0
          ? [
              note(
                inside`Số người xuất sắc đang vượt tỷ lệ 20%: ${countOf(Array(excess).fill(null), 2)}. Người có thẩm quyền quyết định mức trước khi chi.`,
              ),
            ]
          : []),
      ],
      signatures: [
        { post: "Người lập", name: "" },
        { post: "TM. Công đoàn", name: "" },
        { post: report.unit.signerPost, name: report.unit.signer },
      ],
      recipients: [],
    },
    date,
  );
}
