import { eq, inArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { topicSynonyms, topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustCurate } from "../people/person-policy";
import { claimTopics } from "../people/topic-lock";
import { conflict, invalid, notFound } from "../refusal";
import type { MergeTopicsInput } from "./merge-topics-input";

type Merge = { from: typeof topics.$inferSelect; into: typeof topics.$inferSelect };

/** Everything that holds on to a topic, and what it counts. */
const holders = [
  { table: "insight_topics", holder: "insight_id", counted: "insights" },
  { table: "team_topics", holder: "team_id", counted: "teams" },
  { table: "topic_follows", holder: "person_id", counted: "followers" },
  { table: "topic_curators", holder: "person_id", counted: "curators" },
  { table: "initiative_topics", holder: "initiative_id", counted: "initiatives" },
  { table: "study_topics", holder: "study_id", counted: "studies" },
] as const;

/**
 * Makes one topic of two, for curators: records, teams, followers and curators of the one pass to the other, its name
 * and its other words become other words for it, and its address leads there. Revisions that name it mean the other.
 */
export async function mergeTopics(actor: Actor, input: MergeTopicsInput) {
  mustCurate(actor, "merge topics");
  return db.transaction(async (tx) => {
    await claimTopics(tx);
    const merge = await findBoth(tx, input);
    const { from, into } = merge;
    const moved: Record<string, number> = {};
    for (const holder of holders) moved[holder.counted] = await move(tx, holder, merge);
    await moveNeeds(tx, merge);
    await moveWords(tx, merge);
    await leadOn(tx, merge);
    await enqueue(tx, "index-topic", { topicId: into.id }, { key: `index-topic:${into.id}` });
    if (from.halfLifeDays !== into.halfLifeDays)
      await enqueue(tx, "settle-topic", { topicId: into.id }, { key: `settle-topic:${into.id}` });
    await recordAudit(
      tx,
      actor,
      "topic.merged",
      { kind: "topic", id: from.id },
      { before: { name: from.name }, after: { name: into.name, mergedIntoId: into.id, moved } },
    );
    return { from: from.name, into: into.name, slug: into.slug };
  });
}

async function findBoth(tx: Transaction, { fromId, intoId }: MergeTopicsInput): Promise<Merge> {
  if (fromId === intoId) throw invalid("Choose another topic to merge it into.", "intoId");
  const rows = await tx
    .select()
    .from(topics)
    .where(inArray(topics.id, [fromId, intoId]));
  const from = rows.find(({ id }) => id === fromId);
  const into = rows.find(({ id }) => id === intoId);
  if (!from || !into) throw notFound("topic");
  if (from.mergedIntoId) throw conflict(`“${from.name}” has been merged already.`);
  if (into.mergedIntoId)
    throw conflict(`“${into.name}” was itself merged into another topic. Choose that one.`, "intoId");
  return { from, into };
}

/** Rows are moved, not written anew, so that no record is locked by it; whoever has both loses the one that goes. */
async function move(tx: Transaction, { table, holder }: (typeof holders)[number], { from, into }: Merge) {
  const rows = sql.identifier(table);
  const held = sql.identifier(holder);
  const doubled = await tx.execute(sql`
    delete from ${rows} where topic_id = ${from.id}
      and ${held} in (select o.${held} from ${rows} o where o.topic_id = ${into.id})`);
  const moved = await tx.execute(sql`update ${rows} set topic_id = ${into.id} where topic_id = ${from.id}`);
  return doubled.count + moved.count;
}

/** How often a team came to be on initiatives with either is how often with the one that stays. */
const moveNeeds = (tx: Transaction, { from, into }: Merge) =>
  tx.execute(sql`
    with gone as (delete from team_topic_needs where topic_id = ${from.id} returning team_id, participations, rate)
    insert into team_topic_needs (team_id, topic_id, participations, rate)
    select team_id, ${into.id}::uuid, participations, rate from gone order by team_id
    on conflict (team_id, topic_id) do update
      set participations = team_topic_needs.participations + excluded.participations,
        rate = team_topic_needs.rate + excluded.rate`);

async function moveWords(tx: Transaction, { from, into }: Merge) {
  await tx.update(topicSynonyms).set({ topicId: into.id }).where(eq(topicSynonyms.topicId, from.id));
  await tx.insert(topicSynonyms).values({ topicId: into.id, word: from.name }).onConflictDoNothing();
}

/** Also those that were merged into the one that goes: nobody is led on twice. */
async function leadOn(tx: Transaction, { from, into }: Merge) {
  await tx.update(topics).set({ mergedIntoId: into.id }).where(eq(topics.mergedIntoId, from.id));
  await tx.update(topics).set({ mergedIntoId: into.id }).where(eq(topics.id, from.id));
}
