import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { topics } from "@/db/schema/people";
import { notFound } from "../refusal";

/** Nobody renames or merges topics until this transaction ends; others who only use them are not held up. */
export async function holdTopics(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended('topics', 0))`);
}

/** This transaction alone changes the list of topics: waits for everyone who holds it, and they for this. */
export async function claimTopics(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('topics', 0))`);
}

/** The topic, or the one it was merged into, which stays until the transaction ends. */
export async function holdLivingTopic(tx: Transaction, topicId: string) {
  await holdTopics(tx);
  const [topic] = await tx
    .select({ id: topics.id, mergedIntoId: topics.mergedIntoId })
    .from(topics)
    .where(eq(topics.id, topicId));
  if (!topic) throw notFound("topic");
  return topic.mergedIntoId ?? topic.id;
}
