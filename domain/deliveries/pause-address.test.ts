import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import { deliveries } from "@/db/schema/deliveries";
import { asks, people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { type MailServer, type Reply, startMailServer } from "@/tests/support/mail-server";
import { queueMail, readDelivery, sendMail, toPerson } from "@/tests/support/outbox";
import { endPauseOfReached } from "./end-pause";
import { type Bounce, noteBounce } from "./note-bounce";
import { askForAnotherTry, resumeMail } from "./resume-mail";

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

const reply = (code: number, text: string): Reply => ({ code, text });
const pausedAt = async () => (await db.select().from(people).orderBy(asc(people.createdAt)))[0]?.mailPausedAt;

type Addressee = { id: string; name: string; email: string };

async function sendTo(ana: Addressee, key: string) {
  const id = await queueMail({ key, ...toPerson(ana) });
  await sendMail(id);
  return readDelivery(id);
}

/** Everything there is happened so many days earlier. */
async function daysPass(days: number) {
  await db.execute(sql`update bounces set at = at - make_interval(days => ${days})`);
  await db.execute(sql`update deliveries set sent_at = sent_at - make_interval(days => ${days})`);
  await db.execute(sql`update people set mail_resumed_at = mail_resumed_at - make_interval(days => ${days})`);
}

const softReport = (ana: Addressee, deliveryId: string): Bounce => ({
  key: `told:${deliveryId}`,
  ...{ personId: ana.id, deliveryId, address: ana.email },
  ...{ kind: "soft", source: "report", answer: "552 5.2.2 Mailbox full" },
});

const note = (bounce: Bounce) => db.transaction((tx) => noteBounce(tx, bounce));

describe("addresses that bounce", () => {
  test("an unknown user pauses the address at once, and the person stays", async () => {
    server.script.recipient = () => reply(550, "5.1.1 No such user");
    const ana = await person();
    await sendTo(ana, "a");
    const [row] = await db.select().from(people);
    expect(row).toMatchObject({ mailPausedReason: "550 5.1.1 No such user", deactivatedAt: null });
    expect(await auditTrail()).toMatchObject([{ action: "person.mail-paused", subjectId: ana.id }]);
    expect(await db.select().from(bounces)).toMatchObject([
      { personId: ana.id, address: ana.email, kind: "hard", source: "smtp" },
    ]);
  });

  test.each([
    [552, "5.2.2 Mailbox full", "soft"],
    [550, "5.7.1 Your network is blocked", "refused"],
  ])("%i %s is written down, and no reason to pause", async (code, text, kind) => {
    server.script.recipient = () => reply(code, text);
    await sendTo(await person(), "a");
    expect(await pausedAt()).toBeNull();
    expect(await db.select().from(bounces)).toMatchObject([{ kind, answer: `${code} ${text}` }]);
  });

  type Step = "full" | "blocked" | "arrives" | "full the same day" | "tried again";
  const rows: [Step[], boolean][] = [
    [["full", "full", "full"], true],
    [["full", "full", "full the same day"], false],
    [["full", "full", "arrives", "full"], false],
    [["full", "arrives", "full", "full", "full"], true],
    [["full", "blocked", "full", "full"], true],
    [["blocked", "blocked", "blocked", "blocked"], false],
    [["full", "full", "tried again", "full"], false],
    [["full", "full", "full", "tried again", "full", "full", "full"], true],
  ];
  test.each(rows)("day by day %j: paused %s", async (steps, paused) => {
    const ana = await person();
    for (const [index, step] of steps.entries()) {
      if (step !== "full the same day") await daysPass(1);
      const id = await queueMail({ key: `${index}`, kind: "sign-in", ...toPerson(ana) });
      if (step === "arrives")
        await db.update(deliveries).set({ state: "sent", sentAt: sql`now()` }).where(eq(deliveries.id, id));
      else if (step === "tried again")
        await db.update(people).set({ mailPausedAt: null, mailResumedAt: sql`now()` });
      else await note({ ...softReport(ana, id), kind: step === "blocked" ? "refused" : "soft" });
    }
    expect((await pausedAt()) !== null).toBe(paused);
  });

  test("reports come late and out of order: what counts is when the mails went out", async () => {
    const ana = await person();
    const mails: string[] = [];
    for (let day = 0; day < 5; day += 1) {
      await daysPass(1);
      mails.push((await sendTo(ana, `${day}`)).id);
    }
    for (const index of [3, 1, 2]) {
      expect(await pausedAt()).toBeNull();
      const deliveryId = mails[index] ?? "";
      await db.update(deliveries).set({ state: "failed" }).where(eq(deliveries.id, deliveryId));
      await note(softReport(ana, deliveryId));
    }
    expect(await pausedAt()).not.toBeNull();
  });

  test("told twice it is one bounce; of an address they no longer have, it is no reason", async () => {
    const ana = await person();
    const bounce: Bounce = { ...softReport(ana, (await sendTo(ana, "a")).id), kind: "hard" };
    expect(await note({ ...bounce, address: "old@example.org" })).toBe(true);
    expect(await pausedAt()).toBeNull();
    expect(await note({ ...bounce, key: "other" })).toBe(true);
    const first = await pausedAt();
    expect(first).not.toBeNull();
    expect(await note({ ...bounce, key: "other" })).toBe(false);
    expect(await pausedAt()).toEqual(first);
    expect(await auditTrail()).toHaveLength(1);
  });

  test("signing in is still tried at a paused address, once", async () => {
    const ana = await person();
    await db.update(people).set({ mailPausedAt: testNow });
    server.script.recipient = () => reply(450, "4.2.0 Greylisted");
    const id = await queueMail({ kind: "sign-in", ...toPerson(ana) });
    await sendMail(id);
    expect(await readDelivery(id)).toMatchObject({ state: "failed", attempt: 1 });
  });
});

describe("ending a pause", () => {
  const pause = (id: string) =>
    db.update(people).set({ mailPausedAt: testNow, mailPausedReason: "550 Gone" }).where(eq(people.id, id));

  test("an administrator tries again: mail goes out, and the asks about it are done", async () => {
    const [ana, admin] = [await person(), await person("admin")];
    await pause(ana.id);
    await askForAnotherTry(ana.actor, testNow);
    await askForAnotherTry(ana.actor, testNow);
    expect(await db.select().from(asks)).toMatchObject([
      { personId: admin.id, subjectId: ana.id, kind: "mail-paused", href: `/admin/people/${ana.id}` },
    ]);
    await resumeMail(admin.actor, { personId: ana.id }, testNow);
    expect(await db.select().from(asks)).toMatchObject([{ closedAt: testNow }]);
    expect((await auditTrail()).at(-1)).toMatchObject({ action: "person.mail-resumed", subjectId: ana.id });
    expect(await sendTo(ana, "a")).toMatchObject({ state: "sent" });
    await expect(resumeMail(admin.actor, { personId: ana.id }, testNow)).rejects.toThrow("not paused");
    await expect(askForAnotherTry(ana.actor, testNow)).rejects.toThrow("not paused");
    await expect(resumeMail(ana.actor, { personId: ana.id }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
  });

  test("a link that was used proves the address, but does not take a complaint back", async () => {
    const [ana, ben] = [await person(), await person()];
    await note({ ...softReport(ben, ""), deliveryId: null, kind: "complaint", answer: "abuse" });
    await pause(ana.id);
    for (const { actor } of [ana, ben]) await db.transaction((tx) => endPauseOfReached(tx, actor, testNow));
    const rows = await db.select().from(people).orderBy(asc(people.createdAt), asc(people.id));
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(ana.id)).toMatchObject({ mailPausedAt: null, mailPausedReason: null });
    expect(of(ben.id)).toMatchObject({ mailPausedReason: "Reported as unwanted: abuse" });
  });
});
