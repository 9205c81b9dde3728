import { NextRequest } from "next/server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as configuration from "@/config/environment";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { identities, invitations, sessions } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { findSession } from "@/domain/access/find-session";
import { changeSettings } from "@/domain/people/change-settings";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { startOidcProvider } from "@/tests/support/oidc-provider";
import { answerProvider } from "./answer-provider";
import { nextAuth } from "./next-auth";

const home = "http://127.0.0.1:3000";
const ana = { sub: "subject-1", email: "Ana@example.org", email_verified: true, name: "Ana Silva" };

type Provider = Awaited<ReturnType<typeof startOidcProvider>>;
let provider: Provider;
let other: Provider;
const logged: unknown[] = [];

beforeAll(async () => {
  provider = await startOidcProvider("tidemark", ana);
  other = await startOidcProvider("tidemark", ana);
});
afterAll(async () => {
  await provider.stop();
  await other.stop();
});
beforeEach(() => {
  use(provider);
  logged.length = 0;
  vi.spyOn(log, "warn").mockImplementation((...said: unknown[]) => void logged.push(said));
  for (const each of [provider, other]) Object.assign(each.state, { person: ana, manners: {} });
});
afterEach(() => vi.restoreAllMocks());

const plain = configuration.environment();

function use(chosen: Provider, more: Partial<configuration.Environment> = {}) {
  vi.spyOn(configuration, "environment").mockReturnValue({
    ...plain,
    OIDC_ISSUER: chosen.issuer,
    OIDC_CLIENT_ID: "tidemark",
    OIDC_CLIENT_SECRET: "a-client-secret",
    ...more,
  });
}

/** The cookies of one browser. */
class Jar {
  readonly kept = new Map<string, string>();

  keep(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!name) continue;
      if (value) this.kept.set(name, decodeURIComponent(value));
      else this.kept.delete(name);
    }
    return response;
  }

  request(url: string, init: { method?: string; body?: string } = {}) {
    const cookie = [...this.kept].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
    const headers = {
      cookie,
      "user-agent": "Firefox/140.0 Windows",
      "content-type": "application/x-www-form-urlencoded",
    };
    return new NextRequest(url, { ...init, headers });
  }
}

/** Starts as `/sign-in/oidc` does and goes to the provider; answers where that sends the browser back to. */
async function comeBack(jar: Jar, to = "/library", origin = home) {
  const { handlers } = nextAuth({ arrival: { userAgent: null, oldToken: null } });
  const csrf = jar.keep(await handlers.GET(jar.request(`${origin}/api/auth/csrf`)));
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, callbackUrl: to }).toString();
  const started = jar.keep(
    await handlers.POST(jar.request(`${origin}/api/auth/signin/oidc`, { method: "POST", body })),
  );
  // As the server does, which starts from the public address where these handlers say localhost.
  const kept = jar.kept.get("authjs.callback-url");
  if (kept) jar.kept.set("authjs.callback-url", kept.replace("localhost", "127.0.0.1"));
  const atProvider = await fetch(started.headers.get("location") ?? "", { redirect: "manual" });
  return atProvider.headers.get("location") ?? "";
}

async function signIn(jar = new Jar(), to?: string, origin?: string) {
  const url = await comeBack(jar, to, origin);
  const response = jar.keep(await answerProvider(jar.request(url)));
  return { jar, url, leadsTo: response.headers.get("location"), token: jar.kept.get("tidemark-session") };
}

async function expectRefusal(reason: string) {
  const { leadsTo, token } = await signIn();
  expect(leadsTo).toBe(`${home}/sign-in/problem?${reason}`);
  expect(token).toBeUndefined();
  expect(await db.select().from(sessions)).toEqual([]);
  expect(await db.select().from(identities)).toEqual([]);
  expect(logged).not.toEqual([]);
  expect(JSON.stringify(logged)).not.toMatch(/eyJ|an-access-token|a-client-secret|Ana@/i);
}

test("A4: somebody known by their verified address comes in, and is known by issuer and subject from then on", async () => {
  const known = await person("author", { email: "ana@example.org" });
  const first = await signIn();
  expect(first.leadsTo).toBe(`${home}/library`);
  const found = await findSession(first.token ?? "", new Date());
  expect(found?.actor).toMatchObject({ id: known.id, role: "author" });
  expect(await db.select().from(sessions)).toMatchObject([{ way: "oidc", browser: "Firefox on Windows" }]);

  provider.state.person = { ...ana, email: "renamed@elsewhere.test", email_verified: false };
  const second = await signIn(first.jar);
  expect((await findSession(second.token ?? "", new Date()))?.actor.id).toBe(known.id);
  expect(second.token).not.toBe(first.token);
  expect(await findSession(first.token ?? "", new Date())).toBeNull();
  expect(await db.select().from(identities)).toMatchObject([
    { issuer: provider.issuer, subject: "subject-1", personId: known.id },
  ]);
  const trail = await auditTrail();
  expect(trail.map(({ action }) => action)).toEqual([
    "person.account-linked",
    "session.opened",
    "session.opened",
  ]);
  expect(JSON.stringify([trail, logged])).not.toMatch(/eyJ|an-access-token/);
});

test("the provider is asked with PKCE, state and nonce", async () => {
  await signIn();
  const query = provider.state.lastQuery;
  expect(query.get("code_challenge_method")).toBe("S256");
  expect(query.get("scope")).toBe("openid email profile");
  expect(query.get("redirect_uri")).toBe(`${home}/api/auth/callback/oidc`);
  for (const name of ["state", "nonce", "code_challenge"])
    expect(query.get(name)?.length).toBeGreaterThan(20);
});

test.each([
  ["another audience", { claims: { aud: "somebody-else" } }],
  ["another issuer", { claims: { iss: "https://evil.test" } }],
  ["another nonce", { claims: { nonce: "guessed" } }],
  ["no nonce", { claims: { nonce: undefined } }],
  ["no subject", { claims: { sub: undefined } }],
  ["alg none", { unsigned: true }],
  ["an expired token", { claims: { exp: Math.floor(Date.now() / 1000) - 300 } }],
  ["a token of the future", { claims: { nbf: Math.floor(Date.now() / 1000) + 3000 } }],
])("A4: %s is refused with a readable page", async (_, manners) => {
  await person("author", { email: "ana@example.org" });
  provider.state.manners = manners;
  await expectRefusal("error=Configuration");
});

test("A4: a callback that is played again is refused, and so is one in another browser", async () => {
  await person("author", { email: "ana@example.org" });
  const jar = new Jar();
  const url = await comeBack(jar);
  const stolen = new Jar();
  for (const [name, value] of jar.kept) stolen.kept.set(name, value);
  const elsewhere = await answerProvider(new Jar().request(url));
  expect(elsewhere.headers.get("location")).toBe(`${home}/sign-in/problem?error=Configuration`);
  jar.keep(await answerProvider(jar.request(url)));
  expect(jar.kept.has("tidemark-session")).toBe(true);
  for (const again of [jar, stolen]) {
    const response = await answerProvider(again.request(url));
    expect(response.headers.get("location")).toBe(`${home}/sign-in/problem?error=Configuration`);
  }
  expect(await db.select().from(sessions)).toHaveLength(1);
});

test.each([false, undefined, "true", 1])("A4: email_verified %j links nothing", async (verified) => {
  await person("author", { email: "ana@example.org" });
  provider.state.person = { ...ana, email_verified: verified };
  await expectRefusal("reason=unverified");
});

test("A4: the same subject at two providers is two people", async () => {
  const known = await person("admin", { email: "ana@example.org" });
  await signIn();
  use(other);
  other.state.person = { ...ana, email: "eve@example.org" };
  const { leadsTo, token } = await signIn();
  expect(leadsTo).toBe(`${home}/sign-in/problem?reason=unknown`);
  expect(token).toBeUndefined();
  const eve = await person("reader", { email: "eve@example.org" });
  const second = await signIn();
  expect((await findSession(second.token ?? "", new Date()))?.actor.id).toBe(eve.id);
  expect(eve.id).not.toBe(known.id);
});

test("a second account at the provider with the same address does not open the first one's account", async () => {
  await person("admin", { email: "ana@example.org" });
  await signIn();
  provider.state.person = { ...ana, sub: "subject-2" };
  const { leadsTo, token } = await signIn();
  expect(leadsTo).toBe(`${home}/sign-in/problem?reason=other-account`);
  expect(token).toBeUndefined();
});

test("unknown addresses come in only when invited or of an allowed domain", async () => {
  await expectRefusal("reason=unknown");
  const admin = await person("admin");
  await db.insert(invitations).values({
    ...{ email: "ana@example.org", role: "curator" as const, invitedBy: admin.id, createdAt: testNow },
    expiresAt: new Date(Date.now() + 60_000),
  });
  const invited = await signIn();
  expect((await findSession(invited.token ?? "", new Date()))?.actor).toMatchObject({
    name: "Ana Silva",
    role: "curator",
  });
  expect((await db.select().from(invitations))[0]?.acceptedAt).not.toBeNull();
  await changeSettings(
    admin.actor,
    { organization: "Harbour", allowedMailDomains: ["example.org"], questionsAWeek: 3 },
    testNow,
  );
  provider.state.person = { ...ana, sub: "subject-2", email: "bob@example.org", name: "Bob" };
  const joined = await signIn();
  expect((await findSession(joined.token ?? "", new Date()))?.actor).toMatchObject({ role: "reader" });
});

test("deactivated people and unusable addresses are refused", async () => {
  await person("author", { email: "ana@example.org", deactivated: true });
  await expectRefusal("reason=deactivated");
  provider.state.person = { ...ana, email: "ana@example.org,eve@evil.test" };
  await expectRefusal("reason=address");
  provider.state.person = { sub: "subject-1" };
  await expectRefusal("reason=address");
});

test("an address that only the userinfo endpoint tells is found there", async () => {
  const known = await person("author", { email: "ana@example.org" });
  provider.state.manners = { thinToken: true };
  const { token } = await signIn();
  expect((await findSession(token ?? "", new Date()))?.actor.id).toBe(known.id);
});

test("members of the administrators' group become administrators, nobody else", async () => {
  use(provider, { OIDC_GROUPS_CLAIM: "groups", OIDC_ADMIN_GROUP: "tidemark-admins" });
  await person("author", { email: "ana@example.org" });
  provider.state.person = { ...ana, groups: ["tidemark-admins-not"] };
  await signIn();
  expect((await db.select().from(people))[0]?.role).toBe("author");
  provider.state.person = { ...ana, groups: ["staff", "tidemark-admins"] };
  await signIn();
  expect((await db.select().from(people))[0]?.role).toBe("admin");
  expect((await auditTrail()).map(({ action }) => action)).toContain("person.role-changed");
});

test("when the provider proved the person counts, not when they came back", async () => {
  await person("author", { email: "ana@example.org" });
  const provedAt = Math.floor(Date.now() / 1000) - 3600;
  provider.state.manners = { claims: { auth_time: provedAt } };
  await signIn();
  expect((await db.select().from(sessions))[0]?.authenticatedAt).toEqual(new Date(provedAt * 1000));
});

test("one comes back to a page of this installation only", async () => {
  await person("author", { email: "ana@example.org" });
  for (const to of ["https://evil.test/", "//evil.test/", "/\\evil.test"])
    expect((await signIn(new Jar(), to)).leadsTo).toMatch(new RegExp(`^${home}/(\\?|$)`));
});

test("behind https the way there and back keeps the public address and pins its cookies to the host", async () => {
  await person("author", { email: "ana@example.org" });
  vi.spyOn(configuration, "publicAddress").mockReturnValue("https://tidemark.example.org");
  const { jar, leadsTo } = await signIn(new Jar(), "/library", "https://tidemark.example.org");
  expect(provider.state.lastQuery.get("redirect_uri")).toBe(
    "https://tidemark.example.org/api/auth/callback/oidc",
  );
  expect(leadsTo).toBe("https://tidemark.example.org/library");
  expect(jar.kept.has("__Host-tidemark-session")).toBe(true);
  expect([...jar.kept.keys()].filter((name) => !name.startsWith("__"))).toEqual([]);
});
