import { and, desc, eq, inArray, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { digestEditions } from "@/db/schema/digests";
import { people, preferences } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import { actorColumns, asActor } from "../access/person-actor";
import type { PersonActor } from "../actor";
import { queueDelivery } from "../deliveries/queue-delivery";
import { isImportedLibrary } from "../people/imported-library";
import { askInDigest } from "../reminders/ask-in-digest";
import type { DigestContent } from "./digest-query";
import { digestReader } from "./digest-reader";
import { endOfWeek } from "./digest-week";
import { gatherDigest, isEmptyDigest } from "./gather-digest";
import { renderDigest } from "./render-digest";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Composes one planned digest as its person may see things now and puts it into the outbox, in one transaction with its
 * questions; an empty one is not sent, nor one that nobody wants any more. Safe to run twice: whoever finds it composed
 * leaves.
 */
export async function composeDigest({ editionId }: { editionId: string }, now: Date): Promise<void> {
  const actor = await findPlanned(editionId);
  if (!actor) return;
  // What takes long is read before anything is locked.
  const gathered = await gatherDigest(digestReader(actor, await sinceWhen(actor, now), now));
  await db.transaction(async (tx) => {
    await planForOne(tx);
    const isWanted = await lockWanted(tx, actor);
    const edition = await lockPlanned(tx, editionId);
    if (!edition) return;
    const { week, day } = edition;
    if (!isWanted || now >= uselessFrom(week, actor, edition.plannedAt))
      return end(tx, editionId, "dropped", now);
    const due = await askInDigest(tx, actor, { editionId, day }, now);
    const content: DigestContent = { week, day, due, ...gathered };
    if (isEmptyDigest(content)) return end(tx, editionId, "empty", now);
    await hand(tx, actor, { editionId, plannedAt: edition.plannedAt, content }, now);
  });
}

/**
 * Has the database look up one thing after the other in this transaction: it is about one person, and the planner, which
 * expects many, would rather read whole tables.
 */
export const planForOne = (tx: Transaction) =>
  tx.execute(sql`
    select set_config(name, 'off', true) from (values ('enable_hashjoin'), ('enable_mergejoin'), ('enable_seqscan')) v (name)`);

/** Since when something is new to somebody: their last digest that was not lost, if that is not too long ago, else a week. */
export async function sinceWhen(actor: PersonActor, now: Date): Promise<Date> {
  const [last] = await db
    .select({ at: digestEditions.composedAt })
    .from(digestEditions)
    .leftJoin(deliveries, eq(deliveries.id, digestEditions.deliveryId))
    .where(
      and(
        eq(digestEditions.personId, actor.id),
        inArray(digestEditions.state, ["composed", "empty"]),
        or(isNull(deliveries.id), notInArray(deliveries.state, ["failed", "cancelled"])),
        lt(digestEditions.composedAt, now),
      ),
    )
    .orderBy(desc(digestEditions.composedAt))
    .limit(1);
  const at = last?.at?.getTime() ?? now.getTime() - 7 * dayMs;
  return new Date(Math.max(at, now.getTime() - longestAgo * dayMs));
}

/** Whoever comes back after months is told of the last weeks. */
const longestAgo = 28;

async function findPlanned(editionId: string) {
  const [row] = await db
    .select(actorColumns)
    .from(digestEditions)
    .innerJoin(people, eq(people.id, digestEditions.personId))
    .where(and(eq(digestEditions.id, editionId), eq(digestEditions.state, "planned")));
  return row ? asActor(row) : null;
}

/** Whether it is still to be sent; the person is locked, so that nobody stops it at the same time. */
async function lockWanted(tx: Transaction, actor: PersonActor) {
  const [row] = await tx
    .select({
      ...{ email: people.email, deactivatedAt: people.deactivatedAt, mailPausedAt: people.mailPausedAt },
      stoppedAt: preferences.digestStoppedAt,
    })
    .from(people)
    .leftJoin(preferences, eq(preferences.personId, people.id))
    .where(eq(people.id, actor.id))
    .for("no key update", { of: people });
  if (!row || isImportedLibrary(row)) return false;
  return row.deactivatedAt === null && row.mailPausedAt === null && row.stoppedAt === null;
}

async function lockPlanned(tx: Transaction, editionId: string) {
  const [row] = await tx
    .select({ week: digestEditions.week, day: digestEditions.day, plannedAt: digestEditions.plannedAt })
    .from(digestEditions)
    .where(and(eq(digestEditions.id, editionId), eq(digestEditions.state, "planned")))
    .for("update");
  return row;
}

async function end(tx: Transaction, editionId: string, state: "empty" | "dropped", now: Date) {
  await tx.update(digestEditions).set({ state, composedAt: now }).where(eq(digestEditions.id, editionId));
}

/** Of no use after its week; one that is due late on a Sunday has the next day as well. */
const uselessFrom = (week: string, { timeZone }: PersonActor, plannedAt: Date) =>
  new Date(Math.max(endOfWeek(week, timeZone).getTime(), plannedAt.getTime() + dayMs));

type Composed = { editionId: string; plannedAt: Date; content: DigestContent };

async function hand(
  tx: Transaction,
  actor: PersonActor,
  { editionId, plannedAt, content }: Composed,
  now: Date,
) {
  const { week } = content;
  const delivery = {
    ...{ key: `digest:${week}:${actor.id}`, messageIdStem: `digest.${week}.u-${actor.id}` },
    ...{ kind: "digest" as const, person: actor, recipient: { name: actor.name, address: actor.email } },
    mail: await renderDigest(tx, actor, content),
    uselessAt: uselessFrom(week, actor, plannedAt),
  };
  const queued = await queueDelivery(tx, delivery, now);
  if (!queued) return end(tx, editionId, "dropped", now);
  await tx
    .update(digestEditions)
    .set({ state: "composed", composedAt: now, content, deliveryId: queued.id })
    .where(eq(digestEditions.id, editionId));
  await tx.update(cards).set({ deliveryId: queued.id }).where(eq(cards.editionId, editionId));
}
