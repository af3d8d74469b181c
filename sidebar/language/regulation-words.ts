// What the regulations say in words of their own, in English: open questions and readings, conditions, steps. Texts of the law, level names and headings stay.

/** By the Vietnamese words of `src/regulations`, each once however many regulations say it. */
export const REGULATION_WORDS: Readonly<Record<string, string>> = {
  // Steps
  "Tự đánh giá": "Self-rating",
  "Tự chấm điểm": "Self-scoring",
  "Tự chấm điểm, tự nhận mức": "Self-scoring and own choice of level",
  "Nhận xét": "Comment",
  "Nhận xét của cấp phó, Ban Giám hiệu": "Comment of the deputies or the school's board",
  "Nhận xét của người giao việc": "Comment of whoever assigns the work",
  "Quyết định": "Decision",
  "Quyết định của cấp có thẩm quyền": "Decision of the competent level",
  "Quyết định của người đứng đầu": "Decision of the head",
  "Cấp có thẩm quyền quyết định": "The competent level decides",
  "Điểm của cấp có thẩm quyền": "Scores of the competent level",
  "Điểm của người có thẩm quyền": "Scores of the competent person",
  "Ban Chấp hành Công đoàn chấm điểm": "The trade union's committee scores",
  "Lãnh đạo cơ quan chấm điểm": "The office's leaders score",
  "Cấp ủy chi bộ chấm điểm": "The Party cell's committee scores",
  "Thủ trưởng cơ quan quyết định": "The head of the office decides",
  "Ký cam kết (Mẫu 01)": "Signing the commitment (form 01)",
  "Công khai danh sách và bản cam kết (Mẫu 02)": "Publishing list and commitments (form 02)",
  "Ký cam kết, khối trường học (Mẫu 01)": "Signing the commitment, schools (form 01)",
  "Công khai danh sách và bản cam kết, khối trường học (Mẫu 02)": "Publishing list and commitments, schools (form 02)",
  "Cấp có thẩm quyền đánh giá": "Rating by the competent level",
  "Gửi biểu tổng hợp (Mẫu 06)": "Sending the summary (form 06)",
  "Lãnh đạo Quận cho ý kiến": "The district's leaders comment",
  "Đầu mối gửi kết quả của khối (Mẫu 07)": "The focal agency sends the block's results (form 07)",
  "Công khai kết quả": "Publishing the results",
  "Các phòng, đơn vị họp và gửi hồ sơ": "Divisions and units meet and send their files",
  "Tập thể Lãnh đạo Văn phòng, Hội nghị cán bộ chủ chốt": "The office's leaders, the conference of key cadres",
  "Hoàn chỉnh hồ sơ, phê duyệt, báo cáo": "Completing the file, approval, report",
  "Xếp loại năm": "Rating of the year",
  "Xếp loại năm, cơ quan kết thúc công việc muộn": "Rating of the year, bodies whose work ends late",
  "Xếp loại năm, đơn vị đặc thù": "Rating of the year, units of a special kind",

  // Conditions
  "30 nội dung bắt buộc đạt 10 điểm": "The 30 mandatory items have 10 points",
  "15 nội dung còn lại đạt tối thiểu 8 điểm": "The other 15 items have at least 8 points",
  "Tổng điểm từ 420 đến 450": "A total from 420 to 450",
  "20 nội dung bắt buộc đạt 10 điểm": "The 20 mandatory items have 10 points",
  "10 nội dung còn lại đạt tối thiểu 8 điểm": "The other 10 items have at least 8 points",
  "Tổng điểm từ 280 đến 300": "A total from 280 to 300",
  "Các tháng trong quý đều xếp loại từ Hoàn thành tốt nhiệm vụ trở lên":
    "Every month of the quarter is at Hoàn thành tốt nhiệm vụ or above",
  "Có ít nhất 01 tháng Hoàn thành xuất sắc nhiệm vụ": "At least one month is at Hoàn thành xuất sắc nhiệm vụ",
  "Không trong thời gian thi hành kỷ luật đảng, chính quyền": "Not under a discipline of the Party or the State",
  "Không đang được thanh tra, kiểm tra hoặc có sai phạm theo kết luận thanh tra, kiểm tra":
    "Not under inspection, and no wrongdoing found by one",
  "Đơn vị (bộ phận phụ trách) không có người xếp loại không hoàn thành nhiệm vụ hoặc có vi phạm phải kiểm điểm, xem xét kỷ luật":
    "Nobody in the unit (the part in charge of) failed his duties or broke rules that call for review or discipline",
  "Từ 90 điểm trở lên": "90 points or more",
  "Từ 70 điểm trở lên": "70 points or more",
  "Từ 50 điểm trở lên": "50 points or more",
  "Trên 95 điểm": "More than 95 points",
  "Từ trên 90 đến dưới 95 điểm": "More than 90 and less than 95 points",
  "Từ trên 80 đến dưới 90 điểm": "More than 80 and less than 90 points",
  "Dưới 80 điểm": "Less than 80 points",
  "Từ 70 đến dưới 90 điểm": "70 points or more and less than 90",
  "Từ 50 đến dưới 70 điểm": "50 points or more and less than 70",
  "Dưới 50 điểm": "Less than 50 points",
  "Thực hiện tốt các tiêu chí chung (khoản 1 đến 4 và điểm a khoản 5 Điều 3)":
    "The general criteria are met well (clauses 1 to 4 and point a of clause 5, Điều 3)",
  "Thực hiện tốt các tiêu chí chung (khoản 1 đến 4 Điều 3)":
    "The general criteria are met well (clauses 1 to 4, Điều 3)",
  "Đáp ứng các tiêu chí chung (khoản 1 đến 4 và điểm a khoản 5 Điều 3)":
    "The general criteria are met (clauses 1 to 4 and point a of clause 5, Điều 3)",
  "Đáp ứng các tiêu chí chung (khoản 1 đến 4 Điều 3)": "The general criteria are met (clauses 1 to 4, Điều 3)",
  "Mọi kết quả công việc đúng tiến độ, bảo đảm chất lượng, hiệu quả cao":
    "All work in time, of good quality and highly effective",
  "Mọi kết quả công việc đúng tiến độ, bảo đảm chất lượng, hiệu quả": "All work in time, of good quality and effective",
  "Đơn vị hoàn thành tất cả chỉ tiêu, nhiệm vụ": "The unit fulfils all targets and tasks",
  "Ít nhất 50% chỉ tiêu, nhiệm vụ của đơn vị hoàn thành vượt mức":
    "At least 50% of the unit's targets and tasks are exceeded",
  "100% đơn vị thuộc quyền từ mức hoàn thành nhiệm vụ trở lên":
    "100% of the units below are at Hoàn thành nhiệm vụ or above",
  "Ít nhất 70% đơn vị thuộc quyền ở mức tốt hoặc xuất sắc":
    "At least 70% of the units below are at Hoàn thành tốt nhiệm vụ or above",
  "Ít nhất 70% đơn vị thuộc quyền từ mức hoàn thành nhiệm vụ trở lên":
    "At least 70% of the units below are at Hoàn thành nhiệm vụ or above",
  "Ít nhất 80% chỉ tiêu, nhiệm vụ của đơn vị đúng tiến độ, bảo đảm chất lượng":
    "At least 80% of the unit's targets and tasks in time and of good quality",
  "Không quá 20% tiêu chí chưa bảo đảm chất lượng, tiến độ hoặc hiệu quả thấp":
    "At most 20% of the criteria lack quality, are late or have little effect",
  "Đơn vị hoàn thành trên 70% chỉ tiêu, nhiệm vụ": "The unit fulfils more than 70% of its targets and tasks",
  "Đơn vị hoàn thành từ 50% đến 70% chỉ tiêu": "The unit fulfils from 50% to 70% of its targets",
  "Đơn vị hoàn thành dưới 50% chỉ tiêu, nhiệm vụ": "The unit fulfils less than 50% of its targets and tasks",
  "100% nhiệm vụ đúng tiến độ, bảo đảm chất lượng, hiệu quả cao":
    "100% of the tasks in time, of good quality and highly effective",
  "100% nhiệm vụ đúng tiến độ, bảo đảm chất lượng, hiệu quả":
    "100% of the tasks in time, of good quality and effective",
  "100% nhiệm vụ đúng tiến độ, chất lượng, hiệu quả": "100% of the tasks in time, with quality and effect",
  "100% nhiệm vụ đúng tiến độ, chất lượng": "100% of the tasks in time and with quality",
  "100% nhiệm vụ đúng tiến độ": "100% of the tasks in time",
  "Hoàn thành 100% nhiệm vụ": "100% of the tasks fulfilled",
  "Hoàn thành dưới 70% nhiệm vụ theo kế hoạch": "Less than 70% of the planned tasks fulfilled",
  "Ít nhất 50% nhiệm vụ hoàn thành vượt mức": "At least 50% of the tasks are exceeded",
  "Ít nhất 30% nhiệm vụ vượt mức": "At least 30% of the tasks are exceeded",
  "Không quá 20% nhiệm vụ chậm tiến độ": "At most 20% of the tasks are late",
  "Không có đơn vị cấu thành không hoàn thành nhiệm vụ": "No part of the unit is at Không hoàn thành nhiệm vụ",
  "Đã khắc phục mọi hạn chế của kỳ trước": "Every shortcoming of the period before is mended",
  "Không có kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”":
    "No finding of degradation, “self-evolution” or “self-transformation”",
  "Có kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”":
    "A finding of degradation, “self-evolution” or “self-transformation”",
  "Không có kết luận suy thoái, vi phạm điều đảng viên không được làm, trách nhiệm nêu gương":
    "No finding of degradation, of what Party members must not do, or against the duty to set an example",
  "Không có kết luận suy thoái, vi phạm": "No finding of degradation or breach of rules",
  "Có kết luận suy thoái, vi phạm": "A finding of degradation or breach of rules",
  "Không vi phạm bị kỷ luật trong năm": "No breach with discipline in the year",
  "Vi phạm bị kỷ luật trong năm": "A breach with discipline in the year",
  "Không bị kỷ luật (từ khiển trách) vì hành vi liên quan đến công vụ, nhiệm vụ trong năm":
    "No discipline (from a reprimand up) for acts on duty in the year",
  "Đơn vị trực tiếp phụ trách không liên quan tham ô, tham nhũng, lãng phí bị xử lý":
    "The unit in charge of has no part in embezzlement, corruption or waste that was dealt with",
  "Đơn vị trực tiếp phụ trách liên quan tham ô, tham nhũng, lãng phí và bị xử lý":
    "The unit in charge of has a part in embezzlement, corruption or waste and was dealt with",
  "Không quá 50% tiêu chí về kết quả không đạt tiến độ, chất lượng":
    "At most 50% of the result criteria miss time or quality",
  "Trên 50% tiêu chí về kết quả không đạt tiến độ, chất lượng, hiệu quả":
    "More than 50% of the result criteria miss time, quality or effect",
  "Trên 20% đến 50% tiêu chí chưa đạt": "More than 20% and up to 50% of the criteria are missed",
  "Không bị kết luận sai phạm về công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền":
    "No finding of wrongdoing in personnel work, disunity, factions or buying of posts",
  "Bị kết luận sai phạm về công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền":
    "A finding of wrongdoing in personnel work, disunity, factions or buying of posts",

  // Who is not rated, and caps
  "Trong thời gian nghỉ thai sản": "On maternity leave",
  "Nghỉ từ 15 ngày làm việc trở lên trong quý": "15 working days or more on leave in the quarter",
  "Giáo viên trường công lập trong các tháng 6, 7, 8 (học sinh nghỉ hè)":
    "Teacher of a public school in June, July, August (pupils are on holiday)",
  "Công tác trong năm chưa đủ 06 tháng (vẫn phải kiểm điểm)":
    "Less than 6 months of work in the year (a self-review is still due)",
  "Công tác trong năm chưa đủ 06 tháng (chưa kiểm chứng điều khoản)":
    "Less than 6 months of work in the year (the article is unverified)",
  "Công tác trong năm chưa đủ 06 tháng": "Less than 6 months of work in the year",
  "Không phải trường hợp chế độ thai sản": "Not a case of maternity benefits",
  "Không phải trường hợp thai sản": "Not a case of maternity",
  "Không phải nghỉ thai sản theo chế độ bảo hiểm": "Not on maternity leave under the insurance",
  "Không phải nghỉ chế độ thai sản": "Not on maternity leave",
  "Nghỉ theo quy định từ 03 tháng đến dưới 06 tháng: không xếp từ mức tốt trở lên":
    "On leave by the rules from 3 to less than 6 months: not rated at Hoàn thành tốt nhiệm vụ or above",
  "Hợp đồng lao động: không đánh giá theo kế hoạch này": "Contract workers: not rated by this plan",
  "Giữ chức vụ lãnh đạo, quản lý: mô hình không áp dụng": "Holds a leading post: the model does not apply",
  "Phó Bí thư Đảng ủy đồng thời là Chủ tịch HĐND xã, thị trấn do Bí thư Đảng ủy trực tiếp đánh giá, một lần, có tham khảo nhiệm vụ của chức danh HĐND":
    "A deputy Party secretary who also chairs the People's Council of a commune is rated once, by the Party secretary, with a look at the duties in the Council",

  // Open questions and their readings: Long Biên 2023
  "Nghỉ “từ 15 ngày làm việc trở lên” được tính cộng dồn hay liên tục?":
    "Are “15 working days or more” of leave added up, or must they be in a row?",
  "cộng mọi ngày nghỉ trong quý": "all days of leave in the quarter are added up",
  "chỉ tính đợt nghỉ liền nhau dài nhất": "the longest leave in a row counts alone",
  "Mốc 15 ngày làm việc có áp dụng cho nghỉ thai sản không?": "Do the 15 working days hold for maternity leave?",
  "nghỉ thai sản trong quý là không đánh giá": "maternity leave in the quarter means not rated",
  "nghỉ thai sản cũng chỉ tính khi từ 15 ngày làm việc": "maternity leave, too, counts from 15 working days only",
  "Tháng không đánh giá (thí dụ giáo viên nghỉ hè) được tính thế nào?":
    "How does a month without rating count (teachers in summer, for instance)?",
  "chỉ xét các tháng có xếp loại": "only months with a rating are looked at",
  "coi như tháng không đạt": "it counts as a month that fails",
  "Tháng cuối quý được xếp loại sau hạn ngày 25 và 27 của chính tháng đó.":
    "The quarter's last month is rated after the deadlines on its own 25th and 27th.",
  "chưa có xếp loại tháng cuối quý thì chưa có mức, trừ khi các tháng trước đã quyết định":
    "no level without the last month's rating, unless the months before decide already",
  "“Đang được thanh tra, kiểm tra” nói về cá nhân hay về đơn vị?":
    "Does “under inspection” speak of the person or of the unit?",
  "chỉ người được đánh dấu ở cột Thanh tra; nếu hiểu là cả đơn vị thì đánh dấu mọi người":
    "only people marked in the column Thanh tra; where the whole unit is meant, mark everybody",
  "“Đơn vị (bộ phận phụ trách)” xét tháng nào, bộ phận nào?":
    "Which months and which part does “unit (part in charge of)” mean?",
  "mọi tháng trong quý; người đứng đầu xét cả đơn vị, cấp phó xét bộ phận mình phụ trách; vi phạm là ai được đánh dấu ở cột Kỷ luật; cột Đơn vị vi phạm ở Điều kiện là quyết định cuối cùng":
    "every month of the quarter; for the head the whole unit, for a deputy the part in charge of; a violation is whoever is marked in the column Kỷ luật; the column Đơn vị vi phạm of Điều kiện has the last word",
  "Ngưỡng 20 người của thẩm quyền đánh giá: một chỗ chỉ đếm CBCCVC, một chỗ đếm cả LĐHĐ.":
    "The threshold of 20 people for who may rate: one place counts officials alone, another one contract workers too.",
  "khi hai cách đếm khác nhau thì bảng tổng hợp nêu cả hai": "where the two counts differ, the summary says both",
  "Hồ sơ lưu chỉ kể mẫu 03, 04, không kể mẫu 05.": "The files to be kept name forms 03 and 04, not form 05.",
  "lưu phiếu theo mẫu đã dùng, kể cả mẫu 05": "the sheets of the form in use are kept, form 05 too",
  "Mẫu 06 được gọi là “biểu tổng hợp” và “thông báo kết quả”.":
    "Form 06 is called “biểu tổng hợp” and “thông báo kết quả”.",
  "một biểu: lập với tên biểu tổng hợp, ở danh mục hồ sơ lưu là thông báo kết quả":
    "one table: made as the summary, on the list of what is kept it is the notice of results",
  "LĐHĐ chỉ thuộc đối tượng khi đóng bảo hiểm xã hội và hợp đồng không xác định thời hạn hoặc từ 12 tháng: bảng tính không có hai điều này.":
    "Contract workers are rated only with social insurance and a contract without end or of 12 months and more: the workbook holds neither.",
  "ai có tên ở Nhân sự thì thuộc đối tượng; đơn vị không ghi người khác":
    "whoever is in Nhân sự is to be rated; the unit lists nobody else",
  "Nghỉ “từ 01 tháng trở lên” khi đơn vị tổ chức ký cam kết: xét ngày nào, một tháng là bao lâu?":
    "Leave “of one month or more” when the unit has the commitments signed: on which day, and how long is a month?",
  "đang nghỉ vào ngày cuối của hạn ký; một tháng tính theo lịch, thí dụ từ ngày 16 đến ngày 15 tháng sau":
    "on leave on the last day for signing; a month by the calendar, for instance from the 16th to the 15th of the next month",
  "Bản cam kết của trường học, ký trước 20/9, là của năm học hay của năm dương lịch?":
    "Is a school's commitment, signed by 20 September, of the school year or of the calendar year?",
  "năm dương lịch của kỳ đánh giá, như các đơn vị còn lại":
    "the calendar year of the rated period, as for the other units",

  // Hà Nội 2018 and 2022
  "Báo chí ghi 90 điểm vừa thuộc loại A vừa thuộc loại B.": "In the press 90 points are both class A and class B.",
  "90 điểm là loại A, như cách ghi “dưới 90” của quyết định sau":
    "90 points are class A, as the later decision's “less than 90” has it",
  "Đơn vị nổi trội được đến 40% loại A: văn bản chỉ ghi “cũng không nên vượt quá 40%”.":
    "Outstanding units may have up to 40% in class A: the text only says “should not exceed 40% either”.",
  "tính 30%; đơn vị nổi trội ghi 40 ở Cấu hình, mục Tỷ lệ xuất sắc":
    "30%; an outstanding unit writes 40 into Cấu hình, Tỷ lệ xuất sắc",
  "Tỷ lệ xuất sắc ở khoản 7 Điều 1 Quyết định 3251-QĐ/TU không có trong nguồn đã đọc.":
    "The share in clause 7, Điều 1 of Quyết định 3251-QĐ/TU is not in the sources that were read.",
  "20% (chưa kiểm chứng); sửa ở Cấu hình, mục Tỷ lệ xuất sắc":
    "20% (unverified); to be changed in Cấu hình, Tỷ lệ xuất sắc",
  "Lao động hợp đồng có nằm trong tỷ lệ xuất sắc không?": "Do contract workers count in the quota?",
  "không, vì công văn chỉ nói CBCCVC": "no, for the letter speaks of officials alone",
  "Người đứng đầu do cấp trên đánh giá có nằm trong tỷ lệ của đơn vị không?":
    "Does the head, who is rated from above, count in the unit's quota?",
  "không; người đứng đầu là người ký ở Cấu hình": "no; the head is the signer named in Cấu hình",
  "Tháng hè: chỉ giáo viên hay mọi viên chức của trường?":
    "Summer months: teachers alone, or everybody employed at the school?",
  "đơn vị đánh dấu từng người ở cột Giáo viên hè của Điều kiện":
    "the unit marks each person in the column Giáo viên hè of Điều kiện",
  "Tỷ lệ tính trước hay sau khi chọn người xuất sắc?":
    "Is the share taken before or after the excellent ones are chosen?",
  "trên số còn lại ở mức tốt, cách hiểu chặt hơn": "of those left at Hoàn thành tốt nhiệm vụ, the stricter reading",

  // Ngã Bảy 2021
  "Văn bản không nói người đạt đúng 95, 90 hoặc 80 điểm thuộc mức nào.":
    "The text does not say which level exactly 95, 90 or 80 points belong to.",
  "mức trên": "the level above",
  "mức dưới": "the level below",
  "Điểm thưởng nằm trong 100 điểm hay cộng thêm?": "Are bonus points part of the 100, or added to them?",
  "điểm tối đa cộng lại là 100 thì nằm trong, là 103 thì cộng thêm và tính nhiều nhất 100":
    "part of them where the maxima add up to 100; where they come to 103, added, and 100 at most",
  "Xuất sắc do điểm trên 95 hay do bỏ phiếu kín trong số hoàn thành tốt?":
    "Is excellence a matter of more than 95 points, or of a secret ballot among those who did well?",
  "mức theo điểm; bỏ phiếu xếp thứ tự, người có thẩm quyền quyết định":
    "the level by points; the ballot gives the order, the competent person decides",
  "20% tính trước hay sau khi chọn người xuất sắc?": "Are the 20% taken before or after the excellent ones are chosen?",
  "trên số đạt từ mức tốt trở lên, lấy phần nguyên": "of those at Hoàn thành tốt nhiệm vụ or above, the whole part",
  "Xếp loại năm từ bốn quý theo cách nào?": "How is the year rated from four quarters?",
  "nêu bốn quý, mức năm do người có thẩm quyền quyết định":
    "the four quarters are shown, the competent person decides the year's level",

  // NĐ 90/2020 and Sơn La 2021
  "Trên 20% đến 50% tiêu chí chưa đạt thì không đủ mức hoàn thành, cũng chưa tới mức không hoàn thành.":
    "With more than 20% and up to 50% of the criteria missed, it is neither fulfilled nor not fulfilled.",
  "nghị định không có mức; người có thẩm quyền quyết định":
    "the decree has no level for this; the competent person decides",
  "Đơn vị hoàn thành từ 50% đến 70% chỉ tiêu thì người đứng đầu không thuộc mức nào.":
    "Where the unit fulfils from 50% to 70% of its targets, its head belongs to no level.",
  "Các điều kiện đã ghi không đủ cho mức nào, cũng không thuộc trường hợp không hoàn thành nhiệm vụ.":
    "The facts given suffice for no level, and are no case of Không hoàn thành nhiệm vụ either.",
  "người có thẩm quyền quyết định": "the competent person decides",
  "“100% đơn vị thuộc quyền” khi không có đơn vị thuộc quyền nào.": "“100% of the units below” where there are none.",
  "ghi 100 ở Đơn vị HT và Đơn vị tốt": "write 100 into Đơn vị HT and Đơn vị tốt",
  "Nghỉ đúng 06 tháng và công tác đúng 06 tháng: không khoản nào nói tới.":
    "Exactly 6 months on leave and 6 at work: no clause speaks of it.",
  "xếp loại như thường, có cảnh báo": "rated as usual, with a warning",
  "“Vượt mức” không được định nghĩa.": "“Exceeded” is not defined.",
  "đơn vị ghi tỷ lệ và lưu minh chứng": "the unit writes the share and keeps the proof",
  "Kỷ luật trong năm: trước 15/9/2023 theo điểm của Điều 7, 11, 15; từ 15/9/2023 theo Điều 2.5 (NĐ 48/2023).":
    "Discipline in the year: before 15/9/2023 by points of Điều 7, 11, 15; from 15/9/2023 by Điều 2.5 (NĐ 48/2023).",
  "cả hai đều dẫn đến không hoàn thành nhiệm vụ; từ 15/9/2023 một hành vi chỉ tính một năm":
    "both lead to Không hoàn thành nhiệm vụ; from 15/9/2023 on, one act counts for one year only",
  "Tiêu chí xếp loại tập thể nằm ở Hướng dẫn 02-HD/TU, không có trong nguồn của chương trình.":
    "The criteria for collectives are in Hướng dẫn 02-HD/TU, which is not among the program's sources.",
  "cấp có thẩm quyền quyết định": "the competent level decides",
  "Mục 5.3 không đánh giá hợp đồng lao động, mục 3.3 lại nói Giám đốc đánh giá “viên chức và người lao động”.":
    "Section 5.3 does not rate contract workers, yet section 3.3 has the director rate “viên chức và người lao động”.",
  "theo mục 5.3": "by section 5.3",
  "Tỷ lệ xuất sắc của Lãnh đạo Văn phòng tính trên toàn tỉnh.":
    "The share of the office's leaders is taken over the whole province.",
  "không tính ở đây: Chánh Văn phòng, Phó Chánh Văn phòng theo cột Chức vụ, và nhóm Lãnh đạo Văn phòng":
    "not counted here: Chánh Văn phòng and Phó Chánh Văn phòng by the column Chức vụ, and the group Lãnh đạo Văn phòng",
  "Mẫu số của nhóm Trưởng, nhóm Phó không nhắc Giám đốc, Phó Giám đốc.":
    "The denominators for heads and deputies do not name directors and deputy directors.",
  "cùng nhóm với tử số": "in the group of the numerator",
  "trên số đạt từ mức tốt trở lên, lấy phần nguyên: 5 người thì 1":
    "of those at Hoàn thành tốt nhiệm vụ or above, the whole part: of 5 people one",
  "Gửi bản kiểm điểm trước “ít nhất 03 ngày làm việc” đếm thế nào?":
    "How are the “at least 03 working days” before which the self-review is sent counted?",
  "họp sau khi đã qua đủ ba ngày làm việc": "the meeting is after three whole working days",
  "Thông báo “sau 05 ngày làm việc” là trong vòng hay sau 5 ngày?":
    "Is notice “after 05 working days” within or after five days?",
  "trong vòng 05 ngày làm việc": "within five working days",
  "Ai tự chấm theo Phụ lục 04: chỉ Lãnh đạo Văn phòng hay cả Trưởng, Phó phòng?":
    "Who scores by Phụ lục 04: the office's leaders alone, or heads and deputies of divisions too?",
  "cả hai; với Trưởng, Phó phòng là tùy chọn": "both; heads and deputies of divisions as they choose",
  "Năm 2026, đơn vị chưa ban hành Quy chế đánh giá thì viên chức xếp loại theo NĐ 90/2020.":
    "In 2026, units that have not issued a Quy chế đánh giá rate public employees by NĐ 90/2020.",
  "đơn vị đã có Quy chế: dùng NĐ 233/2026": "the unit has its Quy chế: NĐ 233/2026 holds",
  "đơn vị chưa có Quy chế: dùng NĐ 90/2020": "the unit has no Quy chế yet: NĐ 90/2020 holds",
  "Tỷ lệ xuất sắc: nghị định dẫn sang quy định của Đảng, không ghi con số.":
    "The quota: the decree refers to the Party's rules and names no figure.",
  "20% số đạt từ mức tốt trở lên của từng nhóm, lấy phần nguyên; sửa ở Cấu hình, mục Tỷ lệ xuất sắc":
    "20% of those at Hoàn thành tốt nhiệm vụ or above in each group, the whole part; to be changed in Cấu hình, Tỷ lệ xuất sắc",

  // NĐ 335/2025, NĐ 233/2026, QĐ 366-QĐ/TW
  "Điểm năm từ các tháng, quý: chỉ lấy các kỳ có điểm hay mọi kỳ?":
    "The year's points from months and quarters: of periods with points alone, or of all?",
  "trung bình các kỳ được chấm; kỳ không đánh giá không tính":
    "the mean of the periods with scores; periods without rating do not count",
  "Người từ 90 điểm nhưng ngoài tỷ lệ xuất sắc thì xếp mức nào?":
    "Which level has somebody with 90 points or more for whom the quota leaves no place?",
  "giữ mức xuất sắc và báo vượt tỷ lệ, đến khi người có thẩm quyền quyết định":
    "the level stays and the excess is shown until the competent person decides",
  "Người công tác dưới 06 tháng trong năm: chưa rõ điều khoản.":
    "People with less than 6 months of work in the year: the article is not clear.",
  "không xếp loại, trừ thai sản (chưa kiểm chứng); nếu đơn vị vẫn xếp loại, hoặc người đó nghỉ ốm, thì để trống cột Tháng công tác":
    "not rated, maternity excepted (unverified); where the unit rates all the same, or the person was ill, leave the column Tháng công tác blank",
  "a, b, c trên 100% thì tính 100% hay tính đủ?": "Do a, b, c above 100% count as 100% or in full?",
  "không tự cắt: báo lỗi để đơn vị sửa": "nothing is cut: it is a problem for the unit to mend",
  "Không được giao sản phẩm nào trong kỳ (mẫu số bằng 0).":
    "No product was assigned in the period (the denominator is 0).",
  "để trống a, b, c: chưa đủ điểm": "leave a, b, c blank: not enough scores",
  "Chỉ kỷ luật liên quan đến công vụ mới dẫn đến không hoàn thành nhiệm vụ.":
    "Only discipline for acts on duty leads to Không hoàn thành nhiệm vụ.",
  "cột Kỷ luật chỉ đánh dấu kỷ luật liên quan đến công vụ":
    "the column Kỷ luật marks discipline for acts on duty alone",
  "Chỉ kỷ luật gắn với nhiệm vụ mới dẫn đến không hoàn thành nhiệm vụ.":
    "Only discipline tied to one's tasks leads to Không hoàn thành nhiệm vụ.",
  "cột Kỷ luật chỉ đánh dấu kỷ luật gắn với nhiệm vụ": "the column Kỷ luật marks discipline tied to one's tasks alone",
  "Nghị định không có công thức cho a, b, c.": "The decree has no formula for a, b, c.",
  "trung bình cộng nhân 70%, mượn của NĐ 335/2025": "the mean times 70%, borrowed from NĐ 335/2025",
  "Điểm của đơn vị thuộc một mức nhưng điều kiện của mức đó không đạt: cấp có thẩm quyền quyết định.":
    "The unit's points belong to a level whose conditions are not met: the competent level decides.",
  "cấp có thẩm quyền quyết định mức": "the competent level decides the level",
  "Có áp dụng cho hợp đồng lao động không: người đứng đầu quyết định.":
    "Whether it holds for contract workers: the head decides.",
  "ai có mẫu ở Nhân sự thì được xếp loại": "whoever has a form in Nhân sự is rated",
  "Nghỉ ốm làm dưới 06 tháng vẫn được xếp loại theo thời gian thực tế.":
    "With less than 6 months of work for illness, people are still rated, on the time worked.",
  "để trống cột Tháng công tác cho người thuộc ngoại lệ này": "leave the column Tháng công tác blank for these people",
  "Điểm thuộc một mức nhưng điều kiện của mức đó không đạt.":
    "The points belong to a level whose conditions are not met.",
  "Mức dưới 50 điểm là không hoàn thành nhiệm vụ chưa đọc nguyên văn.":
    "That less than 50 points are Không hoàn thành nhiệm vụ was not read in the text itself.",
  "dưới 50 điểm (chưa kiểm chứng)": "less than 50 points (unverified)",
};
