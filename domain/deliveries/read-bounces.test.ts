import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { type MailboxServer, startMailboxServer } from "@/tests/support/mailbox-server";
import { queueMail, readDelivery, sendMail, toPerson } from "@/tests/support/outbox";
import { type Returned, sampleReports } from "@/tests/support/sample-reports";
import { readSettings } from "../people/settings";
import { readBounces } from "./read-bounces";

const overrides = vi.hoisted(() => ({ current: {} as Record<string, string | undefined> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});

let server: MailServer;
let mailbox: MailboxServer;
beforeAll(async () => {
  [server, mailbox] = await Promise.all([startMailServer(), startMailboxServer()]);
});
afterAll(() => Promise.all([server.stop(), mailbox.stop()]));

let ana: Awaited<ReturnType<typeof person>>;
let returned: Returned;
beforeEach(async () => {
  mailbox.empty();
  server.accepted.length = 0;
  overrides.current = {
    SMTP_URL: server.url,
    MAIL_FROM: "Tidemark <tidemark@example.org>",
    MAIL_BOUNCE_ADDRESS: "bounce@mail.example.org",
    MAIL_BOUNCE_IMAP_URL: mailbox.url,
  };
  ana = await person("reader", { email: "ana@example.org", name: "Ana Torres" });
  const id = await queueMail(toPerson(ana));
  await sendMail(id);
  const [{ from: bounce = "" } = {}] = server.accepted;
  returned = { delivery: id, address: ana.email, messageId: (await readDelivery(id)).messageId, bounce };
});

const read = () => readBounces(testNow, new AbortController().signal);
const put = (name: string, changes: Partial<Returned> = {}) =>
  mailbox.put(sampleReports[name]?.raw({ ...returned, ...changes }) ?? "");
const noted = () => db.select().from(bounces);
const paused = async () => (await db.select().from(people))[0]?.mailPausedReason ?? null;

test("a report finds its message by the return path, once, and pauses an address where nobody is", async () => {
  expect(returned.bounce).toBe(`bounce+${returned.delivery}@mail.example.org`);
  expect(server.accepted[0]?.parsed.from?.value[0]?.address).toBe("tidemark@example.org");
  put("Amazon SES: bounced, nothing returned");
  put("a note of absence");
  await read();
  await read();
  expect(mailbox.fetched).toEqual([1, 2]);
  expect(await noted()).toMatchObject([
    { deliveryId: returned.delivery, personId: ana.id, kind: "hard", source: "report" },
  ]);
  expect(await paused()).toBe("550 5.1.1 user unknown");
  expect(await readDelivery(returned.delivery)).toMatchObject({
    state: "failed",
    reason: "550 5.1.1 user unknown",
  });
  expect((await readSettings(db)).bounceMailbox).toEqual({ at: testNow.toISOString(), problem: null });
});

test("killed between taking down and marking, nothing counts twice", async () => {
  put("Exchange: mailbox full");
  mailbox.script.dieBeforeMarking = true;
  await read();
  expect((await readSettings(db)).bounceMailbox?.problem).toMatch(/could not be read/);
  mailbox.script.dieBeforeMarking = false;
  await read();
  expect(mailbox.fetched).toEqual([1, 1]);
  expect(await noted()).toMatchObject([{ kind: "soft" }]);
  expect((await readSettings(db)).bounceMailbox?.problem).toBeNull();
});

test("a delay is shown and is no bounce; the failure after it is one", async () => {
  put("Postfix: delayed");
  await read();
  expect(await noted()).toEqual([]);
  expect(await readDelivery(returned.delivery)).toMatchObject({
    state: "sent",
    reason: "Not delivered yet, and still being tried: 451 4.7.1 Greylisted",
  });
  put("Postfix: given up after five days");
  await read();
  expect(await noted()).toMatchObject([{ kind: "soft" }]);
  expect(await paused()).toBeNull();
});

test.each([
  [
    "of a message that is none of ours",
    {
      delivery: "019a0000-0000-7000-8000-000000000009",
      bounce: "bounce+019a0000-0000-7000-8000-000000000009@mail.example.org",
      messageId: "<x@y>",
    },
  ],
  ["of somebody the message did not go to", { address: "eve@example.org" }],
  ["of no address at all", { address: "\u0000, <>" }],
])("a forged report %s changes nothing", async (_, changes) => {
  const before = await readDelivery(returned.delivery);
  for (const name of ["Postfix: unknown user", "a complaint", "Postfix: delayed"]) put(name, changes);
  await read();
  expect([await noted(), await paused()]).toEqual([[], null]);
  expect(await readDelivery(returned.delivery)).toEqual(before);
  expect(mailbox.mails.every(({ flags }) => flags.has("\\Seen"))).toBe(true);
});

test("of a message that never left nothing is believed", async () => {
  const waiting = await queueMail({ key: "waiting", ...toPerson(ana) });
  put("Postfix: unknown user", {
    ...{ delivery: waiting, bounce: `bounce+${waiting}@mail.example.org` },
    messageId: (await readDelivery(waiting)).messageId,
  });
  await read();
  expect(await readDelivery(waiting)).toMatchObject({ state: "pending" });
  expect([await noted(), await paused()]).toEqual([[], null]);
});

test("without a return path of its own, and without keywords in the mailbox, it works as well", async () => {
  overrides.current.MAIL_BOUNCE_ADDRESS = undefined;
  mailbox.script.keywords = false;
  put("a complaint", { bounce: "tidemark@example.org" });
  mailbox.put("x".repeat(400_000));
  await read();
  await read();
  expect(mailbox.fetched).toEqual([1, 2]);
  expect(await noted()).toMatchObject([{ kind: "complaint" }]);
  expect(await paused()).toBe("Reported as unwanted: feedback of type abuse");
  expect(await db.select().from(deliveries)).toMatchObject([{ state: "sent" }]);
});

test("a mailbox that cannot be read is said, without its password", async () => {
  mailbox.script.refuseSignIn = true;
  await read();
  const problem = (await readSettings(db)).bounceMailbox?.problem ?? "";
  expect(problem).toMatch(/did not let us sign in/);
  overrides.current.MAIL_BOUNCE_IMAP_URL = mailbox.url.replace("?requireTLS=false", "");
  await read();
  const inTheClear = (await readSettings(db)).bounceMailbox?.problem ?? "";
  expect(inTheClear).toMatch(/could not be read/);
  expect(problem + inTheClear).not.toContain("secret");
});
