import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import { searchesPlanned } from "@/db/schema/search";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "@/domain/actor";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { deactivatePerson } from "../access/deactivate-person";
import { rendererVersion } from "../markdown/render-markdown";
import { listAsks } from "../people/asks";
import { recordSearch } from "../search/record-search";
import { searchInsights } from "../search/search-insights";
import { searchQuery } from "../search/search-query";
import { listUnanswered } from "../search/unanswered/list-unanswered";
import { unansweredQuery } from "../search/unanswered/unanswered-input";
import { askAboutLate } from "./ask-about-late";
import { changeStudy } from "./change-study";
import { discardStudy } from "./discard-study";
import { findStudiesByTitle } from "./find-studies-by-title";
import { findStudy } from "./find-study";
import { handOverStudies } from "./hand-over-studies";
import { handOverStudy } from "./hand-over-study";
import { listPlannedSearches } from "./list-planned-searches";
import { listBoard, listStudies } from "./list-studies";
import { listStudyEvents } from "./list-study-events";
import { moveStudy } from "./move-study";
import { planStudy } from "./plan-study";
import { studyKeyOf } from "./study-address";
import { changeStudyInput, planStudyInput, studiesQuery } from "./study-input";
import { withdrawStudy } from "./withdraw-study";

const plan = (actor: PersonActor, input: Record<string, unknown>, now = testNow) =>
  planStudy(actor, planStudyInput.parse(input), now);
const board = (actor: PersonActor, query = {}, now = testNow) =>
  listBoard(actor, studiesQuery.parse(query), now);
const daysLater = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000);

async function search(actor: PersonActor, q: string) {
  const query = searchQuery.parse({ q });
  await recordSearch(actor, query, await searchInsights(actor, query, testNow), testNow);
}

async function found(actor: PersonActor, href: string, now = testNow) {
  const study = await findStudy(actor, studyKeyOf(href) ?? "", now);
  if (!study) throw new Error("The study is not there.");
  return study;
}

test("authors plan studies, which everybody reads and finds on the board", async () => {
  const [author, reader] = [await person("author"), await person("reader")];
  const plans = await topic("Plans");
  await expect(plan(reader.actor, { title: "Why people leave" })).rejects.toMatchObject({
    reason: "not-allowed",
  });
  const { href, isNew } = await plan(author.actor, {
    title: " Why  people leave ",
    question: "What makes **them** go?<script>x()</script>",
    feeds: "The [plan page](https://example.org).",
    expectedOn: "2026-06-02",
    topicIds: [plans.id, ""],
  });
  expect(isNew).toBe(true);
  const study = await found(reader.actor, href);
  expect(study).toMatchObject({ title: "Why people leave", stage: "planned", isLate: true, version: 1 });
  expect(study.html.question).toContain("<strong>them</strong>");
  expect(study.html.question).not.toContain("<script");
  const [planned] = await board(reader.actor);
  expect(planned).toMatchObject({ stage: "planned", count: 1 });
  expect(planned?.studies[0]).toMatchObject({
    ...{ title: "Why people leave", feeds: "The plan page.", mayMove: false, isLate: true },
    topics: [{ slug: "plans", name: "Plans" }],
  });
  expect((await board(author.actor))[0]?.studies[0]?.mayMove).toBe(true);
  await expect(
    plan(author.actor, { periodFrom: "2026-03", periodUntil: "2025", title: "A" }),
  ).rejects.toMatchObject({ field: "periodUntil" });
  expect(await auditTrail()).toMatchObject([{ action: "study.planned", actorId: author.id }]);
});

test("evidence names a study that is found by words of its title, and no withdrawn one", async () => {
  const { actor } = await person("author");
  const [early, late] = [
    await plan(actor, { title: "Harbour counts" }),
    await plan(actor, { title: "100 % of counts" }),
  ];
  await moveStudy(actor, { studyId: late.id, stage: "fielding" }, daysLater(1));
  const titles = async (words: string) =>
    (await findStudiesByTitle(actor, words, testNow)).map(({ title }) => title);
  expect(await titles("COUNTS")).toEqual(["100 % of counts", "Harbour counts"]);
  expect([await titles("counts harb"), await titles("%"), await titles("tides")]).toEqual([
    ["Harbour counts"],
    ["100 % of counts"],
    [],
  ]);
  await withdrawStudy(actor, { studyId: early.id, reason: "Miscounted." }, testNow);
  expect(await titles("harbour")).toEqual([]);
});

test("a search without an answer becomes one study, and is listed by it until that is withdrawn or gone", async () => {
  const { actor } = await person("author");
  await search((await person()).actor, "how  whales pay");
  const folded = "how whales pay";
  const [once, twice] = await Promise.all([plan(actor, { folded }), plan(actor, { folded })]);
  expect(once.href).toBe(twice.href);
  expect([once.isNew, twice.isNew].sort()).toEqual([false, true]);
  expect(await found(actor, once.href)).toMatchObject({
    ...{ title: "How whales pay", origin: { from: "search", words: "how whales pay" } },
  });
  const open = async () => (await listUnanswered(actor, unansweredQuery.parse({}), testNow)).searches;
  expect(await open()).toEqual([]);
  expect((await listPlannedSearches(actor, { page: 1 }, testNow)).searches).toMatchObject([
    { folded, times: 1, study: { title: "How whales pay" } },
  ]);
  await discardStudy(actor, { studyId: once.id }, testNow);
  expect(await open()).toMatchObject([{ folded }]);
  expect(await db.select().from(searchesPlanned)).toEqual([]);
  await expect(plan(actor, { folded: "never asked" })).rejects.toMatchObject({ reason: "not-found" });
});

test("words that have become somebody's name are not taken over", async () => {
  const { actor } = await person("author");
  await search(actor, "ana silva interviews");
  await person("reader", { name: "Ana Sílva" });
  await expect(plan(actor, { folded: "ana silva interviews" })).rejects.toMatchObject({ reason: "conflict" });
  expect(await db.select().from(studies)).toEqual([]);
});

test("a question becomes one study for whoever may read it, and never one of a restricted record", async () => {
  const [author, stranger] = [await person("author"), await person("author")];
  const open = await insight(author.id);
  const hidden = await insight(author.id, { visibility: "restricted" });
  const ask = async (insightId: string, body: string) => {
    const made = { insightId, askedById: author.id, body, html: "", rendererVersion, askedAt: testNow };
    const [row] = await db.insert(questions).values(made).returning();
    if (!row) throw new Error("Not asked.");
    return row.id;
  };
  const questionId = await ask(open.id, "does it hold for *teams*? We sell to teams.");
  const { href } = await plan(stranger.actor, { questionId });
  expect((await plan(author.actor, { questionId })).href).toBe(href);
  expect(await found(author.actor, href)).toMatchObject({
    title: "Does it hold for teams?",
    origin: { from: "question", words: "does it hold for teams? We sell to teams." },
  });
  const secret = await ask(hidden.id, "Is it Zephyrine?");
  await expect(plan(stranger.actor, { questionId: secret })).rejects.toMatchObject({ reason: "not-found" });
  await expect(plan(author.actor, { questionId: secret })).rejects.toMatchObject({ reason: "conflict" });
});

test("a question is not taken over from a record that is being restricted", async () => {
  const author = await person("author");
  const { id } = await insight(author.id);
  const made = { insightId: id, askedById: author.id, body: "Is it Zephyrine?", html: "", rendererVersion };
  const [asked] = await db
    .insert(questions)
    .values({ ...made, askedAt: testNow })
    .returning();
  let planning: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await tx.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, id));
    planning = plan(author.actor, { questionId: asked?.id }).catch((refusal) => refusal);
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await planning).toMatchObject({ reason: "conflict" });
});

test("its owner and curators change and move it; a save over somebody else's is refused until it was seen", async () => {
  const [owner, other, curator] = [await person("author"), await person("author"), await person("curator")];
  const { id, href } = await plan(owner.actor, { title: "Leaving" });
  const change = (actor: PersonActor, input: object) =>
    changeStudy(actor, changeStudyInput.parse({ studyId: id, ...input }), testNow);
  await expect(change(other.actor, { title: "Mine", version: 1 })).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await change(curator.actor, { title: "Why people leave", version: 1 });
  await expect(change(owner.actor, { title: "Leaving early", version: 1 })).rejects.toMatchObject({
    reason: "conflict",
  });
  expect((await found(owner.actor, href)).title).toBe("Why people leave");
  await change(owner.actor, { title: "Leaving early", version: "1", over: "2" });
  expect(await found(owner.actor, href)).toMatchObject({ title: "Leaving early", version: 3 });

  await expect(moveStudy(other.actor, { studyId: id, stage: "analysis" }, testNow)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await moveStudy(owner.actor, { studyId: id, stage: "analysis" }, daysLater(1));
  await moveStudy(owner.actor, { studyId: id, stage: "analysis" }, daysLater(2));
  await moveStudy(curator.actor, { studyId: id, stage: "fielding" }, daysLater(3));
  expect(await found(owner.actor, href)).toMatchObject({ stage: "fielding", stageChangedAt: daysLater(3) });
  expect((await listStudyEvents(id)).map(({ what }) => what)).toMatchObject([
    { kind: "moved", from: "analysis", to: "fielding" },
    { kind: "moved", from: "planned", to: "analysis" },
    { kind: "planned" },
  ]);
});

test("it is handed over to whoever can look after it, also when its owner leaves", async () => {
  const admin = await person("admin");
  const [owner, next, reader] = [await person("author"), await person("author"), await person("reader")];
  const { id, href } = await plan(owner.actor, { title: "Leaving" });
  const to = (personId: string) => handOverStudy(owner.actor, { studyId: id, personId }, testNow);
  await expect(to(reader.id)).rejects.toMatchObject({ field: "personId" });
  await to(next.id);
  await expect(to(next.id)).rejects.toMatchObject({ reason: "not-allowed" });
  expect(await listAsks(next.actor)).toMatchObject([{ kind: "took-over", subjectId: id, href }]);
  await deactivatePerson(admin.actor, { personId: next.id, successorId: reader.id }, testNow, [
    handOverStudies,
  ]);
  expect(await found(reader.actor, href)).toMatchObject({ owner: { id: admin.id }, isHandedOver: true });
  expect(await listAsks(admin.actor)).toMatchObject([{ kind: "took-over", subjectId: id }]);
  expect((await listStudyEvents(id))[0]?.what).toEqual({
    ...{ kind: "handed-over", to: admin.name, because: "left" },
  });
});

test("an owner is told once that the day has passed, and again when another one has", async () => {
  const { actor } = await person("author", { timeZone: "Pacific/Auckland" });
  const { id, href } = await plan(actor, { title: "Leaving", expectedOn: "2026-06-02" });
  const change = (expectedOn: string, version: number) =>
    changeStudy(actor, changeStudyInput.parse({ studyId: id, expectedOn, version }), testNow);
  await askAboutLate(new Date("2026-06-02T11:00:00Z"));
  expect(await listAsks(actor)).toEqual([]);
  await askAboutLate(new Date("2026-06-02T13:00:00Z"));
  await askAboutLate(daysLater(0));
  expect(await listAsks(actor)).toMatchObject([
    {
      kind: "study-late",
      sentence: "Findings of “Leaving” were expected on 2 June 2026. Name another day, or move it on.",
      href,
    },
  ]);
  await change("2026-06-10", 1);
  await askAboutLate(daysLater(1));
  expect(await listAsks(actor)).toEqual([]);
  await askAboutLate(daysLater(8));
  expect(await listAsks(actor)).toHaveLength(1);
  await moveStudy(actor, { studyId: id, stage: "published" }, daysLater(8));
  await askAboutLate(daysLater(9));
  expect(await listAsks(actor)).toEqual([]);
});

test("the board shows the first of each stage, what was published lately, and what the filters leave", async () => {
  const [{ actor }, other] = [await person("author"), await person("author")];
  for (let number = 1; number <= 32; number++) await plan(actor, { title: `Study ${number}` });
  const late = await plan(other.actor, { title: "Late one", expectedOn: "2026-06-01" });
  const out = await plan(other.actor, { title: "Out long ago" });
  await moveStudy(other.actor, { studyId: out.id, stage: "published" }, daysLater(-91));
  const [planned, , , , , published] = await board(actor);
  expect([planned?.count, planned?.studies.length, published?.count]).toEqual([33, 30, 0]);
  expect(planned?.studies[0]?.title).toBe("Late one");
  expect((await board(actor, { mine: "1", late: "1" }))[0]?.count).toBe(0);
  expect((await board(actor, { owner: other.id, late: "1" }))[0]?.studies[0]?.id).toBe(late.id);
  const list = async (query: object) => listStudies(actor, studiesQuery.parse(query), testNow);
  expect((await list({})).studies).toHaveLength(33);
  expect((await list({ stage: "published" })).studies.map(({ title }) => title)).toEqual(["Out long ago"]);
  expect((await list({ q: "LATE one" })).studies).toHaveLength(1);
  await db.update(studies).set({ stage: "fielding" }).where(eq(studies.id, late.id));
  expect((await board(actor)).map(({ count }) => count)).toEqual([32, 1, 0, 0, 0, 0]);
});
