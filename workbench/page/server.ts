// The page's client of its server: the workbook's bytes in and out, and what belongs to the bundle.
import type { BundleIndex } from "../server/assets";
import { message } from "./language/messages";

/** A workbook file as it came. */
export interface OpenedFile {
  name: string;
  bytes: Uint8Array;
  /** What the server wants to see again before it replaces the file; null for a file that it does not know. */
  mark: string | null;
}

/** The workbook that the server was started for. */
export async function fetchWorkbook(): Promise<OpenedFile> {
  const response = await ask("/workbook");
  return {
    name: decodeURIComponent(response.headers.get("x-workbook-name") ?? ""),
    bytes: new Uint8Array(await response.arrayBuffer()),
    mark: response.headers.get("etag"),
  };
}

/** Replaces the file that the server was started for. Gives its new mark and the name of the copy of the old one. */
export async function replaceWorkbook(bytes: Uint8Array, mark: string): Promise<{ mark: string; backup: string }> {
  const response = await ask("/workbook", {
    method: "PUT",
    headers: { "if-match": mark },
    body: bytes as Uint8Array<ArrayBuffer>,
  });
  const { backup } = (await response.json()) as { backup: string };
  return { mark: response.headers.get("etag") ?? "", backup };
}

/** The bundle's scripts and HTML files. */
export async function fetchBundleIndex(): Promise<BundleIndex> {
  return (await ask("/bundle.json")).json();
}

/** The text of one script of the bundle. */
export async function fetchText(address: string): Promise<string> {
  return (await ask(address)).text();
}

/** Throws the server's own sentence, or one that says the server has ended. */
async function ask(address: string, request: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, request);
  } catch {
    throw new Error(message("server-gone"));
  }
  if (!response.ok) throw new Error(await response.text());
  return response;
}
