import { asc, eq, isNull, like, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { notFound } from "../refusal";
import { mustBeSignedIn, mustCurate } from "./person-policy";
import { freeSlug, slugOf } from "./slug";
import { readCurators, replaceCurators } from "./topic-curators";
import { type AddTopicInput, type EditTopicInput, halfLifeInDays } from "./topic-input";
import { claimTopics } from "./topic-lock";
import { inOrder, mustBeFree, readSynonyms, replaceSynonyms } from "./topic-words";

/** All topics by name, without those merged into others, with their other words, curators and how many teams follow each. */
export async function listTopics(actor: Actor, database: Database = db) {
  mustBeSignedIn(actor, "see the topics");
  return database
    .select({
      id: topics.id,
      slug: topics.slug,
      name: topics.name,
      description: topics.description,
      halfLifeDays: topics.halfLifeDays,
      synonyms: sql<string[]>`(
        select coalesce(json_agg(s.word order by lower(s.word)), '[]')
        from topic_synonyms s where s.topic_id = "topics"."id")`,
      curators: sql<{ id: string; name: string }[]>`(
        select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
        from topic_curators c join people p on p.id = c.person_id where c.topic_id = "topics"."id")`,
      followers: sql<number>`(select count(*)::int from team_topics where team_topics.topic_id = "topics"."id")`,
    })
    .from(topics)
    .where(isNull(topics.mergedIntoId))
    .orderBy(asc(sql`lower(${topics.name})`));
}

/** Adds a topic to the curated list; its address is made of its name and stays. Refuses words another topic has. */
export async function addTopic(actor: Actor, input: AddTopicInput, now: Date) {
  mustCurate(actor, "add topics");
  const { name, description } = input;
  await db.transaction(async (tx) => {
    await claimTopics(tx);
    const synonyms = otherThan(name, input.synonyms ?? []);
    await mustBeFree(tx, null, { name, synonyms });
    const values = { name, description, halfLifeDays: halfLifeInDays(input.halfLifeYears) };
    const [topic] = await tx
      .insert(topics)
      .values({ ...values, slug: await newSlug(tx, name), createdAt: now })
      .returning({ id: topics.id });
    if (!topic) throw new Error("The topic was not kept.");
    await replaceSynonyms(tx, topic.id, synonyms);
    const after = synonyms.length > 0 ? { ...values, synonyms } : values;
    await recordAudit(tx, actor, "topic.added", { kind: "topic", id: topic.id }, { after });
  });
}

/**
 * Renames or describes a topic, changes how fast its evidence ages, its other words and who looks after it. Refuses
 * words another topic has.
 */
export async function editTopic(actor: Actor, input: EditTopicInput) {
  mustCurate(actor, "change topics");
  await db.transaction(async (tx) => {
    await claimTopics(tx);
    const [topic] = await tx.select().from(topics).where(eq(topics.id, input.topicId)).for("update");
    if (!topic || topic.mergedIntoId) throw notFound("topic");
    const before = {
      ...topic,
      synonyms: await readSynonyms(tx, topic.id),
      curatorIds: await readCurators(tx, topic.id),
    };
    const after = changed(before, input);
    await mustBeFree(tx, topic.id, after);
    const change = changedFields(before, after);
    if (!change) return;
    const { synonyms, curatorIds, ...columns } = after;
    await tx.update(topics).set(columns).where(eq(topics.id, topic.id));
    await replaceSynonyms(tx, topic.id, synonyms);
    await replaceCurators(tx, topic.id, before.curatorIds, curatorIds);
    await enqueue(tx, "index-topic", { topicId: topic.id }, { key: `index-topic:${topic.id}` });
    if (columns.halfLifeDays !== topic.halfLifeDays)
      await enqueue(tx, "settle-topic", { topicId: topic.id }, { key: `settle-topic:${topic.id}` });
    await recordAudit(tx, actor, "topic.changed", { kind: "topic", id: topic.id }, change);
  });
}

type Before = { halfLifeDays: number | null; synonyms: string[]; curatorIds: string[] };

function changed(before: Before, input: EditTopicInput) {
  const synonyms = otherThan(input.name, input.synonyms ?? before.synonyms);
  return {
    name: input.name,
    description: input.description,
    halfLifeDays: input.keepsHalfLife ? before.halfLifeDays : halfLifeInDays(input.halfLifeYears),
    synonyms,
    curatorIds: (input.curatorIds ?? before.curatorIds).toSorted(),
  };
}

const otherThan = (name: string, words: string[]) =>
  inOrder(words.filter((word) => word.toLowerCase() !== name.toLowerCase()));

async function newSlug(tx: Transaction, name: string) {
  const slug = slugOf(name);
  const taken = await tx
    .select({ slug: topics.slug })
    .from(topics)
    .where(like(topics.slug, `${slug}%`));
  return freeSlug(
    slug,
    taken.map((row) => row.slug),
  );
}
