import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import {
  initiativePeople,
  initiatives,
  initiativeTeams,
  initiativeTopics,
  matches,
  matchOpinions,
  milestones,
  occasions,
} from "@/db/schema/initiatives";
import {
  coauthors,
  comments,
  goalTicks,
  insightAudience,
  insightFollows,
  insightPeople,
  insights,
  insightTeams,
  prompts,
  reverifications,
  reviewers,
  reviews,
  revisions,
  topicFollows,
} from "@/db/schema/insights";
import { pathSteps, paths, teamPaths } from "@/db/schema/paths";
import { people, teamTopics, topicCurators, topicSynonyms, topics } from "@/db/schema/people";
import { externalIds } from "@/db/schema/transfer";
import { initiativeSlug, newInitiativeKey } from "@/domain/initiatives/initiative-address";
import { addRevision } from "@/domain/insights/add-revision";
import { projectRevision } from "@/domain/insights/project-revision";
import { renderContent } from "@/domain/insights/render-content";
import { rendererVersion } from "@/domain/markdown/render-markdown";
import { newPathKey, pathSlug } from "@/domain/paths/path-address";
import { fillContent } from "@/scripts/eval/fill-content";
import { completeContent, insight, member, person, team, testNow, topic } from "./factories";
import { hostileStrings } from "./hostile-strings";
import { makeNastyData } from "./nasty-data";

const rightToLeft = 'האם זה עובד? \u202e(בערך) — 42٪ "quoted"\r\n\ttab';

/** A small library in which everything is filled that can be, with texts that try to be more than text. */
export async function makeNastyLibrary() {
  const [author, reader, left] = [
    await person("author", { name: rightToLeft }),
    await person("reader", { name: '<b>Ana</b>, "Sol"' }),
    await person("admin", { name: "Gone", deactivated: true }),
  ];
  const crew = await team("Harbour", { leadId: author.id });
  await member(author.id, crew.id, { untilOn: "2026-02-01" });
  await member(author.id, crew.id, { fromOn: "2026-03-01" });
  await db
    .update(people)
    .set({ homeTeamId: crew.id, mailPausedAt: testNow, mailPausedReason: "550" })
    .where(eq(people.id, author.id));
  const subject = await makeTopics(crew.id, reader.id);
  const [old, middle, latest] = await makeChain(author.id);
  await db.insert(goalTicks).values({
    insightId: latest,
    goalId: "g1",
    state: "met",
    note: rightToLeft,
    on: "2026-05-01",
    personId: reader.id,
    changedAt: testNow,
  });
  await makePath(author.id, crew.id, [old, latest]);
  const cast = { ownerId: author.id, personId: left.id, teamId: crew.id };
  await makeInitiative(cast, subject, [middle, latest]);
  const rows: string[] = [];
  for (const [index, { text }] of hostileStrings.slice(0, 6).entries()) {
    const { content } = fillContent(text, { topicId: subject, linkedId: index % 2 ? old : middle });
    const row = await insight(author.id, {
      content,
      visibility: index % 2 ? "restricted" : "everyone",
      withDraft: index % 3 === 0,
      status: index === 4 ? "draft" : "published",
      trashed: index === 5,
      translatorId: reader.id,
    });
    rows.push(row.id);
    await fill(row.id, { author: author.id, reader: reader.id, left: left.id, team: crew.id, index });
  }
  await makeNastyData(author.id, left.id, subject, [rows[0] ?? old, rows[1] ?? middle, latest]);
  return { author, reader, left };
}

/** One that took in another, with words, somebody who looks after it, and followers. */
async function makeTopics(teamId: string, readerId: string) {
  const subject = await topic("Größe");
  const merged = await topic("Merged");
  await db
    .update(topics)
    .set({ mergedIntoId: subject.id, halfLifeDays: 365 })
    .where(eq(topics.id, merged.id));
  await db.insert(topicSynonyms).values([
    { topicId: subject.id, word: "بحث" },
    { topicId: subject.id, word: "<i>" },
  ]);
  await db.insert(topicCurators).values({ topicId: subject.id, personId: readerId });
  await db.insert(topicFollows).values({ topicId: subject.id, personId: readerId, followedAt: testNow });
  await db.insert(teamTopics).values({ topicId: subject.id, teamId, followedAt: testNow });
  return merged.id;
}

/** Three records, each replaced by the next. */
async function makeChain(authorId: string) {
  const rows = [];
  for (const word of ["first", "second", "third"])
    rows.push(
      await insight(authorId, { content: { statement: `The ${word} answer to the same question.` } }),
    );
  const [old, middle, latest] = rows.map(({ id }) => id) as [string, string, string];
  const replace = (id: string, by: string) =>
    db
      .update(insights)
      .set({ status: "superseded", supersededById: by, supersededAt: testNow })
      .where(eq(insights.id, id));
  await replace(old, middle);
  await replace(middle, latest);
  return [old, middle, latest] as const;
}

type Cast = { author: string; reader: string; left: string; team: string; index: number };

/** A second revision, a review with its conversation, readers, and what happened since. */
async function fill(insightId: string, { author, reader, left, team: teamId, index }: Cast) {
  const content = completeContent({ statement: `Number ${index} says something else now.`, prompts: [] });
  const made = {
    insightId,
    content,
    html: renderContent(content),
    editorIds: [author, left],
    createdById: author,
  };
  const revision = await db.transaction((tx) =>
    addRevision(tx, { ...made, origin: "restored", restoredFromNumber: 1, note: rightToLeft }, testNow),
  );
  if (index === 2)
    await db.transaction(async (tx) => {
      await projectRevision(tx, insightId, revision.id, content, testNow);
      await tx
        .update(revisions)
        .set({ publishedAt: testNow, publishedById: left })
        .where(eq(revisions.id, revision.id));
      await tx
        .update(insights)
        .set({ status: "retired", retiredAt: testNow, retiredReason: "Old." })
        .where(eq(insights.id, insightId));
    });
  const [review] = await db
    .insert(reviews)
    .values({
      insightId,
      revisionId: revision.id,
      state: "sent-back",
      askedById: author,
      askedAt: testNow,
      answeredById: left,
      answeredAt: testNow,
      answer: "No.",
    })
    .returning();
  const about = { insightId, section: "summary", rendererVersion, html: "", createdAt: testNow };
  const [asked] = await db
    .insert(comments)
    .values({ ...about, body: rightToLeft, authorId: reader, reviewId: review?.id })
    .returning();
  await db.insert(comments).values({
    ...about,
    body: "**Yes**",
    authorId: author,
    parentId: asked?.id,
    resolvedAt: testNow,
    resolvedById: author,
  });
  await db.insert(reviewers).values({ reviewId: review?.id ?? "", personId: left, insightId });
  await db.insert(coauthors).values({ insightId, personId: left });
  await db.insert(insightPeople).values({ insightId, personId: reader });
  await db.insert(insightTeams).values({ insightId, teamId });
  await db.insert(insightAudience).values({ insightId, teamId });
  await db.insert(insightFollows).values({ insightId, personId: reader, followedAt: testNow });
  await db.insert(reverifications).values({ insightId, personId: author, checked: rightToLeft, at: testNow });
  await db.insert(externalIds).values({
    externalId: `old/${index} "x".md`,
    insightId,
    contentHash: "0".repeat(64),
    importedAt: testNow,
  });
  await db.insert(prompts).values({
    insightId,
    promptId: "gone",
    position: 9,
    kind: "free",
    question: "Was it?",
    removedAt: testNow,
  });
}

/** One that is over, with all that can be said of it, and one that is under way. */
async function makeInitiative(
  { ownerId, personId, teamId }: Record<"ownerId" | "personId" | "teamId", string>,
  topicId: string,
  insightIds: [string, string],
) {
  const made = { ownerId, createdById: personId, createdAt: testNow, changedAt: testNow, title: rightToLeft };
  const key = newInitiativeKey;
  const [over] = await db
    .insert(initiatives)
    .values([
      {
        ...{
          ...made,
          key: key(),
          slug: initiativeSlug(rightToLeft),
          brief: "# <i>\r\n`",
          stage: "done",
          version: 7,
        },
        ...{
          visibility: "restricted",
          kickoffOn: "2026-05-01",
          endsOn: "2026-06-01",
          decidedOn: "2026-06-02",
        },
        ...{ keywords: ['"x", y', "z"], channels: ["#<b>"], externalKey: 'A "1"', decision: rightToLeft },
        ...{ externalUrl: "https://example.org/?a=<b>", handedOverAt: testNow, language: "he" },
      },
      { ...made, key: key(), slug: initiativeSlug(rightToLeft) },
    ])
    .returning();
  const initiativeId = over?.id ?? "";
  await db.insert(initiativePeople).values({ initiativeId, personId, addedAt: testNow });
  await db.insert(initiativeTeams).values({ initiativeId, teamId });
  await db.insert(initiativeTopics).values({ initiativeId, topicId, state: "chosen" });
  await db.insert(milestones).values({ initiativeId, name: rightToLeft, on: "2026-05-20" });
  const came = { initiativeId, kind: "created" as const, note: rightToLeft, at: testNow };
  await db.insert(occasions).values([
    { ...came, name: "created", personId },
    { ...came, name: "none", matchedAt: testNow },
  ]);
  const [insightId, otherId] = insightIds;
  const decided = { initiativeId, origin: "found" as const, firstAt: testNow, decidedAt: testNow };
  await db.insert(matches).values([
    { ...decided, insightId, state: "dismissed", dismissReason: "outdated", decidedById: personId },
    { ...decided, insightId: otherId, origin: "hand", isUsed: true, usedAt: testNow, usedById: ownerId },
  ]);
  await db.insert(matchOpinions).values({
    ...{ initiativeId, insightId, personId, at: testNow, kind: "dismissed", reason: "outdated" },
    ...{ terms: ["a", rightToLeft], setAsideAt: testNow },
  });
}

async function makePath(ownerId: string, teamId: string, insightIds: string[]) {
  const made = { ownerId, createdAt: testNow, changedAt: testNow, title: rightToLeft, forWhom: "<b>All</b>" };
  const [draft] = await db
    .insert(paths)
    .values({ ...made, key: newPathKey(), slug: pathSlug(rightToLeft), dueOn: "2026-09-01" })
    .returning();
  const [path] = await db
    .insert(paths)
    .values({
      ...{ ...made, key: newPathKey(), slug: pathSlug(rightToLeft), copiedFromId: draft?.id },
      ...{ status: "published", pace: 3, publishedAt: testNow, handedOverAt: testNow },
    })
    .returning();
  const pathId = path?.id ?? "";
  const steps = [{ heading: rightToLeft }, ...insightIds.map((insightId) => ({ insightId, note: "*So*" }))];
  await db.insert(pathSteps).values(
    steps.map((step, position) => ({
      ...{ ...step, pathId, position, addedAt: testNow },
      removedAt: position === 2 ? testNow : null,
    })),
  );
  await db.insert(teamPaths).values({ pathId, teamId });
}
