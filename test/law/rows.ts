// The requirement rows of law.md §10 (S0-1 … S4-45): what each says, in short, and why one has no test.

/** One row of the five documents. */
export interface LawRow {
  id: string;
  /** Words of the row; `…` stands for what is left out. */
  words: string;
  /** Why no test names it. A row with a test has none. */
  left?: string;
  /** What of the row its tests do not show yet. */
  rest?: string;
}

/** Every row, in the order of law.md. */
export const LAW_ROWS: readonly LawRow[] = [
  {
    id: "S0-1",
    words:
      '"Viên chức, LĐHĐ giáo viên các trường mầm non, tiểu học, THCS và THPT công lập trực thuộc: Không thực hiện đánh …',
  },
  {
    id: "S0-2",
    words:
      '"các đồng chí là đầu mối tổng hợp … cập nhật không đánh giá và ghi rõ lý do … bằng tài khoản admin của đơn vị"',
  },
  {
    id: "S0-3",
    words:
      '"Phó Bí thư Đảng ủy đồng thời là Chủ tịch HĐND xã, thị trấn: … do đồng chí Bí thư Đảng ủy xã, thị trấn trực tiếp …',
    rest: "ai là Bí thư thì chương trình không biết: chỉ nhắc một người đánh giá, một lần",
  },
  {
    id: "S0-4",
    words:
      "\"Tỷ lệ … 'Hoàn thành xuất sắc nhiệm vụ' của đơn vị được tính trên tổng số CBCCVC được xếp loại 'Hoàn thành tốt …",
  },
  { id: "S0-5", words: '"chấp hành nghiêm việc thực hiện, đánh giá xếp loại hằng tháng"' },
  {
    id: "S0-6",
    words: '"bảo đảm an ninh mạng, bảo mật tài khoản người dùng"',
    left: "ngoài chương trình: tài khoản và quyền vào bảng tính do Google Workspace của đơn vị giữ",
  },
  {
    id: "S0-7",
    words:
      "Addressees: Ban Đảng, VP; MTTQ, đoàn thể, Hội; Đảng ủy khối; Sở, ban, ngành; quận, huyện, thị ủy và UBND; trường …",
    left: "ngoài chương trình: nơi nhận công văn; chương trình nhận mọi tên đơn vị, không kiểm loại đơn vị",
  },
  { id: "S1-1", words: '"thang điểm 100 làm căn cứ đánh giá, xếp loại … hằng tháng"' },
  {
    id: "S1-2",
    words: '"Quy trình đánh giá gồm 4 bước, trong đó kết quả đánh giá sẽ được công khai minh bạch"',
    rest: "tên bốn bước không có trong nguồn: ba trang chấm điểm, rồi thông báo kết quả trong đơn vị",
  },
  { id: "S1-3", words: '"Từ quy định khung … các cơ quan, đơn vị cần cụ thể hóa thành các tiêu chí"' },
  { id: "S1-4", words: "Forms 01 Lãnh đạo quản lý, 02 Chuyên viên, 03 LĐHĐ" },
  {
    id: "S1-5",
    words: '"căn cứ để bình xét khen thưởng hằng tháng; là căn cứ chính để đánh giá, xếp loại thi đua hằng năm"',
    rest: "cách tính năm từ các tháng không có trong nguồn",
  },
  { id: "S1-6", words: "subjects CB, CC, VC, LĐHĐ" },
  {
    id: "S2-1",
    words:
      '"Cơ quan Đảng, chính quyền, MTTQ, các tổ chức CT-XH Quận và 14 phường; các trường mầm non, tiểu học, phổ thông cơ …',
    left: "ngoài chương trình: danh mục đơn vị áp dụng; đơn vị tự ghi tên ở Cấu hình",
  },
  { id: "S2-2", words: '"CBCCVC …; Người hoạt động không chuyên trách tại các phường"' },
  {
    id: "S2-3",
    words:
      '"LĐHĐ (có đóng BHXH) không xác định thời hạn hoặc có thời hạn từ 12 tháng trở lên theo Điều 1 NĐ 68/2000, khoản 1 …',
    rest: "Nhân sự không có cột thời hạn hợp đồng và BHXH (design 3.4): câu hỏi mở nói ai có tên thì thuộc đối tượng",
  },
  { id: "S2-4", words: '"từ tháng 01/2023"' },
  {
    id: "S2-5",
    words: '"từng cá nhân … ký cam kết … (mẫu 01)" yearly',
    rest: "năm học hay năm dương lịch thì văn bản không nói: trường học cũng tính theo năm của kỳ",
  },
  {
    id: "S2-6",
    words:
      'trường học: "ký cam kết hoàn thành chậm nhất 20/9"; list mẫu 2 + publish list and commitments "chậm nhất ngày 25/9"',
  },
  { id: "S2-7", words: '"các đơn vị còn lại": 20/01 and 25/01' },
  { id: "S2-8", words: '"Riêng năm 2023 … chậm nhất 28/02/2023" (both, all units)' },
  {
    id: "S2-9",
    words: 'folder "ĐÁNH GIÁ SỰ CHUYÊN NGHIỆP CỦA CBCCVC, NLĐ" on Thư viện điện tử – phần mềm ĐHTN',
  },
  {
    id: "S2-10",
    words:
      'on leave (thai sản, không lương, ốm, phép…) "từ 01 tháng trở lên chưa phải ký"; after leave sign, danh sách bổ …',
    rest: "hạn ký sau khi nghỉ không có trong nguồn: chỉ nhắc là cần ký bổ sung",
  },
  {
    id: "S2-11",
    words: '"Người có thẩm quyền … hằng tháng đồng thời là người … đánh giá sự chuyên nghiệp"',
    left: "không có dữ liệu: ai đánh giá hằng tháng không có trong bảng tính; người quyết định của kỳ ghi ở Cấu hình",
  },
  {
    id: "S2-12",
    words:
      "Bí thư Quận ủy chủ trì cùng tập thể Thường trực QU … Thường trực QU; Trưởng Ban Đảng, Chánh VP, TTCT, CT MTTQ …",
    rest: "theo chữ ở cột Chức vụ; chức vụ ghi cách khác thì không có lời nhắc",
  },
  {
    id: "S2-13",
    words: "Trưởng ban Đảng, VPQU, MTTQ, CT-XH; Bí thư ĐU khối DN … deputies, CCVC, LĐHĐ of the unit",
    left: "không theo chức vụ: người đứng đầu quyết định cho cả đơn vị, email ghi ở Cấu hình",
  },
  {
    id: "S2-14",
    words:
      "Bí thư ĐU phường … PBT thường trực; CT, PCT MTTQ; Trưởng CT-XH phường; LĐHĐ of Đảng ủy; KCT khối Đảng, đoàn thể",
    rest: "theo chữ ở cột Chức vụ; chức vụ ghi cách khác thì không có lời nhắc",
  },
  {
    id: "S2-15",
    words: "Chủ tịch HĐND Quận … PCT HĐND; Trưởng, phó ban chuyên trách",
    rest: "theo chữ ở cột Chức vụ; chức vụ ghi cách khác thì không có lời nhắc",
  },
  {
    id: "S2-16",
    words:
      "Chủ tịch UBND Quận … PCT UBND; heads of phòng, đơn vị sự nghiệp (not schools); CT UBND phường; after consulting PCT …",
    rest: "theo chữ ở cột Chức vụ; chức vụ ghi cách khác thì không có lời nhắc",
  },
  {
    id: "S2-17",
    words: 'Head of phòng/đơn vị sự nghiệp, unit "dưới 20 CBCCVC" … deputies, CCVC, LĐHĐ',
    rest: "ai đánh giá thì đơn vị ghi email ở Cấu hình; chương trình có ngưỡng 20 người và bảo vệ trang theo email",
  },
  {
    id: "S2-18",
    words: 'unit "từ 20 CBCCVC, LĐHĐ trở lên": deputy in charge nhận xét, head quyết định … CCVC, LĐHĐ',
    rest: "ai nhận xét, ai quyết định thì đơn vị ghi email ở Cấu hình; chương trình bảo vệ trang theo email",
  },
  {
    id: "S2-19",
    words: "CT UBND phường … PCT UBND; công chức, LĐHĐ phường; KCT khối chính quyền",
    rest: "theo chữ ở cột Chức vụ; chức vụ ghi cách khác thì không có lời nhắc",
  },
  {
    id: "S2-20",
    words: "Trưởng phòng GD&ĐT (consult Phó) … Hiệu trưởng",
    rest: "theo chữ ở cột Chức vụ; chức vụ ghi cách khác thì không có lời nhắc",
  },
  {
    id: "S2-21",
    words: "Hiệu trưởng … Phó hiệu trưởng",
    rest: "theo chữ ở cột Chức vụ; chức vụ ghi cách khác thì không có lời nhắc",
  },
  {
    id: "S2-22",
    words: "BGH nhận xét theo lĩnh vực; Hiệu trưởng quyết định … giáo viên, VC, LĐHĐ",
    rest: "theo chữ ở cột Chức vụ; chức vụ ghi cách khác thì không có lời nhắc",
  },
  {
    id: "S2-23",
    words: '"lãnh đạo Quận ủy, HĐND, UBND Quận …; UVTV Quận ủy phụ trách phường có quyền xem xét, điều chỉnh kết quả"',
  },
  {
    id: "S2-24",
    words:
      '"Không đánh giá … trong thời gian nghỉ thai sản hoặc nghỉ ốm, không lương, nghỉ phép, nghỉ hè … từ 15 ngày làm việc …',
  },
  { id: "S2-25", words: '"định kỳ hằng quý"' },
  { id: "S2-26", words: "mẫu 03 (diện BTV TU, QU), mẫu 04 (< 20), mẫu 05 (≥ 20)" },
  { id: "S2-27", words: '"thang điểm 10 (từ 01-10 điểm), khoảng cách giữa các điểm là 0,5"' },
  {
    id: "S2-28",
    words: '"xếp loại … hằng tháng ở mức hoàn thành tốt nhiệm vụ trở lên, có ít nhất 01 tháng hoàn thành xuất sắc"',
  },
  {
    id: "S2-29",
    words:
      '"không trong thời gian thi hành kỷ luật đảng, chính quyền; đang được thanh tra, kiểm tra hoặc có sai phạm theo kết …',
  },
  {
    id: "S2-30",
    words: 'diện BTV: "từ 420 đến 450 điểm: 30 nội dung bắt buộc đạt 10 điểm và 15 nội dung đạt tối thiểu 8"',
  },
  {
    id: "S2-31",
    words:
      'diện BTV: "Đơn vị (bộ phận phụ trách) không có CBCCVC, NLĐ xếp loại không hoàn thành nhiệm vụ hoặc có vi phạm phải …',
  },
  { id: "S2-32", words: 'others: "từ 280 đến 300 điểm: 20 nội dung bắt buộc đạt 10 và 10 nội dung tối thiểu 8"' },
  { id: "S2-33", words: 'Bước 1 tự đánh giá "chậm nhất ngày 25 của tháng cuối quý"' },
  {
    id: "S2-34",
    words:
      'Bước 2 cấp có thẩm quyền "chậm nhất ngày 27"; Phòng Nội vụ trình CT HĐND/UBND; Ban Tổ chức trình Thường trực QU',
  },
  {
    id: "S2-35",
    words:
      'Bước 3 "gửi biểu tổng hợp … chậm nhất ngày 28 — Mẫu 06": Phòng Nội vụ (HĐND, UBND Quận, UBND phường), Phòng GD&ĐT …',
  },
  {
    id: "S2-36",
    words:
      'Bước 4 "Trong trường hợp cần thiết" (thông tin chưa nghiêm túc, khách quan, kết quả bất thường) leaders opine …',
  },
  { id: "S2-37", words: "Bước 5 focal points send mẫu 7 ≤ 30" },
  { id: "S2-38", words: 'Bước 6 "công khai chậm nhất ngày 03 của tháng đầu của quý kế tiếp"' },
  {
    id: "S2-39",
    words:
      'Section "THÔNG BÁO KẾT QUẢ ĐÁNH GIÁ SỰ CHUYÊN NGHIỆP CỦA CBCCVC, NLĐ": Ban Tổ chức (Thường trực QU\'s), Phòng Nội vụ …',
    rest: "mục thông báo ở ba nơi do đầu mối đăng: chương trình lập danh sách của đơn vị, có cả người đứng đầu",
  },
  { id: "S2-40", words: "Unit folder: list rated by unit head" },
  {
    id: "S2-41",
    words: 'Lễ Chào cờ "tháng đầu tiên quý tiếp theo"; Ban Tổ chức (cơ quan Dân, Đảng), Phòng Nội vụ (UBND) collate',
  },
  {
    id: "S2-42",
    words: "Reward: units → Hội đồng TĐKT, intake Ban Tổ chức / Phòng Nội vụ; Phòng Nội vụ collates",
  },
  {
    id: "S2-43",
    words: 'File: mẫu 1; "mẫu 03, 04"; "mẫu 06" as Thông báo kết quả',
  },
  {
    id: "S3-1",
    words: '"công chức, nhân viên không giữ chức vụ lãnh đạo, quản lý"',
    rest: "theo cột Lãnh đạo của Nhân sự; ai giữ chức vụ mà không được đánh dấu thì chương trình không biết",
  },
  {
    id: "S3-2",
    words:
      '"6 nội dung: (1) Chính trị tư tưởng, (2) Đạo đức, lối sống, (3) Tác phong, lề lối làm việc, (4) Ý thức tổ chức kỷ …',
  },
  {
    id: "S3-3",
    words:
      '"trên 95 điểm … xuất sắc; từ trên 90 đến dưới 95 … tốt; từ trên 80 đến dưới 90 … hoàn thành; dưới 80 … không hoàn …',
  },
  {
    id: "S3-4",
    words: '"Căn cứ Điều 8, 9, 10, 11, Nghị định số 90"',
  },
  {
    id: "S3-5",
    words:
      'Steps "(1) BCH Công đoàn … cho điểm, (2) Lãnh đạo cơ quan … cho điểm, (3) cấp ủy chi bộ cho điểm, (4) Họp cơ quan …',
  },
  {
    id: "S3-6",
    words: '"xuất sắc theo tỷ lệ 20% trên tổng số … hoàn thành tốt … lập phiếu … bỏ phiếu kín"',
  },
  {
    id: "S3-7",
    words: '"khen thưởng ngay bằng tiền mặt với 200.000 đồng/người từ kinh phí của công đoàn; … mỗi quý 1 lần"',
  },
  {
    id: "S3-8",
    words: '"dựa trên cơ sở 4 quý để đánh giá, xếp loại chất lượng cả năm"',
  },
  { id: "S3-9", words: "quarterly agency meeting combined" },
  {
    id: "S4-1",
    words: "Tập thể: Lãnh đạo Văn phòng; lãnh đạo các phòng, ban, đơn vị sự nghiệp",
    rest: "tiêu chí của tập thể ở Hướng dẫn 02-HD/TU không có trong nguồn: bốn mức do người có thẩm quyền quyết định",
  },
  { id: "S4-2", words: "Cá nhân: LĐQL diện BTV Tỉnh ủy; LĐQL cấp phòng/đơn vị; CC, VC không LĐQL" },
  {
    id: "S4-3",
    words: "Places: Hội nghị cán bộ chủ chốt; Hội nghị công chức, viên chức; at phòng/đơn vị",
  },
  { id: "S4-4", words: '"Các trường hợp ký hợp đồng lao động: Không thực hiện đánh giá phân loại theo Kế hoạch này"' },
  { id: "S4-5", words: "Mẫu 01-HD KĐ.ĐG 2020 … báo cáo kiểm điểm tập thể" },
  {
    id: "S4-6",
    words: "Mẫu 02a … LĐQL (II.2.2a: also heads of ĐVSN; 5.2 for ĐVSN lists only 02b and 02d)",
  },
  { id: "S4-7", words: "Mẫu 02b … CC, VC là đảng viên" },
  {
    id: "S4-8",
    words: "Mẫu 02d … CC, VC chưa là đảng viên (02c is never mentioned)",
  },
  {
    id: "S4-9",
    words: "Phụ lục 02 … liên hệ 27 biểu hiện suy thoái (asked of everyone, also non-members)",
    rest: "27 biểu hiện không có trong nguồn: bản kiểm điểm có mục để liên hệ, đơn vị tự đính kèm phụ lục",
  },
  {
    id: "S4-10",
    words: "Phụ lục 03 … bộ tiêu chí tự chấm tập thể",
    left: "nội dung phụ lục không có trong nguồn: danh mục hồ sơ nhắc đơn vị đính kèm",
  },
  {
    id: "S4-11",
    words: "Phụ lục 04 … bộ tiêu chí tự chấm LĐQL: II.2.2a says only Lãnh đạo Văn phòng; 5.1a also Trưởng, Phó phòng …",
    left: "nội dung phụ lục không có trong nguồn: danh mục hồ sơ nhắc đơn vị đính kèm",
  },
  {
    id: "S4-12",
    words: "Phiếu biểu quyết 01 / Biểu 01a … họp phòng, họp đơn vị",
  },
  {
    id: "S4-13",
    words: "Phiếu 04 / Biểu 04a … tập thể Lãnh đạo Văn phòng",
  },
  {
    id: "S4-14",
    words: "Phiếu 05 / Biểu 05a … cá nhân Lãnh đạo Văn phòng at Hội nghị cán bộ chủ chốt",
  },
  {
    id: "S4-15",
    words: "Phiếu 06 / Biểu 06a … tập thể Lãnh đạo Văn phòng (phiếu kín, 1 of 4 levels)",
  },
  {
    id: "S4-16",
    words:
      "Biên bản họp; biên bản kiểm phiếu; thông báo; quyết định; báo cáo; nhận xét của Đảng ủy, Công đoàn, cấp ủy nơi cư …",
    rest: "nhận xét của Đảng ủy, Công đoàn, cấp ủy nơi cư trú do nơi đó viết: danh mục hồ sơ nhắc đính kèm",
  },
  {
    id: "S4-17",
    words: "BTV Tỉnh ủy: tập thể Lãnh đạo VP, Chánh VP, Phó Chánh VP",
    rest: "theo chữ ở cột Chức vụ; mức do Ban Thường vụ quyết định thì ghi ở cột Mức quyết định khi có",
  },
  {
    id: "S4-18",
    words: "Chánh VP: Trưởng, Phó phòng; GĐ, PGĐ ĐVSN; công chức không LĐQL",
    rest: "theo chữ ở cột Chức vụ; công chức không giữ chức vụ thì không có chữ nào để nhận ra",
  },
  {
    id: "S4-19",
    words: "Giám đốc ĐVSN: viên chức và người lao động",
    left: "không theo chức vụ: Giám đốc quyết định cho cả đơn vị sự nghiệp; ai là Giám đốc thì bảng tính không nói",
  },
  {
    id: "S4-20",
    words:
      'Lãnh đạo VP XS "20% trên tổng số cán bộ Lãnh đạo Văn phòng thuộc diện BTV Tỉnh ủy quản lý của toàn tỉnh (Không tính …',
  },
  {
    id: "S4-21",
    words:
      '"Trưởng các phòng, ban; Giám đốc ĐVSN: 20% trên tổng số Trưởng các phòng ban thuộc Văn phòng hoàn thành tốt"',
  },
  { id: "S4-22", words: '"Phó trưởng …; Phó Giám đốc: 20% trên tổng số Phó trưởng các phòng, ban … hoàn thành tốt"' },
  {
    id: "S4-23",
    words: '"Công chức … 20% trên tổng số công chức thuộc Văn phòng hoàn thành tốt (trừ công chức là LĐQL)"',
  },
  {
    id: "S4-24",
    words: '"Viên chức … 20% trên tổng số viên chức thuộc đơn vị sự nghiệp quản lý hoàn thành tốt (trừ LĐQL)"',
  },
  { id: "S4-25", words: "\"Nơi có 05 cán bộ LĐQL xếp loại 'T' thì chọn 01 … 'XS' nếu đủ điều kiện\"" },
  { id: "S4-26", words: 'CC: "khoản 1, Điều 8"; VC: "khoản 1, Điều 12" NĐ 90' },
  {
    id: "S4-27",
    words: '"Người đứng đầu … kiểm điểm trước; các cá nhân … sau"; Chánh VP trước, Phó sau',
  },
  {
    id: "S4-28",
    words: '"gửi trước cho các thành viên … ít nhất 03 ngày làm việc" (individual and collective reports)',
    left: "không có dữ liệu: ngày gửi bản kiểm điểm và ngày họp không có trong bảng tính (design 3.4)",
  },
  {
    id: "S4-29",
    words:
      "Họp phòng: Lãnh đạo VP phụ trách + công chức phòng; trình bày → góp ý (biên bản, thông qua tại cuộc họp) → biểu …",
  },
  {
    id: "S4-30",
    words: "Hồ sơ phòng 01 bộ: bản kiểm điểm, biên bản họp, biên bản kiểm phiếu, Biểu 01a",
  },
  {
    id: "S4-31",
    words:
      "Tập thể Lãnh đạo VP: study minutes, Phiếu 04, thư ký Biểu 04a; Chánh VP quyết định, nhận xét, thông báo đến từng người",
    rest: "việc nghiên cứu biên bản của các phòng là của tập thể Lãnh đạo Văn phòng",
  },
  {
    id: "S4-32",
    words:
      "Phòng TC-HC-QT file, 7: nhận xét on each bản kiểm điểm; biên bản họp; biên bản kiểm phiếu; Biểu 04a; thông báo kết …",
  },
  {
    id: "S4-33",
    words:
      "Hội nghị cán bộ chủ chốt: Đại diện Đảng ủy; CT công đoàn; Bí thư Chi đoàn; tập thể Lãnh đạo VP; Trưởng, Phó phòng …",
  },
  {
    id: "S4-34",
    words:
      "Hồ sơ trình BTV 02 bộ. Individuals, 9: mẫu 02a final; Phụ lục 04 self-score; biên bản hội nghị; biên bản kiểm …",
  },
  { id: "S4-35", words: 'Tập thể: "biểu quyết bằng phiếu kín theo 1 trong 4 mức"' },
  {
    id: "S4-36",
    words: '"Biên bản họp phải ghi rõ nội dung biểu quyết"',
  },
  {
    id: "S4-37",
    words: '"thông báo bằng văn bản … sau 05 ngày làm việc, kể từ ngày có kết luận của Chánh Văn phòng"',
    rest: "hạn 05 ngày làm việc: ngày có kết luận không có trong bảng tính (design 3.4)",
  },
  {
    id: "S4-38",
    words:
      '"thời gian công tác trong năm chưa đủ 06 tháng" → no rating, still kiểm điểm, "trừ trường hợp chế độ thai sản"',
  },
  { id: "S4-39", words: 'nghỉ "từ 03 tháng đến dưới 06 tháng" → evaluated, not T or higher' },
  { id: "S4-40", words: "thai sản → actual working time" },
  {
    id: "S4-41",
    words: 'đào tạo ngắn hạn < 01 năm, chấp hành tốt → counted as working time for "Lao động tiên tiến"',
    left: "ngoài chương trình: danh hiệu “Lao động tiên tiến”, không phải mức xếp loại",
  },
  { id: "S4-42", words: "excluded people … not in numerators or denominators" },
  { id: "S4-43", words: "01–10/12/2021 … units meet, send files to TC-HC-QT" },
  { id: "S4-44", words: "11–17/12/2021 … Lãnh đạo VP vote; Hội nghị cán bộ chủ chốt" },
  { id: "S4-45", words: "18–24/12/2021 … finish, sign, report Sở Nội vụ, Ban Tổ chức Tỉnh ủy" },
];
