// What each problem code means and what to do about it: said below a problem in the sidebar and in `docs/huong-dan/loi.md`.
import type { Language } from "../../src/language/catalogue";
import type { ProblemCode } from "../../src/workbook/problem";

/** One code explained. */
export interface Explanation {
  /** A few words: the heading of the code. */
  title: string;
  /** Why it is a problem. */
  meaning: string;
  /** What to do. */
  remedy: string;
}

/** Every code in both languages, in the order of the guide. */
export const EXPLANATIONS: Record<Language, Record<ProblemCode, Explanation>> = {
  vi: {
    "score.step": {
      title: "Điểm không đúng bậc",
      meaning: "Thang điểm của mẫu đi theo bậc, thí dụ nửa điểm; 9,3 không nằm trên thang.",
      remedy: "Nhập điểm gần nhất trên thang mà người chấm muốn. Chương trình không tự làm tròn.",
    },
    "score.range": {
      title: "Điểm ngoài thang",
      meaning: "Điểm nhỏ hơn mức thấp nhất hoặc lớn hơn mức cao nhất của nội dung.",
      remedy: "Xem điểm tối đa ở trang Tiêu chí rồi nhập lại.",
    },
    "score.text-number": {
      title: "Điểm đang là chữ",
      meaning: "Ô trông như số nhưng bảng tính giữ nó là chữ, nên không cộng được.",
      remedy: "Bấm nút sửa thành số, hoặc đặt định dạng của ô là Số rồi gõ lại.",
    },
    "score.text": {
      title: "Ô điểm có chữ",
      meaning: "Ô điểm chỉ nhận số. Chữ như “vắng”, “-”, “x” không phải là điểm.",
      remedy: "Xóa chữ nếu chưa chấm; nhập số nếu đã chấm. Lý do vắng ghi ở trang Nghỉ.",
    },
    "score.date": {
      title: "Điểm bị hiểu thành ngày",
      meaning: "Gõ 9.5 trong bảng tính tiếng Việt thì thành ngày 9 tháng 5.",
      remedy: "Bấm nút sửa nếu số gợi ý đúng; nếu không, gõ lại bằng dấu phẩy: 9,5.",
    },
    "score.missing": {
      title: "Chưa chấm",
      meaning: "Ô trống không phải 0 điểm. Còn ô trống thì người này chưa có mức.",
      remedy: "Người chấm ở bước quyết định nhập nốt điểm của nội dung được nêu.",
    },
    "score.outside-form": {
      title: "Có giá trị ngoài mẫu",
      meaning: "Mẫu của người này ít nội dung hơn cột đang có giá trị: thường là ghi lệch cột hoặc nhầm mẫu.",
      remedy: "Xóa giá trị ở cột thừa, hoặc sửa cột Mẫu của người đó ở Nhân sự.",
    },
    "person.duplicate-id": {
      title: "Trùng Mã",
      meaning: "Hai dòng cùng một Mã thì không biết điểm thuộc về ai.",
      remedy: "Cho mỗi người một Mã riêng ở Nhân sự, rồi sửa Mã ở các trang khác cho khớp.",
    },
    "person.missing-id": {
      title: "Thiếu Mã",
      meaning: "Các trang nối với nhau bằng Mã; dòng không có Mã bị bỏ ngoài.",
      remedy: "Ghi Mã cho dòng này; chưa có thì đặt một Mã mới chưa ai dùng.",
    },
    "person.unknown": {
      title: "Mã không có trong Nhân sự",
      meaning: "Dòng này mang Mã mà Nhân sự không có, nên điểm không thuộc về ai.",
      remedy: "Sửa Mã nếu gõ nhầm, thêm người vào Nhân sự nếu là người mới, xóa dòng nếu người ấy đã chuyển đi.",
    },
    "person.not-scored": {
      title: "Chưa chấm người này",
      meaning: "Người có trong Nhân sự nhưng chưa có điểm nào ở bước quyết định.",
      remedy: "Nhập điểm; nếu người này không đánh giá kỳ này thì ghi lý do ở Điều kiện hoặc đợt nghỉ ở Nghỉ.",
    },
    "name.mismatch": {
      title: "Tên không khớp Mã",
      meaning: "Cùng một Mã mà tên khác với Nhân sự: có thể gõ sai tên, cũng có thể là điểm của người khác.",
      remedy: "Kiểm tra đúng người trước. Đúng người thì bấm nút sửa tên; nhầm người thì sửa Mã.",
    },
    "level.unknown": {
      title: "Không đọc được mức",
      meaning: "Ô cần một mức xếp loại mà chữ trong ô không phải tên mức nào.",
      remedy: "Ghi đủ tên mức, hoặc A, B, C, D.",
    },
    "leave.order": {
      title: "Ngày nghỉ chưa đúng",
      meaning: "Ngày kết thúc trước ngày bắt đầu, hoặc ô không phải ngày, nên không đếm được ngày nghỉ.",
      remedy: "Nhập lại theo dạng ngày/tháng/năm.",
    },
    "leave.unknown-person": {
      title: "Đợt nghỉ không rõ của ai",
      meaning: "Trang Nghỉ có Mã mà Nhân sự không có.",
      remedy: "Sửa Mã, hoặc xóa đợt nghỉ của người không còn ở đơn vị.",
    },
    "criteria.count": {
      title: "Tiêu chí thiếu hoặc thừa dòng",
      meaning: "Số nội dung ở trang Tiêu chí khác số nội dung mà mẫu phải có.",
      remedy: "Thêm hoặc bớt dòng cho đủ, đánh số liền từ 1.",
    },
    "criteria.mandatory-count": {
      title: "Số nội dung bắt buộc chưa đúng",
      meaning: "Quy định nêu số nội dung bắt buộc của mẫu; số dấu đang có khác.",
      remedy: "Đánh dấu x ở cột Bắt buộc cho đúng số.",
    },
    "criteria.total": {
      title: "Tổng điểm tối đa chưa đúng",
      meaning: "Cộng cột Điểm tối đa không ra tổng mà mẫu quy định.",
      remedy: "So lại với mẫu của đơn vị và sửa cột Điểm tối đa.",
    },
    "form.unknown": {
      title: "Chưa rõ mẫu",
      meaning: "Cột Mẫu trống, hoặc ghi mẫu không thuộc quy định đang dùng.",
      remedy: "Chọn một mẫu trong danh sách được nêu.",
    },
    "form.headcount": {
      title: "Mẫu không hợp số người",
      meaning: "Quy định chọn mẫu theo số người của đơn vị; mẫu đang ghi là của đơn vị lớn hoặc nhỏ hơn.",
      remedy: "Đổi mẫu cho mọi người như câu báo, hoặc kiểm tra Nhân sự có thiếu người không.",
    },
    "ballot.count": {
      title: "Số phiếu không khớp",
      meaning: "Phiếu thu vào phải bằng tổng các mức và phiếu không hợp lệ, và không nhiều hơn phiếu phát ra.",
      remedy: "Đối chiếu với biên bản kiểm phiếu rồi sửa.",
    },
    "setting.missing": {
      title: "Cấu hình thiếu mục",
      meaning: "Chưa biết đơn vị, quy định hoặc kỳ nên chưa xếp loại được.",
      remedy: "Ghi mục được nêu ở trang Cấu hình, hoặc chạy Thiết lập.",
    },
    "setting.unknown": {
      title: "Giá trị không dùng được",
      meaning: "Một mục của Cấu hình hoặc một điều kiện có giá trị mà chương trình không hiểu và không tự đoán.",
      remedy: "Ghi một trong các giá trị được nêu trong câu báo.",
    },
    "table.missing": {
      title: "Thiếu trang",
      meaning: "Quy định cần một trang mà bảng tính không có, hoặc trang đã bị đổi tên.",
      remedy: "Đổi lại tên trang, hoặc chạy Thiết lập để tạo trang còn thiếu.",
    },
    "table.header": {
      title: "Không nhận ra bảng",
      meaning: "Trang có nhưng thiếu cột, hoặc một cột có hai lần.",
      remedy: "Sửa tiêu đề cột như câu báo. Cột khác và thứ tự cột không sao.",
    },
    "regulation.period": {
      title: "Kỳ không hợp quy định",
      meaning: "Quy định không đánh giá theo loại kỳ này, hoặc khi ấy chưa hay không còn áp dụng.",
      remedy: "Sửa mục Kỳ hoặc mục Quy định ở Cấu hình như câu báo.",
    },
  },
  en: {
    "score.step": {
      title: "Points between two steps",
      meaning: "The form's scale goes in steps, half points for instance; 9.3 is not on it.",
      remedy: "Type the points on the scale that the rater wants. The program never rounds by itself.",
    },
    "score.range": {
      title: "Points outside the scale",
      meaning: "Below the lowest or above the highest points of the item.",
      remedy: "Look the maximum up in the sheet Tiêu chí and type again.",
    },
    "score.text-number": {
      title: "Points kept as text",
      meaning: "The cell looks like a number, but the spreadsheet keeps it as text and cannot add it.",
      remedy: "Press the button that makes it a number, or set the cell's format to Number and type again.",
    },
    "score.text": {
      title: "Words in a score cell",
      meaning: "A score cell takes numbers alone. Words such as “absent”, “-” or “x” are no points.",
      remedy: "Clear the cell if it is not scored yet; type a number if it is. Leave belongs in the sheet Nghỉ.",
    },
    "score.date": {
      title: "Points taken for a date",
      meaning: "9.5 typed into a Vietnamese spreadsheet becomes the 9th of May.",
      remedy: "Press the button if the number it offers is right; otherwise type 9,5 with a comma.",
    },
    "score.missing": {
      title: "Not scored yet",
      meaning: "A blank cell is not 0 points. With a cell blank the person has no level yet.",
      remedy: "Whoever decides types the points of the item named.",
    },
    "score.outside-form": {
      title: "A value beyond the form",
      meaning: "The person's form has fewer items than the column with the value: a shifted column or a wrong form.",
      remedy: "Clear the value, or mend the column Mẫu of that person in Nhân sự.",
    },
    "person.duplicate-id": {
      title: "The same Mã twice",
      meaning: "With two rows of one Mã nobody knows whose the points are.",
      remedy: "Give everybody a Mã of their own in Nhân sự, then mend the other sheets.",
    },
    "person.missing-id": {
      title: "No Mã",
      meaning: "The sheets are joined by Mã; a row without one is left out.",
      remedy: "Write the Mã of the row; where there is none, a new one that nobody has.",
    },
    "person.unknown": {
      title: "A Mã that Nhân sự does not have",
      meaning: "The points of this row belong to nobody.",
      remedy: "Mend the Mã, add the person to Nhân sự, or delete the row of somebody who has left.",
    },
    "person.not-scored": {
      title: "Nobody has scored this person",
      meaning: "The person is in Nhân sự and has no points at the deciding stage.",
      remedy: "Type the points; if the person is not rated, write the reason in Điều kiện or the leave in Nghỉ.",
    },
    "name.mismatch": {
      title: "Name and Mã disagree",
      meaning: "The same Mã has another name than in Nhân sự: a slip in the name, or somebody else's points.",
      remedy: "First make sure whose row it is. Then press the button for the name, or mend the Mã.",
    },
    "level.unknown": {
      title: "No level",
      meaning: "The cell must hold a level and its words are the name of none.",
      remedy: "Write the level in full, or A, B, C, D.",
    },
    "leave.order": {
      title: "Days of leave that do not fit",
      meaning: "The last day is before the first one, or the cell is no day: leave cannot be counted.",
      remedy: "Type it again as day/month/year.",
    },
    "leave.unknown-person": {
      title: "Leave of somebody unknown",
      meaning: "The sheet Nghỉ has a Mã that Nhân sự does not have.",
      remedy: "Mend the Mã, or delete the leave of somebody who has left.",
    },
    "criteria.count": {
      title: "Too few or too many criteria",
      meaning: "The sheet Tiêu chí has another number of items than the form.",
      remedy: "Add or delete rows, numbered from 1 without a gap.",
    },
    "criteria.mandatory-count": {
      title: "Wrong number of mandatory items",
      meaning: "The form asks for an exact number of mandatory items.",
      remedy: "Mark as many with x in the column Bắt buộc.",
    },
    "criteria.total": {
      title: "The maxima do not add up",
      meaning: "The column Điểm tối đa does not sum to the form's total.",
      remedy: "Compare with the unit's form and mend the column.",
    },
    "form.unknown": {
      title: "No form",
      meaning: "The column Mẫu is blank or names a form of another regulation.",
      remedy: "Choose one of the forms named.",
    },
    "form.headcount": {
      title: "A form for another size of unit",
      meaning: "The regulation chooses the form by the number of people.",
      remedy: "Change the form for everybody as told, or see whether Nhân sự lacks people.",
    },
    "ballot.count": {
      title: "Ballots that do not add up",
      meaning: "Ballots collected must equal all levels and spoilt ones together, and not exceed those handed out.",
      remedy: "Compare with the minutes and mend the row.",
    },
    "setting.missing": {
      title: "A setting is missing",
      meaning: "Unit, regulation or period are not known: nobody can be rated.",
      remedy: "Write it in the sheet Cấu hình, or run the set-up.",
    },
    "setting.unknown": {
      title: "A value that cannot be used",
      meaning: "A setting or a fact has a value that the program does not understand; it does not guess.",
      remedy: "Write one of the values named.",
    },
    "table.missing": {
      title: "A sheet is missing",
      meaning: "The regulation needs a sheet that is not there or has another name now.",
      remedy: "Give it its name back, or run the set-up.",
    },
    "table.header": {
      title: "A table that is not recognised",
      meaning: "The sheet is there, but a column is missing or stands twice.",
      remedy: "Mend the heading as told. Other columns and their order do not matter.",
    },
    "regulation.period": {
      title: "Period and regulation do not fit",
      meaning: "The regulation does not rate such periods, or was not in force then.",
      remedy: "Mend Kỳ or Quy định in the sheet Cấu hình as told.",
    },
  },
};
