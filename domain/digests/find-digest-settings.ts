import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { notFound } from "../refusal";
import { localMoment } from "../reminders/local-hours";
import { digestClockAt } from "./digest-clock";
import type { DigestSettings } from "./digest-settings-query";
import { comesNext, type DigestReader } from "./judge-week";
import { weeksAround } from "./weeks-around";

/** When the actor gets their digest, with what holds where they never chose, and when the next one comes. */
export async function findDigestSettings(actor: PersonActor, now: Date): Promise<DigestSettings> {
  const [row] = await db.execute<Row>(sql`
    select p.time_zone as "timeZone", p.digest_at is not null as "wasPlanned", false as "isUnwanted",
      coalesce(r.digest_day, 1) as "digestDay", left(coalesce(r.digest_time, '08:00')::text, 5) as "digestTime",
      to_json(r.digest_stopped_at) as "stoppedAt", p.mail_paused_at is not null as "isMailPaused",
      ${weeksAround(now)} as had
    from people p left join preferences r on r.person_id = p.id where p.id = ${actor.id}`);
  if (!row) throw notFound("person");
  const { digestDay, digestTime, stoppedAt, isMailPaused } = row;
  const there = localMoment(comesNext(row, digestClockAt(now)), row.timeZone);
  return {
    ...{ digestDay, digestTime, isMailPaused, stoppedAt: stoppedAt === null ? null : new Date(stoppedAt) },
    next: stoppedAt === null ? { on: there.day, at: there.time.slice(0, 5) } : null,
  };
}

type Row = DigestReader & { stoppedAt: string | null; isMailPaused: boolean };
