import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { rawRequest } from "@/tests/support/raw-request";
import { type AccessEntry, type DoorOptions, makeDoor, withoutSecrets } from "./door";
import { refuseMalformed } from "./refuse-malformed";
import { longestHead } from "./refused-target";

let server: Server;

afterEach(() => new Promise((done) => server.close(done)));

/** A server that says which headers got past the door. */
async function behindDoor(options: Partial<DoorOptions> = {}) {
  const records: AccessEntry[] = [];
  const openDoor = makeDoor({
    publicAddress: "http://127.0.0.1:3000",
    trustedProxies: "",
    demo: false,
    record: (entry) => records.push(entry),
    ...options,
  });
  server = createServer({ maxHeaderSize: longestHead }, (request, response) => {
    if (openDoor(request, response)) response.end(JSON.stringify(request.headers));
  });
  server.on("clientError", refuseMalformed);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const ask = (asked: { method?: string; path?: string; headers?: OutgoingHttpHeaders }) =>
    rawRequest({ port, ...asked });
  const seen = async (headers: OutgoingHttpHeaders, path = "/"): Promise<IncomingHttpHeaders> =>
    JSON.parse((await ask({ headers, path })).body);
  return { ask, seen, records, port };
}

const own = { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" };

describe("W3: what changes something must come from Tidemark's own pages", () => {
  const refused: [string, OutgoingHttpHeaders][] = [
    ["no Origin", {}],
    ["a foreign Origin", { origin: "https://elsewhere.example" }],
    ["the Origin null", { origin: "null" }],
    ["an Origin with another port", { origin: "http://127.0.0.1:3001" }],
    ["an Origin that only starts like ours", { origin: "http://127.0.0.1:3000.elsewhere.example" }],
    ["Sec-Fetch-Site: cross-site", { ...own, "sec-fetch-site": "cross-site" }],
    ["Sec-Fetch-Site: same-site", { ...own, "sec-fetch-site": "same-site" }],
    ["Sec-Fetch-Site: none", { ...own, "sec-fetch-site": "none" }],
  ];

  test.each(refused)("%s is refused for every unsafe method", async (_name, headers) => {
    const { ask } = await behindDoor();
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await ask({ method, headers });
      expect(answer.status).toBe(403);
      expect(answer.body).toContain("nothing was changed");
    }
  });

  test("a form of an own page passes, also from a browser without Sec-Fetch-Site", async () => {
    const { ask, port } = await behindDoor();
    expect((await ask({ method: "POST", headers: own })).status).toBe(200);
    expect((await ask({ method: "POST", headers: { origin: own.origin } })).status).toBe(200);
    const byOtherName = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
    expect((await ask({ method: "POST", headers: byOtherName })).status).toBe(200);
  });

  test("behind https only the public address counts, whatever Host says", async () => {
    const { ask } = await behindDoor({ publicAddress: "https://tidemark.example" });
    const forged = { host: "elsewhere.example", origin: "http://elsewhere.example" };
    expect((await ask({ method: "POST", headers: forged })).status).toBe(403);
    expect((await ask({ method: "POST", headers: { origin: "https://tidemark.example" } })).status).toBe(200);
  });

  test("reading needs no Origin", async () => {
    const { ask } = await behindDoor();
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect((await ask({ method })).status).toBe(200);
  });

  test.each(["/api/slack/events", "/api/v1/initiatives/x", "/u/token", "/scim/v2/Users"])(
    "other software reaches %s without Origin, but never with a cookie",
    async (path) => {
      const { ask } = await behindDoor();
      const answer = await ask({ method: "POST", path, headers: { cookie: "session=1" } });
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).not.toHaveProperty("cookie");
    },
  );

  test.each([
    "/u/../sign-in",
    "/u/%2e%2e/sign-in",
    "/u/..%2fsign-in",
    "/u//sign-in",
    "/u/./x",
    "/%75/token",
    "/U/token",
    "/unsubscribe",
  ])("%s is no exception", async (path) => {
    const { ask } = await behindDoor();
    expect((await ask({ method: "POST", path })).status).toBe(403);
  });

  test("the action of a page is not called through an exception", async () => {
    const { ask } = await behindDoor();
    const answer = await ask({ method: "POST", path: "/u/token", headers: { "next-action": "a1" } });
    expect(answer.status).toBe(403);
  });
});

describe("W8: every answer carries the headers", () => {
  const expected = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "cache-control": "private, no-store",
  };

  test("an answer that passed, and one that was refused", async () => {
    const { ask } = await behindDoor();
    for (const answer of [await ask({}), await ask({ method: "POST" })]) {
      expect(answer.headers).toMatchObject(expected);
      expect(answer.headers["permissions-policy"]).toContain("camera=()");
      expect(answer.headers).not.toHaveProperty("strict-transport-security");
    }
  });

  test("https is asked for where the public address has it", async () => {
    const { ask } = await behindDoor({ publicAddress: "https://tidemark.example" });
    expect((await ask({})).headers["strict-transport-security"]).toBe("max-age=31536000");
  });

  test("built files may be kept by browsers", async () => {
    const { ask } = await behindDoor();
    expect((await ask({ path: "/_next/static/a.js" })).headers).not.toHaveProperty("cache-control");
  });

  test("what is no HTTP gets them too", async () => {
    const { port } = await behindDoor();
    const text = await new Promise<string>((done) => {
      const socket = connect(port, "127.0.0.1", () => socket.write("nonsense\r\n\r\n"));
      socket.once("data", (data) => done(data.toString()));
    });
    expect(text).toContain("400 Bad Request");
    expect(text).toContain("default-src 'none'");
    expect(text).toContain("nosniff");
  });
});

describe("what a client says about itself is not believed", () => {
  const forged = {
    "x-middleware-subrequest": "proxy:proxy:proxy",
    "x-tidemark-client-ip": "203.0.113.9",
    "x-tidemark-anything": "1",
    "x-nonce": "known",
    "x-request-id": "mine",
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "elsewhere.example",
    "x-forwarded-proto": "https",
    forwarded: "for=203.0.113.9",
  };

  test("its headers about route and address are removed, ours are set", async () => {
    const { seen } = await behindDoor();
    const headers = await seen(forged, "/people?q=a&_rsc=1x");
    for (const name of Object.keys(forged))
      expect(headers[name]).not.toBe(forged[name as keyof typeof forged]);
    for (const name of ["x-middleware-subrequest", "x-nonce", "x-forwarded-host", "forwarded"])
      expect(headers).not.toHaveProperty(name);
    expect(headers["x-tidemark-client-ip"]).toBe("127.0.0.1");
    expect(headers["x-tidemark-path"]).toBe("/people?q=a");
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a trusted proxy is believed about its client, and only up to the first that is not trusted", async () => {
    const { seen } = await behindDoor({ trustedProxies: "loopback, 10.0.0.0/8" });
    const headers = await seen({
      "x-forwarded-for": "198.51.100.1, 203.0.113.9, 10.1.1.1",
      "x-forwarded-proto": "https",
      "x-middleware-subrequest": "proxy",
    });
    expect(headers["x-tidemark-client-ip"]).toBe("203.0.113.9");
    expect(headers["x-forwarded-proto"]).toBe("https");
    expect(headers).not.toHaveProperty("x-middleware-subrequest");
  });
});

describe("what is not for this server is refused", () => {
  test("the demo answers to names of this machine only", async () => {
    const { ask } = await behindDoor({ demo: true });
    const named = async (host: string) => (await ask({ headers: { host } })).status;
    expect(await named("127.0.0.1:3000")).toBe(200);
    expect(await named("localhost:3000")).toBe(200);
    expect(await named("rebound.elsewhere.example:3000")).toBe(421);
    expect(await named("127.0.0.1.elsewhere.example")).toBe(421);
  });

  test.each(["http://elsewhere.example/", "//elsewhere.example/", "/a\\b", "/%zz", "/teams/%00"])(
    "the address %s cannot be read",
    async (path) => {
      const { ask } = await behindDoor();
      expect((await ask({ path })).status).toBe(400);
    },
  );

  test("an address may carry a text of 100,000 letters; pages are told its beginning, and never NUL", async () => {
    const { seen, ask, port } = await behindDoor();
    const pathOf = async (query: string) => (await seen({}, `/insights?${query}`))["x-tidemark-path"];
    const letter = encodeURIComponent("漢");
    expect(await pathOf(`q=${letter.repeat(100_000)}&certainty=high`)).toBe(
      `/insights?q=${letter.repeat(2000)}&certainty=high`,
    );
    expect(await pathOf("q=a%00b%zz%ff&sort=")).toBe("/insights?q=ab%25zz%EF%BF%BD&sort=");
    expect((await ask({ headers: { cookie: `a=${"a".repeat(70_000)}` } })).status).toBe(431);
    const text = await new Promise<string>((done) => {
      const socket = connect(port, "127.0.0.1", () =>
        socket.write(`GET /?q=${"a".repeat(1_100_000)} HTTP/1.1\r\n`),
      );
      socket.once("data", (data) => done(data.toString()));
      socket.once("error", () => {});
    });
    expect(text).toMatch(/^HTTP\/1.1 431 .*search with fewer words/s);
  });

  test("unknown methods", async () => {
    const { ask } = await behindDoor();
    expect((await ask({ method: "TRACE" })).status).toBe(405);
  });
});

describe("the access log", () => {
  test("has one line for each request, without query string or secret", async () => {
    const { ask, records } = await behindDoor();
    await ask({ path: "/sign-in/link/s3cr3t?code=123456" });
    await ask({ method: "POST", path: "/people" });
    expect(records).toMatchObject([
      { method: "GET", path: "/sign-in/link/<removed>", status: 200 },
      { method: "POST", path: "/people", status: 403 },
    ]);
    expect(records[0]?.ms).toBeGreaterThanOrEqual(0);
  });

  test.each([
    ["/sign-in/link/abc/def?x=1", "/sign-in/link/<removed>"],
    ["/invitation/abc#d", "/invitation/<removed>"],
    ["/u/abc", "/u/<removed>"],
    ["/U/abc", "/U/<removed>"],
    ["//u//abc", "//u//<removed>"],
    ["/mail/abc?x=1", "/mail/<removed>"],
    ["/admin/deliveries/abc/mail", "/admin/deliveries/abc/mail"],
    ["/api/v1/mail/bounces", "/api/v1/mail/bounces"],
    ["/u/", "/u/"],
    ["/insights/u-turns", "/insights/u-turns"],
    ["/people", "/people"],
  ])("%s is kept as %s", (url, path) => expect(withoutSecrets(url)).toBe(path));
});
