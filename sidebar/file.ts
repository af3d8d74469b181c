// Files on their way out of the sidebar: offered for download, or as base64 for the server.

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
  ics: "text/calendar",
};

/** Offers the bytes of a file for download; `type` is its extension. */
export function offerFile(name: string, type: keyof typeof TYPES, bytes: Uint8Array): void {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPES[type] }));
  anchor.download = `${name}.${type}`;
  anchor.click();
  // The browser still reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** The bytes as base64: google.script.run carries texts. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let index = 0; index < bytes.length; index += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(index, index + 0x8000));
  return btoa(binary);
}

/** Copies a text; false where the page may not, and the text is marked for the reader to copy. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
