import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { settings } from "@/db/schema/operation";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { queueMail, readAttempts, readDelivery, sendMail, toPerson } from "@/tests/support/outbox";
import { claimDelivery } from "./claim-delivery";
import { retryPlan } from "./retry-plan";
import { settleDelivery } from "./settle-delivery";
import { sweepDeliveries } from "./sweep-deliveries";

const overrides = vi.hoisted(() => ({ current: {} as Record<string, string | undefined> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.accepted.length = 0;
  for (const key of Object.keys(server.script)) Reflect.deleteProperty(server.script, key);
  overrides.current = { SMTP_URL: server.url, MAIL_FROM: "Tidemark <tidemark@example.org>" };
});

describe("sendDelivery", () => {
  test("hands one message to one recipient and writes down what the server said", async () => {
    const id = await queueMail();
    await sendMail(id);
    const row = await readDelivery(id);
    expect(row).toMatchObject({ state: "sent", attempt: 1, leaseUntil: null });
    expect(row.reason).toMatch(/^250 /);
    expect(row.sentAt).not.toBeNull();
    expect(server.accepted).toHaveLength(1);
    expect(server.accepted[0]).toMatchObject({
      from: "tidemark@example.org",
      recipients: ["ana@example.org"],
    });
    expect(server.accepted[0]?.parsed.messageId).toBe(row.messageId);
    expect(await readAttempts()).toMatchObject([{ attempt: 1, worker: "test", outcome: "sent" }]);
  });

  test("run twice, even at once, sends once", async () => {
    const id = await queueMail();
    await Promise.all([sendMail(id), sendMail(id), sendMail(id)]);
    await sendMail(id);
    expect(server.accepted).toHaveLength(1);
  });

  test("leaves a message alone while sending is paused, and cancels one that is of no use any more", async () => {
    const id = await queueMail();
    const late = await queueMail({ key: "late", uselessAt: testNow });
    const before = server.connections();
    await db
      .insert(settings)
      .values({ key: "sendingPaused", value: { reason: "restored" }, changedAt: testNow });
    await sendMail(id);
    await sendMail(late);
    expect(await readDelivery(id)).toMatchObject({ state: "pending", attempt: 0 });
    expect(await readDelivery(late)).toMatchObject({
      state: "cancelled",
      reason: expect.stringContaining("run out"),
    });
    expect(server.connections()).toBe(before);
    expect(server.accepted).toEqual([]);
  });

  test("sends nothing to a person who was deactivated in the meantime", async () => {
    const ana = await person();
    const id = await queueMail(toPerson(ana));
    await db.update(people).set({ deactivatedAt: testNow });
    await sendMail(id);
    expect(await readDelivery(id)).toMatchObject({
      state: "cancelled",
      reason: "This person has been deactivated.",
    });
    expect(server.accepted).toEqual([]);
  });

  test("gives the lease back when the worker stops before the message was handed over", async () => {
    const stopping = new AbortController();
    server.script.recipient = () => {
      stopping.abort();
      return "stall";
    };
    const id = await queueMail();
    await sendMail(id, { signal: stopping.signal });
    expect(await readDelivery(id)).toMatchObject({ state: "pending", wasUncertain: false, leaseUntil: null });
    server.script.recipient = undefined;
    await sendMail(id);
    expect(await readDelivery(id)).toMatchObject({ state: "sent", attempt: 2 });
  });

  test("lets a conversation end that is past the message, though the worker stops", async () => {
    const stopping = new AbortController();
    server.script.data = () => {
      stopping.abort();
      return undefined;
    };
    const id = await queueMail();
    await sendMail(id, { signal: stopping.signal });
    expect(await readDelivery(id)).toMatchObject({ state: "sent", attempt: 1 });
  });
});

const expireLeases = () => db.execute(sql`update deliveries set lease_until = now() - interval '1 second'`);

describe("leases", () => {
  test("a worker that falls silent leaves its mail uncertain; resent, it is the same mail", async () => {
    const id = await queueMail();
    await claimDelivery(id, "silent");
    await sweepDeliveries();
    expect(await readDelivery(id)).toMatchObject({ state: "sending" });
    await expireLeases();
    await sweepDeliveries({ delayAfter: () => 0 });
    expect(await readDelivery(id)).toMatchObject({ state: "pending", wasUncertain: true });
    expect(await readAttempts()).toMatchObject([{ outcome: "uncertain", worker: "silent" }]);
    await sendMail(id);
    expect(await readDelivery(id)).toMatchObject({ state: "sent", wasUncertain: true, attempt: 2 });
    expect(server.accepted[0]?.parsed.messageId).toBe((await readDelivery(id)).messageId);
  });

  test("held, an uncertain mail waits for an administrator", async () => {
    overrides.current.MAIL_UNCERTAIN = "hold";
    const id = await queueMail();
    await claimDelivery(id, "silent");
    await expireLeases();
    await sweepDeliveries();
    await sendMail(id);
    expect(await readDelivery(id)).toMatchObject({ state: "uncertain", attempt: 1 });
    expect(server.accepted).toEqual([]);
  });

  test("F24: the write of a worker that comes back late changes nothing", async () => {
    const id = await queueMail();
    const late = await claimDelivery(id, "late");
    if (!late) throw new Error("Nothing was claimed.");
    await expireLeases();
    await sweepDeliveries({ delayAfter: () => 0 });
    const sent = { outcome: "sent", answer: "250 late" } as const;
    expect(await db.transaction((tx) => settleDelivery(tx, late, sent, retryPlan))).toBeNull();
    const next = await claimDelivery(id, "next");
    expect(next?.attempt).toBe(2);
    const failed = { outcome: "failed", answer: "550 late", bounce: "hard" } as const;
    expect(await db.transaction((tx) => settleDelivery(tx, late, failed, retryPlan))).toBeNull();
    expect(await readDelivery(id)).toMatchObject({ state: "sending", attempt: 2, worker: "next" });
    expect(await readAttempts()).toMatchObject([{ outcome: "uncertain" }, { outcome: null }]);
  });

  test("what is due and has no job gets one, once; nothing while sending is paused", async () => {
    const id = await queueMail();
    await db.execute(sql`delete from graphile_worker._private_jobs`);
    await db
      .insert(settings)
      .values({ key: "sendingPaused", value: { reason: "restored" }, changedAt: testNow });
    await sweepDeliveries();
    expect(await queuedJobs()).toEqual([]);
    await db.delete(settings);
    await sweepDeliveries();
    await sweepDeliveries();
    expect(await queuedJobs()).toEqual([{ name: "send-delivery", payload: { deliveryId: id } }]);
  });

  test("what has run out while it waited is cancelled", async () => {
    const id = await queueMail({ uselessAt: testNow });
    await sweepDeliveries();
    expect(await readDelivery(id)).toMatchObject({ state: "cancelled" });
  });
});
