// Reads and writes the zip container, with limits against bombs and without repacking what did not change.
import { deflateSync, inflateSync } from "fflate";
import { WorkbookFileError } from "./errors.ts";

/** One file of the archive; `packed` holds its bytes as stored, `size` and `checksum` describe the unpacked bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

const MEBIBYTE = 1024 * 1024;
const MAXIMUM_TOTAL_BYTES = 512 * MEBIBYTE;
const MAXIMUM_RATIO = 250;
/** A fifth larger than the best, in a third of the time. */
const LEVEL = 4;
/** Below this size a high ratio is harmless: a few empty tables pack that well. */
const RATIO_APPLIES_FROM = 16 * MEBIBYTE;

const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const UNKNOWN_16 = 0xffff;
const UNKNOWN_32 = 0xffffffff;
/** 1 January 1980, the first day a zip can name: the same workbook always gives the same bytes. */
const FIXED_DATE = 0x21;

const CHECKSUM_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksumOf(bytes: Uint8Array): number {
  let value = -1;
  for (let index = 0; index < bytes.length; index++) {
    value = (CHECKSUM_TABLE[(value ^ (bytes[index] as number)) & 0xff] as number) ^ (value >>> 8);
  }
  return ~value >>> 0;
}

function corrupt(reason: string, part?: string): WorkbookFileError {
  return new WorkbookFileError("corrupt", part === undefined ? { reason } : { reason, part });
}

/** Where the central directory starts, and how many files it lists. */
function findDirectory(view: DataView): { offset: number; count: number } {
  let end = view.byteLength - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < lowest) throw corrupt("no end of central directory");
  let count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if ((count === UNKNOWN_16 || offset === UNKNOWN_32) && end >= 20) {
    if (view.getUint32(end - 20, true) === LOCATOR64_SIGNATURE) {
      const end64 = Number(view.getBigUint64(end - 12, true));
      if (view.getUint32(end64, true) !== END64_SIGNATURE) throw corrupt("bad zip64 directory");
      count = Number(view.getBigUint64(end64 + 32, true));
      offset = Number(view.getBigUint64(end64 + 48, true));
    }
  }
  return { offset, count };
}

/** The sizes and the offset that a zip64 extra field holds in place of 0xFFFFFFFF, in their fixed order. */
function readWide(view: DataView, start: number, end: number, values: number[]): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== UNKNOWN_32) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return values;
}

function checkName(name: string, seen: Set<string>): void {
  const parts = name.replaceAll("\\", "/").split("/");
  if (parts.includes("..") || /^[A-Za-z]:/.test(name) || name.includes("\0")) {
    throw new WorkbookFileError("unsafe", { reason: "path", part: name });
  }
  const key = name.toLowerCase();
  if (seen.has(key)) throw corrupt("the same file twice", name);
  seen.add(key);
}

function checkSize(name: string, size: number, packedSize: number, total: number): void {
  const bomb = size >= RATIO_APPLIES_FROM && size > packedSize * MAXIMUM_RATIO;
  if (bomb || total > MAXIMUM_TOTAL_BYTES) throw new WorkbookFileError("too-large", { part: name });
}

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw corrupt("bad central directory");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + 46, nameEnd));
    const narrow = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size, packedSize, offset] = readWide(view, nameEnd, extraEnd, narrow) as [number, number, number];
    checkName(name, seen);
    if (flags & 1) throw new WorkbookFileError("encrypted", { part: name });
    if (method !== 0 && method !== 8) throw corrupt(`compression method ${method}`, name);
    total += size;
    checkSize(name, size, packedSize, total);
    if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw corrupt("bad local header", name);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packedSize > bytes.length) throw corrupt("truncated", name);
    const packed = bytes.subarray(start, start + packedSize);
    entries.push({ name, method, packed, size, checksum: view.getUint32(at + 16, true) });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Lists the files of an archive in their order, without unpacking any.
 * @throws WorkbookFileError `corrupt`, `encrypted`, `too-large` (512 MiB in all, or a suspicious ratio), `unsafe` (path)
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw corrupt("truncated");
    throw error;
  }
}

/**
 * Unpacks one file and checks its size and checksum; never allocates more than the declared size.
 * @throws WorkbookFileError `corrupt`
 */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  let bytes = entry.packed;
  if (entry.method === 8) {
    try {
      bytes = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch {
      throw corrupt("bad compressed data", entry.name);
    }
  }
  if (bytes.length !== entry.size || checksumOf(bytes) !== entry.checksum) throw corrupt("bad checksum", entry.name);
  return bytes;
}

/** Packs one new or changed file. */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  return {
    name,
    method: 8,
    packed: deflateSync(bytes, { level: LEVEL }),
    size: bytes.length,
    checksum: checksumOf(bytes),
  };
}

/** Fills the 26 bytes that local and central headers share, from "version needed" to the length of the extra field. */
function writeShared(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x800, true); // names are UTF-8
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** Writes the archive in the given order with one fixed time, so equal entries give equal bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const packedBytes = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  const directoryStart = entries.length * 30 + nameBytes + packedBytes;
  const directorySize = entries.length * 46 + nameBytes;
  const output = new Uint8Array(directoryStart + directorySize + 22);
  const view = new DataView(output.buffer);
  let local = 0;
  let central = directoryStart;
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    view.setUint32(local, LOCAL_SIGNATURE, true);
    writeShared(view, local + 4, entry, name.length);
    output.set(name, local + 30);
    output.set(entry.packed, local + 30 + name.length);
    view.setUint32(central, CENTRAL_SIGNATURE, true);
    view.setUint16(central + 4, 20, true);
    writeShared(view, central + 6, entry, name.length);
    view.setUint32(central + 42, local, true);
    output.set(name, central + 46);
    local += 30 + name.length + entry.packed.length;
    central += 46 + name.length;
  });
  view.setUint32(central, END_SIGNATURE, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directorySize, true);
  view.setUint32(central + 16, directoryStart, true);
  return output;
}
