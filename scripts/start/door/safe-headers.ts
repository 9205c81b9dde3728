import type { ServerResponse } from "node:http";

const always = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "X-Frame-Options": "DENY",
  // Pages bring their own from proxy.ts; whatever is not a page needs nothing.
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
};

/** What every answer carries, whoever writes it afterwards: page, redirect, error, file or API. */
export function setSafeHeaders(response: ServerResponse, url: string, secure: boolean) {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  // The secret of a sign-in link stands in its address, which nobody is told. With `no-referrer` browsers would also
  // hide the origin of the form on that page, and a click without scripts would look like a foreign one.
  if (/^\/+sign-in\/+link\//i.test(url)) response.setHeader("Referrer-Policy", "strict-origin");
  if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  // Built files have the hash of their content in their name; Next lets browsers keep them.
  if (!url.startsWith("/_next/static/")) response.setHeader("Cache-Control", "private, no-store");
}
