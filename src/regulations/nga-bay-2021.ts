// Ngã Bảy 2021: quarterly rating of công chức, nhân viên without a leading post, on a scale of 100 points.
import type { Citation, Regulation } from "../regulation/schema";
import { FIFTH_OF_GOOD, NO_SPECIAL_RULES, QUALITY_LEVELS } from "./bands";
import { quotaReading } from "./questions";

const at = (row: string, quote: string): Citation => ({ source: "model", at: "bài giới thiệu mô hình", row, quote });

const OPEN = "nb-boundary";

export const ngaBay2021: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "nga-bay-2021",
  title: "Bộ tiêu chí đánh giá công chức, nhân viên Văn phòng Thành ủy Ngã Bảy",
  shortTitle: "Ngã Bảy 2021",
  issuer: "Văn phòng Thành ủy Ngã Bảy",
  number: "mô hình năm 2021",
  issued: null,
  validity: {
    from: "2021-01-01",
    to: null,
    cite: at("S3-9", "mô hình “Nâng cao chất lượng đánh giá công chức, nhân viên” năm 2021"),
  },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Chỉ có bài giới thiệu mô hình; bộ tiêu chí gốc và điểm tối đa của năm nội dung đầu không có trong nguồn đã đọc.",
  ],
  periods: ["quarter", "year"],
  sources: {
    model: {
      title: "Mô hình “Nâng cao chất lượng đánh giá công chức, nhân viên” tại Văn phòng Thành ủy Ngã Bảy, 28/01/2022",
      short: "Mô hình Ngã Bảy 2021",
    },
  },
  levels: QUALITY_LEVELS,
  forms: [
    {
      id: "NB",
      title: "Phiếu chấm: năm nội dung và điểm thưởng",
      items: 6,
      mandatory: 0,
      scale: { min: 0, max: 100, stepsPerPoint: 100, anyStep: true, cite: at("S3-3", "thang điểm 100") },
      itemScales: [{ items: [6], min: 0, max: 3 }],
      total: { max: 100, cap: true, cite: at("S3-2", "(6) Điểm thưởng (tối đa 3 điểm)") },
      frame: {
        totals: [100, 103],
        parts: [{ name: "Điểm thưởng", max: 3 }],
        cite: at("S3-2", "Bộ tiêu chí gồm 6 nội dung"),
      },
      ladder: [
        {
          level: "XS",
          own: [
            {
              text: "Trên 95 điểm",
              total: { above: 95, settledBy: OPEN },
              cite: at("S3-3", "trên 95 điểm xếp loại hoàn thành xuất sắc nhiệm vụ"),
            },
          ],
        },
        {
          level: "T",
          own: [
            {
              text: "Từ trên 90 đến dưới 95 điểm",
              total: { above: 90, below: 95, settledBy: OPEN },
              cite: at("S3-3", "từ trên 90 điểm đến dưới 95 điểm xếp loại hoàn thành tốt nhiệm vụ"),
            },
          ],
        },
        {
          level: "HT",
          own: [
            {
              text: "Từ trên 80 đến dưới 90 điểm",
              total: { above: 80, below: 90, settledBy: OPEN },
              cite: at("S3-3", "từ trên 80 điểm đến dưới 90 điểm xếp loại hoàn thành nhiệm vụ"),
            },
          ],
        },
        {
          level: "KHT",
          own: [
            {
              text: "Dưới 80 điểm",
              total: { below: 80, settledBy: OPEN },
              cite: at("S3-3", "dưới 80 điểm xếp loại không hoàn thành nhiệm vụ"),
            },
          ],
        },
      ],
      cite: at("S3-2", "Bộ tiêu chí gồm 6 nội dung"),
    },
  ],
  kindsLeftOut: [
    {
      kinds: [],
      leaders: true,
      text: "Giữ chức vụ lãnh đạo, quản lý: mô hình không áp dụng",
      cite: at("S3-1", "đối tượng áp dụng là công chức, nhân viên không giữ chức vụ lãnh đạo, quản lý"),
    },
  ],
  quotas: [
    {
      ...FIFTH_OF_GOOD,
      percentSetting: null,
      reading: "before",
      per: ["unit"],
      signerLeftOut: false,
      cite: at("S3-6", "theo tỷ lệ 20% trên tổng số công chức, nhân viên hoàn thành tốt nhiệm vụ"),
    },
  ],
  decisions: { adjust: at("S3-5", "Thủ trưởng cơ quan … đưa ra quyết định cuối cùng"), leaveOut: null },
  stages: [
    {
      sheet: "Công đoàn",
      title: "Ban Chấp hành Công đoàn chấm điểm",
      step: "Ban Chấp hành Công đoàn chấm điểm",
      hand: "union",
      cite: at("S3-5", "(1) Ban Chấp hành Công đoàn cơ quan đánh giá cho điểm"),
    },
    {
      sheet: "Lãnh đạo",
      title: "Lãnh đạo cơ quan chấm điểm",
      step: "Lãnh đạo cơ quan chấm điểm",
      hand: "leaders",
      cite: at("S3-5", "(2) Lãnh đạo cơ quan đánh giá cho điểm"),
    },
    {
      sheet: "Cấp ủy",
      title: "Cấp ủy chi bộ chấm điểm",
      step: "Cấp ủy chi bộ chấm điểm",
      hand: "party",
      cite: at("S3-5", "(3) Ý kiến đánh giá của cấp ủy chi bộ cho điểm"),
    },
    {
      sheet: "Quyết định",
      title: "Thủ trưởng cơ quan quyết định",
      step: "Thủ trưởng cơ quan quyết định",
      hand: "head",
      cite: at("S3-5", "(5) Thủ trưởng cơ quan căn cứ các ý kiến đánh giá cho điểm và đưa ra quyết định cuối cùng"),
    },
  ],
  ballots: [{ meeting: "Bỏ phiếu kín chọn xuất sắc", cite: at("S3-6", "lập phiếu … để bỏ phiếu kín chọn ra 20%") }],
  deadlines: [],
  year: {
    rule: "decided",
    ambiguity: "nb-year",
    cite: at("S3-8", "dựa trên cơ sở 4 quý để đánh giá, xếp loại chất lượng cả năm"),
  },
  reward: {
    level: "XS",
    amount: 200_000,
    countSetting: "Số lượt khen thưởng",
    totalSetting: "Tổng tiền khen thưởng",
    cite: at("S3-7", "khen thưởng ngay bằng tiền mặt với 200.000 đồng/người từ kinh phí của công đoàn cơ quan"),
  },
  ambiguities: [
    {
      id: OPEN,
      fact: "boundary",
      atPoints: [95, 90, 80],
      question: "Văn bản không nói người đạt đúng 95, 90 hoặc 80 điểm thuộc mức nào.",
      cite: at("S3-3", "trên 95 … đến dưới 95"),
      readings: [
        { value: "trên", meaning: "mức trên" },
        { value: "dưới", meaning: "mức dưới" },
      ],
      fallback: null,
      setting: "Ranh giới",
    },
    {
      id: "nb-bonus",
      touches: "nothing",
      question: "Điểm thưởng nằm trong 100 điểm hay cộng thêm?",
      cite: at("S3-2", "(6) Điểm thưởng (tối đa 3 điểm)"),
      readings: [
        {
          value: "theo Tiêu chí",
          meaning: "điểm tối đa cộng lại là 100 thì nằm trong, là 103 thì cộng thêm và tính nhiều nhất 100",
        },
      ],
      fallback: "theo Tiêu chí",
      setting: null,
    },
    {
      id: "nb-vote-or-score",
      touches: "quota",
      question: "Xuất sắc do điểm trên 95 hay do bỏ phiếu kín trong số hoàn thành tốt?",
      cite: at("S3-6", "bỏ phiếu kín chọn ra 20%"),
      readings: [
        { value: "điểm rồi bỏ phiếu", meaning: "mức theo điểm; bỏ phiếu xếp thứ tự, người có thẩm quyền quyết định" },
      ],
      fallback: "điểm rồi bỏ phiếu",
      setting: null,
    },
    quotaReading(
      "nb-quota-reading",
      "trước",
      at("S3-6", "20% trên tổng số công chức, nhân viên hoàn thành tốt nhiệm vụ"),
    ),
    {
      id: "nb-year",
      question: "Xếp loại năm từ bốn quý theo cách nào?",
      cite: at("S3-8", "dựa trên cơ sở 4 quý để đánh giá, xếp loại chất lượng cả năm"),
      readings: [{ value: "người quyết định", meaning: "nêu bốn quý, mức năm do người có thẩm quyền quyết định" }],
      fallback: "người quyết định",
      setting: null,
    },
  ],
  examples: [
    {
      name: "94,96 là T dù in ra 95,0 (law.md §12, 2)",
      cite: at("S3-3", "đến dưới 95"),
      form: "NB",
      scores: [19, 19, 19, 19, 16, 2.96],
      expect: { points: 94.96, band: "T", level: "T" },
    },
    {
      name: "95,01 là XS",
      cite: at("S3-3", "trên 95"),
      form: "NB",
      scores: [20, 20, 20, 19.01, 16, 0],
      expect: { points: 95.01, band: "XS", level: "XS" },
    },
    {
      name: "đúng 95 không thuộc mức nào (law.md §12, 1)",
      cite: at("S3-3", "trên 95"),
      form: "NB",
      scores: [19, 20, 20, 20, 16, 0],
      expect: { points: 95, band: null, level: "CHUA_QUY_DINH" },
    },
    {
      name: "đúng 95, chọn mức trên",
      cite: at("S3-3", "trên 95"),
      form: "NB",
      scores: [19, 20, 20, 20, 16, 0],
      facts: { "ranh giới": ["trên"] },
      expect: { points: 95, level: "XS" },
    },
    {
      name: "đúng 90, chọn mức dưới",
      cite: at("S3-3", "dưới 90"),
      form: "NB",
      scores: [18, 18, 18, 19, 16, 1],
      facts: { "ranh giới": ["dưới"] },
      expect: { points: 90, level: "HT" },
    },
    {
      name: "89,99 là HT",
      cite: at("S3-3", "dưới 90"),
      form: "NB",
      scores: [18, 18, 18, 18.99, 16, 1],
      expect: { points: 89.99, band: "HT", level: "HT" },
    },
    {
      name: "đúng 80, chọn mức dưới",
      cite: at("S3-3", "dưới 80"),
      form: "NB",
      scores: [16, 16, 16, 16, 15, 1],
      facts: { "ranh giới": ["dưới"] },
      expect: { points: 80, level: "KHT" },
    },
    {
      name: "đúng 95, chọn mức dưới",
      cite: at("S3-3", "đến dưới 95"),
      form: "NB",
      scores: [19, 20, 20, 20, 16, 0],
      facts: { "ranh giới": ["dưới"] },
      expect: { points: 95, level: "T" },
    },
    {
      name: "đúng 90 không thuộc mức nào (law.md §12, 1)",
      cite: at("S3-3", "trên 90 … dưới 90"),
      form: "NB",
      scores: [18, 18, 18, 19, 16, 1],
      expect: { points: 90, band: null, level: "CHUA_QUY_DINH" },
    },
    {
      name: "đúng 90, chọn mức trên",
      cite: at("S3-3", "trên 90"),
      form: "NB",
      scores: [18, 18, 18, 19, 16, 1],
      facts: { "ranh giới": ["trên"] },
      expect: { points: 90, level: "T" },
    },
    {
      name: "đúng 80 không thuộc mức nào (law.md §12, 1)",
      cite: at("S3-3", "trên 80 … dưới 80"),
      form: "NB",
      scores: [16, 16, 16, 16, 15, 1],
      expect: { points: 80, band: null, level: "CHUA_QUY_DINH" },
    },
    {
      name: "đúng 80, chọn mức trên",
      cite: at("S3-3", "trên 80"),
      form: "NB",
      scores: [16, 16, 16, 16, 15, 1],
      facts: { "ranh giới": ["trên"] },
      expect: { points: 80, level: "HT" },
    },
    {
      name: "90,01 là T, ranh giới không liên quan",
      cite: at("S3-3", "trên 90"),
      form: "NB",
      scores: [18, 18, 18, 19, 16, 1.01],
      facts: { "ranh giới": ["dưới"] },
      expect: { points: 90.01, band: "T", level: "T" },
    },
    {
      name: "80,01 là HT",
      cite: at("S3-3", "trên 80"),
      form: "NB",
      scores: [16, 16, 16, 16, 15, 1.01],
      expect: { points: 80.01, band: "HT", level: "HT" },
    },
    {
      name: "điểm thưởng cộng thêm không vượt quá 100",
      cite: at("S3-2", "(6) Điểm thưởng (tối đa 3 điểm)"),
      form: "NB",
      scores: [20, 20, 20, 20, 19, 3],
      expect: { points: 100, band: "XS", level: "XS" },
    },
    {
      name: "chưa chấm điểm thưởng: không tính là 0",
      cite: at("S3-2", "(6) Điểm thưởng (tối đa 3 điểm)"),
      form: "NB",
      scores: [20, 20, 20, 20, 19, " "],
      expect: { points: null, band: null, level: "CHUA_DU" },
    },
    {
      name: "79,99 là KHT",
      cite: at("S3-3", "dưới 80"),
      form: "NB",
      scores: [16, 16, 16, 16, 15, 0.99],
      expect: { points: 79.99, band: "KHT", level: "KHT" },
    },
  ],
};
