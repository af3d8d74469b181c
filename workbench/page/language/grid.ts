// Vietnamese words for what Univer's own Vietnamese texts leave in other languages.

/** Texts by their path in Univer's locale. */
export const gridWords: Readonly<Record<string, string>> = {
  "ribbon.start": "Thanh công cụ",
  "sheets.tabs.sheet": "Trang tính",
  "sheets-ui.info.loading": "Đang vẽ bảng tính…",
  "sheets-ui.rightClick.log": "Lôgarit",
  "sheets-ui.shortcut.sheet-view": "Xem trang tính",
  "sheets-ui.shortcut.sheet-edit": "Sửa trang tính",
  "sheets-numfmt-ui.customFormat": "Định dạng tùy chỉnh",
  "sheets-numfmt-ui.customFormatDes": "Tạo định dạng số riêng từ các định dạng có sẵn.",
  "sheets-formula-ui.functionType.univer": "Khác",
  "sheets-formula-ui.functionType.user": "Tiện ích bổ sung",
  "sheets-formula.progress.analyzing": "Đang xem công thức…",
  "sheets-formula.progress.calculating": "Đang tính…",
  "sheets-formula.progress.array-analysis": "Đang xem công thức mảng…",
  "sheets-formula.progress.array-calculation": "Đang tính công thức mảng…",
  "sheets-formula.progress.done": "Đã tính xong",
  "sheets-formula.functionList.AND.description": "Trả về TRUE nếu mọi đối số đều là TRUE.",
  "sheets-formula.functionList.AND.abstract": "Trả về TRUE nếu mọi đối số đều là TRUE.",
  "sheets-formula.functionList.LET.description": "Đặt tên cho kết quả tính để dùng lại trong công thức.",
  "sheets-formula.functionList.LET.abstract": "Đặt tên cho kết quả tính để dùng lại trong công thức.",
  "sheets-formula.functionList.LET.functionParameter.number1.name": "tên1",
  "sheets-formula.functionList.LET.functionParameter.number1.detail": "Tên thứ nhất.",
  "sheets-formula.functionList.LET.functionParameter.number2.name": "giá_trị1",
  "sheets-formula.functionList.LET.functionParameter.number2.detail": "Giá trị của tên thứ nhất.",
  "sheets-formula.functionList.ARABIC.description": "Đổi số La Mã thành số thường.",
  "sheets-formula.functionList.ARABIC.abstract": "Đổi số La Mã thành số thường.",
  "sheets-formula.functionList.FREQUENCY.description": "Đếm số lần các giá trị rơi vào từng khoảng, thành một cột.",
  "sheets-formula.functionList.FREQUENCY.abstract": "Đếm số lần các giá trị rơi vào từng khoảng.",
  "sheets-formula.functionList.WORKDAY_INTL.description":
    "Ngày trước hoặc sau một số ngày làm việc, với các ngày cuối tuần do người dùng chọn.",
  "sheets-formula.functionList.WORKDAY_INTL.abstract": "Ngày trước hoặc sau một số ngày làm việc.",
};

/** Names for those who hear the page, which Univer keeps outside its locale. */
export const gridLabels: Readonly<Record<string, string>> = {
  "Sheet tabs": "Các trang tính",
  "Sidebar panel": "Bảng bên của lưới",
  "Close sidebar": "Đóng bảng bên",
  "Resize sidebar": "Đổi độ rộng bảng bên",
  "Notifications alt+T": "Thông báo, Alt+T",
  "Zoom in": "Phóng to",
  "Zoom out": "Thu nhỏ",
  "Reset zoom": "Về cỡ thường",
  Back: "Quay lại",
  Previous: "Trước",
  Next: "Sau",
  "Previous Month": "Tháng trước",
  "Next Month": "Tháng sau",
  increment: "Tăng",
  decrement: "Giảm",
};
