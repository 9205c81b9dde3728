import { createHmac } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { person } from "@/tests/support/factories";
import { queueMail, toPerson } from "@/tests/support/outbox";
import { GET, POST } from "./route";

const secret = "0123456789abcdef0123456789abcdef";
const overrides = vi.hoisted(() => ({ current: {} as Record<string, string | undefined> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});

let ana: Awaited<ReturnType<typeof person>>;
let delivery: string;
beforeEach(async () => {
  overrides.current = { SMTP_URL: "smtp://127.0.0.1:2525", MAIL_BOUNCE_SECRET: secret };
  ana = await person("reader", { email: "ana@example.org" });
  delivery = await queueMail(toPerson(ana));
  await db.update(deliveries).set({ state: "sent", attempt: 1, sentAt: new Date() });
});

const seconds = () => Math.floor(Date.now() / 1000);
const sign = (timestamp: string | number, body: string, key = secret) =>
  `v0=${createHmac("sha256", key).update(`v0:${timestamp}:${body}`).digest("hex")}`;

type Call = { body?: string; at?: string | number; signature?: string | null };

function post({ body = "{}", at = seconds(), signature = sign(at, body) }: Call) {
  const headers = new Headers({ "x-tidemark-timestamp": String(at) });
  if (signature !== null) headers.set("x-tidemark-signature", signature);
  return POST(new Request("http://127.0.0.1:3000/api/v1/mail/bounces", { method: "POST", body, headers }));
}

async function tell(body: object) {
  const answer = await post({ body: JSON.stringify(body) });
  return { status: answer.status, ...(await answer.json()) };
}

const paused = async () => (await db.select().from(people))[0]?.mailPausedReason ?? null;

test("a bounce of a message is taken down once, however often it is told, and pauses the address", async () => {
  const told = { type: "hard", address: "Ana@example.org", delivery, answer: "550 5.1.1 Gone" };
  expect(await tell(told)).toEqual({ status: 200, result: "noted" });
  expect(await tell(told)).toEqual({ status: 200, result: "known" });
  expect(await db.select().from(bounces)).toMatchObject([
    { kind: "hard", source: "webhook", deliveryId: delivery, personId: ana.id, answer: "550 5.1.1 Gone" },
  ]);
  expect(await paused()).toBe("550 5.1.1 Gone");
  expect(await db.select().from(deliveries)).toMatchObject([{ state: "failed", reason: "550 5.1.1 Gone" }]);
});

test("a complaint pauses at once, by the Message-ID or the address alone, and the mail counts as delivered", async () => {
  const [row] = await db.select().from(deliveries);
  const told = { type: "complaint", address: ana.email, messageId: row?.messageId };
  expect(await tell(told)).toMatchObject({ result: "noted" });
  expect(await paused()).toBe("Reported as unwanted: The mail server gave no reason.");
  expect((await db.select().from(deliveries))[0]?.state).toBe("sent");
  const alone = { type: "complaint", address: ana.email, id: "event-1" };
  expect(await tell(alone)).toMatchObject({ result: "noted" });
  expect(await tell(alone)).toMatchObject({ result: "known" });
});

test.each([
  ["a message that is none of ours", { delivery: "019a0000-0000-7000-8000-000000000001" }],
  ["a message to somebody else", { address: "ben@example.org" }],
  ["an address nobody has", { address: "ben@example.org", delivery: undefined }],
])("of %s nothing is believed", async (_, changes) => {
  const told = { type: "hard", address: ana.email, delivery, ...changes };
  expect(await tell(told)).toEqual({ status: 200, result: "unknown" });
  expect([await db.select().from(bounces), await paused()]).toEqual([[], null]);
});

test("what is not signed, not in time, too long or not as expected changes nothing", async () => {
  const body = JSON.stringify({ type: "hard", address: "ana@example.org" });
  const now = seconds();
  const calls: [Call, number][] = [
    [{ body, signature: null }, 401],
    [{ body, signature: "" }, 401],
    [{ body, signature: sign(now, body).slice(0, -1) }, 401],
    [{ body, signature: sign(now, body).toUpperCase() }, 401],
    [{ body, signature: sign(now, body, `${secret}x`) }, 401],
    [{ body, signature: sign(now, `${body} `) }, 401],
    [{ body, signature: sign(now - 1, body), at: now }, 401],
    [{ body, at: now - 301 }, 401],
    [{ body, at: now + 330 }, 401],
    [{ body, at: "NaN" }, 401],
    [{ body, at: `${now}.5` }, 401],
    [{ body: " ".repeat(16_385) }, 413],
    [{ body: "" }, 400],
    [{ body: "[]" }, 400],
    [{ body: "{" }, 400],
    [{ body: '{"type":"hard"}' }, 400],
    [{ body: '{"type":"refused","address":"ana@example.org"}' }, 400],
    [{ body: '{"type":"hard","address":"ana@example.org, ben@example.org"}' }, 400],
    [{ body: '{"type":"hard","address":"ana@example.org","person":"x"}' }, 400],
    [{ body: '{"type":"hard","address":"ana@example.org","delivery":"1"}' }, 400],
  ];
  for (const [call, status] of calls) {
    const answer = await post(call);
    expect([call, answer.status]).toEqual([call, status]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
  overrides.current.MAIL_BOUNCE_SECRET = undefined;
  expect((await post({ body })).status).toBe(401);
  expect(GET().status).toBe(405);
  expect([await db.select().from(bounces), await paused()]).toEqual([[], null]);
});
