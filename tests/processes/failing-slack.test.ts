import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { seeded } from "@/scripts/faults/seeded";
import { revokeMidway } from "@/scripts/faults/slack/revoke-midway";
import { closeSlackTrial, openSlackTrial, type SlackTrial } from "@/scripts/faults/slack/slack-trial";
import { stormSlack } from "@/scripts/faults/slack/storm-slack";

// What needs worker processes. At full size it is `npm run faults -- slack`: a thousand people and twenty kills.

const clean = { lost: [], wrong: [] };

let trial: SlackTrial;

beforeAll(async () => {
  const options = { fast: true, copyOf: inject("usedFolder"), callsASecond: 100 };
  trial = await openSlackTrial(seeded(10), options);
});
afterAll(() => closeSlackTrial(trial));

test("S5 and S6: everybody gets one message, through storms and kills, and mail goes out beside", async () => {
  expect(await stormSlack(trial, { people: 60, kills: 3 })).toMatchObject({
    ...clean,
    states: { "slack sent": 68, "mail sent": 60 },
  });
});

test("F10: when one workspace is lost, the other goes on and administrators are told once", async () => {
  expect(await revokeMidway(trial, 20)).toMatchObject(clean);
});
