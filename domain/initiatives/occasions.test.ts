import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { initiatives, matches, occasions } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { foundMatch, standInMatcher } from "@/tests/support/stand-in-matcher";
import { listOwnAsks } from "../insights/list-own-asks";
import { publishInsight } from "../insights/publish-insight";
import { retireInsight } from "../insights/retire-insight";
import { askPerson } from "../people/asks";
import { createInitiative } from "./create-initiative";
import { findHiddenInitiatives } from "./find-hidden-initiatives";
import { createInitiativeInput } from "./initiative-input";
import { listOccasions } from "./list-occasions";
import { lookUpLate } from "./look-up-late";
import { noteMilestones } from "./note-milestones";
import { putInsightsForward } from "./put-insights-forward";
import { tellMention } from "./tell-mention";

const at = (time: string) => new Date(time);
/** The kickoff of most of these tests. */
const kickoffOn = "2026-07-03";

let owner: Awaited<ReturnType<typeof person>>;
beforeEach(async () => {
  owner = await person("author", { timeZone: "Pacific/Auckland" });
});

async function begin(values: Record<string, unknown> = {}, now = testNow) {
  const input = createInitiativeInput.parse({ title: "Fewer plans", ...values });
  return (await createInitiative(owner.actor, input, now)).id;
}

const told = async (initiativeId?: string) => {
  const rows = await db
    .select()
    .from(occasions)
    .where(initiativeId ? eq(occasions.initiativeId, initiativeId) : undefined)
    .orderBy(occasions.at, occasions.name);
  return rows.filter(({ kind }) => kind !== "created").map(({ name, note }) => ({ name, note }));
};
const names = async () => (await told()).map(({ name }) => name);
const matchJobs = async () => (await queuedJobs()).filter(({ name }) => name === "match-initiative");

test("a kickoff nears two weeks, a week and a day ahead, on the days of its owner, each time once", async () => {
  await begin({ kickoffOn, milestones: [{ name: "Decision", on: "2026-07-10" }] });
  // Midnight in Auckland is noon in UTC at that time of the year.
  await noteMilestones(at("2026-06-18T11:59:00Z"));
  expect(await names()).toEqual([]);
  for (let hour = 12; hour < 36; hour += 6) await noteMilestones(new Date(Date.UTC(2026, 5, 18, hour)));
  expect(await told()).toEqual([{ name: `milestone:${kickoffOn}:Kickoff:14`, note: "Kickoff in 14 days" }]);
  expect(await matchJobs()).toHaveLength(1);
  await noteMilestones(at("2026-06-25T13:00:00Z"));
  await noteMilestones(at("2026-07-01T13:00:00Z"));
  await noteMilestones(at("2026-07-02T13:00:00Z"));
  await noteMilestones(at("2026-07-03T13:00:00Z"));
  expect(await told()).toEqual([
    { name: `milestone:${kickoffOn}:Kickoff:14`, note: "Kickoff in 14 days" },
    { name: `milestone:${kickoffOn}:Kickoff:7`, note: "Kickoff in 7 days" },
    { name: "milestone:2026-07-10:Decision:14", note: "Decision in 14 days" },
    { name: `milestone:${kickoffOn}:Kickoff:1`, note: "Kickoff is tomorrow" },
    { name: "milestone:2026-07-10:Decision:7", note: "Decision in 7 days" },
  ]);
});

test.each([
  ["2026-06-27T00:00:00Z", ["milestone:2026-07-03:Kickoff:7"], "Kickoff in 6 days"],
  ["2026-07-02T13:00:00Z", ["milestone:2026-07-03:Kickoff:1"], "Kickoff is today"],
  ["2026-07-03T13:00:00Z", [], undefined],
])("after days without a worker, at %s, only the nearest is made up for", async (now, expected, note) => {
  await begin({ kickoffOn });
  await noteMilestones(at(now));
  await noteMilestones(at(now));
  expect(await names()).toEqual(expected);
  expect((await told())[0]?.note).toBe(note);
});

test("what lay before it was begun, what is done and what moved away does not near", async () => {
  const late = await begin({ kickoffOn }, at("2026-06-24T00:00:00Z"));
  const done = await begin({ kickoffOn, stage: "done" });
  await noteMilestones(at("2026-06-24T13:00:00Z"));
  expect(await names()).toEqual([]);
  await noteMilestones(at("2026-06-26T00:00:00Z"));
  expect(await told(late)).toHaveLength(1);
  expect(await told(done)).toEqual([]);
  await db.update(initiatives).set({ kickoffOn: "2026-07-17" });
  await noteMilestones(at("2026-07-03T00:00:00Z"));
  expect(await names()).toContain("milestone:2026-07-17:Kickoff:14");
});

test("what has waited for an hour is looked up once more", async () => {
  const waiting = await begin();
  await begin({}, at("2026-06-03T09:30:00Z"));
  await db.execute("delete from graphile_worker._private_jobs");
  await lookUpLate(at("2026-06-03T10:05:00Z"));
  expect(await matchJobs()).toEqual([{ name: "match-initiative", payload: { initiativeId: waiting } }]);
});

test("somebody speaks of it by its name, a key or a keyword: once a channel and day", async () => {
  const system = { kind: "system", name: "test" } as const;
  const plans = await begin({ keywords: ["price page"], externalKey: "PAY-142" });
  const hidden = await begin({ title: "Merger", visibility: "restricted" });
  await begin({ title: "Done with", stage: "dropped" });
  const mention = (text: string, channel = "#growth", now = testNow) =>
    tellMention(system, { channel, text }, now);
  const [row] = await db.select().from(initiatives).where(eq(initiatives.id, plans));
  expect(await mention("Nobody plans for fewer. Displays-142, mergers, done without")).toEqual([]);
  expect(await mention("What about FEWER   plans, then?")).toEqual([plans]);
  expect(await mention("see pay-142!")).toEqual([]);
  expect(await mention("see (pay-142)!", "#payments")).toEqual([plans]);
  expect(await mention(`https://tidemark.example/initiatives/fewer-plans-${row?.key}`, "#a")).toEqual([
    plans,
  ]);
  expect(await mention("our price\npage", "#b")).toEqual([plans]);
  expect(await mention("fewer plans", "#growth", at("2026-06-04T09:00:00Z"))).toEqual([plans]);
  expect(await mention("the merger")).toEqual([hidden]);
  expect(await tellMention({ kind: "everyone" }, { channel: "#c", text: "the merger" }, testNow)).toEqual([]);
  expect(await mention("done with")).toEqual([]);
  expect(await told(plans)).toContainEqual({ name: "mentioned:2026-06-03:#growth", note: "#growth" });
});

test("a record that was published comes up where it bears on something anew, once", async () => {
  const [plans, other, done] = [
    await begin(),
    await begin({ title: "Other" }),
    await begin({ stage: "done" }),
  ];
  const { id: insightId } = await insight(owner.id);
  const found = (ids: [string, boolean][]) => ({
    ...standInMatcher(),
    findInitiativesFor: async () =>
      ids.map(([initiativeId, isStrong]) => ({ initiativeId, match: foundMatch(insightId, { isStrong }) })),
  });
  const forward = (ids: [string, boolean][]) =>
    putInsightsForward({ insightIds: [insightId] }, testNow, found(ids));
  await forward([
    [plans, true],
    [other, false],
  ]);
  const [reader, kinds] = [
    await person(),
    async () => {
      const listed = await listOccasions(reader.actor, plans, testNow);
      return listed.map(({ kind }) => kind);
    },
  ] as const;
  expect(await kinds()).toEqual(["created", "published"]);
  await db.update(insights).set({ visibility: "restricted" });
  expect(await kinds()).toEqual(["created"]);
  expect(await told()).toEqual([{ name: `published:${insightId}`, note: "" }]);
  await db.insert(matches).values({
    ...{ initiativeId: plans, insightId, origin: "found", isStrong: true, firstAt: testNow },
    firstOccasionId: (await db.select().from(occasions).where(eq(occasions.kind, "published")))[0]?.id,
  });
  await forward([[plans, true]]);
  expect(await told()).toHaveLength(1);
  await db.insert(matches).values({ initiativeId: done, insightId, origin: "found", firstAt: testNow });
  await db.execute("delete from graphile_worker._private_jobs");
  await db.update(insights).set({ status: "retired" }).where(eq(insights.id, insightId));
  await forward([[other, true]]);
  // What stood on a live one is looked up again, so that it goes; nothing else comes up.
  expect(await matchJobs()).toEqual([{ name: "match-initiative", payload: { initiativeId: plans } }]);
  expect(await told()).toHaveLength(1);
});

test("publishing and retiring a record has initiatives looked through", async () => {
  const { id: insightId } = await insight(owner.id);
  await retireInsight(owner.actor, { insightId, reason: "Old." }, testNow);
  const queued = await queuedJobs();
  expect(queued).toContainEqual({ name: "put-insights-forward", payload: { insightIds: [insightId] } });
  await expect(publishInsight(owner.actor, { insightId }, testNow)).rejects.toMatchObject({
    reason: "conflict",
  });
  expect(await queuedJobs()).toEqual(queued);
});

test("what was asked about an initiative is not asked once it is closed or not theirs any more", async () => {
  const other = await person();
  const [open, closed, left] = [await begin(), await begin(), await begin()];
  const ask = (subjectId: string, personId = owner.id) =>
    db.transaction((tx) =>
      askPerson(tx, { personId, kind: "bears-on", subjectId, sentence: subjectId, href: "/" }, testNow),
    );
  for (const id of [open, closed]) await ask(id);
  await ask(left, other.id);
  await db.update(initiatives).set({ stage: "dropped" }).where(eq(initiatives.id, closed));
  const asked = async ({ actor }: typeof owner) =>
    (await listOwnAsks(actor, testNow, [findHiddenInitiatives])).map(({ sentence }) => sentence);
  expect(await asked(owner)).toEqual([open]);
  expect(await asked(other)).toEqual([]);
});
