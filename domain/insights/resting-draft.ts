import { and, eq, inArray } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { reviews } from "@/db/schema/insights";
import { conflict } from "../refusal";

/** The review that is open or approved, while which the draft rests; null when it may be written. */
export async function findCurrentReview(insightId: string, database: Database = db) {
  const [review] = await database
    .select({ id: reviews.id, state: reviews.state, askedAt: reviews.askedAt })
    .from(reviews)
    .where(and(eq(reviews.insightId, insightId), inArray(reviews.state, ["open", "approved"])));
  return review ?? null;
}

/** Refuses whatever would change a draft that is in review. */
export async function mustNotRest(tx: Database, insightId: string) {
  if (await findCurrentReview(insightId, tx)) throw conflict("It is in review; take it back to change it.");
}
