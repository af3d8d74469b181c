// The levels of a rating: codes, the texts that stand in cells, and reading what people typed.

/** The codes of design §3.1. */
export type LevelCode =
  | "XS"
  | "T"
  | "HT"
  | "KHT"
  | "DAT"
  | "KHONG_DAT"
  | "KHONG_DANH_GIA"
  | "CHUA_DU"
  | "CHUA_QUY_DINH";
