// Three invented units of quarter II of 2024 above which Mẫu 07 is made, and the focal agency's own workbook: the two halves of a ward, and a school.

import type { Cell, PlainSheet } from "../workbench/xlsx/plain-workbook";
import { longBienUnit, type UnitWords } from "./long-bien-unit";

const PARTY_HALF: UnitWords = {
  ...{ name: "Đảng ủy phường Sông Xanh", superior: "Quận ủy Long Biên", block: "Đảng, đoàn thể", format: "Đảng" },
  ...{ symbol: "ĐU", signerPost: "BÍ THƯ", recipients: "Ban Tổ chức Quận ủy; Lưu Văn phòng Đảng ủy" },
  ...{ code: "DU", headPost: "Bí thư Đảng ủy phường" },
};

const SCHOOL: UnitWords = {
  ...{ name: "Trường THCS Sông Xanh", superior: "UBND quận Long Biên", block: "Trường học", format: "Nhà nước" },
  ...{ symbol: "THCSSX", signerPost: "HIỆU TRƯỞNG", recipients: "Phòng GD&ĐT quận; Lưu: VT" },
  ...{ code: "TH", headPost: "Hiệu trưởng" },
};

/** The government half has the faults that real sheets hold; the other two have none. */
export const BLOCK_UNITS = {
  party: (): PlainSheet[] => longBienUnit({ people: 8, faults: false, words: PARTY_HALF }),
  government: (): PlainSheet[] => longBienUnit({ people: 24, faults: true }),
  school: (): PlainSheet[] => longBienUnit({ people: 30, faults: false, words: SCHOOL }),
};

/** One row of the focal agency's list: name, block, days as yyyy-mm-dd where given, comment. */
export interface ListRow {
  name: string;
  block?: string;
  link?: string;
  due?: string;
  received?: string;
  comment?: string;
}

const day = (text: string | undefined): Cell => (text === undefined ? null : { day: text });

/** The focal agency's workbook: its settings and the units that it expects. */
export function focalAgency(rows: readonly ListRow[]): PlainSheet[] {
  return [
    {
      name: "Cấu hình",
      headingRow: 1,
      rows: [
        ["Mục", "Giá trị"],
        ["Tên đơn vị", "Ban Tổ chức Quận ủy"],
        ["Cơ quan cấp trên", "Quận ủy Long Biên"],
        ["Thể thức", "Đảng"],
        ["Địa danh", "Long Biên"],
        ["Quy định", "long-bien-2023"],
        ["Kỳ", "2024-Q2"],
        ["Ký hiệu văn bản", "BTCQU"],
        ["Chức vụ người ký", "TRƯỞNG BAN"],
        ["Người ký", "Trịnh Văn Thử"],
      ],
      widths: [180, 360],
    },
    {
      name: "Đơn vị",
      headingRow: 1,
      rows: [
        ["STT", "Tên đơn vị", "Khối", "Liên kết", "Hạn nộp", "Ngày nộp", "Ý kiến của lãnh đạo"],
        ...rows.map(({ name, block, link, due, received, comment }, index): Cell[] => [
          ...[index + 1, name, block ?? null, link ?? null],
          ...[day(due), day(received), comment ?? null],
        ]),
      ],
      widths: [50, 260, 140, 320, 100, 100, 320],
    },
  ];
}

/** The list of the sample: the three units, and one that has handed nothing up. */
export const SAMPLE_LIST: readonly ListRow[] = [
  { name: "Đảng ủy phường Sông Xanh", block: "Đảng, đoàn thể", received: "2024-06-27" },
  {
    ...{ name: "UBND phường Sông Xanh", block: "Chính quyền", received: "2024-06-29" },
    comment: "Đề nghị bổ sung kết quả của những người chưa đủ dữ liệu trước ngày 30/6.",
  },
  { name: "Trường THCS Sông Xanh", block: "Trường học", received: "2024-06-28" },
  { name: "Trường Mầm non Sông Xanh", block: "Trường học" },
];

/** The files of `samples/khoi/`. */
export const BLOCK_SAMPLES: { file: string; sheets: () => PlainSheet[] }[] = [
  { file: "dau-moi.xlsx", sheets: () => focalAgency(SAMPLE_LIST) },
  { file: "dang-uy-phuong.xlsx", sheets: BLOCK_UNITS.party },
  { file: "ubnd-phuong.xlsx", sheets: BLOCK_UNITS.government },
  { file: "truong-thcs.xlsx", sheets: BLOCK_UNITS.school },
];
