import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { drafts, evidenceItems, insightPeople, insights } from "@/db/schema/insights";
import type { PersonActor } from "@/domain/actor";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { contentInput } from "../insights/content-input";
import { attachData, detachData, listDataToAttach } from "./attach-data";
import { handOverFindings } from "./hand-over-findings";
import { listRestingInsights, listStudyData } from "./list-study-work";
import { moveStudy } from "./move-study";
import { planStudy } from "./plan-study";
import { addFindingInput, planStudyInput } from "./study-input";
import { takeBackWithdrawal, withdrawStudy } from "./withdraw-study";
import { addFinding } from "./write-findings";

const plan = (actor: PersonActor) =>
  planStudy(actor, planStudyInput.parse({ title: "Why people leave" }), testNow);

/** Data with two versions of somebody who alone may read it. */
async function dataset(createdById: string, name = "Exits") {
  const file = {
    sha256: uuidv7().replaceAll("-", "").repeat(2),
    bytes: 9,
    kind: "table",
    mediaType: "text/csv",
  } as const;
  await db.insert(storedFiles).values({ ...file, createdAt: testNow });
  const made = { createdById, createdAt: testNow };
  const [data] = await db
    .insert(datasets)
    .values({ ...made, key: uuidv7().slice(-8), name, snapshotCount: 2 })
    .returning();
  const version = { ...made, datasetId: data?.id ?? "", sha256: file.sha256, fileName: "exits.csv" };
  const [first] = await db
    .insert(snapshots)
    .values({ ...version, number: 1 })
    .returning();
  const [second] = await db
    .insert(snapshots)
    .values({ ...version, number: 2, predecessorId: first?.id })
    .returning();
  return { id: data?.id ?? "", newest: second?.id ?? "" };
}

test("what rests on a withdrawn study counts nothing, until that is taken back; what was withdrawn by itself stays so", async () => {
  const [owner, other] = [await person("author"), await person("author")];
  const { id: studyId } = await plan(owner.actor);
  const item = { kind: "study" as const, direction: "supports" as const, strength: "high" as const, studyId };
  const cited = await insight(other.id, {
    content: {
      evidence: contentInput.parse({
        evidence: [
          { ...item, id: "e1", title: "Why people leave" },
          { ...item, id: "e2", title: "The same", withdrawn: { on: "2026", reason: "Doubled." } },
          { id: "e3", title: "Another", studyId: null },
        ],
      }).evidence,
    },
  });
  const counts = async () =>
    (await db.select().from(evidenceItems).orderBy(evidenceItems.itemId)).map(({ withdrawn }) => !withdrawn);
  expect((await listRestingInsights(owner.actor, studyId, testNow)).map(({ id }) => id)).toEqual([cited.id]);

  const withdraw = (actor: PersonActor) => withdrawStudy(actor, { studyId, reason: "Miscounted." }, testNow);
  await expect(withdraw(other.actor)).rejects.toMatchObject({ reason: "not-allowed" });
  await withdraw(owner.actor);
  expect(await counts()).toEqual([false, false, true]);
  await expect(withdraw(owner.actor)).rejects.toMatchObject({ reason: "conflict" });
  await expect(moveStudy(owner.actor, { studyId, stage: "fielding" }, testNow)).rejects.toMatchObject({
    reason: "conflict",
  });
  expect((await queuedJobs()).filter(({ name }) => name === "settle-causes")).toMatchObject([
    { payload: { studyId } },
  ]);
  await takeBackWithdrawal(owner.actor, { studyId }, testNow);
  expect(await counts()).toEqual([true, false, true]);
  await expect(takeBackWithdrawal(owner.actor, { studyId }, testNow)).rejects.toMatchObject({
    reason: "conflict",
  });
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    "study.planned",
    "study.withdrawn",
    "study.taken-back",
  ]);
});

test("whoever only reads restricted data opens it to nobody through a study of their own", async () => {
  const [owner, reader] = [await person("author"), await person("author")];
  const { id: datasetId, newest: snapshotId } = await dataset(owner.id, "Secret");
  const content = completeContent({
    evidence: completeContent().evidence.map((item) => ({ ...item, datasetId, snapshotId })),
  });
  const record = await insight(owner.id, { visibility: "restricted", content });
  await db.insert(insightPeople).values({ insightId: record.id, personId: reader.id });
  const { id: studyId } = await plan(reader.actor);
  const attach = () => attachData(reader.actor, { studyId, datasetId }, testNow);
  expect(await listDataToAttach(reader.actor, studyId, testNow)).toEqual([]);
  await expect(attach()).rejects.toMatchObject({ reason: "not-allowed" });
  await db.update(insights).set({ visibility: "everyone" });
  expect(await listDataToAttach(reader.actor, studyId, testNow)).toHaveLength(1);
  await attach();
  expect(await listStudyData(studyId)).toHaveLength(1);
});

test("data is attached by whoever may read it, and drafts of findings rest on its newest version where there is but one", async () => {
  const [owner, other] = [await person("author"), await person("author")];
  const [own, foreign] = [await dataset(owner.id), await dataset(other.id, "Secret")];
  const { id: studyId } = await plan(owner.actor);
  const attach = (datasetId: string) => attachData(owner.actor, { studyId, datasetId }, testNow);
  expect((await listDataToAttach(owner.actor, studyId, testNow)).map(({ name }) => name)).toEqual(["Exits"]);
  await expect(attach(foreign.id)).rejects.toMatchObject({ reason: "not-found" });
  await attach(own.id);
  await attach(own.id);
  expect(await listStudyData(studyId)).toMatchObject([{ name: "Exits", versions: 2 }]);
  expect(await listDataToAttach(owner.actor, studyId, testNow)).toEqual([]);

  await moveStudy(owner.actor, { studyId, stage: "published" }, testNow);
  const found = (statement: string) =>
    addFinding(owner.actor, addFindingInput.parse({ studyId, statement }), testNow);
  await found("They leave at the price.");
  await handOverFindings(owner.actor, { studyId }, testNow);
  const [draft] = await db.select().from(drafts);
  expect(contentInput.parse(draft?.content).evidence).toMatchObject([
    { datasetId: own.id, snapshotId: own.newest },
  ]);

  const second = await dataset(owner.id, "Interviews");
  await attach(second.id);
  await found("They come back.");
  await handOverFindings(owner.actor, { studyId }, testNow);
  const all = (await db.select().from(drafts)).map(({ content }) => contentInput.parse(content));
  expect(all.find(({ statement }) => statement === "They come back.")?.evidence[0]?.datasetId).toBeNull();
  await detachData(owner.actor, { studyId, datasetId: second.id }, testNow);
  await detachData(owner.actor, { studyId, datasetId: second.id }, testNow);
  expect(await listStudyData(studyId)).toHaveLength(1);
});
