import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enrolments } from "@/db/schema/paths";
import type { Actor } from "../actor";
import { recordAudits } from "../audit/record-audit";
import { localDay } from "../people/local-day";
import type { PathRow } from "./find-path";

type Terms = {
  origin: (typeof enrolments.$inferInsert)["origin"];
  enrolledById: string | null;
  /** Steps a week, in the place of what the path suggests. */
  pace?: number;
};

const batch = 1000;

/**
 * Puts people on a path in the caller's transaction; whoever is on it already is left alone. What somebody did before
 * they once left it still counts. Returns the ids of those who are new on it.
 */
export async function enrolPeople(
  tx: Transaction,
  actor: Actor,
  path: PathRow,
  people: { id: string; timeZone: string }[],
  terms: Terms,
  now: Date,
): Promise<string[]> {
  const enrolled: string[] = [];
  for (let start = 0; start < people.length; start += batch)
    enrolled.push(...(await enrolBatch(tx, path, people.slice(start, start + batch), terms, now)));
  const subject = { kind: "path", id: path.id } as const;
  const entries = enrolled.map((personId) => ({ subject, after: { personId, origin: terms.origin } }));
  await recordAudits(tx, actor, "path.person-enrolled", entries);
  return enrolled;
}

async function enrolBatch(
  tx: Transaction,
  path: PathRow,
  people: { id: string; timeZone: string }[],
  { origin, enrolledById, pace }: Terms,
  now: Date,
) {
  const shared = { pathId: path.id, origin, enrolledById, enrolledAt: now, seenAt: now };
  const rows = people.map(({ id, timeZone }) => {
    const startsOn = localDay(now, timeZone);
    return { ...shared, personId: id, startsOn, ...timing(path, pace, startsOn) };
  });
  const made = await tx
    .insert(enrolments)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: enrolments.id, personId: enrolments.personId });
  if (made.length > 0)
    await takeUpAgain(
      tx,
      made.map(({ id }) => id),
    );
  return made.map(({ personId }) => personId);
}

/** The day that is fixed for all holds while it is still to come, for those who choose no pace. */
function timing(path: PathRow, pace: number | undefined, today: string) {
  if (pace === undefined && path.dueOn !== null && path.dueOn >= today)
    return { pace: null, dueOn: path.dueOn };
  return { pace: pace ?? path.pace, dueOn: null };
}

/** Steps done before they left count again, unless they had finished: then they start over. Due dates go on from there. */
async function takeUpAgain(tx: Transaction, ids: string[]) {
  const before = sql`(
    select e.id, o.id as old_id from enrolments e
    cross join lateral (
      select id, finished_at from enrolments l
      where l.path_id = e.path_id and l.person_id = e.person_id and l.left_at is not null
      order by l.left_at desc, l.id desc limit 1
    ) o
    where e.id in ${ids} and o.finished_at is null)`;
  await tx.execute(sql`
    insert into enrolment_steps (enrolment_id, step_id, begun_at, done_at, insight_id, revision_id, contact_id)
    select b.id, s.step_id, s.begun_at, s.done_at, s.insight_id, s.revision_id, s.contact_id
    from ${before} b join enrolment_steps s on s.enrolment_id = b.old_id`);
  await tx.execute(sql`
    update enrolments set starts_on = starts_on + ceil(7.0 / pace)::int - ceil((d.steps + 1) * 7.0 / pace)::int
    from (select enrolment_id, count(*) as steps from enrolment_steps
      where enrolment_id in ${ids} and done_at is not null group by enrolment_id) d
    where d.enrolment_id = enrolments.id and pace is not null`);
}
