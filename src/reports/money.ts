// Amounts of đồng in words, as payment lists want them beside the figures.

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const GROUPS = ["", "nghìn", "triệu", "tỷ"];

/** The words of a group of three digits; `full` writes its hundreds although they are none: `không trăm linh năm`. */
function groupInWords(group: number, full: boolean): string[] {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (full || hundreds > 0) words.push(DIGITS[hundreds] as string, "trăm");
  if (tens === 1) words.push("mười");
  else if (tens > 1) words.push(DIGITS[tens] as string, "mươi");
  else if (units > 0 && words.length > 0) words.push("linh");
  if (units === 1 && tens > 1) words.push("mốt");
  else if (units === 5 && tens > 0) words.push("lăm");
  else if (units > 0) words.push(DIGITS[units] as string);
  return words;
}

/**
 * A whole number from 0 to 999 999 999 999 in words.
 *
 * @example numberInWords(2600000) // "hai triệu sáu trăm nghìn"
 */
export function numberInWords(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= 1e12)
    throw new RangeError(`number must be whole, from 0 and below 10^12, got ${number}`);
  if (number === 0) return DIGITS[0] as string;
  const groups: number[] = [];
  for (let rest = number; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups
    .map((group, place) => {
      if (group === 0) return "";
      const words = groupInWords(group, place < groups.length - 1);
      return [...words, GROUPS[place] as string].join(" ").trim();
    })
    .reverse()
    .filter((words) => words !== "")
    .join(" ");
}

/** `Hai triệu sáu trăm nghìn đồng`. */
export function amountInWords(amount: number): string {
  const words = `${numberInWords(amount)} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
