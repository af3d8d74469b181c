// Drive: a rendered Word file becomes a Google Doc in the user's Drive (scope `drive.file`), once.
import { Refusal } from "../language/refusal";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document that was made in Drive. */
export interface UploadedDocument {
  link: string;
}

/**
 * Uploads a .docx (base64) and lets Drive convert it; Drive imports an upload into a Google type when asked for one. The file
 * carries `key` as a property of the app: one that has it already, for a run was stopped before it could keep the link, is
 * handed back instead. (An id made beforehand would do the same, but Drive takes none for a conversion.) With `drive.file` Drive lists
 * the files that this user made with the app; it may take a moment until it lists a new one.
 * Source: Drive API v3, files.create, files.list, and its guides on custom properties and on searching. Throws what Drive throws, and a
 * `Refusal` where the advanced service is not switched on.
 */
export function uploadDocument(name: string, base64: string, key: string): UploadedDocument {
  if (typeof Drive === "undefined") throw new Refusal("action.no-drive");
  const { files } = Drive.Files.list({
    q: `trashed=false and appProperties has{key='document' and value='${key}'}`,
    fields: "files(webViewLink)",
  });
  const file =
    files?.[0] ||
    Drive.Files.create(
      { name, mimeType: "application/vnd.google-apps.document", appProperties: { document: key } },
      Utilities.newBlob(Utilities.base64Decode(base64), WORD),
      { fields: "webViewLink" },
    );
  return { link: file.webViewLink || "" };
}
