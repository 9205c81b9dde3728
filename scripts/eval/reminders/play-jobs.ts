import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { JobPayloads } from "@/db/queue";
import { matchInitiative } from "@/domain/initiatives/match-initiative";
import { noteLiveNeed } from "@/domain/reminders/note-live-need";
import { placeInsights } from "@/domain/reminders/place-insights";
import { placePairs } from "@/domain/reminders/place-pairs";
import { placePeople } from "@/domain/reminders/place-people";
import type { Organization } from "./organization";
import { simulatedMatcher } from "./play-initiatives";

type Waiting = { name: keyof JobPayloads; payload: unknown };

/** Does what was queued as a worker would, as far as reminders rest on it; all else is taken off the queue. */
export async function playJobs(organization: Organization, now: Date) {
  const matcher = simulatedMatcher(organization);
  const handlers: { [Name in keyof JobPayloads]?: (payload: JobPayloads[Name]) => Promise<void> } = {
    "match-initiative": (payload) => matchInitiative(payload, now, matcher),
    "place-insights": (payload) => placeInsights(payload, now),
    "place-people": (payload) => placePeople(payload, now),
    "place-pairs": (payload) => placePairs(payload, now),
    "note-live-need": (payload) => noteLiveNeed(payload, now),
  };
  for (let waiting = await takeJobs(); waiting.length > 0; waiting = await takeJobs())
    for (const { name, payload } of waiting) await (handlers[name] as Handler | undefined)?.(payload);
}

type Handler = (payload: unknown) => Promise<void>;

/** What waits, the earliest first. */
async function takeJobs(): Promise<Waiting[]> {
  const rows = await db.execute<Waiting & { id: string }>(sql`
    delete from graphile_worker._private_jobs job
    using graphile_worker._private_tasks task where task.id = job.task_id
    returning job.id::text, task.identifier as name, job.payload`);
  return rows.toSorted((one, other) => Number(one.id) - Number(other.id));
}
