// Long Biên 2023: quarterly judgement of professionalism (sự chuyên nghiệp) of the people of quận Long Biên.
import { LEVEL_TEXT } from "../regulation/levels";
import type { Deadline, FactLeaf, FormDefinition, Leaf, Regulation } from "../regulation/schema";
import { NO_SPECIAL_RULES } from "./bands";

const at = (section: string, row: string, quote: string) => ({ source: "guidance", at: section, row, quote });

const repeat = (points: number, times: number): number[] => Array<number>(times).fill(points);

/** Điều kiện chung of 3.5, the same for every form. */
const GENERAL: FactLeaf[] = [
  {
    text: "Các tháng trong quý đều xếp loại từ Hoàn thành tốt nhiệm vụ trở lên",
    everyMonth: { atLeast: "T", notRated: "lb-month-not-rated" },
    cite: at("mục III.3.5", "S2-28", "xếp loại CBCCVC, NLD hằng tháng ở mức hoàn thành tốt nhiệm vụ trở lên"),
  },
  {
    text: "Có ít nhất 01 tháng Hoàn thành xuất sắc nhiệm vụ",
    someMonth: { atLeast: "XS" },
    cite: at("mục III.3.5", "S2-28", "có ít nhất 01 tháng hoàn thành xuất sắc nhiệm vụ"),
  },
  {
    text: "Không trong thời gian thi hành kỷ luật đảng, chính quyền",
    flag: "discipline",
    is: false,
    cite: at("mục III.3.5", "S2-29", "không trong thời gian thi hành kỷ luật đảng, chính quyền"),
  },
  {
    text: "Không đang được thanh tra, kiểm tra hoặc có sai phạm theo kết luận thanh tra, kiểm tra",
    flag: "inspection",
    is: false,
    cite: at(
      "mục III.3.5",
      "S2-29",
      "đang được thanh tra, kiểm tra hoặc có sai phạm theo kết luận thanh tra, kiểm tra",
    ),
  },
];

const UNIT_WITHOUT_VIOLATION: FactLeaf = {
  text: "Đơn vị (bộ phận phụ trách) không có người xếp loại không hoàn thành nhiệm vụ hoặc có vi phạm phải kiểm điểm, xem xét kỷ luật",
  flag: "unitViolation",
  is: false,
  cite: at(
    "mục III.3.5",
    "S2-31",
    "Đơn vị (bộ phận phụ trách) không có CBCCV, NLD xếp loại không hoàn thành nhiệm vụ hoặc có vi phạm phải kiểm điểm trách nhiệm hoặc xem xét kỷ luật",
  ),
};

const scale: FormDefinition["scale"] = {
  min: 1,
  max: 10,
  stepsPerPoint: 2,
  cite: at("mục III.3.4", "S2-27", "thang điểm 10 (từ 01-10 điểm), khoảng cách giữa các điểm là 0,5 điểm"),
};

const LEADERS = at(
  "mục III.3.5",
  "S2-30",
  "từ 420 đến 450 điểm: bao gồm 30 nội dung bắt buộc đạt 10 điểm và 15 nội dung đạt tối thiểu 8 điểm",
);
const OTHERS = at(
  "mục III.3.5",
  "S2-32",
  "từ 280 đến 300 điểm: bao gồm 20 nội dung bắt buộc đạt 10 điểm và 10 nội dung đạt tối thiểu 8 điểm",
);

const scoreConditions = (mandatory: number, optional: number, cite: Leaf["cite"]): Leaf[] => [
  { text: `${mandatory} nội dung bắt buộc đạt 10 điểm`, scores: "mandatory", atLeast: 10, cite },
  { text: `${optional} nội dung còn lại đạt tối thiểu 8 điểm`, scores: "optional", atLeast: 8, cite },
  {
    text: `Tổng điểm từ ${mandatory * 10 + optional * 8} đến ${(mandatory + optional) * 10}`,
    total: { atLeast: mandatory * 10 + optional * 8, atMost: (mandatory + optional) * 10 },
    cite,
  },
];

const formOfThirty = (named: Pick<FormDefinition, "id" | "title" | "cite">): FormDefinition => ({
  ...named,
  items: 30,
  mandatory: 20,
  scale,
  ladder: [{ level: "DAT", own: scoreConditions(20, 10, OTHERS), further: GENERAL }, { level: "KHONG_DAT" }],
});

/** In 2023 the commitment could be signed and published until 28 February. */
const in2023 = (quote: string): Deadline["exceptions"] => [
  { year: 2023, due: { day: 28, month: 2 }, cite: at("mục III.2", "S2-8", quote) },
];

const inLastMonth = (day: number): Pick<Deadline, "per" | "due" | "exceptions"> => ({
  per: "quarter",
  due: { day, month: "last of quarter" },
  exceptions: [],
});

const GOOD = { tháng: ["XS", "T", "T"], "kỷ luật": [false], "thanh tra": [false] };

export const longBien2023: Regulation = {
  ...NO_SPECIAL_RULES,
  id: "long-bien-2023",
  title: "Bộ tiêu chí đánh giá sự chuyên nghiệp của cán bộ, công chức, viên chức, người lao động quận Long Biên",
  shortTitle: "Long Biên, QĐ 683-QĐ/QU",
  issuer: "Ban Thường vụ Quận ủy Long Biên",
  number: "683-QĐ/QU",
  issued: "2023-01-11",
  validity: { from: "2023-01-01", to: null, cite: at("mục II.3", "S2-4", "từ tháng 01/2023") },
  lastCheckedOn: "2026-11-21",
  unverified: [
    "Nội dung, nhóm và nội dung bắt buộc của các mẫu 03, 04, 05 không có trong văn bản đã đọc: đơn vị tự ghi ở trang Tiêu chí.",
    "Bố cục các mẫu 01 đến 07 không có trong văn bản đã đọc.",
  ],
  periods: ["quarter"],
  sources: {
    guidance: {
      title:
        "Hướng dẫn triển khai bộ tiêu chí đánh giá sự chuyên nghiệp của CBCCVC, NLĐ quận Long Biên, theo Quyết định số 683-QĐ/QU ngày 11/01/2023 của Ban Thường vụ Quận ủy",
      short: "Hướng dẫn thực hiện QĐ 683-QĐ/QU",
    },
  },
  levels: [
    { code: "DAT", text: LEVEL_TEXT.DAT },
    { code: "KHONG_DAT", text: LEVEL_TEXT.KHONG_DAT },
  ],
  monthLevels: ["XS", "T", "HT", "KHT", "KHONG_DANH_GIA"],
  forms: [
    {
      id: "LB03",
      title: "Mẫu 03: cán bộ diện Ban Thường vụ Thành ủy, Quận ủy quản lý",
      items: 45,
      mandatory: 30,
      scale,
      ladder: [
        {
          level: "DAT",
          own: scoreConditions(30, 15, LEADERS),
          further: [...GENERAL, UNIT_WITHOUT_VIOLATION],
        },
        { level: "KHONG_DAT" },
      ],
      cite: at("mục III.3.3", "S2-26", "cán bộ diện Ban Thường vụ Thành ủy, Quận ủy quản lý: mẫu 03"),
    },
    formOfThirty({
      id: "LB04",
      title: "Mẫu 04: đơn vị dưới 20 người",
      cite: at("mục III.3.3", "S2-26", "mẫu 04 (dành cho đơn vị dưới 20 CBCCVC, NLD)"),
    }),
    formOfThirty({
      id: "LB05",
      title: "Mẫu 05: đơn vị từ 20 người trở lên",
      cite: at("mục III.3.3", "S2-26", "mẫu 05 (dành cho đơn vị từ 20 CBCCVC, NLD trở lên)"),
    }),
  ],
  exclusions: [
    {
      level: "KHONG_DANH_GIA",
      when: [
        {
          text: "Trong thời gian nghỉ thai sản",
          flag: "maternity",
          is: true,
          cite: at("mục III.3.1, lưu ý", "S2-24", "Không đánh giá … trong thời gian nghỉ thai sản"),
        },
      ],
    },
    {
      level: "KHONG_DANH_GIA",
      when: [
        {
          text: "Nghỉ từ 15 ngày làm việc trở lên trong quý",
          number: "leave",
          atLeast: 15,
          cite: at(
            "mục III.3.1, lưu ý",
            "S2-24",
            "nghỉ ốm, nghỉ không lương, nghỉ phép, nghỉ hè khi kết thúc năm học... từ 15 ngày làm việc trở lên",
          ),
        },
      ],
    },
  ],
  headcount: {
    threshold: 20,
    below: "LB04",
    from: "LB05",
    cite: at(
      "mục III.3.3",
      "S2-26",
      "mẫu 04 (dành cho đơn vị dưới 20 CBCCVC, NLD), mẫu 05 (dành cho đơn vị từ 20 CBCCVC, NLD trở lên)",
    ),
    commentFrom: at("mục III.3.1", "S2-18", "cấp trưởng … ủy quyền cho cấp phó trực tiếp phụ trách nhận xét"),
  },
  quotas: [],
  decisions: {
    adjust: at(
      "mục III.3.1, lưu ý",
      "S2-23",
      "Trong trường hợp cần thiết, lãnh đạo Quận ủy, HĐND, UBND Quận … có quyền xem xét, điều chỉnh kết quả",
    ),
    leaveOut: null,
  },
  stages: [
    {
      sheet: "Tự chấm",
      title: "Tự đánh giá",
      step: "tự đánh giá",
      hand: "person",
      cite: at("mục III.3.6, bước 1", "S2-33", "tự đánh giá sự chuyên nghiệp"),
    },
    {
      sheet: "Nhận xét",
      title: "Nhận xét của cấp phó, Ban Giám hiệu",
      step: "quyết định",
      hand: "deputy",
      cite: at("mục III.3.1", "S2-18", "ủy quyền cho cấp phó trực tiếp phụ trách nhận xét"),
    },
    {
      sheet: "Quyết định",
      title: "Quyết định của cấp có thẩm quyền",
      step: "quyết định",
      hand: "head",
      cite: at("mục III.3.6, bước 2", "S2-34", "Cấp có thẩm quyền đánh giá"),
    },
  ],
  deadlines: [
    {
      step: "ký cam kết",
      title: "Ký cam kết (Mẫu 01)",
      per: "year",
      due: { day: 20, month: 1 },
      exceptions: in2023("Riêng năm 2023 … chậm nhất 28/02/2023"),
      cite: at("mục III.2", "S2-7", "Đối với các đơn vị còn lại: … chậm nhất ngày 20/01 hằng năm"),
    },
    {
      step: "công khai cam kết",
      title: "Công khai danh sách và bản cam kết (Mẫu 02)",
      per: "year",
      due: { day: 25, month: 1 },
      exceptions: in2023("Riêng năm 2023 … chậm nhất 28/02/2023"),
      cite: at("mục III.2", "S2-7", "chậm nhất ngày 25/01 hằng năm"),
    },
    {
      step: "ký cam kết trường học",
      title: "Ký cam kết, khối trường học (Mẫu 01)",
      per: "year",
      due: { day: 20, month: 9 },
      exceptions: in2023("bao gồm cả khối trường học"),
      cite: at("mục III.2", "S2-6", "chậm nhất 20/9 hằng năm"),
    },
    {
      step: "công khai cam kết trường học",
      title: "Công khai danh sách và bản cam kết, khối trường học (Mẫu 02)",
      per: "year",
      due: { day: 25, month: 9 },
      exceptions: in2023("bao gồm cả khối trường học"),
      cite: at("mục III.2", "S2-6", "chậm nhất ngày 25/9 hằng năm"),
    },
    {
      step: "tự đánh giá",
      title: "Tự đánh giá",
      ...inLastMonth(25),
      cite: at("mục III.3.6, bước 1", "S2-33", "chậm nhất ngày 25 của tháng cuối quý"),
    },
    {
      step: "quyết định",
      title: "Cấp có thẩm quyền đánh giá",
      ...inLastMonth(27),
      cite: at("mục III.3.6, bước 2", "S2-34", "chậm nhất ngày 27 của tháng cuối quý"),
    },
    {
      step: "tổng hợp",
      title: "Gửi biểu tổng hợp (Mẫu 06)",
      ...inLastMonth(28),
      cite: at("mục III.3.6, bước 3", "S2-35", "chậm nhất ngày 28 của tháng cuối quý"),
    },
    {
      step: "ý kiến lãnh đạo",
      title: "Lãnh đạo Quận cho ý kiến",
      ...inLastMonth(30),
      cite: at("mục III.3.6, bước 4", "S2-36", "chậm nhất ngày 30 của tháng cuối quý"),
    },
    {
      step: "báo cáo khối",
      title: "Đầu mối gửi kết quả của khối (Mẫu 07)",
      ...inLastMonth(30),
      cite: at("mục III.3.6, bước 5", "S2-37", "Chậm nhất ngày 30 của tháng cuối quý"),
    },
    {
      step: "công khai",
      title: "Công khai kết quả",
      per: "quarter",
      due: { day: 3, month: "first of next quarter" },
      exceptions: [],
      cite: at("mục III.3.6, bước 6", "S2-38", "chậm nhất ngày 03 của tháng đầu của quý kế tiếp"),
    },
  ],
  ambiguities: [
    {
      id: "lb-leave-count",
      question: "Nghỉ “từ 15 ngày làm việc trở lên” được tính cộng dồn hay liên tục?",
      cite: at("mục III.3.1, lưu ý", "S2-24", "từ 15 ngày làm việc trở lên"),
      readings: [
        { value: "cộng dồn", meaning: "cộng mọi ngày nghỉ trong quý" },
        { value: "liên tục", meaning: "chỉ tính đợt nghỉ liền nhau dài nhất" },
      ],
      fallback: "cộng dồn",
      setting: "Cách tính ngày nghỉ",
    },
    {
      id: "lb-maternity",
      question: "Mốc 15 ngày làm việc có áp dụng cho nghỉ thai sản không?",
      cite: at(
        "mục III.3.1, lưu ý",
        "S2-24",
        "trong thời gian nghỉ thai sản hoặc nghỉ ốm … từ 15 ngày làm việc trở lên",
      ),
      readings: [
        { value: "mọi trường hợp", meaning: "nghỉ thai sản trong quý là không đánh giá" },
        { value: "từ 15 ngày", meaning: "nghỉ thai sản cũng chỉ tính khi từ 15 ngày làm việc" },
      ],
      fallback: "mọi trường hợp",
      setting: "Nghỉ thai sản",
    },
    {
      id: "lb-month-not-rated",
      fact: "unratedMonth",
      question: "Tháng không đánh giá (thí dụ giáo viên nghỉ hè) được tính thế nào?",
      cite: at("mục III.3.5", "S2-28", "xếp loại CBCCVC, NLD hằng tháng ở mức hoàn thành tốt nhiệm vụ trở lên"),
      readings: [
        { value: "bỏ qua", meaning: "chỉ xét các tháng có xếp loại" },
        { value: "không đạt", meaning: "coi như tháng không đạt" },
      ],
      fallback: null,
      setting: "Tháng không đánh giá",
    },
    {
      id: "lb-month-3",
      question: "Tháng cuối quý được xếp loại sau hạn ngày 25 và 27 của chính tháng đó.",
      cite: at("mục III.3.6", "S2-28", "chậm nhất ngày 27 của tháng cuối quý"),
      readings: [
        {
          value: "chờ",
          meaning: "chưa có xếp loại tháng cuối quý thì chưa có mức, trừ khi các tháng trước đã quyết định",
        },
      ],
      fallback: "chờ",
      setting: null,
    },
    {
      id: "lb-inspection",
      touches: "nothing",
      question: "“Đang được thanh tra, kiểm tra” nói về cá nhân hay về đơn vị?",
      cite: at("mục III.3.5", "S2-29", "đang được thanh tra, kiểm tra"),
      readings: [
        {
          value: "cá nhân",
          meaning: "chỉ người được đánh dấu ở cột Thanh tra; nếu hiểu là cả đơn vị thì đánh dấu mọi người",
        },
      ],
      fallback: "cá nhân",
      setting: null,
    },
    {
      id: "lb-unit-scope",
      question: "“Đơn vị (bộ phận phụ trách)” xét tháng nào, bộ phận nào?",
      cite: at("mục III.3.5", "S2-31", "Đơn vị (bộ phận phụ trách)"),
      readings: [
        {
          value: "như văn bản",
          meaning:
            "mọi tháng trong quý; người đứng đầu xét cả đơn vị, cấp phó xét bộ phận mình phụ trách; vi phạm là ai được đánh dấu ở cột Kỷ luật; cột Đơn vị vi phạm ở Điều kiện là quyết định cuối cùng",
        },
      ],
      fallback: "như văn bản",
      setting: null,
    },
    {
      id: "lb-assessor-20",
      question: "Ngưỡng 20 người của thẩm quyền đánh giá: một chỗ chỉ đếm CBCCVC, một chỗ đếm cả LĐHĐ.",
      cite: at("mục III.3.1", "S2-17, S2-18", "dưới 20 CBCCVC … từ 20 CBCCVC, LDHĐ trở lên"),
      readings: [{ value: "nêu cả hai", meaning: "khi hai cách đếm khác nhau thì bảng tổng hợp nêu cả hai" }],
      fallback: "nêu cả hai",
      setting: null,
    },
    {
      id: "lb-contract",
      touches: "nothing",
      question:
        "LĐHĐ chỉ thuộc đối tượng khi đóng bảo hiểm xã hội và hợp đồng không xác định thời hạn hoặc từ 12 tháng: bảng tính không có hai điều này.",
      cite: at(
        "mục II.2",
        "S2-3",
        "LĐHĐ (có đóng bảo hiểm xã hội) không xác định thời hạn hoặc có thời hạn từ 12 tháng trở lên",
      ),
      readings: [
        { value: "đơn vị ghi", meaning: "ai có tên ở Nhân sự thì thuộc đối tượng; đơn vị không ghi người khác" },
      ],
      fallback: "đơn vị ghi",
      setting: null,
    },
    {
      id: "lb-commitment-leave",
      touches: "nothing",
      question: "Nghỉ “từ 01 tháng trở lên” khi đơn vị tổ chức ký cam kết: xét ngày nào, một tháng là bao lâu?",
      cite: at(
        "mục III.2",
        "S2-10",
        "Tại thời điểm các đơn vị tổ chức ký cam kết … từ 01 tháng trở lên chưa phải ký cam kết thực hiện",
      ),
      readings: [
        {
          value: "ngày cuối hạn ký",
          meaning:
            "đang nghỉ vào ngày cuối của hạn ký; một tháng tính theo lịch, thí dụ từ ngày 16 đến ngày 15 tháng sau",
        },
      ],
      fallback: "ngày cuối hạn ký",
      setting: null,
    },
    {
      id: "lb-commitment-year",
      touches: "nothing",
      question: "Bản cam kết của trường học, ký trước 20/9, là của năm học hay của năm dương lịch?",
      cite: at("mục III.2", "S2-5", "Hằng năm … ký cam kết … chậm nhất 20/9 hằng năm"),
      readings: [{ value: "năm của kỳ", meaning: "năm dương lịch của kỳ đánh giá, như các đơn vị còn lại" }],
      fallback: "năm của kỳ",
      setting: null,
    },
    {
      id: "lb-form-05-file",
      touches: "nothing",
      question: "Hồ sơ lưu chỉ kể mẫu 03, 04, không kể mẫu 05.",
      cite: at("mục III.5", "S2-43", "Phiếu đánh giá … mẫu 03, 04"),
      readings: [{ value: "mẫu đã dùng", meaning: "lưu phiếu theo mẫu đã dùng, kể cả mẫu 05" }],
      fallback: "mẫu đã dùng",
      setting: null,
    },
    {
      id: "lb-mau-06",
      touches: "nothing",
      question: "Mẫu 06 được gọi là “biểu tổng hợp” và “thông báo kết quả”.",
      cite: at("mục III.3.6, III.5", "S2-35, S2-43", "biểu tổng hợp kết quả … Thông báo kết quả … mẫu 06"),
      readings: [
        {
          value: "theo bước",
          meaning: "một biểu: lập với tên biểu tổng hợp, ở danh mục hồ sơ lưu là thông báo kết quả",
        },
      ],
      fallback: "theo bước",
      setting: null,
    },
  ],
  examples: [
    {
      name: "420 điểm đúng, mọi điều kiện đạt (law.md §12, 6)",
      cite: LEADERS,
      form: "LB03",
      scores: [...repeat(10, 30), ...repeat(8, 15)],
      facts: { ...GOOD, "đơn vị vi phạm": [false] },
      expect: { points: 420, band: "DAT", level: "DAT" },
    },
    {
      name: "449,5 điểm nhưng một nội dung bắt buộc 9,5 (law.md §12, 5)",
      cite: LEADERS,
      form: "LB03",
      scores: [...repeat(10, 29), 9.5, ...repeat(10, 15)],
      facts: { ...GOOD, "đơn vị vi phạm": [false] },
      expect: { points: 449.5, band: "KHONG_DAT", level: "KHONG_DAT" },
    },
    {
      name: "một nội dung còn lại 7,5: 419,5 điểm",
      cite: LEADERS,
      form: "LB03",
      scores: [...repeat(10, 30), ...repeat(8, 14), 7.5],
      facts: { ...GOOD, "đơn vị vi phạm": [false] },
      expect: { points: 419.5, band: "KHONG_DAT", level: "KHONG_DAT" },
    },
    {
      name: "447,5 điểm nhưng một nội dung còn lại 7,5",
      cite: LEADERS,
      form: "LB03",
      scores: [...repeat(10, 44), 7.5],
      facts: { ...GOOD, "đơn vị vi phạm": [false] },
      expect: { points: 447.5, band: "KHONG_DAT", level: "KHONG_DAT" },
    },
    {
      name: "450 điểm nhưng bộ phận phụ trách có vi phạm",
      cite: UNIT_WITHOUT_VIOLATION.cite,
      form: "LB03",
      scores: repeat(10, 45),
      facts: { ...GOOD, "đơn vị vi phạm": [true] },
      expect: { points: 450, band: "DAT", level: "KHONG_DAT" },
    },
    {
      name: "280 điểm đúng",
      cite: OTHERS,
      form: "LB04",
      scores: [...repeat(10, 20), ...repeat(8, 10)],
      facts: GOOD,
      expect: { points: 280, band: "DAT", level: "DAT" },
    },
    {
      name: "một nội dung còn lại 7,5: 279,5 điểm (law.md §12, 7)",
      cite: OTHERS,
      form: "LB04",
      scores: [...repeat(10, 20), ...repeat(8, 9), 7.5],
      facts: GOOD,
      expect: { points: 279.5, band: "KHONG_DAT", level: "KHONG_DAT" },
    },
    {
      name: "297,5 điểm nhưng một nội dung còn lại 7,5",
      cite: OTHERS,
      form: "LB04",
      scores: [...repeat(10, 29), 7.5],
      facts: GOOD,
      expect: { points: 297.5, band: "KHONG_DAT", level: "KHONG_DAT" },
    },
    {
      name: "mẫu 05: một nội dung còn lại 7,5",
      cite: OTHERS,
      form: "LB05",
      scores: [...repeat(10, 29), 7.5],
      facts: GOOD,
      expect: { points: 297.5, band: "KHONG_DAT", level: "KHONG_DAT" },
    },
    {
      name: "mẫu 05: một nội dung bắt buộc 9,5",
      cite: OTHERS,
      form: "LB05",
      scores: [...repeat(10, 19), 9.5, ...repeat(10, 10)],
      facts: GOOD,
      expect: { points: 299.5, band: "KHONG_DAT", level: "KHONG_DAT" },
    },
    {
      name: "299,5 điểm nhưng một nội dung bắt buộc 9,5",
      cite: OTHERS,
      form: "LB04",
      scores: [...repeat(10, 19), 9.5, ...repeat(10, 10)],
      facts: GOOD,
      expect: { points: 299.5, band: "KHONG_DAT", level: "KHONG_DAT" },
    },
    {
      name: "ba tháng đều T, không có tháng XS (law.md §12, 9)",
      cite: at("mục III.3.5", "S2-28", "có ít nhất 01 tháng hoàn thành xuất sắc"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, tháng: ["T", "T", "T"] },
      expect: { points: 300, band: "DAT", level: "KHONG_DAT" },
    },
    {
      name: "XS, HT, XS (law.md §12, 10)",
      cite: at("mục III.3.5", "S2-28", "ở mức hoàn thành tốt nhiệm vụ trở lên"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, tháng: ["XS", "HT", "XS"] },
      expect: { points: 300, band: "DAT", level: "KHONG_DAT" },
    },
    {
      name: "chưa có xếp loại tháng cuối quý",
      cite: at("mục III.3.5", "S2-28", "hằng tháng"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, tháng: ["XS", "T", ""] },
      expect: { points: 300, band: "DAT", level: "CHUA_DU" },
    },
    {
      name: "hai tháng đầu đã quyết định dù thiếu tháng cuối",
      cite: at("mục III.3.5", "S2-28", "ở mức hoàn thành tốt nhiệm vụ trở lên"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, tháng: ["HT", "XS", ""] },
      expect: { points: 300, band: "DAT", level: "KHONG_DAT" },
    },
    {
      name: "một tháng không đánh giá, đơn vị chưa chọn cách hiểu",
      cite: at("mục III.3.5", "S2-28", "hằng tháng"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, tháng: ["XS", "T", "KHONG_DANH_GIA"] },
      expect: { points: 300, band: "DAT", level: "CHUA_QUY_DINH" },
    },
    {
      name: "một tháng không đánh giá, đơn vị chọn bỏ qua",
      cite: at("mục III.3.5", "S2-28", "hằng tháng"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, tháng: ["XS", "T", "KHONG_DANH_GIA"], "tháng không đánh giá": ["bỏ qua"] },
      expect: { points: 300, band: "DAT", level: "DAT" },
    },
    {
      name: "đang thi hành kỷ luật",
      cite: at("mục III.3.5", "S2-29", "thi hành kỷ luật"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, "kỷ luật": ["x"] },
      expect: { points: 300, band: "DAT", level: "KHONG_DAT" },
    },
    {
      name: "đang được thanh tra, kiểm tra",
      cite: at("mục III.3.5", "S2-29", "đang được thanh tra, kiểm tra"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, "thanh tra": ["có"] },
      expect: { points: 300, band: "DAT", level: "KHONG_DAT" },
    },
    {
      name: "nghỉ thai sản, chưa chấm điểm",
      cite: at("mục III.3.1, lưu ý", "S2-24", "Không đánh giá … trong thời gian nghỉ thai sản"),
      form: "LB04",
      scores: Array<string>(30).fill(" "),
      facts: { "thai sản": ["x"] },
      expect: { points: null, band: null, level: "KHONG_DANH_GIA" },
    },
    {
      name: "nghỉ 15 ngày làm việc, chưa chấm điểm",
      cite: at("mục III.3.1, lưu ý", "S2-24", "từ 15 ngày làm việc trở lên"),
      form: "LB05",
      scores: Array<string>(30).fill(" "),
      facts: { ...GOOD, nghỉ: [15] },
      expect: { points: null, band: null, level: "KHONG_DANH_GIA" },
    },
    {
      name: "nghỉ 14 ngày làm việc vẫn đánh giá",
      cite: at("mục III.3.1, lưu ý", "S2-24", "từ 15 ngày làm việc trở lên"),
      form: "LB05",
      scores: repeat(10, 30),
      facts: { ...GOOD, nghỉ: [14] },
      expect: { points: 300, band: "DAT", level: "DAT" },
    },
    {
      name: "thiếu một nội dung: không tính là 0",
      cite: OTHERS,
      form: "LB05",
      scores: [...repeat(10, 29), " "],
      facts: GOOD,
      expect: { points: null, level: "CHUA_DU" },
    },
  ],
};
