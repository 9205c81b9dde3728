import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { queueIndexing } from "../insights/queue-indexing";

/** A topic has another name or other words: every record that it is on is to be read again, drafts among them. */
export async function indexTopic(topicId: string) {
  await db.transaction(async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select insight_id as id from insight_topics where topic_id = ${topicId}
      union
      select drafts.insight_id from drafts join insights on insights.id = drafts.insight_id
      where insights.status = 'draft' and drafts.content->'topicIds' ?| array(
        select id::text from topics where id = ${topicId} or merged_into_id = ${topicId})
      order by id`);
    await queueIndexing(
      tx,
      rows.map(({ id }) => id),
    );
  });
}
