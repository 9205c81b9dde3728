import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import { topicSynonyms, topics } from "@/db/schema/people";
import { completeContent, insight, person, testNow, topic } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { emptyContent } from "./content-input";
import { discardDraft } from "./discard-draft";
import { draftInsight } from "./draft-insight";
import { findDraft } from "./find-draft";
import { findStanding } from "./find-standing";
import { listLinkChoices, listLinked } from "./link-choices";
import { readContent } from "./read-content";
import { reviseInsight } from "./revise-insight";
import { saveDraft } from "./save-draft";
import { listTopicChoices } from "./topic-choices";

async function draftFor(actor: Parameters<typeof findDraft>[0], insightId: string) {
  const found = await findStanding(actor, eq(insights.id, insightId), testNow);
  return found && findDraft(actor, found);
}

describe("starting a record", () => {
  test("makes its author its owner, with what was typed or nothing", async () => {
    const { actor } = await person("author");
    const typed = await draftInsight(actor, { statement: "Fewer plans, sooner choices" }, testNow);
    expect(typed.href).toMatch(/^\/insights\/fewer-plans-sooner-choices-[2-9b-z]{8}\/edit$/);
    expect((await draftFor(actor, typed.id))?.content).toEqual({
      ...emptyContent(),
      statement: "Fewer plans, sooner choices",
    });
    const empty = await draftInsight(actor, { statement: "" }, testNow);
    expect(empty.href).toMatch(/^\/insights\/[2-9b-z]{8}\/edit$/);
    const [row] = await db.select().from(insights).where(eq(insights.id, empty.id));
    expect(row).toMatchObject({
      status: "draft",
      authorId: actor.id,
      ownerId: actor.id,
      visibility: "everyone",
    });
    expect((await auditTrail()).map(({ action }) => action)).toEqual(["insight.drafted", "insight.drafted"]);
  });

  test("is refused to readers", async () => {
    const { actor } = await person("reader");
    await expect(draftInsight(actor, { statement: "" }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    expect(await db.select().from(insights)).toEqual([]);
  });
});

describe("revising", () => {
  test("opens a draft that says what readers see, and leaves an open one alone", async () => {
    const author = await person("author");
    const curator = await person("curator");
    const { id } = await insight(author.id);
    const { href } = await reviseInsight(author.actor, { insightId: id }, testNow);
    const draft = await draftFor(author.actor, id);
    expect(draft).toMatchObject({ content: completeContent(), version: 1, baseNumber: 1, editorIds: [] });
    const content = completeContent({ summary: "Changed." });
    await saveDraft(author.actor, { insightId: id, version: 1, content }, testNow);
    expect(await reviseInsight(curator.actor, { insightId: id }, testNow)).toEqual({ id, href });
    expect((await draftFor(curator.actor, id))?.content.summary).toBe("Changed.");
    expect((await auditTrail()).map(({ action }) => action)).toEqual([
      "insight.revised",
      "insight.draft-edited",
    ]);
  });

  test.each([
    { role: "reader", visibility: "everyone", reason: "not-allowed" },
    { role: "author", visibility: "everyone", reason: "not-allowed" },
    { role: "curator", visibility: "restricted", reason: "not-found" },
  ] as const)(
    "is refused to a foreign $role where it is for $visibility",
    async ({ role, visibility, reason }) => {
      const author = await person("author");
      const other = await person(role);
      const { id } = await insight(author.id, { visibility });
      await expect(reviseInsight(other.actor, { insightId: id }, testNow)).rejects.toMatchObject({ reason });
      expect(await db.select().from(drafts)).toEqual([]);
    },
  );

  test.each(["retired", "superseded"] as const)("is refused for what is %s", async (status) => {
    const author = await person("author");
    const { id } = await insight(author.id);
    const next = await insight(author.id);
    await db
      .update(insights)
      .set({ status, supersededById: status === "superseded" ? next.id : null })
      .where(eq(insights.id, id));
    await expect(reviseInsight(author.actor, { insightId: id }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
  });
});

describe("discarding", () => {
  test("throws the draft away, once, and leaves what readers see", async () => {
    const author = await person("author");
    const { id } = await insight(author.id, { withDraft: true });
    await discardDraft(author.actor, { insightId: id }, testNow);
    await expect(discardDraft(author.actor, { insightId: id }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
    expect(await draftFor(author.actor, id)).toBeNull();
    expect(await auditTrail()).toMatchObject([{ action: "insight.draft-discarded", before: { version: 1 } }]);
  });

  test("is refused to others, and points to the trash when the draft is all there is", async () => {
    const author = await person("author");
    const other = await person("author");
    const published = await insight(author.id, { withDraft: true });
    const unpublished = await insight(author.id, { status: "draft" });
    await expect(discardDraft(other.actor, { insightId: published.id }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await expect(discardDraft(author.actor, { insightId: unpublished.id }, testNow)).rejects.toThrow(/trash/);
    expect(await db.select().from(drafts)).toHaveLength(2);
  });
});

test("a draft of a published record is shown to its writers and to curators, and to nobody else", async () => {
  const author = await person("author");
  const { id } = await insight(author.id, { withDraft: true });
  const seen = await Promise.all(
    (["reader", "author", "curator"] as const).map(async (role) => draftFor((await person(role)).actor, id)),
  );
  expect(seen.map((draft) => draft !== null)).toEqual([false, false, true]);
  expect((await draftFor(author.actor, id))?.savedBy).toBe(author.name);
});

test("links are offered by words, among what the writer may see", async () => {
  const author = await person("author");
  const other = await person("author");
  const own = await insight(author.id, {
    content: { statement: "100% of tide_tables are read at breakfast." },
  });
  const hidden = await insight(other.id, {
    visibility: "restricted",
    content: { statement: "Tide tables are kept from most people." },
  });
  await insight(author.id, { status: "draft", content: { statement: "Tide tables that nobody knows of." } });
  const find = (words: string, insightId = hidden.id) =>
    listLinkChoices(author.actor, { insightId, words }, testNow);
  expect(await find("READ tide")).toMatchObject([
    { id: own.id, statement: own.statement, status: "published" },
  ]);
  expect(await find("100%")).toHaveLength(1);
  for (const words of ["", "tide-", "kept", "%_%", "nobody"]) expect(await find(words), words).toEqual([]);
  expect(await find("tide", own.id)).toEqual([]);
  const linked = await listLinked(author.actor, [own.id, hidden.id], testNow);
  expect(linked.map(({ id }) => id)).toEqual([own.id]);
});

test("topics are offered with their synonyms and with what was merged into them", async () => {
  const kept = await topic("Learning");
  const merged = await topic("Studying");
  await db.insert(topicSynonyms).values({ topicId: kept.id, word: "training" });
  await db.update(topics).set({ mergedIntoId: kept.id }).where(eq(topics.id, merged.id));
  expect(await listTopicChoices()).toMatchObject([
    { id: kept.id, name: "Learning", synonyms: ["training"], mergedIds: [merged.id] },
  ]);
});

test("what was stored before a section existed reads as empty", () => {
  expect(readContent({ statement: "Old." })).toEqual({ ...emptyContent(), statement: "Old." });
});
