import { inArray, like, or, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { topicSynonyms, topics } from "@/db/schema/people";
import type { PersonActor } from "../../actor";
import { recordAudits } from "../../audit/record-audit";
import { freeSlug, slugOf } from "../../people/slug";
import { claimTopics } from "../../people/topic-lock";

/** Topics that records of an import name and that are not here yet: each has its id before it is made. */
export class NewTopics {
  private readonly made = new Map<string, { id: string; name: string }>();

  idsOf(names: string[]) {
    return names.map((name) => {
      const key = name.toLowerCase();
      const topic = this.made.get(key) ?? { id: uuidv7(), name };
      this.made.set(key, topic);
      return topic.id;
    });
  }

  /** Adds them to the list, as late as can be: while it is changed, nobody else uses a topic. */
  async make(tx: Transaction, actor: PersonActor, now: Date) {
    const wanted = [...this.made.values()];
    if (wanted.length === 0) return;
    await claimTopics(tx);
    const meant = await findMeant(
      tx,
      wanted.map(({ name }) => name),
    );
    const slugs = new Set(
      await takenSlugs(
        tx,
        wanted.map(({ name }) => slugOf(name)),
      ),
    );
    const rows = wanted.map(({ id, name }) => {
      const slug = freeSlug(slugOf(name), [...slugs]);
      slugs.add(slug);
      // Somebody added it meanwhile: this one stands for that one, as after a merge.
      return { id, name, slug, mergedIntoId: meant.get(name.toLowerCase()) ?? null, createdAt: now };
    });
    await tx.insert(topics).values(rows);
    const added = rows.filter(({ mergedIntoId }) => mergedIntoId === null);
    await recordAudits(
      tx,
      actor,
      "topic.added",
      added.map(({ id, name }) => ({ subject: { kind: "topic", id }, after: { name, by: "import" } })),
    );
  }
}

async function findMeant(tx: Transaction, names: string[]) {
  const lower = names.map((name) => sql`lower(${name})`);
  const named = await tx
    .select({ word: topics.name, id: topics.id })
    .from(topics)
    .where(sql`${topics.mergedIntoId} is null and ${inArray(sql`lower(${topics.name})`, lower)}`);
  const words = await tx
    .select({ word: topicSynonyms.word, id: topicSynonyms.topicId })
    .from(topicSynonyms)
    .where(inArray(sql`lower(${topicSynonyms.word})`, lower));
  return new Map([...words, ...named].map(({ word, id }) => [word.toLowerCase(), id]));
}

async function takenSlugs(tx: Transaction, slugs: string[]) {
  const rows = await tx
    .select({ slug: topics.slug })
    .from(topics)
    .where(or(...slugs.map((slug) => like(topics.slug, `${slug.replace(/[\\%_]/g, "\\$&")}%`))));
  return rows.map(({ slug }) => slug);
}
