// What speaks up in front of the grid: short notices in the corner, and questions that want an answer first.
import { useEffect, useRef } from "preact/hooks";
import { message } from "./language/messages";
import type { Notice, Question } from "./view";

/** Notices, the newest last; errors are read out at once. */
export function Notices({ notices, onClose }: { notices: readonly Notice[]; onClose: (id: number) => void }) {
  return (
    <div class="notices">
      {notices.map((notice) => (
        <div key={notice.id} class={`notice ${notice.kind}`} role={notice.kind === "error" ? "alert" : "status"}>
          <div>
            {notice.title !== "" && <b>{notice.title}</b>}
            <p>{notice.text}</p>
          </div>
          <button type="button" class="cross" aria-label={message("close")} onClick={() => onClose(notice.id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}

/** A question; Esc leaves it. */
export function QuestionBox({ question }: { question: Question }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="question" aria-labelledby="question-title" onCancel={() => question.answer(null)}>
      <h2 id="question-title">{question.title}</h2>
      <p>{question.text}</p>
      <div class="choices">
        {question.choices.map(({ key, label, primary }) => (
          <button
            key={key}
            type="button"
            class={primary ? "button primary" : "button"}
            onClick={() => question.answer(key)}
          >
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
