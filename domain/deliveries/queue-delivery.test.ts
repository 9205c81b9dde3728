import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { type NewDelivery, queueDelivery } from "./queue-delivery";

const overrides = vi.hoisted(() => ({ current: {} as Record<string, string | undefined> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});

beforeEach(() => {
  overrides.current = { SMTP_URL: "smtp://127.0.0.1:2525" };
});

const mail = { subject: "Your sign-in link", html: "<p>{{code}}</p>", text: "{{code}}" };

const request = (changes: Partial<NewDelivery> = {}): NewDelivery => ({
  key: "sign-in:1",
  kind: "sign-in",
  recipient: { name: "Ana Torres", address: "ana@example.org" },
  mail,
  secret: { purpose: "sign-in", id: "1", version: 1 },
  ...changes,
});

const queue = (changes?: Partial<NewDelivery>) =>
  db.transaction((tx) => queueDelivery(tx, request(changes), testNow));

test("keeps the frozen mail and queues its sending, without any secret", async () => {
  const queued = await queue();
  const [row] = await db.select().from(deliveries);
  expect(row).toMatchObject({
    id: queued?.id,
    state: "pending",
    html: mail.html,
    text: mail.text,
    attempt: 0,
  });
  expect(row?.messageId).toMatch(/^<sign-in\.[0-9a-f]{32}@127\.0\.0\.1>$/);
  expect(await queuedJobs()).toEqual([{ name: "send-delivery", payload: { deliveryId: queued?.id } }]);
});

test("a transaction that fails sends nothing", async () => {
  const failing = db.transaction(async (tx) => {
    await queueDelivery(tx, request(), testNow);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await db.select().from(deliveries)).toEqual([]);
  expect(await queuedJobs()).toEqual([]);
});

test("the same key twice, even at once, is one delivery", async () => {
  const [first, second] = await Promise.all([queue(), queue()]);
  expect(second).toEqual(first);
  expect(await db.select().from(deliveries)).toHaveLength(1);
  expect(await queuedJobs()).toHaveLength(1);
});

test("without a mail server the mail is kept to be read", async () => {
  overrides.current = { SMTP_URL: undefined };
  await queue();
  const [row] = await db.select().from(deliveries);
  expect(row?.state).toBe("kept");
  expect(await queuedJobs()).toEqual([]);
});

test("finds the person by their address, so that a pause holds whoever asks", async () => {
  const ana = await person("reader", { email: "ana@example.org" });
  await queue();
  const [row] = await db.select().from(deliveries);
  expect(row?.personId).toBe(ana.id);
});

test.each([
  { who: "a deactivated person", state: { deactivatedAt: testNow }, kind: "sign-in", gets: false },
  { who: "a deactivated person", state: { deactivatedAt: testNow }, kind: "invitation", gets: false },
  { who: "a paused address", state: { mailPausedAt: testNow }, kind: "sign-in", gets: true },
  { who: "a paused address", state: { mailPausedAt: testNow }, kind: "invitation", gets: false },
] as const)("$who gets a mail of kind $kind: $gets", async ({ state, kind, gets }) => {
  const ana = await person();
  await db.update(people).set(state);
  const queued = await queue({ kind, person: ana, recipient: { name: ana.name, address: ana.email } });
  expect(queued !== null).toBe(gets);
  expect(await db.select().from(deliveries)).toHaveLength(gets ? 1 : 0);
});

test("an address that could be read as two is refused", async () => {
  const recipient = { name: "Ana", address: "ana@example.org,evil@example.net" };
  await expect(queue({ recipient })).rejects.toThrow("not in the form");
});
