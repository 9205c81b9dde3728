import { inArray, TransactionRollbackError } from "drizzle-orm";
import { db } from "@/db/client";
import { digestEditions } from "@/db/schema/digests";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { askInDigest } from "../reminders/ask-in-digest";
import { planForOne, sinceWhen } from "./compose-digest";
import type { DigestContent, DigestQuestion, Section } from "./digest-query";
import { digestReader } from "./digest-reader";
import { isoWeekOf } from "./digest-week";
import { gatherDigest, isEmptyDigest } from "./gather-digest";
import { renderDigest } from "./render-digest";

/** What somebody's digest would say if it came now; null when it would not come, because there is nothing to say. */
export async function previewDigest(actor: PersonActor, now: Date): Promise<DigestContent | null> {
  const day = localDay(now, actor.timeZone);
  const gathered = await gatherDigest(digestReader(actor, await sinceWhen(actor, now), now));
  const due = await wouldBeAsked(actor, day, now);
  const content = { week: isoWeekOf(day), day, due, ...gathered };
  return isEmptyDigest(content) ? null : content;
}

/** The same as a mail, for whoever wants to see their own before it comes. */
export async function renderOwnDigest(actor: PersonActor, now: Date) {
  const content = await previewDigest(actor, now);
  return content && renderDigest(db, actor, content);
}

/** Asked as in a digest and taken back at once, so that both choose alike and nothing of it stays. */
async function wouldBeAsked(actor: PersonActor, day: string, now: Date): Promise<Section<DigestQuestion>> {
  let due: Section<DigestQuestion> = { items: [], total: 0 };
  await db
    .transaction(async (tx) => {
      await planForOne(tx);
      const edition = { personId: actor.id, week: "preview", day, plannedAt: now };
      const [made] = await tx.insert(digestEditions).values(edition).returning({ id: digestEditions.id });
      if (made) due = await askInDigest(tx, actor, { editionId: made.id, day }, now);
      tx.rollback();
    })
    .catch((error) => {
      if (!(error instanceof TransactionRollbackError)) throw error;
    });
  return leadingSomewhere(due);
}

/** Those that were only tried have no page of their own. */
async function leadingSomewhere({ items, total }: Section<DigestQuestion>): Promise<Section<DigestQuestion>> {
  const ids = items.map(({ cardId }) => cardId);
  if (ids.length === 0) return { items, total };
  const rows = await db.select({ id: cards.id }).from(cards).where(inArray(cards.id, ids));
  const stands = new Set(rows.map(({ id }) => id));
  return { items: items.map((one) => (stands.has(one.cardId) ? one : { ...one, href: "/recall" })), total };
}
