// What units call contract workers (lao động hợp đồng) in `Đối tượng`: the documents treat them apart.

/** The words of the documents and their short forms; accents, case and spaces do not matter. */
export const CONTRACT_WORKERS: readonly string[] = [
  ...["LĐHĐ", "LĐHĐ giáo viên", "Lao động hợp đồng", "Hợp đồng lao động", "Hợp đồng"],
];
