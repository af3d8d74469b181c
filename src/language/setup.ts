// The texts of set-up: refusals, and what goes into the workbook, always in Vietnamese. No server code reads them: the plan is made where the sidebar or the command line is.
import { catalogue } from "./catalogue";

const vi = {
  settled:
    "Cấu hình đang ghi “{item}” là “{value}”. Thiết lập không ghi đè: chọn đúng giá trị ấy, hoặc sửa ô đó trước.",
  "no-unit": "Chưa có tên đơn vị: ghi tên đơn vị rồi làm lại.",
  "no-regulation": "Chưa chọn quy định. Các quy định: {regulations}.",
  "no-period": "Chưa có kỳ đánh giá: {kinds}.",
  kinds: "Cán bộ, Công chức, Viên chức, LĐHĐ",
  "leave-kinds": "thai sản, ốm, không lương, phép, hè",
  "protected.headings": "dòng tiêu đề",
  "protected.computed": "cột {heading}",
  "help.score": "Điểm từ {min} đến {max}, cách nhau {step}. Để trống là chưa chấm.",
  "help.score-any": "Điểm từ {min} đến {max}. Để trống là chưa chấm.",
  "help.percent": "Tỷ lệ phần trăm từ 0 đến 100: ghi 95, không ghi 95%.",
  "help.only": "Chỉ ghi {values}.",
  "help.number": "Ghi một số từ 0 trở lên.",
  "help.count": "Ghi một số nguyên từ 0 trở lên.",
  "help.day": "Ghi ngày/tháng/năm, thí dụ 15/6/2023.",
  "help.flag": "x là có, để trống là không.",
  "help.choice": "Chọn: {values}.",
  "help.regulation": "Chọn: {values}. Có thể ghi vài quy định nối tiếp nhau, cách bằng dấu chấm phẩy.",
  "help.form": "Chọn mẫu đánh giá: {forms}.",
  "help.kind": "Chọn đối tượng; đơn vị có thể ghi cách gọi khác.",
  "help.leave": "Chọn loại nghỉ.",
  "help.level": "Chọn mức, hoặc ghi A, B, C, D.",
  "help.meeting": "Chọn hội nghị bỏ phiếu.",
  "help.quota": "Số nguyên từ 0 đến {most}. Để trống là {percent}.",
  "help.default": "Để trống là {value}.",
  "help.no-default": "Để trống là chưa chọn cách hiểu nào.",
  "help.computed.form": "Tự lấy từ Nhân sự theo Mã.",
  "help.computed.level":
    "Tự tính để xem nhanh, chưa xét ngày nghỉ và quyết định riêng. Kết quả quyết định nằm ở trang Tổng hợp.",
  "holiday.new-year": "Tết Dương lịch",
  "holiday.eve": "Ngày cuối năm âm lịch (cần đối chiếu lịch nghỉ hằng năm)",
  "holiday.tet": "Mùng {day} Tết Nguyên đán (cần đối chiếu lịch nghỉ hằng năm)",
  "holiday.hung-kings": "Giỗ Tổ Hùng Vương (10/3 âm lịch)",
  "holiday.victory": "Ngày Chiến thắng",
  "holiday.labour": "Ngày Quốc tế lao động",
  "holiday.national": "Quốc khánh",
  "holiday.beside-national": "Nghỉ liền kề Quốc khánh (cần đối chiếu lịch nghỉ hằng năm)",
} as const;

const en: Record<keyof typeof vi, string> = {
  settled:
    "Cấu hình says “{value}” for “{item}”. Set-up overwrites nothing: choose that value, or change the cell first.",
  "no-unit": "There is no unit name: give it and try again.",
  "no-regulation": "No regulation is chosen. The regulations: {regulations}.",
  "no-period": "There is no period: {kinds}.",
  kinds: "Cán bộ, Công chức, Viên chức, LĐHĐ",
  "leave-kinds": "thai sản, ốm, không lương, phép, hè",
  "protected.headings": "heading row",
  "protected.computed": "column {heading}",
  "help.score": "A score from {min} to {max}, {step} apart. Blank is not scored yet.",
  "help.score-any": "A score from {min} to {max}. Blank is not scored yet.",
  "help.percent": "A percentage from 0 to 100: type 95, not 95%.",
  "help.only": "Only {values}.",
  "help.number": "A number from 0 up.",
  "help.count": "A whole number from 0 up.",
  "help.day": "Day/month/year, such as 15/6/2023.",
  "help.flag": "x is yes, blank is no.",
  "help.choice": "Choose: {values}.",
  "help.regulation": "Choose: {values}. Several that follow each other may stand here, parted by semicolons.",
  "help.form": "Choose the form: {forms}.",
  "help.kind": "Choose the kind of person; the unit may use words of its own.",
  "help.leave": "Choose the kind of leave.",
  "help.level": "Choose the level, or type A, B, C, D.",
  "help.meeting": "Choose the meeting that voted.",
  "help.quota": "A whole number from 0 to {most}. Blank is {percent}.",
  "help.default": "Blank is {value}.",
  "help.no-default": "Blank is no reading chosen.",
  "help.computed.form": "Taken from Nhân sự by Mã.",
  "help.computed.level":
    "Computed for a quick look, without days of leave and decisions on a person. The sheet Tổng hợp decides.",
  "holiday.new-year": "New Year's Day",
  "holiday.eve": "Lunar New Year's Eve (check the yearly notice)",
  "holiday.tet": "Day {day} of Tết (check the yearly notice)",
  "holiday.hung-kings": "Hùng Kings' Commemoration",
  "holiday.victory": "Victory Day",
  "holiday.labour": "Labour Day",
  "holiday.national": "National Day",
  "holiday.beside-national": "Day beside National Day (check the yearly notice)",
};

export type SetupKey = keyof typeof vi;

/** The text of a key with its parameters filled in. */
export const setupMessage = catalogue<SetupKey>({ vi, en });
