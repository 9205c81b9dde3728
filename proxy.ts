import { type NextRequest, NextResponse } from "next/server";
import { environment } from "@/config/environment";

/**
 * Gives each page its content security policy with a nonce of its own, and nothing else: who may see or do what is
 * decided by pages, actions and routes themselves.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = mailInFrame.test(request.nextUrl.pathname) ? mailPolicy : pagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Files, uploads, health checks and what other software calls keep the closed policy that every answer has by default. */
export const config = {
  matcher:
    "/((?!_next/static/|_next/image|api/|u/|scim/|fonts/|insights/import/form$|admin/people/import/form$|insights/import/[^/]+/chunk$|datasets/upload$|datasets/[^/]+/[^/]+/file$|datasets/[^/]+/[^/]+/picture$|healthz$|readyz$|favicon\\.ico$).*)",
};

/**
 * A mail shown to an administrator may be framed by our own page, and nothing in it may run, load or navigate. That
 * no script runs is said by `script-src`: a sandbox without scripts would shut out checks of accessibility, too.
 */
const mailInFrame = /^\/admin\/deliveries\/[^/]+\/mail$/;
const mailPolicy = [
  "sandbox allow-scripts",
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join("; ");

function pagePolicy(nonce: string) {
  const { NODE_ENV, OIDC_ISSUER } = environment();
  const development = NODE_ENV === "development";
  // A sign-in form leads to the identity provider, and browsers hold the redirect against form-action.
  const provider = OIDC_ISSUER ? ` ${new URL(OIDC_ISSUER).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // The development overlay of Next writes styles into elements; a nonce here would forbid them again.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    `form-action 'self'${provider}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}
