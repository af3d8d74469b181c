// The checklists of dossiers: every paper that must be in, what the workbook has for it, and what is missing (S2-43, S4-30, 32, 34).
import { body, column, table } from "./blocks";
import type { DocumentDate, DocumentFor } from "./document";
import { documentOf } from "./frame";
import { openSetting } from "./readers";
import { isRated } from "./results";
import { BALLOTS, type Ballot, ballotsOf } from "./son-la";
import type { UnitReport } from "./source";

/** What the workbook can tell about a paper; a ballot by its number. */
type Evidence = Ballot["number"] | "levels" | "commitments" | "program" | "attached";

/** One paper of a dossier; `optional`: only where there is one ("nếu có"). */
interface Paper {
  title: string;
  evidence: Evidence;
  optional?: boolean;
}

/** One dossier. */
export interface Dossier {
  id: string;
  label: string;
  subject: string;
  copies: string;
  regulations: readonly string[];
  papers: readonly Paper[];
}

const paper = (title: string, evidence: Evidence, optional = false): Paper => ({ title, evidence, optional });

const SON_LA = ["son-la-2021"];

export const DOSSIERS: readonly Dossier[] = [
  {
    id: "ho-so-luu",
    label: "Danh mục hồ sơ lưu",
    subject: "Hồ sơ lưu kết quả đánh giá sự chuyên nghiệp",
    copies: "01 bộ",
    regulations: ["long-bien-2023"],
    papers: [
      paper("Bản cam kết (Mẫu 01)", "commitments"),
      paper("Phiếu đánh giá của từng người (Mẫu 03, 04, 05: mẫu đã dùng)", "levels"),
      paper("Thông báo kết quả (Mẫu 06)", "levels"),
    ],
  },
  {
    id: "ho-so-phong",
    label: "Danh mục hồ sơ của phòng, đơn vị",
    subject: "Hồ sơ của phòng, ban, đơn vị",
    copies: "01 bộ",
    regulations: SON_LA,
    papers: [
      paper("Bản kiểm điểm của từng cá nhân", "program"),
      paper("Biên bản họp", "program"),
      paper("Biên bản kiểm phiếu (phòng, ban)", "01"),
      paper("Biểu tổng hợp kết quả biểu quyết 01a", "01"),
      paper("Nhận xét của người đứng đầu đối với từng viên chức (đơn vị sự nghiệp)", "attached"),
    ],
  },
  {
    id: "ho-so-tong-hop",
    label: "Danh mục hồ sơ Phòng Tổ chức - Hành chính - Quản trị",
    subject: "Hồ sơ của Phòng Tổ chức - Hành chính - Quản trị",
    copies: "01 bộ",
    regulations: SON_LA,
    papers: [
      paper("Nhận xét trên từng bản kiểm điểm", "attached"),
      paper("Biên bản họp", "program"),
      paper("Biên bản kiểm phiếu", "04"),
      paper("Biểu tổng hợp kết quả biểu quyết 04a", "04"),
      paper("Thông báo kết quả", "levels"),
      paper("Quyết định phân loại", "levels"),
      paper("Báo cáo kết quả", "levels"),
    ],
  },
  {
    id: "ho-so-trinh-ca-nhan",
    label: "Danh mục hồ sơ trình, cá nhân",
    subject: "Hồ sơ trình Ban Thường vụ Tỉnh ủy, cá nhân",
    copies: "02 bộ",
    regulations: SON_LA,
    papers: [
      paper("Bản kiểm điểm cá nhân (Mẫu 02a) đã hoàn chỉnh", "program"),
      paper("Biểu điểm tự chấm của cá nhân (Phụ lục số 04)", "attached"),
      paper("Biên bản Hội nghị kiểm điểm", "program"),
      paper("Biên bản kiểm phiếu đề xuất xếp loại", "05"),
      paper("Báo cáo giải trình gợi ý kiểm điểm", "attached", true),
      paper("Nhận xét của tập thể Lãnh đạo Văn phòng, kèm mức và số phiếu", "attached"),
      paper("Bản sao nhận xét của cấp ủy nơi cư trú", "attached"),
      paper("Nhận xét, xếp loại đảng viên của Đảng ủy", "attached"),
      paper("Nhận xét của Công đoàn", "attached"),
    ],
  },
  {
    id: "ho-so-trinh-tap-the",
    label: "Danh mục hồ sơ trình, tập thể",
    subject: "Hồ sơ trình Ban Thường vụ Tỉnh ủy, tập thể",
    copies: "02 bộ",
    regulations: SON_LA,
    papers: [
      paper("Báo cáo kiểm điểm tập thể (Mẫu 01)", "program"),
      paper("Biên bản hội nghị thực hiện việc kiểm điểm", "program"),
      paper("Gợi ý kiểm điểm của cấp trên", "attached", true),
      paper("Ý kiến góp ý của tổ chức, cá nhân có liên quan", "attached", true),
      paper("Phiếu phân tích chất lượng và đánh giá, xếp loại tập thể (Phụ lục số 03)", "attached"),
    ],
  },
];

/** What is there for a paper, and what is missing; a paper that the program cannot see is for a person to tick. */
function stateOf(report: UnitReport, evidence: Evidence): [there: string, missing: string] {
  const { people } = report;
  if (evidence === "program") return ["Lập được từ bảng tính", ""];
  if (evidence === "attached") return ["", "Đơn vị kiểm tra, đính kèm"];
  if (evidence === "commitments") {
    const signed =
      report.sheets?.commitments?.filter((facts) => facts !== undefined && facts.signed !== "").length ?? 0;
    return countedOf(signed, people.length, "ngày ký");
  }
  if (evidence === "levels") {
    const due = people.filter(({ level }) => level !== "KHONG_DANH_GIA");
    return countedOf(due.filter(isRated).length, due.length, "mức xếp loại");
  }
  const ballot = BALLOTS.find(({ number }) => number === evidence);
  const { counted, due } = ballot ? ballotsOf(ballot, report) : { counted: 0, due: 0 };
  return countedOf(counted, due, "số phiếu");
}

function countedOf(there: number, due: number, what: string): [there: string, missing: string] {
  return [`${there}/${due} người có ${what}`, there === due ? "" : `Thiếu ${what} của ${due - there} người`];
}

/** The checklist of a dossier. */
export function dossierDocument(dossier: Dossier, report: UnitReport, date?: DocumentDate): DocumentFor<"assessor"> {
  const { period } = openSetting(report);
  return documentOf(
    "assessor",
    { id: dossier.id, label: dossier.label, typeCode: null, orientation: "portrait", mark: "" },
    report,
    {
      title: "DANH MỤC HỒ SƠ",
      subject: [dossier.subject, period],
      body: [
        body(`Số lượng: ${dossier.copies}.`),
        table(
          "Tài liệu",
          [
            column("STT", 8, "center"),
            column("Tài liệu", 39),
            column("Đã có", 20),
            column("Còn thiếu", 22),
            column("Đủ (X)", 12, "center"),
          ],
          dossier.papers.map(({ title, evidence, optional }, index) => {
            const [there, missing] = stateOf(report, evidence);
            return [String(index + 1), optional ? `${title} (nếu có)` : title, there, optional ? "" : missing, ""];
          }),
        ),
      ],
      signatures: [
        { post: "Người giao", name: "" },
        { post: "Người nhận", name: "" },
      ],
    },
    date,
  );
}
