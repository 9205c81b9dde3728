import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../../actor";
import { listedFor } from "../insight-policy";

/** Published records that this person wrote or looks after, as far as the actor may see them: a condition on `insights`. */
export const authoredBy = (actor: PersonActor, personId: string, now: Date): SQL =>
  and(
    eq(insights.status, "published"),
    or(
      eq(insights.authorId, personId),
      eq(insights.ownerId, personId),
      sql`${insights.id} in (select c.insight_id from coauthors c where c.person_id = ${personId})`,
    ),
    listedFor(actor, now),
  ) ?? sql`false`;
