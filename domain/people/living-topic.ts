import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { topics } from "@/db/schema/people";
import { notFound } from "../refusal";

/** The topic, or where it was merged to, held so that nobody merges it away before the caller is done. */
export async function lockLivingTopic(tx: Transaction, topicId: string): Promise<typeof topics.$inferSelect> {
  const [topic] = await tx.select().from(topics).where(eq(topics.id, topicId)).for("share");
  if (!topic) throw notFound("topic");
  return topic.mergedIntoId ? lockLivingTopic(tx, topic.mergedIntoId) : topic;
}
