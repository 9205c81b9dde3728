import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, insightTopics } from "@/db/schema/insights";
import { queueSettling } from "../insights/queue-settling";

/** After its half-life was changed: has the causes worked out anew of all that ages at the pace of this topic. */
export async function settleTopic({ topicId }: { topicId: string }) {
  await db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: insights.id })
      .from(insightTopics)
      .innerJoin(insights, eq(insights.id, insightTopics.insightId))
      .where(
        and(
          eq(insightTopics.topicId, topicId),
          eq(insights.status, "published"),
          isNull(insights.halfLifeDays),
        ),
      )
      .orderBy(insights.id);
    await queueSettling(
      tx,
      rows.map(({ id }) => id),
    );
  });
}
