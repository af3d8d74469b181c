// Who rates whom, as far as the documents read name posts. Kept apart from the regulations, for only the sidebar and set-up's plan read it.
import type { AssessorRule } from "../regulation/assessor";
import { LONG_BIEN_ASSESSORS } from "./long-bien-assessors";

const HANOI_ARTICLE_8 = { source: "decision", at: "Điều 8 (QĐ 3251-QĐ/TU)", row: "2.2" };

/** QĐ 1841-QĐ/TU, Điều 8, as QĐ 3251-QĐ/TU has it (by the press): two heads decide together with their collective. */
const HANOI_ASSESSORS: readonly AssessorRule[] = [
  {
    assessor: "Bí thư Thành ủy chủ trì cùng tập thể Thường trực Thành ủy",
    posts: [
      ...["Bí thư Quận ủy", "Bí thư Huyện ủy", "Bí thư Thị ủy", "Chánh Văn phòng Thành ủy"],
      ...["Trưởng Ban Tổ chức Thành ủy", "Trưởng Ban Tuyên giáo Thành ủy", "Trưởng Ban Dân vận Thành ủy"],
      ...["Trưởng Ban Nội chính Thành ủy", "Chủ tịch Ủy ban MTTQ Thành phố", "Chủ tịch MTTQ Thành phố"],
    ],
    above: true,
    consult: null,
    cite: { ...HANOI_ARTICLE_8, quote: "chủ trì, cùng tập thể Thường trực Thành ủy" },
  },
  {
    assessor: "Chủ tịch UBND Thành phố chủ trì cùng tập thể lãnh đạo UBND Thành phố",
    posts: ["Giám đốc Sở", "Chánh Văn phòng UBND Thành phố"],
    above: true,
    consult: null,
    cite: { ...HANOI_ARTICLE_8, quote: "chủ trì, cùng tập thể lãnh đạo UBND" },
  },
];

const SON_LA_ASSESSORS: readonly AssessorRule[] = [
  {
    assessor: "Ban Thường vụ Tỉnh ủy",
    posts: ["Chánh Văn phòng", "Phó Chánh Văn phòng"],
    above: true,
    consult: null,
    cite: {
      source: "plan",
      at: "mục II.3.1",
      row: "S4-17",
      quote:
        "Ban Thường vụ Tỉnh ủy đánh giá đối với tập thể Lãnh đạo Văn phòng, Chánh Văn phòng và các Phó Chánh Văn phòng",
    },
  },
  {
    assessor: "Chánh Văn phòng",
    posts: [
      "Trưởng phòng",
      "Phó Trưởng phòng",
      "Phó phòng",
      "Trưởng ban",
      "Phó Trưởng ban",
      "Giám đốc",
      "Phó Giám đốc",
    ],
    above: false,
    consult: null,
    cite: {
      source: "plan",
      at: "mục II.3.2",
      row: "S4-18",
      quote: "Trưởng, Phó các phòng, ban; Giám đốc, Phó Giám đốc đơn vị sự nghiệp",
    },
  },
];

/** Điều 13 names the head (người đứng đầu) alone: these are the posts of heads of public units. */
const ND_233_ASSESSORS: readonly AssessorRule[] = [
  {
    assessor: "Cơ quan quản lý đơn vị sự nghiệp",
    posts: ["Hiệu trưởng", "Giám đốc", "Viện trưởng"],
    above: true,
    consult: null,
    cite: { source: "decree", at: "Điều 13", row: "5.3", quote: "cơ quan quản lý đánh giá người đứng đầu" },
  },
];

const RULES: Readonly<Record<string, readonly AssessorRule[]>> = {
  "long-bien-2023": LONG_BIEN_ASSESSORS,
  "hanoi-2022": HANOI_ASSESSORS,
  "son-la-2021": SON_LA_ASSESSORS,
  "nd-233": ND_233_ASSESSORS,
};

/** The rules of a regulation, the more special ones first; none where the documents read name no posts. */
export function assessorRulesOf(regulation: string): readonly AssessorRule[] {
  return RULES[regulation] ?? [];
}
