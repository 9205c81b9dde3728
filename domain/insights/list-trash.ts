import { and, desc, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { inTrashFor } from "./find-standing";
import { daysLeft, goneSince } from "./trash-rules";

/** Longer lists are nobody's: what lies further back is closer to being gone. */
const most = 200;

/** What lies in the trash for this actor, the latest first: their own records, and for curators everybody's they may see. */
export async function listTrash(actor: PersonActor, now: Date) {
  const rows = await db
    .select({
      id: insights.id,
      statement: insights.statement,
      language: insights.language,
      status: insights.status,
      visibility: insights.visibility,
      trashedAt: insights.trashedAt,
      trashedBy: people.name,
    })
    .from(insights)
    .leftJoin(people, eq(people.id, insights.trashedById))
    .where(and(inTrashFor(actor, now), gt(insights.trashedAt, goneSince(now))))
    .orderBy(desc(insights.trashedAt))
    .limit(most);
  return rows.flatMap(({ trashedAt, ...row }) =>
    trashedAt ? [{ ...row, trashedAt, daysLeft: daysLeft(trashedAt, now) }] : [],
  );
}
