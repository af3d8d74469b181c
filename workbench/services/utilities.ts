// This file is Apps Script's Utilities and Drive: bytes, blobs, digests, dates, and the files a script uploads.
import { enumeration } from "./boundary";
import { decodeBase64, encodeBase64, sha256, signedBytes, toBytes } from "./bytes";
import type { Context } from "./context";
import { formatDate } from "./dates";
import { use } from "./quotas";
import { isDate, realmList, realmRecord } from "./realm";

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Blob = GoogleAppsScript.Base.Blob;
type Bytes = string | ArrayLike<number>;

interface BlobParts {
  bytes: Uint8Array;
  contentType: string | null;
  name: string | null;
}

type DriveFiles = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type DriveResource = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
/** The part of Drive's advanced service that the workbench knows. */
type DriveService = Pick<GoogleAppsScript.Drive, "Files">;

/** The types of Google's own files: an upload that asks for one is converted. */
const googleType = "application/vnd.google-apps.";

/** Bytes of a property's key and value together. */
const propertySize = 124;

/** The one search that the workbench knows: files, not in the bin, that the script has marked. */
const propertyQuery = /^trashed=false and appProperties has\{key='([^']*)' and value='([^']*)'\}$/;

const blobs = new WeakMap<Blob, BlobParts>();

/** Makes Utilities. */
export function createUtilities(context: Context): Utilities {
  const signed = (bytes: Uint8Array) => realmList(context.realm(), signedBytes(bytes));
  return context.service<Utilities>("Utilities", {
    Charset: enumeration<Utilities["Charset"]>(context.service, "Charset", ["US_ASCII", "UTF_8"]),
    DigestAlgorithm: enumeration<Utilities["DigestAlgorithm"]>(context.service, "DigestAlgorithm", [
      "MD2",
      "MD5",
      "SHA_1",
      "SHA_256",
      "SHA_384",
      "SHA_512",
    ]),
    base64Encode: (data: Bytes) => encodeBase64(toBytes(data)),
    base64Decode: (encoded: string) => signed(decodeBase64(encoded)),
    computeDigest(algorithm: unknown, value: Bytes) {
      if (String(algorithm) !== "SHA_256") {
        throw new Error(`Utilities.computeDigest with ${algorithm} is not implemented in the workbench`);
      }
      return signed(sha256(toBytes(value)));
    },
    newBlob: (data: Bytes, contentType?: string, name?: string) =>
      createBlob(context, {
        bytes: toBytes(data),
        contentType: contentType ?? (typeof data === "string" ? "text/plain" : null),
        name: name ?? null,
      }),
    formatDate(date, timeZone, format) {
      if (!isDate(date)) {
        throw new Error(
          "The parameters don't match the method signature for Utilities.formatDate: the first must be a Date.",
        );
      }
      return formatDate(date, timeZone, format);
    },
    getUuid: () => crypto.randomUUID(),
    sleep: (milliseconds) => context.run.wait(milliseconds),
  });
}

/** Makes the Drive advanced service; the files stay in the state of the workbook. */
export function createDrive(context: Context): DriveService {
  const { files } = context.state;
  return context.service<DriveService>("Drive", {
    Files: context.service<DriveFiles>("Drive.Files", {
      create(resource: DriveResource, blob?: Blob) {
        if (resource.mimeType?.startsWith(googleType)) {
          use(context, "file conversions");
          if (resource.mimeType === `${googleType}document`) use(context, "documents created");
        }
        const parts = blob ? partsOf(blob) : { bytes: new Uint8Array(), contentType: null, name: null };
        const id = `workbench-file-${files.length + 1}`;
        const sourceType = parts.contentType ?? "application/octet-stream";
        const file = {
          id,
          name: resource.name ?? parts.name ?? "Untitled",
          mimeType: resource.mimeType ?? sourceType,
          webViewLink: `workbench:///drive/${id}`,
        };
        const appProperties = { ...(resource.appProperties as Record<string, string> | undefined) };
        if (Object.entries(appProperties).some(([key, value]) => new Blob([key, value]).size > propertySize))
          throw new Error("The property is too long.");
        files.push({ ...file, sourceType, bytes: parts.bytes, appProperties });
        return realmRecord(context.realm(), file);
      },
      list({ q = "" }: { q?: string } = {}) {
        const [, key = "", value = ""] = propertyQuery.exec(q) ?? [];
        if (key === "") throw new Error(`Drive.Files.list for ${q} is not implemented in the workbench`);
        const found = files.filter(({ appProperties }) => appProperties[key] === value);
        return realmRecord(context.realm(), {
          files: realmList(
            context.realm(),
            found.map(({ id, name, mimeType, webViewLink }) =>
              realmRecord(context.realm(), { id, name, mimeType, webViewLink }),
            ),
          ),
        });
      },
    }),
  });
}

function createBlob(context: Context, parts: BlobParts): Blob {
  const blob: Blob = context.service<Blob>("Blob", {
    getBytes: () => realmList(context.realm(), signedBytes(parts.bytes)),
    getDataAsString: () => new TextDecoder().decode(parts.bytes),
    getContentType: () => parts.contentType,
    getName: () => parts.name,
    setName(name) {
      parts.name = name;
      return blob;
    },
    setContentType(contentType: string | null) {
      parts.contentType = contentType;
      return blob;
    },
  });
  blobs.set(blob, parts);
  return blob;
}

function partsOf(blob: Blob): BlobParts {
  const parts = blobs.get(blob);
  if (!parts) throw new Error("The argument is not a Blob");
  return parts;
}
