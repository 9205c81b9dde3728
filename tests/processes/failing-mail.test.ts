import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { closeOutboxTrial, type OutboxTrial, openOutboxTrial } from "@/scripts/faults/mail/outbox-trial";
import { pauseSender } from "@/scripts/faults/mail/pause-sender";
import { sendFromTwo } from "@/scripts/faults/mail/plan-together";
import { poisonQueue } from "@/scripts/faults/mail/poison-queue";
import { spoilServer } from "@/scripts/faults/mail/spoil-server";
import { seeded } from "@/scripts/faults/seeded";

// What needs worker processes. At full size it is `npm run faults -- mail`: ten thousand people, twenty kills, and every
// mood of a mail server. Kills and orderly stops have tests of their own in outbox.test.ts.

const people = 40;
const clean = { lost: [], wrong: [] };

let trial: OutboxTrial;

beforeAll(async () => {
  trial = await openOutboxTrial(seeded(6), { fast: true, copyOf: inject("usedFolder") });
});
afterAll(() => closeOutboxTrial(trial));

test("M8 and F9: whom the mail server refuses is marked, and a lost answer is one copy more at most", async () => {
  const moods = ["550 for 3 %", "closes after DATA"];
  expect(await spoilServer(trial, people, moods)).toMatchObject([
    { ...clean, states: { sent: people - 1, failed: 1 } },
    { ...clean, states: { sent: people }, secondCopies: people / 10 },
  ]);
});

test("F13: two workers with two jobs for each message send it once", async () => {
  expect(await sendFromTwo(trial, people)).toMatchObject(clean);
});

test("F22: jobs that throw, hang and compute for ever hold up nobody's mail, and are shown with the reason", async () => {
  expect(await poisonQueue(trial, { people, tries: 1 })).toMatchObject({
    ...clean,
    states: { sent: people },
  });
});

test("F24: a worker that was stopped while it held leases changes nothing when it goes on", async () => {
  expect(await pauseSender(trial, { people, minutes: 0 })).toMatchObject({
    ...clean,
    states: { sent: people },
  });
});
