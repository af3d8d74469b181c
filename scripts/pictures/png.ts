// Makes a screenshot small: a PNG of true colours as one with a palette, 256 colours at most, as screens of text need no more.
import { deflateSync, inflateSync } from "node:zlib";

/** A picture in memory: three bytes a pixel, red, green and blue, row after row. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/** The same picture with a palette. Throws an Error for what is no PNG of 8-bit true colours without interlacing, as browsers make them. */
export function withPalette(png: Uint8Array): Buffer {
  return paletteFile(readPixels(png));
}

/** Reads such a PNG; transparency is left out. */
export function readPixels(png: Uint8Array): Pixels {
  const file = Buffer.from(png);
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error("This is no PNG");
  const packed: Buffer[] = [];
  let [width, height, bytesEach] = [0, 0, 0];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString("latin1", at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      bytesEach = { 2: 3, 6: 4 }[data[9] as number] ?? 0;
      if (data[8] !== 8 || bytesEach === 0 || data[12] !== 0) throw new Error("This PNG is of another kind");
    } else if (kind === "IDAT") packed.push(data);
    at += 12 + length;
  }
  const plain = unfiltered(inflateSync(Buffer.concat(packed)), width * bytesEach, bytesEach);
  const bytes = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++)
      bytes[pixel * 3 + channel] = plain[pixel * bytesEach + channel] as number;
  return { width, height, bytes };
}

/** Undoes the filters of the rows (PNG specification, 9.2). */
function unfiltered(data: Buffer, stride: number, bytesEach: number): Uint8Array {
  const rows = data.length / (stride + 1);
  const out = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (stride + 1)] as number;
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x;
      const left = x >= bytesEach ? (out[at - bytesEach] as number) : 0;
      const up = row > 0 ? (out[at - stride] as number) : 0;
      const corner = row > 0 && x >= bytesEach ? (out[at - stride - bytesEach] as number) : 0;
      const guess = [0, left, up, (left + up) >> 1, nearestOf(left, up, corner)][filter] as number;
      out[at] = (data[row * (stride + 1) + 1 + x] as number) + guess;
    }
  }
  return out;
}

/** The predictor of Paeth. */
function nearestOf(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** A PNG file with a palette of so many colours, 256 or fewer; every other colour becomes the nearest of them. */
export function paletteFile({ width, height, bytes }: Pixels, most = MOST_COLOURS): Buffer {
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const [red, green, blue] = bytes.subarray(pixel * 3, pixel * 3 + 3) as unknown as [number, number, number];
    const colour = (red << 16) | (green << 8) | blue;
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts, most);
  const places = new Map<number, number>();
  for (const colour of counts.keys()) places.set(colour, nearestPlace(palette, colour));

  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++)
    for (let x = 0; x < width; x++)
      rows[row * (width + 1) + 1 + x] = places.get(colours[row * width + x] as number) as number;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", table),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Half of the colours are the most frequent; then always the one that all those chosen would miss most, seen over its pixels. */
function paletteOf(counts: ReadonlyMap<number, number>, most: number): number[] {
  const ordered = [...counts.entries()]
    .sort(([one, often], [other, oftener]) => oftener - often || one - other)
    .map(([colour, count]) => ({ colour, count, miss: Number.POSITIVE_INFINITY }));
  const chosen: number[] = [];
  while (chosen.length < Math.min(most, ordered.length)) {
    const worst = ordered.reduce((one, other) => (other.miss * other.count > one.miss * one.count ? other : one));
    const next = chosen.length < most / 2 ? (ordered[chosen.length] as typeof worst) : worst;
    chosen.push(next.colour);
    for (const each of ordered) each.miss = Math.min(each.miss, distance(each.colour, next.colour));
  }
  return chosen;
}

/** The square of the distance of two colours. */
function distance(one: number, other: number): number {
  const [red, green, blue] = [16, 8, 0].map((shift) => ((one >> shift) & 255) - ((other >> shift) & 255));
  return (red as number) ** 2 + (green as number) ** 2 + (blue as number) ** 2;
}

function nearestPlace(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let place = 1; place < palette.length; place++)
    if (distance(palette[place] as number, colour) < distance(palette[best] as number, colour)) best = place;
  return best;
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(checksum(body), body.length + 4);
  return whole;
}

/** CRC-32 as PNG wants it. */
function checksum(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
