import { inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db } from "@/db/client";
import { insightPeople, insights, reviewers, reviews } from "@/db/schema/insights";
import { people as peopleTable } from "@/db/schema/people";
import { openSession } from "@/domain/access/open-session";
import type { PersonActor } from "@/domain/actor";
import { addRevision } from "@/domain/insights/add-revision";
import { renderContent } from "@/domain/insights/render-content";
import { completeContent, insight, person, testNow } from "./factories";

/** Everybody who may come by a record; `author` wrote it, `named` is named on it where it is restricted. */
export const cast = [
  "reader",
  "named",
  "author",
  "translator",
  "other",
  "reviewer",
  "curator",
  "admin",
] as const;
export type Who = (typeof cast)[number];
/** What can be the matter with a record. */
export const states = [
  "published",
  "restricted",
  "draft",
  "restrictedDraft",
  "inReview",
  "trashed",
  "missing",
] as const;
export type State = (typeof states)[number];

/** For whom a record in that state is there at all. */
export const exists: Record<State, Who[]> = {
  published: [...cast],
  restricted: ["named", "author", "translator", "reviewer", "admin"],
  draft: ["author", "translator", "curator", "admin"],
  restrictedDraft: ["author", "translator", "admin"],
  inReview: ["author", "translator", "reviewer", "curator", "admin"],
  trashed: [],
  missing: [],
};

export type World = {
  insightId: string;
  key: string;
  slug: string;
  reviewId: string;
  people: Record<Who, PersonActor>;
};

/** One person for each part. */
export async function makeCast(): Promise<Record<Who, PersonActor>> {
  const [reader, named, translator] = [
    await person("reader"),
    await person("reader"),
    await person("reader"),
  ];
  const [author, other, reviewer] = [await person("author"), await person("author"), await person("author")];
  const [curator, admin] = [await person("curator"), await person("admin")];
  const all = { reader, named, author, translator, other, reviewer, curator, admin };
  return Object.fromEntries(Object.entries(all).map(([who, { actor }]) => [who, actor])) as Record<
    Who,
    PersonActor
  >;
}

/** A new record in that state, written by the cast's author. */
export async function makeWorld(state: State, people: Record<Who, PersonActor>): Promise<World> {
  if (state === "missing")
    return { insightId: uuidv7(), key: "bcdfghjk", slug: "people-who-compare", reviewId: uuidv7(), people };
  const isDraft = state !== "published" && state !== "restricted" && state !== "trashed";
  const record = await insight(people.author.id, {
    status: isDraft ? "draft" : "published",
    visibility: state.startsWith("restricted") ? "restricted" : "everyone",
    translatorId: people.translator.id,
    trashed: state === "trashed",
    withDraft: true,
  });
  const insightId = record.id;
  if (state === "restricted") await db.insert(insightPeople).values({ insightId, personId: people.named.id });
  const reviewId = ["published", "restricted", "inReview"].includes(state)
    ? await review(insightId, people, state === "inReview")
    : uuidv7();
  return { insightId, key: record.key, slug: record.slug, reviewId, people };
}

/** An open round, or one that is over: its reviewer goes on seeing a restricted record. */
async function review(insightId: string, people: Record<Who, PersonActor>, isOpen: boolean) {
  const content = completeContent();
  const by = people.author.id;
  const revision = await db.transaction((tx) =>
    addRevision(
      tx,
      {
        insightId,
        content,
        html: renderContent(content),
        origin: "review",
        editorIds: [by],
        createdById: by,
      },
      testNow,
    ),
  );
  const [row] = await db
    .insert(reviews)
    .values({
      insightId,
      revisionId: revision.id,
      state: isOpen ? "open" : "published",
      askedById: by,
      askedAt: testNow,
    })
    .returning();
  if (!row) throw new Error("The review was not made.");
  await db.insert(reviewers).values({ reviewId: row.id, personId: people.reviewer.id, insightId });
  return row.id;
}

/** A signed-in browser of theirs, as the header that it sends. */
export async function cookieFor(actor: PersonActor): Promise<string> {
  const opened = await db.transaction((tx) =>
    openSession(tx, { personId: actor.id, way: "demo", userAgent: null, oldToken: null }, new Date()),
  );
  return `tidemark-session=${opened.token}`;
}

/** Takes the records and the sessions away again, so that other tests of the same installation do not meet them. */
export async function removeWorlds(worlds: World[]) {
  const ids = worlds.map(({ insightId }) => insightId);
  const people = worlds.flatMap((world) => Object.values(world.people).map(({ id }) => id));
  await db.delete(reviewers).where(inArray(reviewers.insightId, ids));
  await db.delete(reviews).where(inArray(reviews.insightId, ids));
  await db
    .update(insights)
    .set({ status: "draft", publishedRevisionId: null })
    .where(inArray(insights.id, ids));
  await db.delete(insights).where(inArray(insights.id, ids));
  await db.update(peopleTable).set({ deactivatedAt: testNow }).where(inArray(peopleTable.id, people));
}
