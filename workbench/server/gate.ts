// Decides who may talk to the server: only the page that it served itself, in the browser that opened the first address.
import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** The one place where the server listens. */
export interface Place {
  host: string;
  origin: string;
}

/** The parts of a request that show where it comes from. */
export interface Caller {
  method: string;
  headers: IncomingHttpHeaders;
}

/**
 * Whether a request was meant for this server and sent by its own page or by the user: a name that points here from
 * elsewhere (DNS rebinding) shows in Host, another site or another port in Origin and Sec-Fetch-Site.
 */
export function isOwnCaller({ method, headers }: Caller, place: Place): boolean {
  if (headers.host !== place.host) return false;
  if (headers.origin !== undefined && headers.origin !== place.origin) return false;
  if (method !== "GET" && headers.origin === undefined) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

/** Whether the caller's cookies hold the secret under this name. */
export function holdsSecret(headers: IncomingHttpHeaders, name: string, secret: string): boolean {
  const cookies = (headers.cookie ?? "").split(";").map((cookie) => cookie.trim());
  return cookies.some((cookie) => cookie.startsWith(`${name}=`) && sameText(cookie.slice(name.length + 1), secret));
}

/** Compares two texts in a time that does not tell how much of them is the same. */
export function sameText(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
