import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { digestEditions } from "@/db/schema/digests";
import { importedLibraryEmail } from "../people/imported-library";
import { type DigestClock, digestClockAt } from "./digest-clock";
import { type DigestReader, judgeWeek, mostDaysAhead } from "./judge-week";
import { queueComposing, queueForgotten } from "./queue-composing";
import { weeksAround } from "./weeks-around";

/** So many people are planned in one transaction. */
const peopleABatch = 500;

/**
 * By the clock: plans the digest of everybody whose hour of the week has come, some hundred people at a time. However often
 * it runs, and however many run at once, nobody gets two for one week of their calendar; and whoever's hour passed while
 * nobody worked gets theirs late, by day.
 */
export async function planDigests(now: Date, signal?: AbortSignal): Promise<void> {
  const clock = digestClockAt(now);
  while (!signal?.aborted) {
    const people = await db.transaction((tx) => planBatch(tx, clock, now));
    if (people < peopleABatch) break;
  }
  await db.transaction((tx) => queueForgotten(tx, now));
}

type Reader = DigestReader & { id: string };

async function planBatch(tx: Transaction, clock: DigestClock, now: Date) {
  const readers = await lockDue(tx, now);
  if (readers.length === 0) return 0;
  const verdicts = readers.map((reader) => ({ reader, ...judgeWeek(reader, clock) }));
  await writeEditions(
    tx,
    verdicts.flatMap(({ reader, week }) =>
      week === null ? [] : [{ personId: reader.id, week, day: clock.today(reader.timeZone) }],
    ),
    now,
  );
  await setMoments(
    tx,
    verdicts.map(({ reader, next }) => ({ id: reader.id, at: next })),
  );
  return readers.length;
}

/**
 * Those whose moment came, those for whom it has to be worked out, and those whose moment a wrong clock wrote, each by a
 * piece of one index. Who is being planned by another worker is passed over.
 */
async function lockDue(tx: Transaction, now: Date): Promise<Reader[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const among = (which: ReturnType<typeof sql>) => sql`
    (select id from people where deactivated_at is null and ${which} order by digest_at nulls first limit ${peopleABatch})`;
  const due = sql`
    ${among(sql`digest_at is null`)}
    union all ${among(sql`digest_at <= ${at}`)}
    union all ${among(sql`digest_at > ${at} + make_interval(days => ${mostDaysAhead})`)}`;
  const rows = await tx.execute<Reader>(sql`
    select p.id, p.time_zone as "timeZone", p.digest_at is not null as "wasPlanned",
      coalesce(r.digest_day, 1) as "digestDay", coalesce(r.digest_time, '08:00')::text as "digestTime",
      r.digest_stopped_at is not null or p.email = ${importedLibraryEmail} as "isUnwanted",
      ${weeksAround(now)} as had
    from people p left join preferences r on r.person_id = p.id
    where p.id in (${due}) order by p.id limit ${peopleABatch} for no key update of p skip locked`);
  return [...rows];
}

type NewEdition = Pick<typeof digestEditions.$inferInsert, "personId" | "week" | "day">;

/** Whoever's row is there first plans that week. */
async function writeEditions(tx: Transaction, editions: NewEdition[], now: Date) {
  if (editions.length === 0) return;
  const planned = await tx
    .insert(digestEditions)
    .values(editions.map((edition) => ({ ...edition, plannedAt: now })))
    .onConflictDoNothing()
    .returning({ id: digestEditions.id });
  await queueComposing(tx, planned);
}

async function setMoments(tx: Transaction, moments: { id: string; at: Date }[]) {
  await tx.execute(sql`
    update people set digest_at = m.at
    from jsonb_to_recordset(${JSON.stringify(moments)}::jsonb) as m (id uuid, at timestamptz)
    where people.id = m.id`);
}
