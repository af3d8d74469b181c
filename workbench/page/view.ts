// What the page shows around the grid, as one value that changes as a whole.
import type { MenuItem } from "../services/index";

/** A short message in the corner; an error stays until it is closed. */
export interface Notice {
  id: number;
  kind: "news" | "error";
  title: string;
  text: string;
}

/** A question in front of everything; the answer is the key of a choice, or null for leaving it. */
export interface Question {
  title: string;
  text: string;
  choices: readonly { key: string; label: string; primary?: boolean }[];
  answer: (key: string | null) => void;
}

/** A frame with HTML of the bundle. */
export interface FrameView {
  /** Another number for another opening of the same file. */
  id: number;
  title: string;
  html: string;
  width: number;
  height: number;
}

/** Everything shown around the grid. */
export interface View {
  stage: "loading" | "ready" | "failed";
  fileName: string;
  isChanged: boolean;
  /** Whether nothing has changed since a save of this page. */
  isSaved: boolean;
  isSaving: boolean;
  menu: readonly MenuItem[];
  sidebar: FrameView | null;
  dialog: FrameView | null;
  notices: readonly Notice[];
  question: Question | null;
  /** What the function in the selected cell says. */
  cellMessage: { cell: string; text: string } | null;
}

/** The view before anything has happened. */
export const EMPTY_VIEW: View = {
  stage: "loading",
  fileName: "",
  isChanged: false,
  isSaved: false,
  isSaving: false,
  menu: [],
  sidebar: null,
  dialog: null,
  notices: [],
  question: null,
  cellMessage: null,
};
