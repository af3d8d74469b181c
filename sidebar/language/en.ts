// English texts of the sidebar, one for each Vietnamese one.
import type { vi } from "./vi";

export const en: Record<keyof typeof vi, string> = {
  title: "Xếp loại",
  start: "Choose what to do.",
  check: "Check",
  summarize: "Summarize",
  documents: "Make documents",
  running: "Working…",
  "several-accounts":
    "Google's server has not answered. If several Google accounts are signed in, open the spreadsheet in a private window with one account.",
  "no-problems": "No cell needs mending.",
  problems: "{count} places to mend",
  levels: "Results of {count} people",
  "document-list": "Documents of the period",
  download: "Download the Word file",
  "google-document": "Make a Google Doc",
  "open-document": "Open the document",
};
