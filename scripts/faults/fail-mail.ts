import { Findings } from "./import/findings";
import { jumpClock } from "./mail/jump-clock";
import { killSenders, stopSenders } from "./mail/kill-senders";
import { closeOutboxTrial, openOutboxTrial } from "./mail/outbox-trial";
import { pauseSender } from "./mail/pause-sender";
import { planTogether, sendFromTwo, sendTogether } from "./mail/plan-together";
import { poisonQueue } from "./mail/poison-queue";
import { spoilServer } from "./mail/spoil-server";
import { seeded } from "./seeded";

export type FailMailOptions = {
  seed: number;
  kills: number;
  people: number;
  /** How long a worker that holds leases is stopped. */
  minutes: number;
  /** Two planners and two workers, so often. */
  rounds: number;
  /** Of the 25 tries that poison gets. */
  tries: number;
  parts?: MailPart[];
  moods?: string[];
  /** Leases run out at once instead of after a minute. */
  isImpatient?: boolean;
};

export type MailPart = "kill" | "hold" | "stop" | "server" | "clock" | "together" | "poison" | "pause";

const allParts: MailPart[] = ["kill", "hold", "stop", "server", "clock", "together", "poison", "pause"];

/**
 * Mail goes out while workers are killed, stopped, paused and poisoned, and while the mail server is in every mood; in the
 * end what it took is held against who was to get it.
 */
export async function failMail(options: FailMailOptions) {
  const { seed, parts = allParts } = options;
  const [began, findings] = [Date.now(), new Findings()];
  const trial = await openOutboxTrial(seeded(seed));
  const reports: Report[] = [];
  try {
    for (const part of parts) {
      for (const report of await tryPart(trial, part, options)) {
        findings.add({ lost: report.lost, wrong: report.wrong });
        reports.push(report);
      }
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    return { what: "mail under faults", seed, seconds, reports, ...findings };
  } finally {
    await closeOutboxTrial(trial);
  }
}

type Trial = Awaited<ReturnType<typeof openOutboxTrial>>;
type Report = { what: string; lost: string[]; wrong: string[] };

async function tryPart(trial: Trial, part: MailPart, options: FailMailOptions): Promise<Report[]> {
  const { people, kills, minutes, rounds, tries, moods, isImpatient } = options;
  const few = Math.min(people, 300);
  switch (part) {
    case "kill":
      return [await killSenders(trial, { people, kills, mode: "resend", isImpatient })];
    case "hold":
      return [await killSenders(trial, { people, kills, mode: "hold", isImpatient })];
    case "stop":
      return [await stopSenders(trial, { people, kills })];
    case "server":
      return spoilServer(trial, few, moods);
    case "clock":
      return [await jumpClock(trial, few)];
    case "together":
      return [
        await planTogether(trial, rounds),
        await sendTogether(trial, rounds),
        await sendFromTwo(trial, few),
      ];
    case "poison":
      return [await poisonQueue(trial, { people: few, tries })];
    case "pause":
      return [await pauseSender(trial, { people: few, minutes })];
  }
}
