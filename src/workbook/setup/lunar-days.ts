// Days of the Vietnamese lunar calendar (UTC+7) as month and day of the solar year; made by `npm run holidays` with date-chinese, not by hand.

/** The first year of the lists below. */
export const FIRST_YEAR = 2018;

/** Mùng 1 Tết Nguyên đán of each year. */
export const LUNAR_NEW_YEAR =
  "0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0202 0123 0211 0131 0219 0208";

/** Giỗ Tổ Hùng Vương, mùng 10 tháng 3 âm lịch, of each year. */
export const HUNG_KINGS = "0425 0414 0402 0421 0410 0429 0418 0407 0426 0416 0404 0423 0412 0401 0419 0409 0428 0417";
