import { and, eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { reviewCauses } from "@/db/schema/upkeep";
import {
  addVersion,
  dataOf,
  daysAfter,
  openAsks,
  openCauseIds,
  openCauses,
  recordOf,
  restOn,
  reviseTo,
} from "@/tests/support/cause-world";
import { completeContent, person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { reinstateInsight } from "../insights/reinstate-insight";
import { retireInsight } from "../insights/retire-insight";
import { askOwners } from "./ask-owners";
import { type CauseKind, plainWords } from "./cause-query";
import { listOpenCauses } from "./list-open-causes";
import { reverifyInsight } from "./reverify-insight";
import { settleCauses } from "./settle-causes";
import { tendCauses } from "./tend-causes";

const tomorrow = daysAfter(1);
const later = daysAfter(2);
const because = async () => (await db.select().from(reviewCauses)).map((row) => row.closedBecause);
const words = async (actor: Parameters<typeof listOpenCauses>[0], id: string, now: Date) =>
  (await listOpenCauses(actor, [id], now)).map(({ parts }) => plainWords(parts));

test("a passed date is a cause once, on the owner's own calendar, until somebody checks", async () => {
  const early = await person("author", { timeZone: "Pacific/Kiritimati" });
  const late = await person("author", { timeZone: "America/Los_Angeles" });
  const gone = await person("author", { deactivated: true });
  const [a] = [await recordOf(early.id, "A"), await recordOf(late.id, "B"), await recordOf(gone.id, "C")];
  await recordOf(early.id, "T", { trashed: true });
  await tendCauses(testNow);
  expect(await openCauses()).toEqual([]);
  const dawn = new Date("2027-06-02T12:00:00Z");
  await tendCauses(dawn);
  await tendCauses(dawn);
  expect(await openCauses()).toEqual(["A review-date"]);
  expect(await openAsks(early.id)).toEqual(["still-true A"]);
  expect(await words(early.actor, a?.id ?? "", dawn)).toEqual(["Its check was due on 3 June 2027."]);
  const nextDay = new Date("2027-06-03T12:00:00Z");
  await tendCauses(nextDay);
  expect(await openCauses()).toEqual(["A review-date", "B review-date", "C review-date"]);
  expect(await openAsks(gone.id)).toEqual([]);
  const checked = "Asked the team again.";
  await reverifyInsight(
    early.actor,
    { insightId: a?.id ?? "", causeIds: await openCauseIds(a?.id ?? ""), checked },
    nextDay,
  );
  await tendCauses(nextDay);
  expect(await openCauses()).toEqual(["B review-date", "C review-date"]);
  expect(await openAsks(early.id)).toEqual([]);
});

test("what it is derived from goes out of use: a cause, gone when that is taken back, and asked again", async () => {
  const { id, actor } = await person("author");
  const bob = await person("author");
  const a = await recordOf(id, "A");
  const b = await recordOf(bob.id, "B", { from: [a.id] });
  await recordOf(bob.id, "C", { from: [b.id] });
  await retireInsight(actor, { insightId: a.id, reason: "Outdated." }, tomorrow);
  expect(await queuedJobs()).toContainEqual({ name: "settle-causes", payload: { insightIds: [a.id] } });
  await settleCauses({ insightIds: [a.id] }, tomorrow);
  expect(await openCauses()).toEqual(["B basis-gone"]);
  expect(await words(bob.actor, b.id, tomorrow)).toEqual([
    "“What is claimed here is known as A”, which it is derived from, was retired on 4 June 2026.",
  ]);
  await reinstateInsight(actor, { insightId: a.id }, later);
  await settleCauses({ insightIds: [a.id] }, later);
  expect([await openCauses(), await because(), await openAsks(bob.id)]).toEqual([[], ["gone"], []]);
  await retireInsight(actor, { insightId: a.id, reason: "Outdated." }, later);
  await settleCauses({ insightIds: [a.id] }, later);
  expect([await openCauses(), await openAsks(bob.id)]).toEqual([["B basis-gone"], ["still-true B"]]);
  await reverifyInsight(
    bob.actor,
    { insightId: b.id, causeIds: await openCauseIds(b.id), checked: "It stands on its own now." },
    later,
  );
  await settleCauses({ insightIds: [a.id, b.id] }, later);
  expect(await openCauses()).toEqual([]);
});

test("a contradiction is a cause only where the owner may read it, and not for what was written knowing it", async () => {
  const [ana, bob] = [await person("author"), await person("author")];
  const a = await recordOf(ana.id, "A");
  const against = [{ kind: "contradicts" as const, insightId: a.id, note: "" }];
  const other = await recordOf(bob.id, "O");
  await reviseTo(other.id, tomorrow, { links: against });
  await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, other.id));
  await settleCauses({ insightIds: [other.id] }, tomorrow);
  expect(await openCauses()).toEqual([]);
  await db.update(insights).set({ visibility: "everyone" }).where(eq(insights.id, other.id));
  await settleCauses({ insightIds: [other.id] }, tomorrow);
  expect(await openCauses()).toEqual(["A contradicted"]);
  expect(await words(ana.actor, a.id, tomorrow)).toEqual([
    "“What is claimed here is known as O” contradicts it.",
  ]);
  // Another owner may read less: then it is not theirs to answer, and its name is not shown to anybody who may not.
  await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, other.id));
  expect(await words(ana.actor, a.id, tomorrow)).toEqual(["Another insight contradicts it."]);
  await settleCauses({ insightIds: [other.id] }, tomorrow);
  expect([await openCauses(), await because()]).toEqual([[], ["gone"]]);
  await db.update(insights).set({ visibility: "everyone" }).where(eq(insights.id, other.id));
  await reviseTo(a.id, later);
  await reviseTo(other.id, daysAfter(3), { links: against });
  await settleCauses({ insightIds: [a.id, other.id] }, daysAfter(3));
  expect(await openCauses()).toEqual([]);
});

test("what is taken in as published long ago contradicts from the day that it came", async () => {
  const [ana, bob] = [await person("author"), await person("author")];
  const a = await recordOf(ana.id, "A");
  const other = await recordOf(bob.id, "O");
  await reviseTo(other.id, tomorrow, { links: [{ kind: "contradicts", insightId: a.id, note: "" }] });
  const [latest] = await db.select().from(insights).where(eq(insights.id, other.id));
  await db
    .delete(revisions)
    .where(and(eq(revisions.insightId, other.id), ne(revisions.id, latest?.publishedRevisionId ?? "")));
  await db
    .update(revisions)
    .set({ publishedAt: daysAfter(-900) })
    .where(eq(revisions.insightId, other.id));
  await settleCauses({ insightIds: [other.id] }, tomorrow);
  expect(await openCauses()).toEqual(["A contradicted"]);
});

test("a source that another record withdrew is a cause wherever it is cited, and below", async () => {
  const [ana, bob] = [await person("author"), await person("author")];
  const a = await recordOf(ana.id, "A");
  const elsewhere = completeContent().evidence.map((item) => ({ ...item, source: "10.1000/other" }));
  const below = await recordOf(ana.id, "B", { from: [a.id], content: { evidence: elsewhere } });
  const other = await recordOf(bob.id, "O");
  const evidence = completeContent().evidence.map((item) => ({
    ...{ ...item, source: "http://www.example.org/plans/" },
    withdrawn: { on: "2026-06", reason: "Made up." },
  }));
  await reviseTo(other.id, tomorrow, { evidence });
  await settleCauses({ insightIds: [other.id] }, tomorrow);
  expect(await openCauses()).toEqual(["A evidence-changed", "B evidence-changed"]);
  expect(await words(ana.actor, a.id, tomorrow)).toEqual([
    "“What is claimed here is known as O” withdrew evidence from a source that this cites, too.",
  ]);
  expect(await words(ana.actor, below.id, tomorrow)).toEqual([
    "“What is claimed here is known as A”, which it is derived from, cites a source from which “What is claimed here is known as O” withdrew evidence.",
  ]);
  await reviseTo(other.id, later);
  await settleCauses({ insightIds: [other.id] }, later);
  expect([await openCauses(), await because()]).toEqual([[], ["gone", "gone"]]);
});

test("a weight below half of what it was is a cause, answered for as long as it does not halve again", async () => {
  const { id, actor } = await person("author");
  const a = await recordOf(id, "A", { content: { halfLifeDays: 100 } });
  const none = completeContent().evidence.map((item) => ({ ...item, withdrawn: { on: "", reason: "" } }));
  await recordOf(id, "N", { content: { evidence: none } });
  const fellAt = daysAfter(101);
  await tendCauses(daysAfter(99));
  expect(await openCauses()).toEqual([]);
  await tendCauses(fellAt);
  expect(await openCauses()).toEqual(["A weight-fell"]);
  expect((await words(actor, a.id, fellAt))[0]).toMatch(
    /^Its evidence weighs 0\.1, less than half of the 0\.3 it weighed when it was published\.$/,
  );
  await reverifyInsight(
    actor,
    { insightId: a.id, causeIds: await openCauseIds(a.id), checked: "Old, and still so." },
    fellAt,
  );
  await tendCauses(daysAfter(200));
  expect(await openCauses()).toEqual([]);
  await tendCauses(daysAfter(202));
  expect(await openCauses()).toEqual(["A weight-fell"]);
  await reviseTo(a.id, daysAfter(203), { halfLifeDays: 100 });
  await tendCauses(daysAfter(203));
  expect([await openCauses(), await because()]).toEqual([[], ["reverified", "revised"]]);
});

test("another reason for what is asked already is said as one of several; the same once more changes nothing", async () => {
  const { id } = await person("author");
  const a = await recordOf(id, "A");
  const asked = async (...kinds: CauseKind[]) => {
    const opened = kinds.map((kind) => ({ insightId: a.id, kind }));
    await db.transaction((tx) => askOwners(tx, opened, testNow));
    return (await db.select({ sentence: asks.sentence }).from(asks)).map(({ sentence }) => sentence);
  };
  const about = "Is it still true? “What is claimed here is known as A”";
  expect(await asked("review-date")).toEqual([`Its check is due. ${about}`]);
  expect(await asked("review-date")).toEqual([`Its check is due. ${about}`]);
  const several = [`There are several reasons to look at it again. ${about}`];
  expect(await asked("evidence-changed")).toEqual(several);
  expect(await asked("contradicted", "weight-fell")).toEqual(several);
});

test("checking answers what was ticked and leaves the rest, with the next check where it was", async () => {
  const { id, actor } = await person("author");
  const a = await recordOf(id, "A", { content: { halfLifeDays: 100 } });
  const at = new Date("2027-06-04T09:00:00Z");
  await tendCauses(at);
  const causes = await listOpenCauses(actor, [a.id], at);
  expect(causes.map(({ kind }) => kind)).toEqual(["review-date", "weight-fell"]);
  const said = (causeIds: string[], checked = "Looked at the newest counts.") =>
    reverifyInsight(actor, { insightId: a.id, causeIds, checked }, at);
  await expect(said([])).rejects.toMatchObject({ reason: "invalid", field: "causeIds" });
  await expect(said([crypto.randomUUID()])).rejects.toMatchObject({ reason: "conflict" });
  expect(await said([causes[1]?.id ?? ""])).toMatchObject({ nextReviewOn: "2027-06-03", left: 1 });
  expect(await openAsks(id)).toEqual(["still-true A"]);
  expect(await db.select().from(insights)).toMatchObject([{ openCauses: 1 }]);
  expect(await said([causes[0]?.id ?? ""], "Asked the team again.")).toMatchObject({
    nextReviewOn: "2028-06-04",
    left: 0,
  });
  expect([await openCauses(), await openAsks(id)]).toEqual([[], []]);
  expect((await auditTrail()).at(-1)).toMatchObject({
    action: "insight.reverified",
    after: { causes: [{ kind: "review-date", source: "2027-06-03" }] },
  });
});

test("nobody answers a cause that came up, or took the place of another, while the page lay open", async () => {
  const { id, actor } = await person("author");
  const a = await recordOf(id, "A");
  const said = (causeIds: string[]) =>
    reverifyInsight(actor, { insightId: a.id, causeIds, checked: "Looked at the newest counts." }, later);
  const data = await dataOf(id);
  await restOn(a.id, { datasetId: data.id, snapshotId: data.first });
  await addVersion(data.id, id, tomorrow);
  await settleCauses({ datasetId: data.id }, tomorrow);
  await expect(said([])).rejects.toThrow("came up since you opened this page");
  const second = await openCauseIds(a.id);
  await addVersion(data.id, id, later);
  await settleCauses({ datasetId: data.id }, later);
  await expect(said(second)).rejects.toThrow("something else is open");
  expect(await said(await openCauseIds(a.id))).toMatchObject({ left: 0 });
});

test("causes are missing for whoever may not read the record", async () => {
  const [ana, curator, admin] = [await person("author"), await person("curator"), await person("admin")];
  const a = await recordOf(ana.id, "A", { visibility: "restricted" });
  const at = new Date("2027-06-04T09:00:00Z");
  await tendCauses(at);
  expect(await listOpenCauses(ana.actor, [a.id], at)).toHaveLength(1);
  expect(await listOpenCauses(curator.actor, [a.id], at)).toEqual([]);
  expect(await listOpenCauses({ kind: "everyone" }, [a.id], at)).toEqual([]);
  expect(await listOpenCauses(admin.actor, [a.id], at)).toHaveLength(1);
});
