// Vietnamese texts of what an action answers: problems of the workbook, gaps and refusals, said where people read them.

/** The server sends their keys and parameters: its build puts an empty list in the place of this file. */
export const answers = {
  "table.missing": "Không có trang “{sheet}”: thêm trang này rồi kiểm tra lại.",
  "table.headings-missing": "Trang “{sheet}” thiếu cột: {headings}. Ghi đúng tên cột ở dòng tiêu đề.",
  "table.items-missing": "Trang “{sheet}” thiếu cột nội dung: {items}. Chạy Thiết lập để thêm cột.",
  "score.missing": "Chưa chấm nội dung {item}: nhập điểm của nội dung này.",
  "fact.flag-unreadable": "“{value}” không đọc được: ghi x (có) hoặc để trống (không).",
  "setting.missing": "Cấu hình chưa có “{item}”: ghi giá trị ở cột Giá trị.",
  "setting.twice": "“{item}” được ghi hai lần với hai giá trị; đang dùng giá trị đầu “{first}”. Xóa dòng thừa.",
  "setting.unknown-regulation": "Không có quy định “{value}”. Các quy định: {regulations}.",
  "setting.period-date":
    "Ô này đã bị hiểu thành ngày {value}: ghi kỳ bằng chữ, thí dụ Tháng 7/2023, Quý 2/2023 hoặc Năm 2023.",
  "setting.unknown-period": "Không đọc được kỳ “{value}”: ghi như 2023-Q2, 2023-07 hoặc 2023.",
  "setting.unknown-reading": "“{item}” không có lựa chọn “{value}”. Các lựa chọn: {expected}.",
  "setting.not-percent": "“{item}” là “{value}”, không phải số phần trăm: ghi một số nguyên từ 0 đến {most}.",
  "period.expected": "{regulation} đánh giá {kinds} (đang là {period}): sửa mục Kỳ hoặc mục Quy định.",
  "period.kind.month": "theo tháng, ghi như 2023-07",
  "period.kind.quarter": "theo quý, ghi như 2023-Q2",
  "period.kind.year": "theo năm, ghi như 2023",
  "period.other-in-force":
    "Kỳ {period} nằm ngoài thời gian áp dụng của {regulation} ({validity}): sửa mục Kỳ, hoặc ghi quy định áp dụng khi đó: {then}.",
  "person.missing-id":
    "Dòng này chưa có Mã (họ và tên: “{name}”): ghi Mã, hoặc bỏ dòng này khỏi bảng nếu không phải một người.",
  "person.duplicate-id": "Mã {id} đã có ở dòng {row}: mỗi người một Mã, một dòng.",
  "person.unknown":
    "Không ai trong Nhân sự có Mã {id}: sửa Mã, thêm người vào Nhân sự, hoặc xóa dòng này nếu người đó không còn ở đơn vị.",
  "person.not-scored":
    "Chưa có điểm nào ở trang “{sheet}”: nhập điểm, hoặc ghi lý do ở cột Không đánh giá của trang Điều kiện.",
  "name.mismatch": "Mã {id} ghi tên “{name}”, trong Nhân sự là “{roster}”: kiểm tra có nhầm người không.",
  "form.unknown": "Quy định đang dùng không có mẫu “{value}”: chọn một trong {forms}.",
  "form.blank": "Chưa chọn mẫu: chọn một trong {forms}.",
  "form.headcount":
    "Đơn vị có {count} người nên dùng mẫu {right}, không phải {wrong} ({people} người đang ghi {wrong}): sửa cột Mẫu, hoặc kiểm tra Nhân sự có đủ người không.",
  "level.unknown":
    "“{value}” không phải mức xếp loại: ghi Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, … hoặc A, B, C, D.",
  "leave.order": "Ngày kết thúc {to} trước ngày bắt đầu {from}: sửa lại ngày nghỉ.",
  "leave.no-date": "“{heading}” là “{value}”, không phải ngày: nhập lại theo dạng ngày/tháng/năm.",
  "holiday.no-date": "“{value}” không phải ngày nên không được tính là ngày lễ: nhập lại theo dạng ngày/tháng/năm.",
  "ballot.not-whole": "Số phiếu phải là số nguyên từ 0 trở lên: nhập lại theo biên bản kiểm phiếu.",
  "ballot.more-collected": "Thu vào {collected} phiếu, nhiều hơn {issued} phiếu phát ra: sửa theo biên bản kiểm phiếu.",
  "ballot.sum":
    "Thu vào {collected} phiếu, cộng các mức và phiếu không hợp lệ được {sum}: sửa theo biên bản kiểm phiếu để hai số bằng nhau.",
  "criteria.count":
    "Mẫu {form} phải có đủ {items} nội dung, đánh số từ 1 đến {items}; đang có {count} dòng: thêm hoặc bớt dòng.",
  "criteria.mandatory-count":
    "Mẫu {form} phải có {mandatory} nội dung bắt buộc, đang đánh dấu {count}: sửa cột Bắt buộc.",
  "criteria.mandatory-cell":
    "Mẫu {form}: dấu bắt buộc của nội dung {item} là “{value}”, không đọc được: ghi x hoặc để trống.",
  "criteria.total": "Tổng điểm tối đa của mẫu {form} phải là {total}, đang là {sum}: sửa cột Điểm tối đa.",
  "setting.two-regulations":
    "Kỳ {period} có hai quy định cùng áp dụng: {regulations}. Chỉ ghi một quy định ở mục Quy định.",
  "setting.not-number": "“{item}” là “{value}”, không phải số: nhập lại bằng số.",
  "period.transition":
    "Kỳ {period}, đơn vị ghi “{item}” là “{value}” nên áp dụng {use} ({citation}): sửa mục Quy định.",
  "form.former": "Mẫu {form} chỉ dùng đến {day}; sau đó theo {use}: sửa mục Quy định hoặc cột Mẫu.",
  "reward.total": "{count} người × {amount} đồng = {expected} đồng, đang ghi {total} đồng: kiểm tra lại.",
  "result.no-points": "“{value}” ở cột Điểm của Kết quả không phải số: nhập lại bằng số.",
  "action.busy": "Người khác đang chạy Xếp loại trên bảng tính này. Đợi vài giây rồi làm lại.",
  "action.no-drive":
    "Tiện ích chưa được bật dịch vụ Drive: báo người quản trị bật Drive API. Trong lúc đó vẫn tải được tệp Word.",
  "action.fault": "Google Trang tính báo lỗi. Đợi một phút rồi làm lại; nếu vẫn lỗi, báo người quản trị tiện ích.",
  "action.bad-request": "Thanh bên và tiện ích không cùng phiên bản: đóng thanh bên rồi mở lại.",
  "action.no-cell": "Không còn ô {cell} ở trang “{sheet}”: kiểm tra lại bảng tính.",
  "action.no-setting": "Quy định đang dùng không có lựa chọn này: mở lại Tổng quan.",
  "action.too-many-fixes": "Một lần sửa được nhiều nhất {most} ô: sửa theo từng loại.",
  "setup.changed": "Bảng tính vừa được người khác sửa: xem lại rồi thiết lập.",
  "adjustment.missing": "Có mức quyết định nhưng chưa ghi “{heading}” nên chưa áp dụng: ghi vào cột ấy.",
  "adjustment.level": "“{value}” không phải mức của quy định: ghi một trong các mức {levels}.",
  "left-out.missing": "Cột Không đánh giá ghi “{value}”: ghi lý do, hoặc xóa ô này.",
  "write.refused":
    "Trang “{sheet}” không nhận dữ liệu ở {cells}: ô được bảo vệ hoặc trang có quy tắc không cho. Gỡ bảo vệ hoặc sửa quy tắc rồi làm lại.",
  "write.moved":
    "Dòng {row} của trang “{sheet}” (Mã {id}) vừa bị người khác sửa hoặc đổi chỗ: kiểm tra dòng này rồi làm lại.",
  "log.refused":
    "{what}: trang Nhật ký không nhận dòng mới nên việc chưa xong. Gỡ bảo vệ trang Nhật ký rồi làm lại; phần đã ghi không bị ghi hai lần.",
  "action.store-full":
    "Bộ nhớ riêng của bảng tính (500 kB) đã đầy hoặc đang bận. Đợi một phút rồi làm lại; nếu vẫn vậy, tạo bản sao bảng tính và làm tiếp ở đó.",
  "adjust.nobody": "Không có người mang Mã {id} để điều chỉnh, hoặc người này chưa có mức: xếp loại lại.",
  "adjust.incomplete": "Chưa đủ để ghi: cần mức quyết định, lý do điều chỉnh và người điều chỉnh.",
  "adjust.changed": "Mức của Mã {id} vừa đổi: xếp loại lại rồi quyết định.",
  "close.closed": "Kỳ {period} đã đóng: mở lại kỳ, ghi lý do, rồi làm tiếp.",
  "close.differs": "Kỳ {period} đã đóng với kết quả khác hiện nay (Mã {ids}): mở lại kỳ, ghi lý do, rồi đóng lại.",
  "close.archive-taken": "Đã có trang “{sheet}” không phải do tiện ích lập: đổi tên trang đó rồi làm lại.",
  "close.nobody": "Trang Nhân sự chưa có ai: ghi danh sách trước khi đóng kỳ.",
  "close.person": "{name}: {text}",
  "close.quota": "{group}: đang {current} người xuất sắc, tối đa {limit}. Quyết định lại mức cho {excess} người.",
  "reopen.no-reason": "Chưa ghi lý do mở lại kỳ: ghi lý do rồi làm lại.",
  "reopen.open": "Kỳ {period} chưa đóng nên không cần mở lại.",
  "next.open": "Kỳ {period} chưa đóng: đóng kỳ trước, rồi sang kỳ sau.",
  "next.changed": "Trang “{sheet}” đã bị sửa sau khi đóng kỳ: mở lại kỳ rồi đóng lại, hoặc trả lại như cũ.",

  // Sheets that do not take what is written
  "sheet.refused":
    "Trang “{sheet}” không nhận thay đổi: trang hoặc ô được bảo vệ, có quy tắc không cho, hoặc có email không dùng được. Sửa rồi làm lại.",
  "write.filled": "Trang “{sheet}” vừa có người ghi vào {cells}: kiểm tra chỗ này rồi làm lại.",
  // Blocks of units
  "block.unknown": "“Khối” là “{value}”, không phải khối của quy định: chọn {expected}.",
  // Room for archives
  "close.full":
    "Bảng tính có {cells} ô, Google cho nhiều nhất {most} ô nên không đủ chỗ lưu kỳ này: tạo bản sao để lưu, xóa bớt trang không dùng (kể cả trang ẩn của kỳ cũ) rồi đóng kỳ.",
} as const;
