// Vietnamese texts of the sidebar.

export const vi = {
  title: "Xếp loại",
  start: "Chọn một việc để bắt đầu.",
  check: "Kiểm tra",
  summarize: "Tổng hợp",
  documents: "Làm văn bản",
  running: "Đang làm…",
  "several-accounts":
    "Máy chủ của Google chưa trả lời. Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy mở bảng tính ở cửa sổ ẩn danh chỉ với một tài khoản.",
  "no-problems": "Không có ô nào cần sửa.",
  problems: "{count} chỗ cần sửa",
  levels: "Kết quả của {count} người",
  "document-list": "Văn bản của kỳ",
  download: "Tải tệp Word",
  "google-document": "Tạo Google Doc",
  "open-document": "Mở văn bản",
} as const;
