// The pictures of documents: which samples' documents each shows, in which format, and how large.
import { reportFromSheets, withBallots } from "../../samples/report";
import { SAMPLES } from "../../samples/samples";
import { type DocumentFile, fileOf, kindsOf } from "../../sidebar/document/build";
import { renderDocuments } from "../../sidebar/document/render";
import type { DocumentFormat } from "../../src/reports/document";
import { digest, FOLDER } from "../pictures/shown";

/** The documents of a sample in a format, all kinds or those named. */
interface Shown {
  sample: string;
  format: DocumentFormat;
  kinds?: readonly string[];
}

/** One picture: the first pages of documents side by side. */
export interface ContactSheet {
  /** Of the file in `docs/pictures`, without `.png`. */
  name: string;
  shows: readonly Shown[];
  /** The most pages of a document that are shown. */
  pages: number;
  columns: number;
  /** Dots an inch. */
  resolution: number;
}

const SMALL = { columns: 6, resolution: 40 };
const LONG_BIEN = "phuong-song-xanh-2024-q2";

export const CONTACT_SHEETS: readonly ContactSheet[] = [
  {
    name: "documents",
    shows: [{ sample: LONG_BIEN, format: "state", kinds: ["danh-sach-dat", "bieu-tong-hop"] }],
    ...{ pages: 1, columns: 2, resolution: 80 },
  },
  { name: "gallery-long-bien", shows: [{ sample: LONG_BIEN, format: "state" }], pages: 3, ...SMALL },
  { name: "gallery-party", shows: [{ sample: LONG_BIEN, format: "party" }], pages: 2, ...SMALL },
  {
    name: "gallery-hanoi-nga-bay",
    shows: [
      { sample: "hanoi-2018-2019-05", format: "state" },
      { sample: "nga-bay-2021-q3", format: "party" },
    ],
    ...{ pages: 2, ...SMALL },
  },
  { name: "gallery-son-la", shows: [{ sample: "son-la-2021", format: "state" }], pages: 2, ...SMALL },
  {
    name: "gallery-decrees",
    shows: ["nd-90-2021", "nd-335-2026-q1", "nd-233-2026-q3", "qd-366-2026-q1"].map((sample) => ({
      ...{ sample, format: "state" as const },
    })),
    ...{ pages: 1, ...SMALL },
  },
];

/** `docs/pictures/gallery.json`: by the name of the picture, the fingerprint of its documents and that of its file. */
export type GalleryManifest = Record<string, { documents: string; image: string }>;

export const GALLERY_MANIFEST = `${FOLDER}/gallery.json`;

/** People of a person's document that are enough to look at. */
const PEOPLE_SHOWN = 3;

/** A document of a sample, with the id of its kind. */
export interface SampleDocument {
  kind: string;
  file: DocumentFile;
}

/** Every document of a sample in a format, of people's documents the first three. */
export function documentsOfSample(sample: string, format: DocumentFormat): SampleDocument[] {
  const { sheets } = SAMPLES.find(({ file }) => file === `${sample}.xlsx`) ?? {};
  if (!sheets) throw new Error(`no sample ${sample}`);
  const report = reportFromSheets(withBallots(sheets(), "Họp phòng"));
  const unit = { ...report.unit, format };
  return kindsOf(report).flatMap((kind) => {
    const file = fileOf(kind, { ...report, unit });
    return file ? [{ kind: kind.id, file: { ...file, documents: file.documents.slice(0, PEOPLE_SHOWN) } }] : [];
  });
}

/** The documents that a picture shows, in its order. */
export function documentsOn({ shows }: ContactSheet): (SampleDocument & Shown)[] {
  return shows.flatMap((shown) => {
    const all = documentsOfSample(shown.sample, shown.format);
    const { kinds } = shown;
    const wanted = kinds ? kinds.flatMap((kind) => all.filter((document) => document.kind === kind)) : all;
    return wanted.map((document) => ({ ...shown, ...document }));
  });
}

/** The fingerprint of what a picture shows: how it is laid out, and its documents byte for byte. */
export async function documentsDigest(sheet: ContactSheet): Promise<string> {
  const files = await Promise.all(documentsOn(sheet).map(({ file }) => renderDocuments(file.documents)));
  return digest([JSON.stringify(sheet), ...files.map((bytes) => digest(bytes))].join("\n"));
}
