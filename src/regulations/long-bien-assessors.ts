// Long Biên 2023: who rates whom (mục III.3.1), for `assessors.ts`.
import type { AssessorRule } from "../regulation/assessor";

const at = (row: string, quote: string) => ({ source: "guidance", at: "mục III.3.1", row, quote });

/** The rules that name posts, the more special ones first. */
export const LONG_BIEN_ASSESSORS: readonly AssessorRule[] = [
  {
    assessor: "Bí thư Quận ủy chủ trì cùng tập thể Thường trực Quận ủy",
    posts: [
      ...["Bí thư Quận ủy", "Phó Bí thư Quận ủy", "Phó Bí thư thường trực Quận ủy"],
      ...["Bí thư Đảng ủy phường", "Bí thư Đảng ủy khối doanh nghiệp", "Chủ tịch MTTQ quận"],
      ...["Trưởng Ban Tổ chức Quận ủy", "Trưởng Ban Tuyên giáo Quận ủy", "Trưởng Ban Dân vận Quận ủy"],
      ...["Chánh Văn phòng Quận ủy", "Chủ tịch Ủy ban MTTQ quận", "Giám đốc Trung tâm chính trị"],
      ...["Chủ tịch Ủy ban MTTQ Việt Nam quận", "Chủ tịch Ủy ban Mặt trận Tổ quốc quận"],
      ...["Chủ tịch Hội Liên hiệp Phụ nữ quận", "Chủ tịch Hội Nông dân quận", "Chủ tịch Hội Cựu chiến binh quận"],
      ...["Chủ tịch Liên đoàn Lao động quận", "Bí thư Quận đoàn", "Bí thư Đoàn Thanh niên quận"],
    ],
    above: true,
    consult: null,
    cite: at("S2-12", "Đồng chí Bí thư Quận ủy chủ trì cùng tập thể Thường trực Quận ủy đánh giá đối với"),
  },
  {
    assessor: "Bí thư Đảng ủy phường",
    posts: ["Phó Bí thư thường trực Đảng ủy phường", "Chủ tịch MTTQ phường", "Phó Chủ tịch MTTQ phường"],
    above: false,
    consult: null,
    cite: at("S2-14", "Bí thư Đảng ủy phường đánh giá đối với: Phó Bí thư thường trực Đảng ủy"),
  },
  {
    assessor: "Chủ tịch HĐND quận",
    posts: [
      "Phó Chủ tịch HĐND quận",
      ...["Trưởng Ban Pháp chế HĐND quận", "Trưởng Ban Kinh tế - Xã hội HĐND quận"],
      ...["Phó Trưởng Ban Pháp chế HĐND quận", "Phó Trưởng Ban Kinh tế - Xã hội HĐND quận"],
    ],
    above: false,
    consult: null,
    cite: at(
      "S2-15",
      "Chủ tịch HĐND Quận đánh giá đối với: Phó Chủ tịch HĐND Quận; Trưởng, phó ban chuyên trách HĐND Quận",
    ),
  },
  {
    assessor: "Chủ tịch UBND quận",
    posts: [
      ...["Chủ tịch UBND phường", "Phó Chủ tịch UBND quận", "Trưởng phòng", "Giám đốc"],
      ...["Chánh Văn phòng HĐND", "Chánh Văn phòng UBND", "Chánh Thanh tra"],
    ],
    above: true,
    consult: "Phó Chủ tịch UBND quận phụ trách",
    cite: at(
      "S2-16",
      "Chủ tịch UBND Quận đánh giá đối với: Phó Chủ tịch UBND Quận; cấp trưởng các phòng chuyên môn, đơn vị sự nghiệp",
    ),
  },
  {
    assessor: "Chủ tịch UBND phường",
    posts: ["Phó Chủ tịch UBND phường"],
    above: false,
    consult: null,
    cite: at("S2-19", "Chủ tịch UBND phường đánh giá đối với: Phó Chủ tịch UBND"),
  },
  {
    assessor: "Trưởng phòng Giáo dục và Đào tạo",
    posts: ["Hiệu trưởng"],
    above: true,
    consult: "Phó Trưởng phòng Giáo dục và Đào tạo",
    cite: at("S2-20", "Đồng chí Trưởng phòng Giáo dục và Đào tạo Quận đánh giá đối với: Hiệu trưởng các trường"),
  },
  {
    assessor: "Hiệu trưởng",
    posts: ["Phó Hiệu trưởng", "Giáo viên"],
    above: false,
    consult: null,
    cite: at(
      "S2-21, S2-22",
      "Hiệu trưởng các trường đánh giá đối với Phó hiệu trưởng … Hiệu trưởng quyết định kết quả đánh giá",
    ),
  },
];
