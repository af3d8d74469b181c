// The response headers that keep the page and its frames on this machine.
import { createHash } from "node:crypto";

/** Headers of every answer. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The policy of whatever is no page: it may do nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * The page: its own scripts and data. Univer sets styles on elements and draws its icons from data. The inline scripts are
 * those of its frames, which take over this policy.
 */
export function pagePolicy(inlineScripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScripts.map(hashOf)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What a frame with HTML of the bundle is forbidden beyond that: every request, and text that becomes script. */
export function framePolicy(inlineScripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src", ...inlineScripts.map(hashOf)].join(" "),
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** The inline scripts of an HTML text. */
export function inlineScriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gi)].map((match) => match[1] ?? "");
}

/** The hash of an inline script as a policy names it; the browser reads line ends as one character. */
function hashOf(script: string): string {
  const text = script.replace(/\r\n?/g, "\n");
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
