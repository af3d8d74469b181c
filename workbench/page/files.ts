// Files that the user chooses in the browser, and files that the page hands to the browser's downloads.
import type { OpenedFile } from "./server";

/** Asks the user for a workbook file; null where none was chosen. */
export function pickFile(): Promise<OpenedFile | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".xlsx,.xlsm";
    input.onchange = () => {
      const file = input.files?.[0];
      if (!file) resolve(null);
      else
        file.arrayBuffer().then((bytes) => {
          resolve({ name: file.name, bytes: new Uint8Array(bytes), mark: null });
        }, reject);
    };
    input.oncancel = () => resolve(null);
    input.click();
  });
}

/** Puts a file into the browser's downloads. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
