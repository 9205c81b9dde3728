import { expect, test } from "@playwright/test";
import { rawRequest } from "../support/raw-request";

const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
  rawRequest({ port: Number(process.env.TIDEMARK_E2E_DEMO_PORT), path, ...options });

const builtFile = /\/_next\/static\/[^"]+\.(?:js|css)/;

test.describe("W8: the headers stand on every class of response of the real server", () => {
  const classes: [string, string, number, { method?: string; headers?: Record<string, string> }?][] = [
    ["page", "/sign-in", 200],
    ["redirect", "/admin", 307],
    ["missing page", "/no-such-page", 404],
    ["health", "/healthz", 200],
    ["readiness", "/readyz", 200],
    ["public file", "/icon.svg", 200],
    ["missing built file", "/_next/static/no-such-file.js", 404],
    ["missing API", "/api/v1/no-such-thing", 404],
    ["refused change", "/sign-in", 403, { method: "POST" }],
    ["refused method", "/", 405, { method: "TRACE" }],
    ["address that cannot be read", "/%zz", 400],
    ["foreign name", "/", 421, { headers: { host: "elsewhere.example" } }],
  ];

  for (const [name, path, status, options] of classes)
    test(`${name} ${path}`, async () => {
      const answer = await ask(path, options);
      expect(answer.status).toBe(status);
      expectSafe(answer.headers);
      expect(answer.headers["cache-control"]).not.toMatch(/public|s-maxage/);
    });

  test("built file", async () => {
    const page = await ask("/sign-in");
    const file = await ask(builtFile.exec(page.body)?.[0] ?? "none");
    expect(file.status).toBe(200);
    expectSafe(file.headers);
    expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("a page has a nonce of its own, and every script in it carries that one", async () => {
    const [one, other] = [await ask("/sign-in"), await ask("/sign-in", { headers: { "x-nonce": "known" } })];
    const nonces = [one, other].map((answer) => /script-src 'nonce-([^']+)'/.exec(policy(answer))?.[1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(policy(one)).toContain("form-action 'self';");
    expect(policy(one)).not.toContain("unsafe-");
    const scripts = one.body.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(script).toContain(`nonce="${nonces[0]}"`);
    expect(one.body).not.toMatch(/<[^>]+ style="/);
  });

  test("nobody skips the proxy by naming it", async () => {
    const answer = await ask("/sign-in", {
      headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    });
    expect(policy(answer)).toContain("'strict-dynamic'");
  });
});

function policy(answer: { headers: Record<string, string> }) {
  return answer.headers["content-security-policy"] ?? "";
}

function expectSafe(headers: Record<string, string>) {
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "permissions-policy": expect.stringContaining("camera=()"),
  });
  expect(headers).not.toHaveProperty("x-powered-by");
}
