import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { type MailServer, type Reply, startMailServer } from "@/tests/support/mail-server";
import { queueMail, readDelivery, sendMail, toPerson } from "@/tests/support/outbox";

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

describe("addresses that bounce", () => {
  async function sendTo(ana: { id: string; name: string; email: string }, key: string) {
    const id = await queueMail({ key, ...toPerson(ana) });
    await sendMail(id);
    return readDelivery(id);
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
    const id = await queueMail({
      kind: "sign-in",
      ...toPerson(ana),
    });
    await sendMail(id);
    expect(await readDelivery(id)).toMatchObject({ state: "failed", attempt: 1 });
  });
});
