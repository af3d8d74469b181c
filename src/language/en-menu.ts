// The captions of the menu in English: the only English texts that the server knows.

/** By the key of the caption. */
export const englishMenu = {
  "menu.sidebar": "Overview",
  "menu.check": "Check the workbook",
  "menu.rate": "Rate and write the sheet Tổng hợp",
  "menu.documents": "Make the period's documents",
  "menu.help": "Help",
  "menu.merge": "Merge units…",
  "menu.setup": "Set the workbook up…",
  "menu.self-test": "Self-test…",
};
