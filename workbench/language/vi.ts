// Vietnamese texts of the workbench's command line.

export const vi = {
  usage: `Cách dùng: xeploai <việc> <tệp.xlsx>… [--out <thư mục>] [--json]
        xeploai publish <tệp.xlsx>… [--people] [--document <mã văn bản> [--template <mẫu.docx>]] [--out <thư mục>] [--json]

        xeploai setup <tệp.xlsx> [--unit <đơn vị>] [--superior <cơ quan cấp trên>] [--block <khối>]
                      [--regulation <quy định>] [--period <kỳ>] [--format "Nhà nước"|"Đảng"]

        xeploai merge [<tệp của đầu mối.xlsx>] <tệp của đơn vị.xlsx>… [--out <thư mục>] [--json]

        xeploai open <tệp.xlsx> [--port <cổng>] [--no-open]

        xeploai warehouse <thư mục> [--out <thư mục>] [--csv] [--xlsx] [--page] [--names] [--json]
                          [--units <danh sách.csv>] [--bigquery <dự án.kho>]

Việc:
  open       mở bảng tính trong trình duyệt, trên máy này
  setup      thêm các trang, cột, mục mà quy định cần; tệp chưa có thì tạo mới
  check      kiểm tra bảng tính, không ghi gì
  summarize  xếp loại, ghi trang Tổng hợp vào bản sao
  publish    làm các văn bản của kỳ (tệp Word); --people: cả phiếu, thông báo của từng người, mỗi loại một tệp;
             --document: chỉ văn bản có mã này; --template: theo mẫu Word của đơn vị (xem docs/mau-van-ban.md)
  close      đóng kỳ khi không còn thiếu gì: ghi Kết quả, lưu trữ vào bản sao
  merge      tổng hợp các đơn vị của khối (Mẫu 07); tệp đầu có thể là bảng tính của đầu mối, có trang Đơn vị
  reopen     mở lại kỳ đã đóng, kèm --reason "<lý do>"
  next-period  sang kỳ sau kỳ đã đóng: trang chấm điểm trống, kết quả cũ giữ nguyên; --regulation <quy định> khi phải chọn
  warehouse  nạp Kết quả của mọi đơn vị trong thư mục vào kho, kiểm tra, xuất bảng và biểu đồ

Kết quả ghi vào thư mục --out (mặc định: out). Tệp gốc không bao giờ bị sửa, trừ khi bạn bấm Lưu trong
trang của việc open và đồng ý.`,
  "unknown-action": "Không có việc “{action}”. Các việc: {actions}.",
  "unknown-option": "Không có tùy chọn “{option}”: chạy xeploai không kèm gì để xem cách dùng.",
  "no-file": "Chưa có tệp bảng tính: ghi tên tệp .xlsx sau tên việc.",
  "no-out": "Sau --out phải có tên thư mục.",
  "no-port": "Sau --port phải có số cổng từ 1 đến 65535.",
  "one-file-open": "Việc open chỉ mở một tệp: ghi một tên tệp.",
  "port-taken": "Cổng {port} đang bận hoặc không được dùng: chọn cổng khác bằng --port.",
  opened: "Đang mở {file} tại {address} (địa chỉ dùng một lần; nhấn Ctrl+C để dừng)",
  "one-file-json": "--json chỉ dùng với một tệp: chạy từng tệp.",
  "same-names": "Có hai tệp cùng tên “{name}”: chạy từng tệp với --out khác nhau để kết quả không ghi đè nhau.",
  "file-missing": "Không có tệp “{file}”: kiểm tra tên và thư mục.",
  "file-folder": "“{file}” là thư mục: ghi tên tệp bảng tính .xlsx.",
  "file-unreadable": "Không đọc được tệp “{file}”: kiểm tra quyền đọc.",
  "not-a-workbook": "“{file}” không phải bảng tính .xlsx: mở tệp gốc và lưu lại ở dạng Excel (.xlsx).",
  corrupt: "Tệp “{file}” bị hỏng hoặc chưa tải xong: lấy lại bản khác.",
  encrypted: "Tệp “{file}” có mật khẩu: bỏ mật khẩu rồi chạy lại.",
  "legacy-xls": "“{file}” là tệp .xls đời cũ: mở bằng Excel hoặc LibreOffice và lưu lại ở dạng .xlsx.",
  unsafe: "Tệp “{file}” có cấu trúc không an toàn nên không mở: mở bằng Excel hoặc LibreOffice và lưu lại.",
  "too-large": "Tệp “{file}” quá lớn hoặc nén bất thường nên không mở.",
  "out-unwritable": "Không ghi được vào thư mục “{folder}”: chọn thư mục khác bằng --out.",
  "out-is-input": "Kết quả sẽ ghi đè tệp gốc “{file}”: chọn thư mục khác bằng --out.",
  "not-built": "Chưa có thư mục dist: chạy “npm run build” rồi làm lại.",
  unexpected: "Có lỗi ngoài dự kiến với tệp “{file}”: {reason}",
  "not-published": "Chưa làm được văn bản của “{file}”: {reason}",
  "not-summarized": "Chưa tổng hợp được: sửa các chỗ dưới đây rồi chạy lại.",
  unit: "{unit} · kỳ {period} · {regulation}",
  level: "  {count} người: {level}",
  quota: "  Tỷ lệ xuất sắc, {group}: đang {current}, tối đa {limit}, vượt {excess}",
  "no-problems": "Không có ô nào cần sửa.",
  problems: "{count} chỗ cần sửa:",
  problem: "  {place}: {message}",
  note: "  Ghi chú: {note}",
  file: "Đã ghi {file}",
  "server.stranger": "Yêu cầu này không đến từ trang Xếp loại.",
  "server.no-token": "Trang này chỉ mở được bằng địa chỉ mà lệnh xeploai open vừa in ra.",
  "server.used-address": "Địa chỉ này đã được dùng hoặc không đúng: chạy lại lệnh xeploai open để có địa chỉ mới.",
  "server.no-such-page": "Không có trang này.",
  "server.method": "Không làm được việc này với địa chỉ này.",
  "server.fault": "Máy chủ gặp lỗi ngoài dự kiến.",
  "server.changed":
    "Tệp đã bị chương trình khác sửa, đổi tên hoặc xóa sau khi mở, nên chưa lưu. Tải bản sao để giữ thay đổi của bạn.",
  "server.unwritable":
    "Không ghi được vào tệp: có thể tệp đang mở trong chương trình khác, bị cấm ghi hoặc hết chỗ. Tải bản sao để giữ thay đổi.",
  "server.no-workbook": "Nội dung gửi lên không phải tệp .xlsx nên không lưu.",
  "server.too-large": "Tệp quá lớn nên không lưu.",
  // Set-up
  "no-value": "Sau {option} phải có giá trị.",
  "one-file-setup": "Việc setup chỉ làm với một tệp: ghi một tên tệp.",
  "not-set-up": "Chưa thiết lập được “{file}”: {reason}",
  "setup.new": "  Trang {sheet}: mới",
  "setup.more": "  Trang {sheet}: thêm phần còn thiếu",
  "setup.whole": "  Trang {sheet}: đã đủ",
  "setup.left": "  Trang {sheet}: để nguyên. {reason}",
  "setup.kept": "  Cấu hình, {item}: giữ “{value}” đang có",

  // Closing a period
  "no-reason": "Việc reopen cần --reason và lý do trong ngoặc kép.",
  "not-closed": "Chưa đóng được kỳ của “{file}”: còn {count} việc cần làm trước.",
  closed: "Kỳ đã đóng, ghi thêm {count} dòng vào Kết quả.",
  gap: "  Còn thiếu ở {place}: {text}",

  // A unit's own template
  "template-of-what": "Sau --template cần thêm --document và mã của văn bản làm theo mẫu ấy.",
  "no-document": "Quy định này không có văn bản “{document}”. Các văn bản: {documents}.",
  "template-problems": "Chưa làm được theo mẫu “{file}”, còn {count} chỗ cần sửa:\n{problems}",
  // The next period
  refused: "“{file}”: {reason}",
  "not-begun":
    "Chưa sang kỳ {period} của “{file}”: chọn quy định bằng --regulation. Các quy định khi đó: {regulations}.",
  // Merging units
  "not-merged": "Chưa tổng hợp được. {reason}",
  "merge.counts": "{all} người: {levels}",
  "merge.line": "{what} · {counts}",
  "merge.unit": "  {what} · {state} · {counts}",
  "merge.no-problems": "Không có gì cần xử lý.",
  // The city's warehouse
  "warehouse.one-folder": "Việc warehouse cần đúng một thư mục chứa các tệp bảng tính của đơn vị.",
  "warehouse.no-folder": "Không có thư mục “{folder}”: kiểm tra tên thư mục.",
  "warehouse.no-list": "--bigquery cần danh sách đơn vị: thêm --units <tệp.csv>.",
  "warehouse.no-dataset": "Sau --bigquery phải là tên kho dạng du-an.kho.",
  "warehouse.no-engine":
    "Chưa cài DuckDB trên máy này: chạy “npm install @duckdb/node-api” trong thư mục của chương trình rồi làm lại.",
  "warehouse.list-heading": "Danh sách “{file}” thiếu cột “{heading}”.",
  "warehouse.list-row": "Danh sách “{file}”, dòng {row}: thiếu mã hoặc tên đơn vị.",
  "warehouse.list-twice": "Danh sách “{file}”, dòng {row}: mã {code} đã có ở dòng trên.",
  "warehouse.list-link": "Liên kết của đơn vị {code} không phải địa chỉ của một Google Trang tính.",
  "warehouse.too-long": "“{view}” có hơn {most} dòng nên không ghi được vào Excel: dùng --csv.",
} as const;
