import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { deliveries, deliveryAttempts } from "@/db/schema/deliveries";
import { settings } from "@/db/schema/operation";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { type MailServer, type Reply, startMailServer } from "@/tests/support/mail-server";
import { claimDelivery } from "./claim-delivery";
import { type NewDelivery, queueDelivery } from "./queue-delivery";
import { retryPlan } from "./retry-plan";
import { type Pace, sendDelivery } from "./send-delivery";
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

/** For servers that never answer; the others get all the time they need, however busy this machine is. */
const impatient: Pace = { plan: retryPlan, timeouts: { socketTimeout: 300 } };
const patient: Pace = { plan: retryPlan };
const never = new AbortController().signal;
const by = (signal = never) => ({ worker: "test", signal });

async function queue(changes: Partial<NewDelivery> = {}) {
  const queued = await db.transaction((tx) =>
    queueDelivery(
      tx,
      {
        key: "invitation:1",
        kind: "invitation",
        recipient: { name: "Ana Torres", address: "ana@example.org" },
        mail: { subject: "Come in", html: "<p>Come in</p>", text: "Come in" },
        ...changes,
      },
      testNow,
    ),
  );
  if (!queued) throw new Error("Nothing was queued.");
  return queued.id;
}

const send = (deliveryId: string, signal?: AbortSignal, pace = patient) =>
  sendDelivery({ deliveryId }, by(signal), pace);

async function read(id: string) {
  const [row] = await db.select().from(deliveries).where(eq(deliveries.id, id));
  if (!row) throw new Error("The delivery is gone.");
  return row;
}

const attempts = () => db.select().from(deliveryAttempts).orderBy(asc(deliveryAttempts.attempt));

/** Minutes from the database's now until the next try. */
async function minutesToWait(id: string) {
  const [row] = await db
    .select({ minutes: sql<number>`round(extract(epoch from ${deliveries.nextTryAt} - now()) / 60)::int` })
    .from(deliveries)
    .where(eq(deliveries.id, id));
  return row?.minutes ?? null;
}

describe("sendDelivery", () => {
  test("hands one message to one recipient and writes down what the server said", async () => {
    const id = await queue();
    await send(id);
    const row = await read(id);
    expect(row).toMatchObject({ state: "sent", attempt: 1, leaseUntil: null });
    expect(row.reason).toMatch(/^250 /);
    expect(row.sentAt).not.toBeNull();
    expect(server.accepted).toHaveLength(1);
    expect(server.accepted[0]).toMatchObject({
      from: "tidemark@example.org",
      recipients: ["ana@example.org"],
    });
    expect(server.accepted[0]?.parsed.messageId).toBe(row.messageId);
    expect(await attempts()).toMatchObject([{ attempt: 1, worker: "test", outcome: "sent" }]);
  });

  test("run twice, even at once, sends once", async () => {
    const id = await queue();
    await Promise.all([send(id), send(id), send(id)]);
    await send(id);
    expect(server.accepted).toHaveLength(1);
  });

  test("leaves a message alone while sending is paused, and cancels one that is of no use any more", async () => {
    const id = await queue();
    const late = await queue({ key: "late", uselessAt: testNow });
    const before = server.connections();
    await db
      .insert(settings)
      .values({ key: "sendingPaused", value: { reason: "restored" }, changedAt: testNow });
    await send(id);
    await send(late);
    expect(await read(id)).toMatchObject({ state: "pending", attempt: 0 });
    expect(await read(late)).toMatchObject({
      state: "cancelled",
      reason: expect.stringContaining("run out"),
    });
    expect(server.connections()).toBe(before);
    expect(server.accepted).toEqual([]);
  });

  test("sends nothing to a person who was deactivated in the meantime", async () => {
    const ana = await person();
    const id = await queue({ person: ana, recipient: { name: ana.name, address: ana.email } });
    await db.update(people).set({ deactivatedAt: testNow });
    await send(id);
    expect(await read(id)).toMatchObject({ state: "cancelled", reason: "This person has been deactivated." });
    expect(server.accepted).toEqual([]);
  });

  test("gives the lease back when the worker stops before the message was handed over", async () => {
    const stopping = new AbortController();
    server.script.recipient = () => {
      stopping.abort();
      return "stall";
    };
    const id = await queue();
    await send(id, stopping.signal);
    expect(await read(id)).toMatchObject({ state: "pending", wasUncertain: false, leaseUntil: null });
    server.script.recipient = undefined;
    await send(id);
    expect(await read(id)).toMatchObject({ state: "sent", attempt: 2 });
  });

  test("lets a conversation end that is past the message, though the worker stops", async () => {
    const stopping = new AbortController();
    server.script.data = () => {
      stopping.abort();
      return undefined;
    };
    const id = await queue();
    await send(id, stopping.signal);
    expect(await read(id)).toMatchObject({ state: "sent", attempt: 1 });
  });
});

type Case = {
  name: string;
  script: MailServer["script"];
  state: string;
  wait?: number;
  words: RegExp;
  pace?: Pace;
};

const reply = (code: number, text: string): Reply => ({ code, text });

const table: Case[] = [
  { name: "250", script: {}, state: "sent", words: /^250 / },
  {
    name: "421 at the door",
    script: { connect: () => reply(421, "4.3.2 Come later") },
    state: "pending",
    wait: 1,
    words: /\(421 4\.3\.2 Come later/,
  },
  {
    name: "450 at the recipient (greylist)",
    script: { recipient: () => reply(450, "4.2.0 Greylisted, try in 5 minutes") },
    state: "pending",
    wait: 1,
    words: /^450 4\.2\.0 Greylisted/,
  },
  {
    name: "452 after the message",
    script: { data: () => reply(452, "4.3.1 No space") },
    state: "pending",
    wait: 1,
    words: /^452 /,
  },
  {
    name: "550 at the recipient",
    script: { recipient: () => reply(550, "5.1.1 No such user") },
    state: "failed",
    words: /^550 5\.1\.1 No such user/,
  },
  {
    name: "552 at the recipient",
    script: { recipient: () => reply(552, "5.2.2 Mailbox full") },
    state: "failed",
    words: /^552 /,
  },
  {
    name: "554 after the message",
    script: { data: () => reply(554, "5.7.1 Looks like spam") },
    state: "failed",
    words: /^554 5\.7\.1/,
  },
  {
    name: "554 at the door",
    script: { connect: () => reply(554, "5.7.1 You are blocked") },
    state: "pending",
    wait: 1,
    words: /\(554 5\.7\.1/,
  },
  {
    name: "silence after the message",
    script: { data: () => "stall" },
    pace: impatient,
    state: "pending",
    wait: 1,
    words: /may have arrived/,
  },
  {
    name: "hanging up after the message",
    script: { data: () => "hangUp" },
    state: "pending",
    wait: 1,
    words: /may have arrived/,
  },
  {
    name: "silence at the recipient",
    script: { recipient: () => "stall" },
    pace: impatient,
    state: "pending",
    wait: 1,
    words: /did not answer in time/,
  },
];

describe("M8: what the server says, and what becomes of the mail", () => {
  test.each(table)("$name: $state", async ({ script, state, wait, words, pace }) => {
    Object.assign(server.script, script);
    const id = await queue();
    await send(id, never, pace);
    const row = await read(id);
    expect(row.state).toBe(state);
    expect(row.reason).toMatch(words);
    expect(await minutesToWait(id)).toBe(wait ?? null);
    expect(await queuedJobs()).toHaveLength(1);
    expect((await attempts())[0]?.answer).toBe(row.reason);
  });

  test("a server that cannot be reached, and one without the promised TLS, are tried again", async () => {
    const gone = await startMailServer();
    await gone.stop();
    const id = await queue();
    for (const [url, words] of [
      [gone.url, /could not be reached/],
      [server.url.replace("smtp:", "smtps:"), /No secure connection|could not be reached/],
      [`${server.url}?requireTLS=true`, /No secure connection/],
      [server.url.replace("//", "//user:secret@"), /No secure connection/],
    ] as const) {
      overrides.current.SMTP_URL = url;
      await db.update(deliveries).set({ nextTryAt: null });
      await send(id);
      const row = await read(id);
      expect(row.state).toBe("pending");
      expect(row.reason).toMatch(words);
      expect(row.reason).not.toContain("secret");
    }
  });

  test("nothing is retried for ever: after 48 hours it has failed, with the server's words", async () => {
    server.script.recipient = () => reply(450, "4.2.0 Greylisted");
    const id = await queue();
    const waits: (number | null)[] = [];
    for (let tries = 0; tries < 20 && (await read(id)).state === "pending"; tries += 1) {
      await db.update(deliveries).set({ nextTryAt: null });
      await send(id);
      waits.push(await minutesToWait(id));
    }
    expect(waits.at(-1)).toBeNull();
    const total = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0);
    expect(total / 60).toBeGreaterThan(47);
    expect(total / 60).toBeLessThanOrEqual(48);
    expect(await read(id)).toMatchObject({ state: "failed", reason: "450 4.2.0 Greylisted" });
  });
});

describe("addresses that bounce", () => {
  async function sendTo(ana: { id: string; name: string; email: string }, key: string) {
    const id = await queue({ key, person: ana, recipient: { name: ana.name, address: ana.email } });
    await send(id);
    return read(id);
  }

  test("an unknown user pauses the address at once, and the person stays", async () => {
    server.script.recipient = () => reply(550, "5.1.1 No such user");
    const ana = await person();
    await sendTo(ana, "a");
    const [row] = await db.select().from(people);
    expect(row).toMatchObject({ mailPausedReason: "550 5.1.1 No such user", deactivatedAt: null });
    expect(await auditTrail()).toMatchObject([{ action: "person.mail-paused", subjectId: ana.id }]);
  });

  test.each([
    [552, "5.2.2 Mailbox full"],
    [550, "5.7.1 Your network is blocked"],
  ])("%i %s is no reason to pause", async (code, text) => {
    server.script.recipient = () => reply(code, text);
    await sendTo(await person(), "a");
    expect((await db.select().from(people))[0]?.mailPausedAt).toBeNull();
  });

  test("three soft bounces on different days pause the address", async () => {
    server.script.recipient = () => reply(552, "5.2.2 Mailbox full");
    const ana = await person();
    for (const day of [2, 1, 0]) {
      await sendTo(ana, `day ${day}`);
      expect((await db.select().from(people))[0]?.mailPausedAt === null).toBe(day !== 0);
      await db.execute(sql`update delivery_attempts set ended_at = ended_at - interval '1 day'`);
    }
  });

  test("signing in is still tried at a paused address, once", async () => {
    const ana = await person();
    await db.update(people).set({ mailPausedAt: testNow });
    server.script.recipient = () => reply(450, "4.2.0 Greylisted");
    const id = await queue({
      kind: "sign-in",
      person: ana,
      recipient: { name: ana.name, address: ana.email },
    });
    await send(id);
    expect(await read(id)).toMatchObject({ state: "failed", attempt: 1 });
  });
});

const expireLeases = () => db.execute(sql`update deliveries set lease_until = now() - interval '1 second'`);

describe("leases", () => {
  test("a worker that falls silent leaves its mail uncertain; resent, it is the same mail", async () => {
    const id = await queue();
    await claimDelivery(id, "silent");
    await sweepDeliveries();
    expect(await read(id)).toMatchObject({ state: "sending" });
    await expireLeases();
    await sweepDeliveries({ delayAfter: () => 0 });
    expect(await read(id)).toMatchObject({ state: "pending", wasUncertain: true });
    expect(await attempts()).toMatchObject([{ outcome: "uncertain", worker: "silent" }]);
    await send(id);
    expect(await read(id)).toMatchObject({ state: "sent", wasUncertain: true, attempt: 2 });
    expect(server.accepted[0]?.parsed.messageId).toBe((await read(id)).messageId);
  });

  test("held, an uncertain mail waits for an administrator", async () => {
    overrides.current.MAIL_UNCERTAIN = "hold";
    const id = await queue();
    await claimDelivery(id, "silent");
    await expireLeases();
    await sweepDeliveries();
    await send(id);
    expect(await read(id)).toMatchObject({ state: "uncertain", attempt: 1 });
    expect(server.accepted).toEqual([]);
  });

  test("F24: the write of a worker that comes back late changes nothing", async () => {
    const id = await queue();
    const late = await claimDelivery(id, "late");
    if (!late) throw new Error("Nothing was claimed.");
    await expireLeases();
    await sweepDeliveries({ delayAfter: () => 0 });
    const sent = { outcome: "sent", answer: "250 late" } as const;
    expect(await db.transaction((tx) => settleDelivery(tx, late, sent, retryPlan))).toBeNull();
    const next = await claimDelivery(id, "next");
    expect(next?.attempt).toBe(2);
    const failed = { outcome: "failed", answer: "550 late", badAddress: true } as const;
    expect(await db.transaction((tx) => settleDelivery(tx, late, failed, retryPlan))).toBeNull();
    expect(await read(id)).toMatchObject({ state: "sending", attempt: 2, worker: "next" });
    expect(await attempts()).toMatchObject([{ outcome: "uncertain" }, { outcome: null }]);
  });

  test("what is due and has no job gets one, once; nothing while sending is paused", async () => {
    const id = await queue();
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
    const id = await queue({ uselessAt: testNow });
    await sweepDeliveries();
    expect(await read(id)).toMatchObject({ state: "cancelled" });
  });
});
