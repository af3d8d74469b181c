// The list of sample workbooks: file name and sheets. Every unit and person is invented.

import type { Cell, PlainSheet } from "../workbench/xlsx/plain-workbook";
import { longBienUnit } from "./long-bien-unit";
import { ratedUnit, type SamplePerson } from "./rated-unit";

const settings = (unit: string, superior: string, regulation: string, period: string, format: string) => ({
  "Tên đơn vị": unit,
  "Cơ quan cấp trên": superior,
  "Thể thức": format,
  "Địa danh": "Sông Xanh",
  "Quy định": regulation,
  Kỳ: period,
  "Ký hiệu văn bản": format === "Đảng" ? "VPĐU" : "SX",
  "Chức vụ người ký": "NGƯỜI ĐỨNG ĐẦU",
  "Người ký": "Trần Thị Thanh Hà",
  "Nơi nhận": "Cơ quan cấp trên; Lưu: VT",
});

const NAMES = [
  "Trần Thị Thanh Hà",
  "Nguyễn Văn Khôi",
  "Lê Thị Ngọc Diệp",
  "Phạm Quốc Đạt",
  "Hoàng Thị Mai",
  "Vũ Đức Thắng",
  "Đặng Thị Hồng",
  "Bùi Minh Tâm",
];

/** People who differ only in form, scores and facts; the first one leads. */
function people(kind: string, rows: { form: string; scores?: Cell[]; facts?: Record<string, Cell> }[]): SamplePerson[] {
  return rows.map(({ form, scores = [], facts = {} }, index) => ({
    name: NAMES[index] as string,
    post: index === 0 ? "Người đứng đầu" : "Chuyên viên",
    kind,
    part: "Văn phòng",
    group: index === 0 ? "Lãnh đạo" : "Chuyên môn",
    form,
    scores,
    facts,
  }));
}

const HANOI_FRAME: [string, number][] = [
  ["Ý thức tổ chức kỷ luật, phẩm chất đạo đức", 20],
  ["Kết quả thực hiện chức trách, nhiệm vụ", 70],
  ["Điểm thưởng", 10],
];

const hanoi = (regulation: string, period: string, prefix: string): PlainSheet[] =>
  ratedUnit({
    code: "HN",
    settings: settings("Phòng Hành chính Sông Xanh", "UBND quận Sông Xanh", regulation, period, "Nhà nước"),
    people: people("Công chức", [
      { form: `${prefix}-01`, scores: [20, 62, 3] },
      { form: `${prefix}-02`, scores: [20, 66, 5] },
      { form: `${prefix}-02`, scores: [19, 60.5, 2] },
      { form: `${prefix}-02`, scores: [20, 69.99, 0] },
      { form: `${prefix}-02`, scores: [18, 45, 0] },
      { form: `${prefix}-03`, scores: [15, 34.99, 0] },
    ]),
    criteria: { [`${prefix}-01`]: HANOI_FRAME, [`${prefix}-02`]: HANOI_FRAME, [`${prefix}-03`]: HANOI_FRAME },
    stages: ["Tự chấm", "Nhận xét", "Quyết định"],
  });

const decree90 = (regulation: string, staff: string, leader: string): PlainSheet[] => {
  const good = { "Tiêu chí chung": "tốt", "Đúng hạn": 100, "Vượt mức": 60, "Chưa đạt": 0, "Suy thoái": "không" };
  const unit = {
    "Chỉ tiêu đơn vị": 100,
    "Chỉ tiêu đúng hạn": 95,
    "Chỉ tiêu vượt mức": 55,
    "Đơn vị HT": 100,
    "Đơn vị tốt": 80,
    "Tham nhũng đơn vị": "không",
  };
  return ratedUnit({
    code: "SL",
    settings: settings("Văn phòng Sông Xanh", "UBND tỉnh Sông Xanh", regulation, "2021", "Nhà nước"),
    people: people("Công chức", [
      { form: leader, facts: { ...good, ...unit } },
      { form: staff, facts: good },
      { form: staff, facts: { ...good, "Vượt mức": 49 } },
      { form: staff, facts: { ...good, "Tiêu chí chung": "đáp ứng", "Đúng hạn": 85, "Vượt mức": 0, "Chưa đạt": 15 } },
      { form: staff, facts: { ...good, "Tiêu chí chung": "đáp ứng", "Đúng hạn": 65, "Vượt mức": 0, "Chưa đạt": 35 } },
      { form: staff, facts: { ...good, "Tháng công tác": 8, "Tháng nghỉ": 4 } },
      { form: staff, facts: { ...good, "Tháng công tác": 5 } },
    ]),
    criteria: {},
    stages: [],
  });
};

const points = (regulation: string, period: string, staff: string, leader: string, kind: string): PlainSheet[] => {
  const clear = { "Suy thoái": "không", "Tham nhũng đơn vị": "không" };
  return ratedUnit({
    code: "ND",
    settings: settings("Trung tâm Sông Xanh", "UBND xã Sông Xanh", regulation, period, "Nhà nước"),
    people: people(kind, [
      { form: leader, scores: [29, 100, 98, 95, 100, 100, 100], facts: clear },
      { form: staff, scores: [28, 100, 100, 75], facts: clear },
      { form: staff, scores: [20, 100, 100, 100], facts: clear },
      { form: staff, scores: [26, 90, 85, 80], facts: clear },
      { form: staff, scores: [22, 70, 65, 60], facts: clear },
      { form: staff, scores: [15, 50, 45, 40], facts: clear },
    ]),
    criteria: {},
    stages: ["Tự chấm", "Quyết định"],
  });
};

export const SAMPLES: readonly { file: string; sheets: () => PlainSheet[] }[] = [
  { file: "phuong-song-xanh-2024-q2.xlsx", sheets: () => longBienUnit({ people: 24, faults: true }) },
  { file: "hanoi-2018-2019-05.xlsx", sheets: () => hanoi("hanoi-2018", "2019-05", "HN18") },
  { file: "hanoi-2022-2023-05.xlsx", sheets: () => hanoi("hanoi-2022", "2023-05", "HN22") },
  {
    file: "nga-bay-2021-q3.xlsx",
    sheets: () =>
      ratedUnit({
        code: "NB",
        settings: {
          ...settings("Văn phòng Thành ủy Sông Xanh", "Thành ủy Sông Xanh", "nga-bay-2021", "2021-Q3", "Đảng"),
          "Người ký": "Ngô Thị Bích Liên",
        },
        // The model is for those who do not lead (S3-1).
        people: people("Công chức", [
          { form: "NB", scores: [20, 20, 20, 20, 16, 0], facts: { "Ranh giới": null } },
          { form: "NB", scores: [19, 20, 20, 20, 16, 0] },
          { form: "NB", scores: [19, 19, 19, 19, 16, 2.96] },
          { form: "NB", scores: [18, 18, 18, 19, 16, 1], facts: { "Ranh giới": "dưới" } },
          { form: "NB", scores: [16, 16, 16, 16, 15, 0.99] },
        ]).map((person) => ({ ...person, post: "Chuyên viên", group: "Chuyên môn" })),
        criteria: {
          NB: [
            ["Chính trị tư tưởng", 20],
            ["Đạo đức, lối sống", 20],
            ["Tác phong, lề lối làm việc", 20],
            ["Ý thức tổ chức kỷ luật", 20],
            ["Kết quả thực hiện chức trách, nhiệm vụ được giao", 17],
            ["Điểm thưởng", 3],
          ],
        },
        stages: ["Công đoàn", "Lãnh đạo", "Cấp ủy", "Quyết định"],
      }),
  },
  { file: "son-la-2021.xlsx", sheets: () => decree90("son-la-2021", "SL-CC", "SL-LD") },
  { file: "nd-90-2021.xlsx", sheets: () => decree90("nd-90", "ND90-CC", "ND90-CCLD") },
  {
    file: "nd-335-2026-q1.xlsx",
    sheets: () => points("nd-335", "2026-Q1", "ND335-CC", "ND335-LD", "Công chức"),
  },
  {
    file: "nd-233-2026-q3.xlsx",
    sheets: () => points("nd-233", "2026-Q3", "ND233-VC", "ND233-QL", "Viên chức"),
  },
  {
    file: "qd-366-2026-q1.xlsx",
    sheets: () => {
      const facts = { "Đúng hạn": 100, "Vượt mức": 35, "Suy thoái": "không" };
      return ratedUnit({
        code: "QD",
        settings: settings("Văn phòng Đảng ủy Sông Xanh", "Đảng ủy xã Sông Xanh", "qd-366", "2026-Q1", "Đảng"),
        people: people("Công chức", [
          { form: "QD366", scores: [28, 66], facts },
          { form: "QD366", scores: [28, 66], facts: { ...facts, "Vượt mức": 20 } },
          { form: "QD366", scores: [25, 60], facts },
          { form: "QD366", scores: [20, 40], facts: { ...facts, "Đúng hạn": 80 } },
          { form: "QD366", scores: [15, 30], facts },
        ]),
        criteria: {},
        stages: ["Tự chấm", "Quyết định"],
      });
    },
  },
];
