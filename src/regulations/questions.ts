// Open questions that several regulations leave in the same words: data that their files share.
import type { Ambiguity, Citation } from "../regulation/schema";

/** Whether the quota is a share of those at T or better, or of those left at T: the reading in force. */
export function quotaReading(id: string, value: "trước" | "sau", cite: Citation): Ambiguity {
  const meaning =
    value === "sau"
      ? "trên số còn lại ở mức tốt, cách hiểu chặt hơn"
      : "trên số đạt từ mức tốt trở lên, lấy phần nguyên";
  return {
    ...{ id, touches: "quota", question: "20% tính trước hay sau khi chọn người xuất sắc?", cite },
    ...{ readings: [{ value, meaning }], fallback: value, setting: null },
  };
}

/** Which periods are in the mean of the year. */
export function averageReading(id: string, cite: Citation): Ambiguity {
  const value = "kỳ có điểm";
  return {
    ...{ id, question: "Điểm năm từ các tháng, quý: chỉ lấy các kỳ có điểm hay mọi kỳ?", cite },
    readings: [{ value, meaning: "trung bình các kỳ được chấm; kỳ không đánh giá không tính" }],
    ...{ fallback: value, setting: null },
  };
}

/** A hole of the rules: whoever has the authority decides, and nobody is rated before. */
export function leftToAuthority(
  id: string,
  question: string,
  cite: Citation,
  meaning = "cấp có thẩm quyền quyết định mức",
): Ambiguity {
  return { id, question, cite, readings: [{ value: "người có thẩm quyền", meaning }], fallback: null, setting: null };
}

/** Only discipline of one kind counts: people mark no other. `kind` in the document's words. */
export function disciplineReading(kind: string, cite: Citation): Ambiguity {
  const value = "đánh dấu đúng loại";
  return {
    ...{ id: "discipline-duty", question: `Chỉ kỷ luật ${kind} mới dẫn đến không hoàn thành nhiệm vụ.`, cite },
    readings: [{ value, meaning: `cột Kỷ luật chỉ đánh dấu kỷ luật ${kind}` }],
    ...{ fallback: value, setting: null },
  };
}
