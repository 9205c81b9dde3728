import { Findings } from "./import/findings";
import { seeded } from "./seeded";
import { revokeMidway } from "./slack/revoke-midway";
import { closeSlackTrial, openSlackTrial } from "./slack/slack-trial";
import { stormSlack } from "./slack/storm-slack";

/** So that a thousand messages to two workspaces take minutes; Slack itself is given one a second. */
const callsASecond = 20;

type FailSlackOptions = { seed: number; people: number; kills: number };

/**
 * Messages go to Slack while it limits, breaks and loses answers, while the worker is killed, and while one of two
 * workspaces is lost; in the end what it has is held against who was to get it.
 */
export async function failSlack({ seed, people, kills }: FailSlackOptions) {
  const [began, findings] = [Date.now(), new Findings()];
  const trial = await openSlackTrial(seeded(seed), { callsASecond });
  try {
    const reports = [
      await stormSlack(trial, { people, kills: 0, isSlow: true }),
      await stormSlack(trial, { people, kills }),
      await revokeMidway(trial, Math.min(people, 200)),
    ];
    for (const { lost, wrong } of reports) findings.add({ lost, wrong });
    const seconds = Math.round((Date.now() - began) / 1000);
    return { what: "Slack under faults", seed, callsASecond, seconds, reports, ...findings };
  } finally {
    await closeSlackTrial(trial);
  }
}
