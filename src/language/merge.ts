// The texts of a focal agency's merge: what is wrong with a unit's summary, and unusual results to look at. No server code reads them.
import { catalogue, type Parameters } from "./catalogue";

const vi = {
  // What is wrong, with the way out
  "unit.missing": "Chưa có biểu tổng hợp của {unit}: nhắc đơn vị gửi.",
  "unit.overdue": "Chưa có biểu tổng hợp của {unit}, đã quá hạn {day}: nhắc đơn vị gửi ngay.",
  "unit.late": "{unit} nộp ngày {received}, sau hạn {day}.",
  "unit.not-listed": "{unit} không có trong trang Đơn vị: thêm đơn vị vào trang, hoặc bỏ tệp {source}.",
  "unit.other-name": "Liên kết của {listed} là biểu của {unit}: kiểm tra lại liên kết.",
  "unit.repeated": "{unit} có hai biểu: đã tính {first}, chưa tính {source}. Giữ lại một biểu đúng rồi tổng hợp lại.",
  "unit.listed-twice": "Trang Đơn vị ghi {unit} hai lần: giữ một dòng.",
  "unit.regulation":
    "{unit} xếp loại theo {regulation}, đầu mối tổng hợp theo {expected}: chưa cộng. Đơn vị sửa mục Quy định rồi gửi lại.",
  "unit.period":
    "Biểu của {unit} là kỳ {period}, đầu mối tổng hợp kỳ {expected}: chưa cộng. Đơn vị chuyển kỳ, chạy Tổng hợp rồi gửi lại.",
  "unit.fingerprint":
    "{unit} xếp loại bằng bản quy định khác (dấu {fingerprint}, đầu mối {expected}): chưa cộng. Đơn vị cập nhật tiện ích, chạy Tổng hợp rồi gửi lại.",
  "unit.no-block": "{unit} chưa ghi Khối: ghi ở Cấu hình của đơn vị hoặc ở trang Đơn vị.",
  "unit.other-block": "{unit} ghi khối “{own}”, trang Đơn vị ghi “{listed}”: đang xếp theo trang Đơn vị.",
  "unit.sum":
    "{unit}: biểu ghi {own} người ({what}), đếm trong danh sách được {counted}. Đơn vị chạy lại Tổng hợp rồi gửi lại.",
  "unit.everybody": "tất cả",
  "unit.stale":
    "{unit}: Tổng hợp trong tệp khác kết quả tính từ điểm (Mã {ids}). Đang dùng Tổng hợp; đơn vị chạy lại Tổng hợp rồi gửi lại.",
  "unit.other-period-summary":
    "{unit}: Tổng hợp trong tệp là của kỳ hoặc quy định khác với Cấu hình nên đã tính lại từ điểm. Đơn vị chạy lại Tổng hợp.",
  "unit.no-id": "{unit}: {count} người chưa có Mã nên không dò được có ở đơn vị khác hay không.",
  "person.two-units":
    "{name} (Mã {id}) có ở {first} ({firstLevel}) và {second} ({secondLevel}): tính một lần, ở {first}. Hai đơn vị thống nhất nơi đánh giá.",
  "person.same-id":
    "Mã {id} là {firstName} ở {first} và {secondName} ở {second}: tính là hai người. Nếu là một người, sửa lại tên hoặc Mã.",
  "source.unreadable": "Không đọc được {source}: {reason}",
  "source.no-summary":
    "{source} không có trang Tổng hợp do tiện ích ghi: chọn đúng tệp của đơn vị, hoặc nhờ đơn vị chạy Tổng hợp rồi gửi lại.",
  "source.old-summary":
    "Tổng hợp của {source} chưa có phần “Số liệu gửi đầu mối”: đơn vị cập nhật tiện ích và chạy lại Tổng hợp.",
  "source.not-rated": "{source} chưa xếp loại được: {reason}",
  "source.not-allowed":
    "Chưa đọc được {source}: mở trang “{sheet}”, bấm vào ô A1 rồi chọn “Cho phép truy cập”. Nếu không có nút đó, đơn vị chưa chia sẻ tệp hoặc chưa có trang Tổng hợp.",
  "source.sheet-taken":
    "Trang “{sheet}” đang có nội dung khác nên chưa đọc {source} vào đó: đổi tên trang rồi tổng hợp lại.",
  "source.no-import": "Ở đây không đọc được liên kết của {source}: bấm “Chọn tệp của các đơn vị”.",
  "source.loading": "{source} đang tải: đợi một phút rồi tổng hợp lại.",
  "source.no-link": "{source} chưa có liên kết Google Trang tính hợp lệ: dán liên kết vào cột Liên kết.",
  "source.bad-day": "Trang Đơn vị, dòng {row}: “{value}” không phải ngày, ghi ngày/tháng/năm.",
  "no-units": "Chưa đọc được biểu của đơn vị nào nên chưa tổng hợp được.",
  "no-list": "Bảng tính này chưa có trang Đơn vị với cột Tên đơn vị: thêm trang rồi ghi các đơn vị.",
  "unknown-regulation": "Không có quy định “{regulation}” hoặc không đọc được kỳ “{period}”: kiểm tra Cấu hình.",

  // States of a unit
  "state.in": "đã có",
  "state.late": "nộp muộn",
  "state.missing": "chưa có",
  "state.overdue": "quá hạn",
  "state.unread": "chưa đọc được",
  "state.differs": "khác, chưa cộng",
  "state.repeated": "trùng, chưa cộng",
  "block.none": "Chưa ghi khối",
  everybody: "Cộng",

  // Review: figures to look at, no verdict
  "review.all-highest": "{unit}: {count}/{of} người được điểm cao nhất ở mọi nội dung. Đề nghị xem lại số liệu.",
  "review.same-as-self":
    "{unit}: {count}/{of} người có điểm quyết định bằng điểm tự chấm ở mọi nội dung. Đề nghị xem lại số liệu.",
  "review.rotation":
    "{unit}: {count}/{of} người xuất sắc đúng một tháng trong kỳ; số người xuất sắc từng tháng: {months}. Đề nghị xem lại số liệu.",
  "review.jump":
    "{unit}: mức cao nhất từ {before}% ({beforeCount}/{beforeOf} người, kỳ {previous}) thành {now}% ({count}/{of} người). Đề nghị xem lại số liệu.",
  "review.far-from-block":
    "{unit}: mức cao nhất {now}% ({count}/{of} người), các đơn vị khác cùng khối {block}% ({blockCount}/{blockOf} người). Đề nghị xem lại số liệu.",
  "review.unknown": "Chưa có số liệu để xem “{check}” ở {count} đơn vị: {units}.",
  "check.all-highest": "mọi người đạt điểm cao nhất",
  "check.same-as-self": "quyết định bằng tự chấm",
  "check.rotation": "xuất sắc luân phiên giữa các tháng",
  "check.jump": "thay đổi mạnh so với kỳ trước",
  "check.far-from-block": "khác xa các đơn vị cùng khối",
  "reason.all-highest":
    "Từ {people} người trở lên, tất cả {share}% cùng điểm tối đa thì biểu không còn phân biệt được ai.",
  "reason.same-as-self":
    "Từ {people} người trở lên, {share}% giống hệt tự chấm thì chưa thấy bước đánh giá của cấp có thẩm quyền.",
  "reason.rotation":
    "Từ {people} người trở lên, {share}% xuất sắc đúng một tháng, chia cho nhiều tháng, là dạng luân phiên thường gặp.",
  "reason.jump": "Từ {people} người trở lên, thay đổi từ {share} điểm phần trăm giữa hai kỳ liền nhau là hiếm.",
  "reason.far-from-block":
    "Từ {people} người trở lên, lệch từ {share} điểm phần trăm so với các đơn vị khác cùng khối là hiếm.",

  // The sheets that a merge writes
  "sheet.title": "TỔNG HỢP KẾT QUẢ CỦA KHỐI",
  "sheet.subtitle": "Kỳ {period} · {regulation}",
  "sheet.unit": "Đơn vị",
  "sheet.state": "Tình trạng",
  "sheet.all": "Tổng số",
  "sheet.rated": "Được đánh giá",
  "sheet.excluded": "Không đánh giá",
  "sheet.none": "Chưa có kết quả",
  "sheet.block": "Khối {block}",
  "sheet.total": "Cộng các khối",
  "sheet.quota": "Tỷ lệ xuất sắc của từng đơn vị",
  "sheet.problems": "Cần xử lý",
  "sheet.review": "Số liệu đề nghị xem lại",
} as const;

const en: Record<keyof typeof vi, string> = {
  "unit.missing": "{unit} has handed up no summary: remind the unit.",
  "unit.overdue": "{unit} has handed up no summary and the last day {day} is over: remind the unit now.",
  "unit.late": "{unit} handed up on {received}, after the last day {day}.",
  "unit.not-listed": "{unit} is not in the sheet Đơn vị: add it, or leave out {source}.",
  "unit.other-name": "The link of {listed} leads to the summary of {unit}: check the link.",
  "unit.repeated": "{unit} has two summaries: {first} is counted, {source} is not. Keep the right one and merge again.",
  "unit.listed-twice": "The sheet Đơn vị names {unit} twice: keep one row.",
  "unit.regulation":
    "{unit} rates by {regulation}, the focal agency merges by {expected}: not added up. The unit mends Quy định and hands up again.",
  "unit.period":
    "The summary of {unit} is of {period}, the focal agency merges {expected}: not added up. The unit moves on, summarizes and hands up again.",
  "unit.fingerprint":
    "{unit} was rated by another version of the rules (mark {fingerprint}, here {expected}): not added up. The unit updates the add-on, summarizes and hands up again.",
  "unit.no-block": "{unit} names no Khối: write it in the unit's Cấu hình or in the sheet Đơn vị.",
  "unit.other-block": "{unit} names the block “{own}”, the sheet Đơn vị “{listed}”: the sheet Đơn vị counts.",
  "unit.sum":
    "{unit}: people by the summary ({what}): {own}, by its list: {counted}. The unit summarizes and hands up again.",
  "unit.everybody": "everybody",
  "unit.stale":
    "{unit}: Tổng hợp in the file differs from what the scores come to (Mã {ids}). Tổng hợp counts; the unit summarizes and hands up again.",
  "unit.other-period-summary":
    "{unit}: Tổng hợp in the file is of another period or regulation than Cấu hình, so the scores were rated again. The unit summarizes again.",
  "unit.no-id": "{unit}: people without a Mã: {count}; nobody can tell whether they are in another unit too.",
  "person.two-units":
    "{name} (Mã {id}) is in {first} ({firstLevel}) and {second} ({secondLevel}): counted once, in {first}. The units agree who rates.",
  "person.same-id":
    "Mã {id} is {firstName} in {first} and {secondName} in {second}: counted as two people. If it is one person, mend the name or the Mã.",
  "source.unreadable": "{source} cannot be read: {reason}",
  "source.no-summary":
    "{source} has no Tổng hợp that the add-on wrote: choose the unit's file, or ask the unit to summarize and send it again.",
  "source.old-summary":
    "Tổng hợp of {source} lacks the part “Số liệu gửi đầu mối”: the unit updates the add-on and summarizes again.",
  "source.not-rated": "{source} cannot be rated: {reason}",
  "source.not-allowed":
    "{source} cannot be read yet: open the sheet “{sheet}”, click cell A1 and choose “Allow access”. Where there is no such button, the unit has not shared its file or has no Tổng hợp.",
  "source.sheet-taken":
    "The sheet “{sheet}” holds something else, so {source} was not read into it: rename the sheet and merge again.",
  "source.no-import": "The link of {source} cannot be read here: press “Choose the units' files”.",
  "source.loading": "{source} is loading: wait a minute and merge again.",
  "source.no-link": "{source} has no link to a Google spreadsheet: paste it into the column Liên kết.",
  "source.bad-day": "Sheet Đơn vị, row {row}: “{value}” is no day; write day/month/year.",
  "no-units": "No unit's summary could be read, so nothing can be merged.",
  "no-list": "This workbook has no sheet Đơn vị with a column Tên đơn vị: add it and list the units.",
  "unknown-regulation":
    "There is no regulation “{regulation}”, or the period “{period}” cannot be read: check Cấu hình.",
  "state.in": "in",
  "state.late": "late",
  "state.missing": "missing",
  "state.overdue": "overdue",
  "state.unread": "unread",
  "state.differs": "differs, not added",
  "state.repeated": "twice, not added",
  "block.none": "No block",
  everybody: "Sum",
  "review.all-highest":
    "{unit}: people with the highest score in every item: {count} of {of}. Please look at the figures.",
  "review.same-as-self":
    "{unit}: people who were given exactly their own scores in every item: {count} of {of}. Please look at the figures.",
  "review.rotation":
    "{unit}: people at XS in exactly one month: {count} of {of}; at XS month by month: {months}. Please look at the figures.",
  "review.jump":
    "{unit}: the highest level went from {before}% ({beforeCount} of {beforeOf}, {previous}) to {now}% ({count} of {of}). Please look at the figures.",
  "review.far-from-block":
    "{unit}: {now}% at the highest level ({count} of {of}), the other units of the block {block}% ({blockCount} of {blockOf}). Please look at the figures.",
  "review.unknown": "Units without figures to look at “{check}” ({count}): {units}.",
  "check.all-highest": "everybody at the highest score",
  "check.same-as-self": "decision equals self-score",
  "check.rotation": "XS in turn over the months",
  "check.jump": "a sharp change against the period before",
  "check.far-from-block": "far from the other units of the block",
  "reason.all-highest":
    "From {people} people on, {share}% at the highest score: the table no longer tells people apart.",
  "reason.same-as-self":
    "From {people} people on, {share}% equal to the self-score: the step of the competent person does not show.",
  "reason.rotation":
    "From {people} people on, {share}% at XS in exactly one month, over several months, is the usual shape of taking turns.",
  "reason.jump": "From {people} people on, {share} percentage points between two periods are rare.",
  "reason.far-from-block":
    "From {people} people on, {share} percentage points away from the rest of the block are rare.",
  "sheet.title": "RESULTS OF THE BLOCK",
  "sheet.subtitle": "{period} · {regulation}",
  "sheet.unit": "Unit",
  "sheet.state": "State",
  "sheet.all": "All",
  "sheet.rated": "Rated",
  "sheet.excluded": "Not rated",
  "sheet.none": "No result yet",
  "sheet.block": "Block {block}",
  "sheet.total": "All blocks",
  "sheet.quota": "Share of XS by unit",
  "sheet.problems": "To be settled",
  "sheet.review": "Figures to look at",
};

export type MergeKey = keyof typeof vi;

/** A sentence of the merge that is not yet in any language. */
export interface MergeSentence {
  key: MergeKey;
  parameters: Parameters<MergeKey>;
}

/** The text of a key with its parameters filled in. */
export const mergeMessage = catalogue<MergeKey>({ vi, en });
