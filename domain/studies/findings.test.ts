import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import { studyFindings } from "@/db/schema/study-work";
import type { PersonActor } from "@/domain/actor";
import { dataOf } from "@/tests/support/cause-world";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { contentInput } from "../insights/content-input";
import { attachData, detachData } from "./attach-data";
import { discardStudy } from "./discard-study";
import { feedInsight, unfeedInsight } from "./feed-insight";
import { listStudiesFor } from "./find-study";
import { handOverFindings } from "./hand-over-findings";
import { listFedInsights, listFindings, listStudyData } from "./list-study-work";
import { moveStudy } from "./move-study";
import { planStudy } from "./plan-study";
import { addFindingInput, planStudyInput } from "./study-input";
import { addFinding, changeFinding, moveFinding, removeFinding } from "./write-findings";

const plan = (actor: PersonActor, input: Record<string, unknown> = {}) =>
  planStudy(actor, planStudyInput.parse({ title: "Why people leave", ...input }), testNow);
const add = (actor: PersonActor, studyId: string, statement: string, more = {}) =>
  addFinding(actor, addFindingInput.parse({ studyId, statement, ...more }), testNow);
const statements = async (actor: PersonActor, studyId: string) =>
  (await listFindings(actor, studyId, testNow)).map(({ statement }) => statement);

test("its owner writes findings down, orders and removes them; others do not", async () => {
  const [{ actor }, other] = [await person("author"), await person("author")];
  const { id: studyId } = await plan(actor);
  for (const statement of ["One.", "Two.", "Three."]) await add(actor, studyId, statement);
  await expect(add(other.actor, studyId, "Mine.")).rejects.toMatchObject({ reason: "not-allowed" });
  const [one, , three] = await listFindings(actor, studyId, testNow);
  await moveFinding(actor, { studyId, findingId: three?.id ?? "", way: "up" }, testNow);
  await moveFinding(actor, { studyId, findingId: one?.id ?? "", way: "up" }, testNow);
  expect(await statements(actor, studyId)).toEqual(["One.", "Three.", "Two."]);
  const words = { statement: "First.", strength: "high" as const, keyFigures: "**5** of 9" };
  await changeFinding(actor, { studyId, findingId: one?.id ?? "", ...words }, testNow);
  await changeFinding(actor, { studyId, findingId: one?.id ?? "", ...words }, testNow);
  await removeFinding(actor, { studyId, findingId: three?.id ?? "" }, testNow);
  expect(await listFindings(other.actor, studyId, testNow)).toMatchObject([
    { ...words, keyFiguresHtml: expect.stringContaining("<strong>5</strong>"), insight: null },
    { statement: "Two." },
  ]);
  const { id: otherId } = await plan(other.actor);
  await expect(
    removeFinding(other.actor, { studyId: otherId, findingId: one?.id ?? "" }, testNow),
  ).rejects.toMatchObject({ reason: "not-found" });
  await expect(discardStudy(actor, { studyId }, testNow)).rejects.toMatchObject({ reason: "conflict" });
  expect((await auditTrail()).filter(({ action }) => action === "study.finding-changed")).toHaveLength(1);
});

test("findings become drafts with their evidence, once each, and again when a draft was thrown away", async () => {
  const [owner, curator, reader] = [await person("author"), await person("curator"), await person("reader")];
  const plans = await topic("Plans");
  const { id: studyId } = await plan(owner.actor, {
    ...{ question: "Why *do* they?", method: "Twelve **interviews**.", topicIds: [plans.id] },
    ...{ sample: "12 people", periodFrom: "2026-02", periodUntil: "2026-03", publishedOn: "2026-04" },
  });
  await add(owner.actor, studyId, "They leave at the price.", { strength: "low", keyFigures: "7 of 12" });
  await add(owner.actor, studyId, "They come back in spring.");
  const handOver = (actor: PersonActor) => handOverFindings(actor, { studyId }, testNow);
  await expect(handOver(owner.actor)).rejects.toMatchObject({ reason: "conflict" });
  await moveStudy(owner.actor, { studyId, stage: "drafting" }, testNow);
  await expect(handOver((await person("author")).actor)).rejects.toMatchObject({ reason: "not-allowed" });
  const made = await Promise.all([handOver(curator.actor), handOver(curator.actor)]);
  expect(made.map((one) => one.made).sort()).toEqual([0, 2]);

  const rows = await db.select().from(drafts);
  expect(rows).toHaveLength(2);
  const contents = rows.map(({ content }) => contentInput.parse(content));
  const price = contents.find(({ statement }) => statement === "They leave at the price.");
  expect(price).toMatchObject({
    ...{ background: "Why *do* they?", method: "Twelve **interviews**.", topicIds: [plans.id] },
    evidence: [
      {
        ...{ kind: "study", direction: "supports", strength: "low", title: "Why people leave", studyId },
        ...{ method: "Twelve interviews.", sample: "12 people", keyFigures: "7 of 12" },
        ...{ periodFrom: "2026-02", periodUntil: "2026-03", publishedOn: "2026-04" },
        source: expect.stringMatching(/^http.*\/studies\/[0-9b-z]{8}$/),
      },
    ],
  });
  expect(await db.select({ authorId: insights.authorId }).from(insights)).toEqual([
    { authorId: curator.id },
    { authorId: curator.id },
  ]);
  const [first] = await listFindings(curator.actor, studyId, testNow);
  expect(first).toMatchObject({ handedOverAt: testNow, insight: { status: "draft", isInReview: false } });
  expect((await listFindings(reader.actor, studyId, testNow))[0]).toMatchObject({
    ...{ handedOverAt: testNow, insight: null },
  });
  expect((await queuedJobs()).map(({ name }) => name)).toContain("index-insights");

  const thrown = first?.insight?.id ?? "";
  await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.id, thrown));
  expect((await listFindings(curator.actor, studyId, testNow))[0]?.handedOverAt).toBeNull();
  expect(await handOver(owner.actor)).toEqual({ made: 1 });
  const links = await db.select({ insightId: studyFindings.insightId }).from(studyFindings);
  expect(links.map(({ insightId }) => insightId)).not.toContain(thrown);
});

test("a study feeds insights, which only those see on it who may read them", async () => {
  const [{ actor }, reader] = [await person("author"), await person("reader")];
  const hidden = await insight(actor.id, { visibility: "restricted" });
  const open = await insight((await person("author")).id);
  const draft = await insight(actor.id, { status: "draft" });
  const foreign = await insight((await person("author")).id, { visibility: "restricted" });
  const { id: studyId } = await plan(actor);
  const feed = (insightId: string) => feedInsight(actor, { studyId, insightId }, testNow);
  for (const { id } of [hidden, open, open]) await feed(id);
  await expect(feed(draft.id)).rejects.toMatchObject({ reason: "conflict" });
  await expect(feed(foreign.id)).rejects.toMatchObject({ reason: "not-found" });
  expect(await listFedInsights(actor, studyId, testNow)).toHaveLength(2);
  expect((await listFedInsights(reader.actor, studyId, testNow)).map(({ id }) => id)).toEqual([open.id]);
  const research = async () => (await listStudiesFor(reader.actor, open.id, testNow)).map(({ id }) => id);
  expect(await research()).toEqual([studyId]);
  await moveStudy(actor, { studyId, stage: "published" }, testNow);
  expect(await research()).toEqual([]);
  await unfeedInsight(actor, { studyId, insightId: open.id }, testNow);
  expect(await listFedInsights(reader.actor, studyId, testNow)).toEqual([]);
});

test("a finding names which of the study's data it was found in; with several, one that names none gets none", async () => {
  const { actor } = await person("author");
  const { id: studyId } = await plan(actor);
  const [{ id: churn }, { id: other }, { id: foreign }] = [
    await dataOf(actor.id, "Churn"),
    await dataOf(actor.id, "Other"),
    await dataOf(actor.id, "Foreign"),
  ];
  for (const datasetId of [churn, other]) await attachData(actor, { studyId, datasetId }, testNow);
  await expect(add(actor, studyId, "They leave.", { datasetId: foreign })).rejects.toMatchObject({
    reason: "invalid",
    field: "datasetId",
  });
  await add(actor, studyId, "They leave.", { datasetId: churn });
  await add(actor, studyId, "They stay.", { datasetId: other });
  await add(actor, studyId, "They wait.");
  const named = async () => (await listFindings(actor, studyId, testNow)).map(({ datasetId }) => datasetId);
  expect(await named()).toEqual([churn, other, null]);
  const [first] = await listFindings(actor, studyId, testNow);
  const words = {
    studyId,
    findingId: first?.id ?? "",
    statement: "They go.",
    strength: null,
    keyFigures: "",
  };
  await changeFinding(actor, words, testNow);
  expect(await named()).toEqual([churn, other, null]);
  await moveStudy(actor, { studyId, stage: "drafting" }, testNow);
  await handOverFindings(actor, { studyId }, testNow);
  const used = new Map(
    (await db.select().from(drafts)).map(({ content }) => {
      const { statement, evidence } = contentInput.parse(content);
      return [statement, evidence[0]?.datasetId ?? null];
    }),
  );
  expect(used).toEqual(
    new Map([
      ["They go.", churn],
      ["They stay.", other],
      ["They wait.", null],
    ]),
  );
  await detachData(actor, { studyId, datasetId: other }, testNow);
  expect(await named()).toEqual([churn, null, null]);
});

test("a study shows so much data as somebody looks through", async () => {
  const { id, actor } = await person("author");
  const { id: studyId } = await plan(actor);
  for (let made = 0; made < 50; made++)
    await attachData(actor, { studyId, datasetId: (await dataOf(id, `Data ${made}`)).id }, testNow);
  const [one] = await listStudyData(studyId);
  await attachData(actor, { studyId, datasetId: one?.id ?? "" }, testNow);
  const more = attachData(actor, { studyId, datasetId: (await dataOf(id, "One more")).id }, testNow);
  await expect(more).rejects.toThrow("A study shows at most 50");
  expect(await listStudyData(studyId)).toHaveLength(50);
});
