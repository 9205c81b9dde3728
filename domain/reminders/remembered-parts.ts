import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { keepers } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import type { RememberedPart } from "./remembered-input";

/** Joins what this person remembers of a row of `insights`. */
export const isOwnMemory = (actor: PersonActor) =>
  and(eq(memory.insightId, insights.id), eq(memory.personId, actor.id));

/** Joins that a row of `insights` is entrusted to this person. */
export const isOwnToKeep = (actor: PersonActor) =>
  and(eq(keepers.insightId, insights.id), eq(keepers.personId, actor.id));

/** What belongs to each part, of `memory` and `keepers` joined to `insights`. */
export const partOf: Record<RememberedPart, SQL | undefined> = {
  remembered: and(isNotNull(memory.stability), isNull(memory.suppressedAt)),
  entrusted: isNotNull(keepers.personId),
  "not-for-me": isNotNull(memory.suppressedAt),
};

/** The same of published insights that this person may read today. */
export const isInPart = (part: RememberedPart, actor: PersonActor, now: Date) =>
  and(partOf[part], isPresent(actor, now));

/** What is retired, replaced, thrown away or not theirs to read any more is not spoken of. */
export const isPresent = (actor: PersonActor, now: Date) =>
  and(eq(insights.status, "published"), listedFor(actor, now));

/** As SQL, what `theirs.insight_id` may be for this person in any part, so that the library need not be gone through. */
export const theirs = (actor: PersonActor) => sql`(
  select m.insight_id from memory m where m.person_id = ${actor.id}
  union
  select k.insight_id from keepers k where k.person_id = ${actor.id}) theirs`;
