import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
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
    const id = await queueMail();
    await sendMail(id, { pace });
    const row = await readDelivery(id);
    expect(row.state).toBe(state);
    expect(row.reason).toMatch(words);
    expect(await minutesToWait(id)).toBe(wait ?? null);
    expect(await queuedJobs()).toHaveLength(1);
    expect((await readAttempts())[0]?.answer).toBe(row.reason);
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
