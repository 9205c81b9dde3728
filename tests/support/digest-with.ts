import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { digestEditions } from "@/db/schema/digests";
import { insights, topicFollows } from "@/db/schema/insights";
import { testNow } from "./factories";

/** A digest of the week of testNow that waits to be composed. */
export async function plannedEdition(
  personId: string,
  options: Partial<typeof digestEditions.$inferInsert> = {},
) {
  const [row] = await db
    .insert(digestEditions)
    .values({ personId, week: "2026-W23", day: "2026-06-03", plannedAt: testNow, ...options })
    .returning();
  if (!row) throw new Error("The edition was not made.");
  return row;
}

export async function editionOf(editionId: string) {
  const [row] = await db.select().from(digestEditions).where(eq(digestEditions.id, editionId));
  if (!row) throw new Error("The edition is gone.");
  return row;
}

/** What was queued for that person, with its words. */
export const digestMails = (personId: string) =>
  db.select().from(deliveries).where(eq(deliveries.personId, personId));

export const follow = (personId: string, topicId: string) =>
  db.insert(topicFollows).values({ personId, topicId, followedAt: testNow });

export const changeInsight = (id: string, change: Partial<typeof insights.$inferInsert>) =>
  db.update(insights).set(change).where(eq(insights.id, id));
