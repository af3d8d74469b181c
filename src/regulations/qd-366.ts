// QĐ 366-QĐ/TW: the Party's quarterly and yearly rating on 30 + 70 points with conditions, from 30/8/2025.
import type { Citation, FactLeaf, Leaf, Regulation } from "../regulation/schema";
import { FIFTH_OF_GOOD, NO_SPECIAL_RULES, pointsBand, QUALITY_LEVELS, THIRTY_AND_SEVENTY } from "./bands";
import { leftToAuthority, quotaReading } from "./questions";

const at = (section: string, quote: string): Citation => ({ source: "rule", at: section, row: "6", quote });

const onTime = (atLeast: number, text: string): Leaf => ({
  text,
  number: "onTime",
  atLeast,
  cite: at("Điều 11", text),
});
const SOUND: FactLeaf[] = [
  {
    text: "Không có kết luận suy thoái, vi phạm",
    flag: "decay",
    is: false,
    cite: at("Điều 11", "không hoàn thành nhiệm vụ: các trường hợp nêu riêng"),
  },
];

export const qd366: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "qd-366",
  title: "Quy định về kiểm điểm và đánh giá, xếp loại chất lượng đối với tập thể, cá nhân trong hệ thống chính trị",
  shortTitle: "QĐ 366-QĐ/TW",
  issuer: "Bộ Chính trị",
  number: "366-QĐ/TW",
  issued: "2025-08-30",
  validity: { from: "2025-08-30", to: null, cite: at("Điều 19", "có hiệu lực từ ngày ký, thay Quy định 124-QĐ/TW") },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Mức không hoàn thành nhiệm vụ dưới 50 điểm và các trường hợp suy thoái ghi theo trí nhớ, chưa đọc nguyên văn.",
    "Tỷ lệ 20% xuất sắc theo nhóm là mức thường gặp, chưa đọc nguyên văn.",
    "Điều kiện khắc phục 100% hạn chế kỳ trước và điều kiện riêng của tập thể (mức xuất sắc) chưa có cột: người có thẩm quyền xem xét.",
    "Các cấp ủy trực thuộc Trung ương cụ thể hóa Điều 6, 10, 11 thành tiêu chí riêng.",
  ],
  periods: ["quarter", "year"],
  sources: {
    rule: {
      title: "Quy định số 366-QĐ/TW ngày 30/8/2025 của Bộ Chính trị và Hướng dẫn 43-HD/BTCTW ngày 31/10/2025",
      short: "QĐ 366-QĐ/TW",
    },
  },
  levels: QUALITY_LEVELS,
  forms: [
    {
      id: "QD366",
      title: "Điểm tiêu chí chung và điểm kết quả",
      items: 2,
      mandatory: 0,
      scale: {
        min: 0,
        max: 70,
        stepsPerPoint: 100,
        anyStep: true,
        cite: at("phụ lục", "30 điểm tiêu chí chung, 70 điểm kết quả"),
      },
      itemScales: THIRTY_AND_SEVENTY,
      ladder: [
        {
          level: "XS",
          own: [
            pointsBand(at("Điều 11", "Từ 90 điểm trở lên"), { atLeast: 90 }),
            onTime(100, "100% nhiệm vụ đúng tiến độ, chất lượng"),
            {
              text: "Ít nhất 30% nhiệm vụ vượt mức",
              number: "beyondPlan",
              atLeast: 30,
              cite: at("Điều 11", "ít nhất 30% vượt mức"),
            },
          ],
          further: SOUND,
        },
        {
          level: "T",
          own: [
            pointsBand(at("Điều 11", "Từ 70 đến dưới 90 điểm"), { atLeast: 70, below: 90 }),
            onTime(100, "100% nhiệm vụ đúng tiến độ"),
          ],
          further: SOUND,
        },
        {
          level: "HT",
          own: [
            pointsBand(at("Điều 11", "Từ 50 đến dưới 70 điểm"), { atLeast: 50, below: 70 }),
            onTime(80, "Không quá 20% nhiệm vụ chậm tiến độ"),
          ],
          further: SOUND,
        },
        { level: "KHT", own: [pointsBand(at("Điều 11", "Dưới 50 điểm"), { below: 50 })] },
        {
          level: "KHT",
          any: [
            {
              text: "Có kết luận suy thoái, vi phạm",
              flag: "decay",
              is: true,
              cite: at("Điều 11", "không hoàn thành nhiệm vụ: các trường hợp nêu riêng"),
            },
          ],
        },
      ],
      holes: [{ ambiguity: "qd366-conditions", when: [] }],
      cite: at("phụ lục", "30 điểm tiêu chí chung, 70 điểm kết quả"),
    },
  ],
  quotas: [
    {
      ...FIFTH_OF_GOOD,
      reading: "after",
      per: ["group"],
      cite: at("tỷ lệ xuất sắc", "không quá 20% số hoàn thành tốt của từng nhóm (chưa kiểm chứng)"),
    },
  ],
  decisions: { adjust: at("HD 43-HD/BTCTW, phụ lục", "quyết định đánh giá, xếp loại lại"), leaveOut: null },
  stages: [
    {
      sheet: "Tự chấm",
      title: "Tự chấm điểm, tự nhận mức",
      step: "tự chấm",
      hand: "person",
      cite: at("HD 43-HD/BTCTW", "bản tự đánh giá quý, năm"),
    },
    {
      sheet: "Quyết định",
      title: "Cấp có thẩm quyền quyết định",
      step: "quyết định",
      hand: "head",
      cite: at("HD 43-HD/BTCTW", "quyết định mức xếp loại"),
    },
  ],
  deadlines: [],
  year: { rule: "listed", cite: at("HD 43-HD/BTCTW", "bản tự đánh giá quý, năm") },
  ambiguities: [
    leftToAuthority(
      "qd366-conditions",
      "Điểm thuộc một mức nhưng điều kiện của mức đó không đạt.",
      at("Điều 11", "và 100% nhiệm vụ …"),
    ),
    {
      id: "qd366-kht",
      touches: "nothing",
      question: "Mức dưới 50 điểm là không hoàn thành nhiệm vụ chưa đọc nguyên văn.",
      cite: at("Điều 11", "dưới 50 điểm"),
      readings: [{ value: "dưới 50", meaning: "dưới 50 điểm (chưa kiểm chứng)" }],
      fallback: "dưới 50",
      setting: null,
    },
    quotaReading("qd366-quota-reading", "sau", at("tỷ lệ xuất sắc", "20%")),
  ],
  examples: [
    {
      name: "90 điểm, 100% đúng hạn, 30% vượt mức",
      cite: at("Điều 11", "từ 90 điểm"),
      form: "QD366",
      scores: [25, 65],
      facts: { "đúng hạn": [100], "vượt mức": [30], "suy thoái": [false] },
      expect: { points: 90, band: "XS", level: "XS" },
    },
    {
      name: "95 điểm nhưng 29% vượt mức: không mức nào ghi rõ",
      cite: at("Điều 11", "ít nhất 30% vượt mức"),
      form: "QD366",
      scores: [27, 68],
      facts: { "đúng hạn": [100], "vượt mức": [29], "suy thoái": [false] },
      expect: { points: 95, level: "CHUA_QUY_DINH" },
    },
    {
      name: "89,99 điểm, 100% đúng hạn là tốt",
      cite: at("Điều 11", "70 đến dưới 90"),
      form: "QD366",
      scores: [24.99, 65],
      facts: { "đúng hạn": [100], "vượt mức": [30], "suy thoái": [false] },
      expect: { points: 89.99, band: "T", level: "T" },
    },
    {
      name: "90 điểm nhưng 99% đúng hạn: không mức nào ghi rõ",
      cite: at("Điều 11", "100% nhiệm vụ đúng tiến độ"),
      form: "QD366",
      scores: [25, 65],
      facts: { "đúng hạn": [99], "vượt mức": [30], "suy thoái": [false] },
      expect: { points: 90, band: null, level: "CHUA_QUY_DINH" },
    },
    {
      name: "80 điểm nhưng 99% đúng hạn: không mức nào ghi rõ",
      cite: at("Điều 11", "100% nhiệm vụ đúng tiến độ"),
      form: "QD366",
      scores: [20, 60],
      facts: { "đúng hạn": [99], "suy thoái": [false] },
      expect: { points: 80, band: null, level: "CHUA_QUY_DINH" },
    },
    {
      name: "60 điểm nhưng 79,9% đúng hạn: không mức nào ghi rõ",
      cite: at("Điều 11", "không quá 20% chậm"),
      form: "QD366",
      scores: [20, 40],
      facts: { "đúng hạn": [79.9], "suy thoái": [false] },
      expect: { points: 60, band: null, level: "CHUA_QUY_DINH" },
    },
    {
      name: "đúng 70 điểm, 100% đúng hạn là tốt",
      cite: at("Điều 11", "70 đến dưới 90"),
      form: "QD366",
      scores: [10, 60],
      facts: { "đúng hạn": [100], "suy thoái": [false] },
      expect: { points: 70, band: "T", level: "T" },
    },
    {
      name: "69,99 điểm là hoàn thành",
      cite: at("Điều 11", "50 đến dưới 70"),
      form: "QD366",
      scores: [10, 59.99],
      facts: { "đúng hạn": [100], "suy thoái": [false] },
      expect: { points: 69.99, band: "HT", level: "HT" },
    },
    {
      name: "đúng 50 điểm là hoàn thành",
      cite: at("Điều 11", "50 đến dưới 70"),
      form: "QD366",
      scores: [10, 40],
      facts: { "đúng hạn": [100], "suy thoái": [false] },
      expect: { points: 50, band: "HT", level: "HT" },
    },
    {
      name: "80 điểm nhưng có kết luận suy thoái",
      cite: at("Điều 11", "các trường hợp nêu riêng"),
      form: "QD366",
      scores: [20, 60],
      facts: { "đúng hạn": [100], "suy thoái": [true] },
      expect: { points: 80, band: "T", level: "KHT" },
    },
    {
      name: "60 điểm nhưng có kết luận suy thoái",
      cite: at("Điều 11", "các trường hợp nêu riêng"),
      form: "QD366",
      scores: [20, 40],
      facts: { "đúng hạn": [100], "suy thoái": [true] },
      expect: { points: 60, band: "HT", level: "KHT" },
    },
    {
      name: "90 điểm, chưa rõ tỷ lệ đúng hạn, vượt mức",
      cite: at("Điều 11", "từ 90 điểm"),
      form: "QD366",
      scores: [25, 65],
      facts: { "suy thoái": [false] },
      expect: { points: 90, band: null, level: "CHUA_DU" },
    },
    {
      name: "chưa có điểm kết quả",
      cite: at("phụ lục", "70 điểm kết quả"),
      form: "QD366",
      scores: [30, " "],
      facts: { "đúng hạn": [100], "vượt mức": [50], "suy thoái": [false] },
      expect: { points: null, band: null, level: "CHUA_DU" },
    },
    {
      name: "60 điểm, 80% đúng hạn là hoàn thành",
      cite: at("Điều 11", "không quá 20% chậm"),
      form: "QD366",
      scores: [20, 40],
      facts: { "đúng hạn": [80], "suy thoái": [false] },
      expect: { points: 60, band: "HT", level: "HT" },
    },
    {
      name: "49,99 điểm là không hoàn thành",
      cite: at("Điều 11", "dưới 50"),
      form: "QD366",
      scores: [10, 39.99],
      facts: { "đúng hạn": [100], "suy thoái": [false] },
      expect: { points: 49.99, band: "KHT", level: "KHT" },
    },
    {
      name: "95 điểm nhưng có kết luận suy thoái",
      cite: at("Điều 11", "các trường hợp nêu riêng"),
      form: "QD366",
      scores: [27, 68],
      facts: { "đúng hạn": [100], "vượt mức": [50], "suy thoái": [true] },
      expect: { level: "KHT" },
    },
  ],
};
