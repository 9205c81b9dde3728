import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { asks, people } from "@/db/schema/people";
import { studies } from "@/db/schema/studies";
import { isLateOn } from "./late";
import { studyHref } from "./study-address";

const most = 500;

/** Tells the owner of each study whose day has passed, once for each day that was named; by the clock, daily. */
export async function askAboutLate(now: Date) {
  await db.transaction(async (tx) => {
    const localDay = sql`(${now.toISOString()}::timestamptz at time zone ${people.timeZone})::date`;
    const rows = await tx
      .select({
        ...{ id: studies.id, key: studies.key, slug: studies.slug, title: studies.title },
        ownerId: studies.ownerId,
        expected: sql<string>`to_char(${studies.expectedOn}, 'FMDD FMMonth YYYY')`,
      })
      .from(studies)
      .innerJoin(people, and(eq(people.id, studies.ownerId), isNull(people.deactivatedAt)))
      .where(and(isLateOn(localDay), notAsked))
      .orderBy(studies.id)
      .limit(most);
    if (rows.length === 0) return;
    await tx
      .insert(asks)
      .values(
        rows.map(({ id, ownerId, title, expected, ...address }) => ({
          ...{ personId: ownerId, kind: "study-late", subjectId: id, askedAt: now },
          sentence: `Findings of “${title}” were expected on ${expected}. Name another day, or move it on.`,
          href: studyHref(address),
        })),
      )
      .onConflictDoNothing();
  });
}

/** What was asked before the day that is named now was asked about another one. */
const notAsked = sql`not exists (
  select from ${asks} a where a.kind = 'study-late' and a.subject_id = ${studies.id}::text
    and a.person_id = ${studies.ownerId} and a.asked_at >= ${studies.expectedOn})`;
