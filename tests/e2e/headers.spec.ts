import { demo, emptyURL, expect, signInByClick, test } from "./people";

const base = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;

const everywhere = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": /^(same-origin|no-referrer)$/,
  "permissions-policy": /camera=\(\)/,
  "content-security-policy": /default-src 'none'.*frame-ancestors 'none'/,
};

test("W8: every class of response carries the headers, and personal ones are kept by no cache", async ({
  page,
}) => {
  await signInByClick(page, demo.reader);
  const session = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const html = await (await get("/", session)).text();
  const script = /\/_next\/static\/[^"]+?\.js/.exec(html)?.[0] ?? "";
  const font = /\/_next\/static\/media\/[^"]+?\.woff2/.exec(html)?.[0] ?? "";
  const classes = [
    { name: "page", path: "/", status: 200, cookie: session },
    { name: "signed-out page", path: "/sign-in", status: 200 },
    { name: "redirect", path: "/", status: 307 },
    { name: "missing", path: "/nowhere", status: 404, cookie: session },
    { name: "refused", path: "/admin/people", status: 403, cookie: session },
    { name: "bad address", path: "//nowhere", status: 400 },
    { name: "route", path: "/healthz", status: 200 },
    { name: "file", path: "/icon.svg", status: 200 },
    { name: "script", path: script, status: 200, isStatic: true },
    { name: "font", path: font, status: 200, isStatic: true },
  ];
  for (const { name, path, status, cookie, isStatic } of classes) {
    const response = await get(path, cookie);
    expect(response.status, name).toBe(status);
    for (const [header, value] of Object.entries(everywhere))
      expect(response.headers.get(header), `${name}: ${header}`).toMatch(value);
    expect(response.headers.get("cache-control"), name).toMatch(
      isStatic ? /immutable/ : /no-store|no-cache|max-age=0/,
    );
    expect(response.headers.get("x-powered-by"), name).toBeNull();
  }
  const policy = (await get("/", session)).headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toContain("unsafe");
  expect(html).not.toMatch(/ style="/);

  function get(path: string, cookie?: string) {
    return fetch(base + path, { redirect: "manual", headers: cookie ? { cookie } : {} });
  }
});

for (const [name, headers] of Object.entries({
  "no Origin": {},
  "a foreign Origin": { origin: "https://example.net" },
  "the Origin null": { origin: "null" },
  "a cross-site fetch": { origin: base, "sec-fetch-site": "cross-site" },
  "a same-site fetch of another host": { origin: base, "sec-fetch-site": "same-site" },
}))
  test(`W3: an unsafe request with ${name} is refused before anything reads it`, async () => {
    for (const path of ["/", "/sign-in", "/setup", "/api/auth/signin/oidc", "/admin/settings"])
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const response = await fetch(base + path, {
          method,
          body: "x=1",
          redirect: "manual",
          headers: headers as Record<string, string>,
        });
        expect(response.status, `${method} ${path}`).toBe(403);
        expect(await response.text()).not.toContain("<");
      }
  });

test("the demo answers only under the names of this machine", async () => {
  const { request } = await import("node:http");
  const statusFor = (port: string, host: string) =>
    new Promise<number>((resolve, reject) => {
      request({ host: "127.0.0.1", port, path: "/sign-in", headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });
  const demoPort = new URL(base).port;
  expect(await statusFor(demoPort, `127.0.0.1:${demoPort}`)).toBe(200);
  expect(await statusFor(demoPort, "attacker.example.net")).toBeGreaterThanOrEqual(400);
  // A real installation stands behind whatever name its proxy uses, and offers nobody's session.
  const emptyPage = await (await fetch(`${emptyURL}/sign-in`)).text();
  expect(emptyPage).not.toContain("Demo ");
});
