// The list of the pictures of the page: what is opened, what is done there, and what each picture shows.
import type { Step } from "../guide/steps";

/** Keys pressed in the grid, a new line for Enter, and the words that the page says to them. They change no cell: what they type is refused or never ended. */
export interface Keys {
  keys: string;
  /** The cell that is pressed first; without one the keys go where the last ones went. */
  in?: string;
  says?: string;
}

/** Units that have summarized hand their files up: workbooks of `samples`. */
interface Units {
  units: readonly string[];
}

/** Of the sidebar: all that stands from one element to another, each the first that a selector of Playwright's finds. */
export type Stretch = readonly [from: string, to: string];

/** What a picture shows. */
export type Crop =
  | { sidebar: Stretch }
  /** An area of the page in pixels, the cells in it, and what there is of the sidebar. */
  | { page: Area; cells: readonly [sheet: string, block: string]; sidebar: Stretch | null };

/** An area of the page in pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One picture, taken after its steps. */
export interface Picture {
  /** Of the file in `docs/pictures`, without `.png`. */
  name: string;
  /** The pages of the documentation that show it. */
  pages: readonly string[];
  steps: readonly (Step | Keys | Units)[];
  shows: Crop;
}

/** Pictures one after another in one page: each goes on where the one before it stopped. */
export interface Story {
  /** The workbook file; null is an empty workbook. */
  workbook: string | null;
  /** The day and time of the clock. */
  now: string;
  pictures: readonly Picture[];
}

/** The window in which pictures of the page are taken. */
export const WINDOW = { width: 1360, height: 800 };

const guide = (...pages: string[]) => pages.map((page) => `docs/huong-dan/${page}.md`);

/** The sidebar from its heading on. */
const headTo = (to: string): Stretch => ["header", to];

/** The entry that holds these words. */
const entry = (words: string): Stretch => [`li:has-text("${words}")`, `li:has-text("${words}")`];

export const STORIES: readonly Story[] = [
  {
    workbook: "samples/phuong-song-xanh-2024-q2.xlsx",
    now: "2024-06-27T09:00:00+07:00",
    pictures: [
      {
        name: "tong-quan",
        pages: guide("lam-mot-ky"),
        steps: [{ menu: "Tổng quan" }, { see: "Các bước của kỳ" }],
        shows: { sidebar: headTo("#view > .actions") },
      },
      {
        name: "de-ngo",
        pages: guide("quyet-dinh"),
        steps: [{ press: "Chọn cách hiểu" }],
        shows: { sidebar: ["section:has(> .card) > h2", ".card"] },
      },
      {
        name: "kiem-tra",
        pages: guide("lam-mot-ky"),
        steps: [{ menu: "Kiểm tra bảng tính" }, { see: "4 chỗ cần sửa, ở 4 người" }],
        shows: { sidebar: headTo(".groups > li:nth-child(2)") },
      },
      {
        name: "nghia-la-gi",
        pages: guide("loi"),
        steps: [{ press: "Nghĩa là gì?", at: "Phạm Văn Uyên" }],
        shows: { sidebar: entry("Phạm Văn Uyên") },
      },
      {
        name: "sua-mot-o",
        pages: guide("bat-dau"),
        steps: [{ press: "Sửa thành số 9,5", at: "Lê Thị Ngọc Mai" }],
        shows: { sidebar: entry("Lê Thị Ngọc Mai") },
      },
      {
        name: "workbench",
        pages: ["README.md", ...guide("bat-dau")],
        steps: [
          { press: "Sửa ô này" },
          { see: "3 chỗ cần sửa" },
          { menu: "Xếp loại và ghi trang Tổng hợp" },
          { see: "24 người" },
        ],
        shows: { page: { x: 0, y: 0, ...WINDOW }, cells: ["Tổng hợp", "A1:H30"], sidebar: ["body", "body"] },
      },
      {
        name: "mot-nguoi",
        pages: guide("quyet-dinh"),
        steps: [{ press: "Đặng Hữu Lộc" }, { see: "Để lên mức trên còn cần" }],
        shows: { sidebar: entry("Đặng Hữu Lộc") },
      },
      {
        name: "van-ban",
        pages: guide("lam-mot-ky"),
        steps: [{ menu: "Làm văn bản của kỳ" }, { see: "Văn bản của kỳ" }],
        shows: { sidebar: headTo(".documents > li") },
      },
      {
        name: "xem-truoc",
        pages: guide("bat-dau"),
        steps: [{ press: "Xem trước", at: "Danh sách đạt" }, { see: "Vừa khổ" }],
        shows: { sidebar: headTo("#view") },
      },
    ],
  },
  {
    workbook: "samples/phuong-song-xanh-2024-q2.xlsx",
    now: "2024-06-20T09:00:00+07:00",
    pictures: [
      {
        name: "sai-thang",
        pages: guide("tu-danh-gia"),
        steps: [
          { menu: "Thiết lập bảng tính…" },
          { press: "Xem kế hoạch" },
          { press: "Thiết lập" },
          { see: "Đã thiết lập xong." },
          { keys: "9,3\n", in: "Tự chấm!E4", says: "cách nhau" },
        ],
        shows: { page: { x: 0, y: 100, width: 900, height: 420 }, cells: ["Tự chấm", "A1:S20"], sidebar: null },
      },
    ],
  },
  {
    workbook: null,
    now: "2024-06-03T09:00:00+07:00",
    pictures: [
      {
        name: "thiet-lap",
        pages: guide("lam-mot-ky"),
        steps: [
          { menu: "Thiết lập bảng tính…" },
          { fill: "Tên đơn vị", with: "UBND phường Sông Xanh" },
          { fill: "Cơ quan cấp trên", with: "UBND quận Long Biên" },
          { choose: "Quy định", option: "Long Biên" },
          { fill: "Kỳ", with: "2024-Q2" },
        ],
        shows: { sidebar: headTo("#view") },
      },
      {
        name: "ke-hoach",
        pages: guide("lam-mot-ky"),
        steps: [{ press: "Xem kế hoạch" }, { see: "Sẽ làm" }],
        shows: { sidebar: headTo("#view") },
      },
      {
        name: "tu-kiem-tra",
        pages: guide("su-co"),
        steps: [
          { press: "Trợ giúp" },
          { press: "Tự kiểm tra" },
          { press: "Tự kiểm tra…" },
          { press: "Bắt đầu tự kiểm tra" },
          { see: "Gửi trang" },
        ],
        shows: { sidebar: headTo("#view") },
      },
    ],
  },
  {
    workbook: "samples/nd-335-2026-q1.xlsx",
    now: "2026-03-27T09:00:00+07:00",
    pictures: [
      {
        name: "muc-khac",
        pages: guide("quyet-dinh"),
        steps: [
          { menu: "Xếp loại và ghi trang Tổng hợp" },
          { press: "Quyết định mức khác", at: "Lê Thị Ngọc Diệp" },
          { fill: "Lý do điều chỉnh", with: "Vượt tỷ lệ; có sáng kiến nhưng chưa áp dụng trong quý." },
          { fill: "Người điều chỉnh", with: "Giám đốc Trung tâm" },
        ],
        shows: { sidebar: headTo(".quota") },
      },
      {
        name: "dong-ky",
        pages: guide("lam-mot-ky"),
        steps: [{ menu: "Tổng quan" }, { press: "Còn 2 việc cần làm trước khi đóng kỳ" }],
        shows: { sidebar: ["#closing", "section:has(> #closing)"] },
      },
      {
        name: "cong-thuc",
        pages: guide("cong-thuc"),
        steps: [{ keys: "=RATING_", in: "Quyết định!J2", says: "Tổng điểm của từng dòng" }],
        shows: { page: { x: 0, y: 100, width: 1000, height: 500 }, cells: ["Quyết định", "A1:O25"], sidebar: null },
      },
    ],
  },
  {
    workbook: "samples/khoi/dau-moi.xlsx",
    now: "2024-06-29T09:00:00+07:00",
    pictures: [
      {
        name: "nhieu-don-vi",
        pages: guide("co-quan-dau-moi"),
        steps: [
          { menu: "Tổng hợp các đơn vị…" },
          { units: ["dang-uy-phuong", "ubnd-phuong", "truong-thcs"].map((name) => `samples/khoi/${name}.xlsx`) },
          { see: "Số liệu đề nghị xem lại" },
        ],
        shows: { sidebar: headTo(".merge-problems") },
      },
    ],
  },
];
