// Tests that a picture with a palette is still the same picture.
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { paletteFile, readPixels, withPalette } from "../../../scripts/pictures/png";

/** The chunks of a PNG file by kind. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    found.set(file.toString("latin1", at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return found;
}

/** A PNG of two rows of two pixels of true colours; the second row is written as differences to the one above. */
function trueColours(): Buffer {
  const start = paletteFile({ width: 2, height: 2, bytes: new Uint8Array(12) });
  const head = Buffer.from(start.subarray(0, 33));
  head[25] = 2;
  const data = deflateSync(Buffer.from([0, 255, 0, 0, 0, 255, 0, 2, 0, 0, 255, 255, 1, 255]));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([head, length, Buffer.from("IDAT", "latin1"), data, Buffer.alloc(4)]);
}

describe("a screenshot", () => {
  it("is read as it was drawn, rows written as differences included", () => {
    const { width, height, bytes } = readPixels(trueColours());
    expect([width, height]).toEqual([2, 2]);
    expect([...bytes]).toEqual([255, 0, 0, 0, 255, 0, 255, 0, 255, 255, 0, 255]);
  });

  it("keeps every colour where they are few, and names the most frequent first", () => {
    const chunks = chunksOf(withPalette(trueColours()));
    expect([...(chunks.get("PLTE") ?? [])]).toEqual([255, 0, 255, 0, 255, 0, 255, 0, 0]);
    expect(chunks.get("IHDR")?.subarray(8, 10)).toEqual(Buffer.from([8, 3]));
  });

  it("gives the nearest colour of 256 where they are many", () => {
    // 256 greys twice each, and once a grey that is a little red.
    const greys = Array.from({ length: 512 }, (_, index) => [index >> 1, index >> 1, index >> 1]).flat();
    const file = paletteFile({ width: 513, height: 1, bytes: new Uint8Array([...greys, 101, 100, 100]) });
    expect(chunksOf(file).get("PLTE")?.length).toBe(768);
  });

  it("of another kind is refused", () => {
    expect(() => readPixels(Buffer.from("GIF89a, no PNG"))).toThrow("no PNG");
    expect(() => readPixels(withPalette(trueColours()))).toThrow("another kind");
  });
});
