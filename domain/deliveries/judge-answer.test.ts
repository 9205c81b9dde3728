import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import { deliveries } from "@/db/schema/deliveries";
import { queuedJobs } from "@/tests/support/inspect";
import { type MailServer, type Reply, startMailServer } from "@/tests/support/mail-server";
import {
  impatient,
  minutesToWait,
  queueMail,
  readAttempts,
  readDelivery,
  sendMail,
} from "@/tests/support/outbox";
import type { Pace } from "./send-delivery";
import { leaveMailServer } from "./smtp-connections";

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
  leaveMailServer();
  server.accepted.length = 0;
  for (const key of Object.keys(server.script)) Reflect.deleteProperty(server.script, key);
  overrides.current = { SMTP_URL: server.url, MAIL_FROM: "Tidemark <tidemark@example.org>" };
});

type Case = {
  name: string;
  script?: MailServer["script"];
  /** What is asked of the connection. */
  options?: string;
  state: string;
  wait?: number;
  words: RegExp;
  pace?: Pace;
  /** What is left after the last try, and what is held against the address then. */
  last: string;
  bounce?: string;
};

const reply = (code: number, text: string): Reply => ({ code, text });
const sent = { state: "sent", last: "sent" };
const later = { state: "pending", wait: 1, last: "failed" };
const unsure = { state: "pending", wait: 1, last: "uncertain" };
const never = { state: "failed", last: "failed" };
const mayHave = /may have arrived/;

const table: Case[] = [
  { name: "250", words: /^250 /, ...sent },
  {
    name: "421 at the door",
    script: { connect: () => reply(421, "4.3.2 Come later") },
    words: /^The mail server .* \(421 4\.3\.2 Come later/,
    ...later,
  },
  {
    name: "421 at the recipient",
    script: { recipient: () => reply(421, "4.3.2 Closing down") },
    words: /hung up\. \(421 4\.3\.2 Closing down/,
    ...later,
  },
  {
    name: "421 after the message",
    script: { data: () => reply(421, "4.3.2 Closing down") },
    words: /^421 4\.3\.2 Closing down/,
    ...later,
  },
  {
    name: "450 at the recipient (greylist)",
    script: { recipient: () => reply(450, "4.2.0 Greylisted, try in 5 minutes") },
    words: /^450 4\.2\.0 Greylisted/,
    ...later,
    bounce: "soft",
  },
  {
    name: "452 after the message",
    script: { data: () => reply(452, "4.3.1 No space") },
    words: /^452 /,
    ...later,
    bounce: "soft",
  },
  {
    name: "550 at the recipient",
    script: { recipient: () => reply(550, "5.1.1 No such user") },
    words: /^550 5\.1\.1 No such user/,
    ...never,
    bounce: "hard",
  },
  {
    name: "550 at the recipient, against us",
    script: { recipient: () => reply(550, "5.7.1 Your network is blocked") },
    words: /^550 5\.7\.1 /,
    ...never,
    bounce: "refused",
  },
  {
    name: "552 at the recipient",
    script: { recipient: () => reply(552, "5.2.2 Mailbox full") },
    words: /^552 /,
    ...never,
    bounce: "soft",
  },
  {
    name: "552 after the message",
    script: { data: () => reply(552, "5.3.4 Too large") },
    words: /^552 5\.3\.4/,
    ...never,
    bounce: "refused",
  },
  {
    name: "554 after the message",
    script: { data: () => reply(554, "5.7.1 Looks like spam") },
    words: /^554 5\.7\.1/,
    ...never,
    bounce: "refused",
  },
  {
    name: "554 at the door",
    script: { connect: () => reply(554, "5.7.1 You are blocked") },
    words: /\(554 5\.7\.1/,
    ...later,
  },
  {
    name: "TLS refused",
    options: "?requireTLS=true",
    words: /^No secure connection to the mail server could be made\./,
    ...later,
  },
  {
    name: "silence after the message",
    script: { data: () => "stall" },
    pace: impatient,
    words: mayHave,
    ...unsure,
  },
  { name: "hanging up after the message", script: { data: () => "hangUp" }, words: mayHave, ...unsure },
  {
    name: "a word out of turn after the message",
    script: { data: () => reply(354, "Go ahead") },
    words: mayHave,
    ...unsure,
  },
  {
    name: "silence at the recipient",
    script: { recipient: () => "stall" },
    pace: impatient,
    words: /^The mail server did not answer in time\./,
    ...later,
  },
];

const noMore = { delayAfter: () => null };

describe("M8: what the server says, and what becomes of the mail", () => {
  test.each(table)("$name: $state, then $last", async (row) => {
    const { script = {}, options = "", state, wait = null, words, pace, last, bounce } = row;
    Object.assign(server.script, script);
    overrides.current.SMTP_URL = server.url + options;
    const id = await queueMail();
    await sendMail(id, { pace });
    const first = await readDelivery(id);
    expect(first.state).toBe(state);
    expect(first.reason).toMatch(words);
    expect(await minutesToWait(id)).toBe(wait);
    expect(await queuedJobs()).toHaveLength(1);
    expect((await readAttempts())[0]?.answer).toBe(first.reason);

    await db.update(deliveries).set({ nextTryAt: null });
    await sendMail(id, { pace: { ...pace, plan: noMore } });
    const end = await readDelivery(id);
    expect(end).toMatchObject({ state: last, reason: expect.stringMatching(words), nextTryAt: null });
    const noted = await db.select().from(bounces);
    expect(noted.map(({ kind }) => kind)).toEqual(bounce ? [bounce] : []);
    if (bounce) expect(noted).toMatchObject([{ answer: end.reason, address: end.recipientAddress }]);
  });

  test("a server that cannot be reached, and one without the promised TLS, are tried again", async () => {
    const gone = await startMailServer();
    await gone.stop();
    const id = await queueMail();
    for (const [url, words] of [
      [gone.url, /could not be reached/],
      [server.url.replace("smtp:", "smtps:"), /No secure connection|could not be reached/],
      [`${server.url}?requireTLS=true`, /No secure connection/],
      [server.url.replace("//", "//user:secret@"), /No secure connection/],
    ] as const) {
      overrides.current.SMTP_URL = url;
      await db.update(deliveries).set({ nextTryAt: null });
      await sendMail(id);
      const row = await readDelivery(id);
      expect(row.state).toBe("pending");
      expect(row.reason).toMatch(words);
      expect(row.reason).not.toContain("secret");
    }
  });

  test("nothing is retried for ever: after 48 hours it has failed, with the server's words", async () => {
    server.script.recipient = () => reply(450, "4.2.0 Greylisted");
    const id = await queueMail();
    const waits: (number | null)[] = [];
    for (let tries = 0; tries < 20 && (await readDelivery(id)).state === "pending"; tries += 1) {
      await db.update(deliveries).set({ nextTryAt: null });
      await sendMail(id);
      waits.push(await minutesToWait(id));
    }
    expect(waits.at(-1)).toBeNull();
    const total = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0);
    expect(total / 60).toBeGreaterThan(47);
    expect(total / 60).toBeLessThanOrEqual(48);
    expect(await readDelivery(id)).toMatchObject({ state: "failed", reason: "450 4.2.0 Greylisted" });
  });
});
