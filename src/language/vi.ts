// Vietnamese texts: what users see unless they choose English.

export const vi = {
  // Score cells
  "score.step": "{value} không nằm trên thang: điểm cách nhau {step}, ghi {below} hoặc {above}.",
  "score.decimals": "{value} có quá nhiều chữ số lẻ: làm tròn rồi nhập lại.",
  "score.range": "{value} nằm ngoài thang từ {min} đến {max} điểm.",
  "score.text-number": "“{value}” đang là chữ nên không được tính: sửa thành số {fix}.",
  "score.text-number.no-fix":
    "“{value}” đang là chữ và không phải điểm trên thang từ {min} đến {max}: nhập lại bằng số.",
  "score.text": "“{value}” không phải là điểm: nhập một số từ {min} đến {max}.",
  "score.date": "Ô này đã bị hiểu thành ngày {value}. Có phải là {fix}? Sửa thành số {fix}.",
  "score.date.no-fix": "Ô này đã bị hiểu thành ngày {value}: nhập lại điểm bằng số.",
  "score.outside-form":
    "Có giá trị “{value}” ngoài mẫu: {form} chỉ có {items} nội dung. Xóa ô này hoặc kiểm tra lại mẫu.",
  "score.total": "Tổng điểm {value} vượt quá {max}.",
  "score.only": "{value} không hợp lệ: ở đây chỉ có {values}.",
  "score.share": "{value} có phải là {fix}%? Tỷ lệ ghi từ 0 đến 100: sửa thành số {fix}.",
  "item.problem": "Nội dung {item}: {problem}",

  // Facts
  "fact.unreadable": "Điều kiện “{fact}” có giá trị “{value}” không đọc được: cần {expected}.",
  "fact.share": "Điều kiện “{fact}” là {value}: có phải là {percent}%? Tỷ lệ ghi từ 0 đến 100.",
  "fact.expected.levels": "mức xếp loại tháng (Hoàn thành xuất sắc nhiệm vụ, … hoặc A, B, C, D)",
  "fact.expected.flag": "x, có, không hoặc để trống",
  "fact.expected.number": "một số từ 0 trở lên",
  "fact.expected.percent": "một số từ 0 đến 100",
  "fact.expected.choice": "một trong các lựa chọn",
  "fact.expected.items": "x hoặc để trống",

  // Results
  "result.missing-scores": "Chưa đủ điểm: thiếu {count} nội dung",
  "result.missing-facts": "Chưa đủ dữ liệu: {facts}",
  "result.blocked": "Chưa đủ dữ liệu: {reason}",
  "result.open": "Quy định không xếp mức: {questions}",
  "reason.missing-items": "Chưa chấm nội dung {items}.",
  "reason.unknown": "Chưa rõ: {conditions}",
  "why.next-level": "Để lên mức trên còn cần:",
  "found.points": "{points} điểm",
  "found.item": "nội dung {item} được {points}",
  "found.more": " và {count} nội dung khác",
  "found.yes": "điều kiện “{fact}” đang là có",
  "found.no": "điều kiện “{fact}” đang là không",
  "cap.unit": "Người đứng đầu không cao hơn mức của đơn vị: {level}",
  "month.of-quarter": "tháng thứ {number} của quý",
  "month.label": "tháng {month}",
  "citation.workbook": "Dữ liệu của đơn vị",
  "blocked.no-id": "dòng này chưa có Mã",
  "blocked.shared-id": "Mã {id} có ở nhiều dòng của Nhân sự",
  "blocked.no-form": "chưa rõ mẫu đánh giá (cột Mẫu: “{value}”)",
  "blocked.scored-twice": "có nhiều dòng điểm cho cùng một Mã",

  // Wrong calls of a function
  "call.no-scores": "Cần chọn vùng điểm, thí dụ =RATING(C2:AF2).",
  "call.no-form": "Vùng điểm có {columns} cột nên không rõ mẫu nào. Ghi mẫu ở đối số thứ hai: {forms}.",
  "call.unknown-form": "Không có mẫu “{form}”. Các mẫu: {forms}.",
  "call.unknown-fact": "Không có điều kiện tên “{fact}”. Thí dụ: tháng, kỷ luật, thanh tra, nghỉ, thai sản.",
  "call.fact-without-values": "Điều kiện “{fact}” chưa có vùng giá trị đi kèm.",
  "call.fact-twice": "Điều kiện “{fact}” được ghi hai lần.",
  "call.fact-width": "Điều kiện “{fact}” có {columns} cột, nhiều nhất là {most} cột.",
  "call.height": "Vùng của “{fact}” có {rows} dòng, vùng điểm có {scores} dòng: hai vùng phải cao bằng nhau.",
  "call.mandatory-cell": "Dấu bắt buộc của nội dung {item} là “{value}”: ghi x hoặc để trống.",
  "call.mandatory-length": "Mẫu {form} cần {items} dấu bắt buộc, mỗi nội dung một dấu; vùng đã chọn có {cells} ô.",
  "call.mandatory-count": "Mẫu {form} có {mandatory} nội dung bắt buộc, vùng đã chọn đánh dấu {count}.",
  "call.unknown-regulation": "Không có quy định “{regulation}”. Các quy định: {regulations}.",
  "call.no-quota": "Quy định “{regulation}” không có tỷ lệ xuất sắc.",
  "call.groups-height": "Vùng nhóm có {groups} ô, vùng mức xếp loại có {levels} ô: hai vùng phải bằng nhau.",
  "call.unknown-step": "Không có bước “{step}”. Các bước: {steps}.",
  "call.period-year": "Bước “{step}” tính theo năm: ghi kỳ là năm, thí dụ 2024 (đang là “{period}”).",
  "call.period-quarter": "Bước “{step}” tính theo quý: ghi kỳ như 2023-Q2 (đang là “{period}”).",

  // Tables and settings
  "table.heading-twice": "Trang “{sheet}” có hai cột cùng tên “{heading}”: đổi tên hoặc xóa một cột.",
  "period.not-in-force": "Kỳ {period} nằm ngoài thời gian áp dụng của {regulation} ({validity}).",

  // People
  "person.two-rows": "Có hai dòng cho Mã {id} ở trang “{sheet}”.",
  "person.leave-unclear": "Ngày nghỉ ở trang “{sheet}”, dòng {row} chưa rõ nên chưa biết có thuộc diện không đánh giá.",
  "quota.unit": "Toàn đơn vị",
  "quota.no-group": "Chưa ghi nhóm",
  "fix.number": "Sửa thành số {value}",
  "fix.text": "Sửa thành “{value}”",

  // The sheet Tổng hợp
  "summary.title": "BIỂU TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ",
  "summary.subtitle": "{unit} · kỳ {period} · {regulation}",
  "summary.totals": "Số người theo mẫu và mức",
  "summary.everybody": "Tất cả",
  "summary.excluded": "Không đánh giá",
  "summary.incomplete": "Chưa có mức",
  "summary.notes": "Ghi chú",
  "note.first-items-mandatory":
    "Mẫu {form}: trang Tiêu chí chưa nói nội dung nào bắt buộc, nên {mandatory} nội dung đầu được coi là bắt buộc.",
  "note.no-holidays": "Chưa có trang Ngày lễ: ngày nghỉ được đếm từ thứ Hai đến thứ Sáu, không trừ ngày lễ.",
  "note.months-absent":
    "{name}: trang Nghỉ có từ ba tháng trở lên mà cột Tháng nghỉ để trống (đang tính là 0): ghi số tháng nghỉ.",
  "note.no-periods":
    "{count} người chưa có kỳ nào của năm ở Kết quả: mức năm đang tính theo điểm ở các trang chấm, chưa phải điểm trung bình các kỳ.",
  "note.no-unit-level":
    "Chưa ghi “{setting}” ở Cấu hình nên chưa đối chiếu được mức của người đứng đầu với mức của đơn vị.",
  "note.reading": "{question} Đang hiểu là: {reading}.",
  "note.no-reading": "{question} Văn bản không nói; đơn vị chọn ở Cấu hình, mục “{setting}”.",

  "note.own-unit-level":
    "Chưa ghi “{setting}” ở Cấu hình: đang đối chiếu người đứng đầu với mức ở dòng của đơn vị ({level}), chưa phải mức được công nhận.",
  "note.double-post": "{name}: {text} ({citation}).",
  "note.two-posts": "{name} có hai dòng (Mã {ids}). Nếu là một người thì chỉ đánh giá một lần: {text} ({citation}).",

  // The year
  "summary.year": "Các kỳ của năm {year}",
  "year.no-result": "kết quả {period}",
  "year.no-points": "điểm {period}",
  "year.none-rated": "một kỳ có đánh giá trong năm",
  "year.periods": "Kết quả các kỳ trong năm: {periods}",
  "year.quarter": "quý {number}",
  "year.no-row": "{period} chưa có",

  // Actions, menu and sidebar
  "menu.sidebar": "Tổng quan",
  "menu.check": "Kiểm tra bảng tính",
  "menu.rate": "Xếp loại và ghi trang Tổng hợp",
  "menu.documents": "Làm văn bản của kỳ",
  "menu.help": "Trợ giúp",
  "menu.self-test": "Tự kiểm tra…",
  "sidebar.title": "Xếp loại",

  // Set-up
  "menu.merge": "Tổng hợp các đơn vị…",
  "menu.setup": "Thiết lập bảng tính…",

  // Decisions beside the rules
  "adjustment.reason": "{authority} quyết định {level}; theo quy định là {former}. Lý do: {reason}",
  "adjustment.unused": "Mức quyết định “{level}” chưa áp dụng: người này chưa có mức để điều chỉnh.",
  "left-out.reason": "Đơn vị không đánh giá. Lý do: {reason}",
  "left-out.no-reason": "cột Không đánh giá chưa ghi lý do",
  "citation.none": "văn bản đã đọc không nêu căn cứ",

  // Writing, the log, and the process of a period
  "log.nobody": "không rõ",
  "log.people": "Kỳ {period}: {count} người",
  "log.person": "Kỳ {period}: Mã {id}",
  "log.cells": "{count} ô",
  "log.item": "{item}: {value}",
  "log.period": "Kỳ {period}",
  "log.summarize": "Ghi Tổng hợp",
  "log.fixes": "Sửa ô",
  "log.undo": "Hoàn tác",
  "log.reading": "Chọn cách hiểu",
  "log.adjust": "Ghi mức quyết định",
  "log.close": "Đóng kỳ",
  "log.reopen": "Mở lại kỳ",
  "log.next": "Sang kỳ sau",
  "close.reopened": "Mở lại lần {number}: {reason}",

  // Who decides
  "note.self": "{name} tự quyết định cho mình (theo “{place}”): cấp có thẩm quyền khác quyết định ({citation}).",
  // What a focal agency reads in Tổng hợp
  "summary.submitted": "Số liệu gửi đầu mối",
  "summary.quota": "Tỷ lệ xuất sắc: {group}",
  "summary.same-as-self": "Tự chấm bằng quyết định",
  "summary.excellent-once": "Xuất sắc đúng một tháng",
  "summary.excellent-months": "Xuất sắc từng tháng",
  // RATING with the unit's sheets
  "call.sheets": "Chưa đọc được trang Cấu hình hoặc Nhân sự: mở Kiểm tra để biết chỗ cần sửa.",
} as const;
