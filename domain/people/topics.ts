import { and, asc, eq, like, ne, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { conflict, notFound } from "../refusal";
import { mustBeSignedIn, mustCurate } from "./person-policy";
import { freeSlug, slugOf } from "./slug";
import type { AddTopicInput, EditTopicInput } from "./topic-input";

/** All topics by name with the number of teams that follow each. */
export async function listTopics(actor: Actor, database: Database = db) {
  mustBeSignedIn(actor, "see the topics");
  return database
    .select({
      id: topics.id,
      slug: topics.slug,
      name: topics.name,
      description: topics.description,
      halfLifeDays: topics.halfLifeDays,
      followers: sql<number>`(select count(*)::int from team_topics where team_topics.topic_id = "topics"."id")`,
    })
    .from(topics)
    .orderBy(asc(sql`lower(${topics.name})`));
}

/** Adds a topic to the curated list; its address is made of its name and stays. */
export async function addTopic(actor: Actor, input: AddTopicInput, now: Date) {
  mustCurate(actor, "add topics");
  await db.transaction(async (tx) => {
    const values = {
      name: input.name,
      description: input.description,
      halfLifeDays: inDays(input.halfLifeYears),
    };
    const slug = slugOf(input.name);
    const taken = await tx
      .select({ slug: topics.slug })
      .from(topics)
      .where(like(topics.slug, `${slug}%`));
    const [topic] = await tx
      .insert(topics)
      .values({
        ...values,
        slug: freeSlug(
          slug,
          taken.map((row) => row.slug),
        ),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: topics.id });
    if (!topic) throw conflict("There is already a topic of that name.", "name");
    await recordAudit(tx, actor, "topic.added", { kind: "topic", id: topic.id }, { after: values });
  });
}

/** Renames or describes a topic, or changes how fast its evidence ages. */
export async function editTopic(actor: Actor, input: EditTopicInput) {
  mustCurate(actor, "change topics");
  await db.transaction(async (tx) => {
    const [topic] = await tx.select().from(topics).where(eq(topics.id, input.topicId)).for("update");
    if (!topic) throw notFound("topic");
    await mustBeFree(tx, input);
    const after = {
      name: input.name,
      description: input.description,
      halfLifeDays: inDays(input.halfLifeYears),
    };
    const change = changedFields(topic, after);
    if (!change) return;
    await tx.update(topics).set(after).where(eq(topics.id, topic.id));
    await recordAudit(tx, actor, "topic.changed", { kind: "topic", id: topic.id }, change);
  });
}

async function mustBeFree(tx: Transaction, { topicId, name }: EditTopicInput) {
  const [taken] = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(ne(topics.id, topicId), eq(sql`lower(${topics.name})`, name.toLowerCase())));
  if (taken) throw conflict("There is already a topic of that name.", "name");
}

function inDays(years: number | "") {
  return years === "" ? null : Math.round(years * 365.25);
}
