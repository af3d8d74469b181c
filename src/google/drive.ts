// Drive: a rendered Word file becomes a Google Doc in the user's Drive (scope `drive.file`).
import { Refusal } from "../language/refusal";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document that was made in Drive. */
export interface UploadedDocument {
  id: string;
  link: string;
}

/**
 * Uploads a .docx (base64) and lets Drive convert it; Drive imports an upload into a Google type when asked for one.
 * Source: Drive API v3, files.create. Throws what Drive throws, and a `Refusal`
 * where the advanced service is not switched on.
 */
export function uploadDocument(name: string, base64: string): UploadedDocument {
  if (typeof Drive === "undefined") throw new Refusal("action.no-drive");
  const blob = Utilities.newBlob(Utilities.base64Decode(base64), WORD, `${name}.docx`);
  const file = Drive.Files.create({ name, mimeType: "application/vnd.google-apps.document" }, blob, {
    fields: "id,webViewLink",
  });
  return { id: file.id ?? "", link: file.webViewLink ?? "" };
}
