import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mergeContent } from "@/components/insights/writing/merge-content";
import { db } from "@/db/client";
import { coauthors, drafts, insights, reviews } from "@/db/schema/insights";
import type { PersonActor } from "@/domain/actor";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { addRevision } from "./add-revision";
import type { InsightContent } from "./content-input";
import { discardDraft } from "./discard-draft";
import { DraftConflict } from "./draft-conflict";
import { readContent } from "./read-content";
import { reviseInsight } from "./revise-insight";
import { saveDraft } from "./save-draft";

const later = new Date(testNow.getTime() + 60_000);
const changed = completeContent({
  statement: "Two plans are chosen from sooner than six.",
  certainty: "low",
});

async function draftOf(insightId: string) {
  const [row] = await db.select().from(drafts).where(eq(drafts.insightId, insightId));
  if (!row) throw new Error("There is no draft.");
  return row;
}

async function shownOf(insightId: string) {
  const [row] = await db.select().from(insights).where(eq(insights.id, insightId));
  return row;
}

describe("saving", () => {
  test("keeps the words under the next version, and lists show them while nothing is published", async () => {
    const author = await person("author");
    const { id } = await insight(author.id, { status: "draft" });
    const saved = await saveDraft(author.actor, { insightId: id, version: 1, content: changed }, later);
    expect(saved).toEqual({ version: 2, savedAt: later });
    const draft = await draftOf(id);
    expect(draft).toMatchObject({ version: 2, savedById: author.id, savedAt: later, editorIds: [author.id] });
    expect(readContent(draft.content)).toEqual(changed);
    expect(Object.values(draft.html).join()).toContain("link");
    expect(await shownOf(id)).toMatchObject({
      statement: changed.statement,
      slug: "two-plans-are-chosen-from-sooner-than-six",
      certainty: "low",
    });
    expect(await auditTrail()).toEqual([]);
  });

  test("leaves alone what readers see of a published record", async () => {
    const author = await person("author");
    const before = await insight(author.id, { withDraft: true });
    await saveDraft(author.actor, { insightId: before.id, version: 1, content: changed }, later);
    expect(await shownOf(before.id)).toEqual(before);
  });

  test("counts everybody who writes in it, and notes the first time each does", async () => {
    const author = await person("author");
    const second = await person("author");
    const { id } = await insight(author.id, { status: "draft" });
    await db.insert(coauthors).values({ insightId: id, personId: second.id });
    for (const version of [1, 2])
      await saveDraft(second.actor, { insightId: id, version, content: changed }, later);
    expect((await draftOf(id)).editorIds).toEqual([author.id, second.id]);
    expect(await auditTrail()).toMatchObject([{ action: "insight.draft-edited", actorId: second.id }]);
  });

  test("refuses a page of the draft before this one, though it counts the same versions", async () => {
    const author = await person("author");
    const { id } = await insight(author.id, { withDraft: true });
    const { createdAt } = await draftOf(id);
    await discardDraft(author.actor, { insightId: id }, later);
    await reviseInsight(author.actor, { insightId: id }, later);
    const save = (begunAt: Date) =>
      saveDraft(
        author.actor,
        { insightId: id, version: 1, begunAt: begunAt.toISOString(), content: changed },
        later,
      );
    await expect(save(createdAt)).rejects.toBeInstanceOf(DraftConflict);
    expect(await save(later)).toMatchObject({ version: 2 });
  });

  test("refuses an older version and hands over what is there", async () => {
    const author = await person("author");
    const curator = await person("curator", { name: "Mara Lund" });
    const { id } = await insight(author.id, { status: "draft" });
    await saveDraft(curator.actor, { insightId: id, version: 1, content: changed }, later);
    const stale = saveDraft(author.actor, { insightId: id, version: 1, content: completeContent() }, later);
    const error = await stale.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DraftConflict);
    expect(error).toMatchObject({
      reason: "conflict",
      theirs: { version: 2, content: changed, savedBy: "Mara Lund", savedAt: later },
    });
    expect((await draftOf(id)).version).toBe(2);
  });

  test("refuses while it is in review, and wakes when it was sent back", async () => {
    const author = await person("author");
    const { id } = await insight(author.id, { status: "draft" });
    const reviewId = await putInReview(id, author.id);
    const save = () => saveDraft(author.actor, { insightId: id, version: 1, content: changed }, later);
    for (const state of ["open", "approved"] as const) {
      await db.update(reviews).set({ state }).where(eq(reviews.id, reviewId));
      await expect(save()).rejects.toThrow("It is in review; take it back to change it.");
    }
    await db.update(reviews).set({ state: "sent-back" }).where(eq(reviews.id, reviewId));
    expect(await save()).toMatchObject({ version: 2 });
  });

  test("refuses more than a record can hold", async () => {
    const author = await person("author");
    const { id } = await insight(author.id, { status: "draft" });
    const limitations = Array.from({ length: 50 }, (_, index) => ({
      id: `l${index}`,
      text: "x".repeat(2000),
    }));
    const huge = completeContent({ limitations, goals: limitations, nonGoals: limitations });
    const most = { ...huge, usageDo: limitations, usageDont: limitations, background: "x".repeat(150_000) };
    const save = saveDraft(author.actor, { insightId: id, version: 1, content: most }, later);
    await expect(save).rejects.toMatchObject({ reason: "invalid" });
  });
});

describe("who may save", () => {
  test.each([
    { who: "reader", visibility: "everyone", status: "draft", refused: "not-found" },
    { who: "author", visibility: "everyone", status: "draft", refused: "not-found" },
    { who: "author", visibility: "everyone", status: "published", refused: "not-allowed" },
    { who: "curator", visibility: "everyone", status: "draft", refused: null },
    { who: "curator", visibility: "restricted", status: "draft", refused: "not-found" },
    { who: "admin", visibility: "restricted", status: "draft", refused: null },
  ] as const)("a $who in a foreign $visibility $status: $refused", async ({ who, refused, ...options }) => {
    const author = await person("author");
    const other = await person(who);
    const { id } = await insight(author.id, { ...options, withDraft: true });
    const save = saveDraft(other.actor, { insightId: id, version: 1, content: changed }, later);
    if (refused) await expect(save).rejects.toMatchObject({ reason: refused });
    else expect(await save).toMatchObject({ version: 2 });
  });

  test.each([{ trashed: true }, { withDraft: false }])("nobody where there is none: %j", async (options) => {
    const author = await person("author");
    const { id } = await insight(author.id, options);
    const save = saveDraft(author.actor, { insightId: id, version: 1, content: changed }, later);
    await expect(save).rejects.toMatchObject({ reason: options.trashed ? "not-found" : "conflict" });
  });
});

test("twenty people who write at once lose no word", async () => {
  const author = await person("curator");
  const { id } = await insight(author.id, { status: "draft", content: { summary: "", limitations: [] } });
  const start = readContent((await draftOf(id)).content);
  const words = Array.from({ length: 20 }, (_, index) => `word${index}`);
  const versions = await Promise.all(words.map((word) => writeUntilKept(author.actor, id, start, word)));
  const { version, content } = await draftOf(id);
  const { summary, limitations } = readContent(content);
  expect(summary.split(/\s+/).sort()).toEqual([...words].sort());
  expect(limitations.map(({ text }) => text).sort()).toEqual([...words].sort());
  expect(versions.sort((one, other) => one - other)).toEqual(words.map((_, index) => index + 2));
  expect(version).toBe(21);
});

/** As the page does it: what was refused is brought together with what is there, and sent again. */
async function writeUntilKept(actor: PersonActor, insightId: string, start: InsightContent, word: string) {
  let version = 1;
  let base = start;
  let mine = { ...start, summary: word, limitations: [{ id: word, text: word }] };
  for (;;)
    try {
      return (await saveDraft(actor, { insightId, version, content: mine }, later)).version;
    } catch (error) {
      if (!(error instanceof DraftConflict)) throw error;
      const { theirs } = error;
      const { conflicts } = mergeContent(base, mine, theirs.content);
      const choices = new Map(conflicts.map(({ path, proposal }) => [path, proposal]));
      mine = mergeContent(base, mine, theirs.content, choices).content as typeof mine;
      base = theirs.content;
      version = theirs.version;
    }
}

async function putInReview(insightId: string, askedById: string) {
  return db.transaction(async (tx) => {
    const draft = await draftOf(insightId);
    const revision = await addRevision(
      tx,
      {
        insightId,
        content: readContent(draft.content),
        html: draft.html,
        origin: "review",
        editorIds: draft.editorIds,
        createdById: askedById,
      },
      testNow,
    );
    const [review] = await tx
      .insert(reviews)
      .values({ insightId, revisionId: revision.id, askedById, askedAt: testNow })
      .returning({ id: reviews.id });
    return review?.id ?? "";
  });
}
