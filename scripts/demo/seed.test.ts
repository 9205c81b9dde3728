import { and, eq, isNotNull, lt, ne, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { digestEditions } from "@/db/schema/digests";
import { initiatives, matches, occasions } from "@/db/schema/initiatives";
import { comments, drafts, exposures, insights, reviews, revisions } from "@/db/schema/insights";
import { contacts, memory } from "@/db/schema/memory";
import { people } from "@/db/schema/people";
import { listAudit } from "@/domain/audit/list-audit";
import { readContent } from "@/domain/insights/read-content";
import { memoryOf } from "@/domain/memory/memory-of";
import { listBehind } from "@/domain/paths/list-behind";
import { listOwnPaths } from "@/domain/paths/list-own-paths";
import { listAsks } from "@/domain/people/asks";
import { listPeople } from "@/domain/people/list-people";
import { findTeam } from "@/domain/people/teams";
import { explainPlan } from "@/domain/reminders/explain-plan";
import { findRecallState } from "@/domain/reminders/find-recall-state";
import { listOwnCards } from "@/domain/reminders/list-own-cards";
import { judgeDemo, sumsOf } from "../eval/demo-match/judge-demo";
import { demoKey } from "./demo-dates";
import { expectCauses } from "./expect-causes";
import { expectResearch } from "./expect-research";
import { demoInitiatives } from "./initiatives";
import { seedDemo } from "./seed";

const system = { kind: "system", name: "test" } as const;
const now = new Date("2027-02-28T12:00:00Z");

async function actor(key: string) {
  const [row] = await db
    .select()
    .from(people)
    .where(eq(people.email, `${key}@example.com`));
  if (!row) throw new Error(`${key} is missing.`);
  return { ...row, kind: "person" } as const;
}

/** What somebody is asked for, but to look at what bears on initiatives, which is everybody on them. */
const asked = async (key: string) =>
  (await listAsks(await actor(key)))
    .map(({ kind }) => kind)
    .filter((kind) => kind !== "bears-on")
    .sort();

test("the demo library is told relative to now and laid only once", { timeout: 240_000 }, async () => {
  expect(await seedDemo(now)).toBe("seeded");
  expect(await seedDemo(now)).toBe("already there");
  expect((await listPeople(system, {}, now)).people).toHaveLength(12);
  const keel = await findTeam(system, "keel");
  expect(keel?.members.find((member) => member.name === "Demo Leaving Engineer")?.untilOn).toBe("2027-03-30");
  expect(keel?.follows.map((topic) => topic.name)).toContain("Security policy");

  const records = await db.select().from(insights);
  const count = (status: string) => records.filter((row) => row.status === status).length;
  expect([count("published"), count("superseded"), count("retired"), count("draft")]).toEqual([41, 2, 1, 8]);
  expect(records.filter(({ trashedAt }) => trashedAt)).toHaveLength(1);
  expect(records.filter(({ visibility }) => visibility === "restricted")).toHaveLength(1);
  const due = records.filter((row) => row.status === "published" && (row.nextReviewOn ?? "") < "2027-02-28");
  expect(due.length).toBeGreaterThanOrEqual(3);
  expect(due.length).toBeLessThanOrEqual(7);
  for (const { key } of records) expect(key).toMatch(/^[2-9b-df-hj-np-tv-z]{8}$/);

  await expectHistory(records);
  await expectResearch(now);
  await expectCauses(now);
  await expectWays();
  await expectInitiatives();
  await expectQuestions();
  await expectDigests();
  expect(await asked("experiment.lead")).toEqual(["review", "review", "still-true"]);
  expect(await asked("senior.researcher")).toEqual(["review", "review-answered", "still-true"]);
  expect(await asked("product.lead")).toEqual(["comments", "question", "still-true"]);
  expect(await asked("platform.engineer")).toEqual([
    ...["comments", "review-answered"],
    ...["still-true", "still-true", "still-true"],
  ]);
  expect(await asked("analyst")).toEqual(["question-followed", "still-true", "still-true"]);
  const mails = await db.select().from(deliveries).where(eq(deliveries.kind, "review-request"));
  expect(mails).toHaveLength(3);
  const { entries } = await listAudit(system, {});
  const told = entries.filter(
    ({ action }) => action.startsWith("insight.") && action !== "insight.review-needed",
  );
  expect(told.map(({ at }) => at)).toEqual([...told.map(({ at }) => at)].sort((one, other) => +other - +one));
});

async function expectHistory(records: (typeof insights.$inferSelect)[]) {
  const defaults = records.find(({ key }) => key === demoKey("default-effect"));
  const ofDefaults = await db
    .select()
    .from(revisions)
    .where(eq(revisions.insightId, defaults?.id ?? ""))
    .orderBy(revisions.number);
  expect(ofDefaults.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(defaults?.publishedRevisionId).toBe(ofDefaults[2]?.id);
  expect(readContent(ofDefaults[0]?.content ?? {}).links).toEqual([]);
  expect(readContent(ofDefaults[2]?.content ?? {}).links).toHaveLength(1);

  const states = await db
    .select({ state: reviews.state })
    .from(reviews)
    .innerJoin(drafts, eq(drafts.insightId, reviews.insightId));
  expect(states.map(({ state }) => state).sort()).toEqual([
    "approved",
    "open",
    "open",
    "published",
    "sent-back",
  ]);
  const backwards = await db.select().from(comments).where(lt(comments.resolvedAt, comments.createdAt));
  expect(backwards).toEqual([]);
  const early = await db
    .select()
    .from(exposures)
    .innerJoin(insights, eq(insights.id, exposures.insightId))
    .innerJoin(people, eq(people.id, exposures.personId))
    .where(and(isNotNull(insights.publishedAt), lt(exposures.firstAt, insights.publishedAt)));
  expect(early).toEqual([]);
}

/** Somebody is on time, somebody behind, somebody pauses, somebody is done; what they remember follows from what they did. */
async function expectWays() {
  const standing = async (key: string) =>
    (await listOwnPaths(await actor(key), now)).map(({ title, done, steps, behind, enrolment, ...path }) => ({
      ...{ title, stands: `${done} of ${steps.length}`, behind, isPaused: enrolment.pausedOn !== null },
      isFinished: enrolment.finishedAt !== null,
      news: path.added.length + steps.filter(({ change }) => change).length,
    }));
  const [product, research, analysis] = [
    "New product manager",
    "New UX researcher",
    "New experimentation analyst",
  ];
  const onTime = { behind: 0, isPaused: false, isFinished: false, news: 0 };
  expect(await standing("new.pm")).toEqual([{ ...onTime, title: product, stands: "3 of 8" }]);
  expect(await standing("new.analyst")).toEqual([{ ...onTime, title: analysis, stands: "1 of 9" }]);
  expect(await standing("new.researcher")).toEqual([
    { ...onTime, title: research, stands: "2 of 8", behind: 3 },
  ]);
  expect(await standing("platform.engineer")).toEqual([
    { ...onTime, title: research, stands: "3 of 8", isPaused: true },
  ]);
  expect(await standing("product.manager")).toEqual([
    { ...onTime, title: product, stands: "8 of 8", isFinished: true, news: 1 },
  ]);
  expect(await standing("leaving.engineer")).toEqual([]);
  const behind = await listBehind(await actor("experiment.lead"), now);
  expect([behind.people, behind.paths.map(({ title }) => title)]).toEqual([1, [research]]);

  const analyst = await actor("analyst");
  const met = await db.select().from(contacts).where(eq(contacts.personId, analyst.id)).orderBy(contacts.at);
  const known = await db.select().from(memory).where(eq(memory.personId, analyst.id));
  const onPaths = met.filter(({ channel }) => channel === "path");
  expect([onPaths.length, new Set(onPaths.map(({ insightId }) => insightId)).size]).toEqual([17, 14]);
  for (const row of known.filter(({ contacts: times }) => times > 0)) {
    const own = met.filter(({ insightId }) => insightId === row.insightId);
    const replayed = memoryOf(own.map(({ undoesId, ...contact }) => ({ ...contact, undoes: undoesId })));
    expect(row.stability).toBeCloseTo(replayed?.stability ?? 0, 3);
  }
}

/** Each stands where its story says, and what the matcher finds for it is what somebody who has read the records would. */
async function expectInitiatives() {
  const rows = await db.select().from(initiatives);
  expect(rows.map(({ title }) => title).sort()).toEqual(
    Object.values(demoInitiatives)
      .map(({ title }) => title)
      .sort(),
  );
  const stages = rows.map(({ stage }) => stage).sort();
  expect(stages).toEqual(["active", "active", "active", "done", "proposed", "proposed"]);
  const soon = rows.filter(
    ({ kickoffOn }) => kickoffOn && kickoffOn > "2027-02-28" && kickoffOn < "2027-03-08",
  );
  expect(soon.map(({ externalKey, title }) => [externalKey, title])).toEqual([
    [null, "More shift workers saving for retirement"],
  ]);
  const came = await db.select().from(occasions);
  expect([...new Set(came.map(({ kind }) => kind))].sort()).toEqual([
    "brief",
    "created",
    "mentioned",
    "milestone",
    "told",
  ]);
  expect(came.filter(({ at, matchedAt }) => at > now || matchedAt === null)).toEqual([]);
  const said = await db.select().from(matches).where(ne(matches.state, "suggested"));
  const reasons = said.flatMap(({ dismissReason }) => dismissReason ?? []);
  expect([...new Set(reasons)].sort()).toEqual(["already decided", "not relevant"]);
  expect(said.filter(({ isUsed }) => isUsed)).toHaveLength(6);
  expect(said.filter(({ origin }) => origin === "hand").length).toBeLessThanOrEqual(1);

  const judged = await judgeDemo(now);
  const sums = sumsOf(judged);
  expect(sums.relevant).toBe(30);
  expect(sums.found).toBeGreaterThanOrEqual(25);
  expect(sums.tempting).toBeLessThanOrEqual(2);
  expect(judged.flatMap(({ pairs }) => pairs.filter(({ isBound }) => !isBound))).toEqual([]);
  expect(sums.pairs).toBeGreaterThanOrEqual(4);
}

/** What each of them finds under "Questions" on their home page, whenever the demo is begun. */
async function expectQuestions() {
  const found = async (key: string) => {
    const person = await actor(key);
    const because = (await listOwnCards(person, now)).map((card) => card.because.kind);
    return because.length > 0 ? because : [(await findRecallState(person, now)).kind];
  };
  expect(await found("product.manager")).toEqual(["kickoff", "keeper", "path"]);
  expect(await found("research.lead")).toEqual(["kickoff"]);
  expect(await found("senior.researcher")).toContain("promised");
  expect(await found("new.researcher")).toHaveLength(2);
  const none = ["new.pm", "new.analyst", "platform.engineer", "engineering.manager", "leaving.engineer"];
  expect(await Promise.all(none.map(found))).toEqual([
    ["paused"],
    ["all-done"],
    ["paused"],
    ["stopped"],
    ["gone-quiet"],
  ]);
  expect(await found("product.lead")).toEqual(["asked-enough"]);
  const lead = await actor("product.lead");
  const day = await explainPlan(lead, { personId: lead.id }, now);
  expect([day.asked, day.cap, day.askedLately, day.room]).toEqual([[], 3, 3, 0]);
  expect(await listBusiest()).toEqual([]);
}

/** Everybody who has been here for a week has one, but who stopped it or whose address does not work. */
async function expectDigests() {
  const rows = await db
    .select({ email: people.email, state: digestEditions.state, mail: deliveries.state })
    .from(digestEditions)
    .innerJoin(people, eq(people.id, digestEditions.personId))
    .leftJoin(deliveries, eq(deliveries.id, digestEditions.deliveryId));
  const how = (key: string) =>
    rows
      .filter(({ email }) => email === `${key}@example.com`)
      .map(({ state, mail }) => mail ?? state)
      .sort();
  expect(rows.filter(({ mail }) => mail === "kept")).toHaveLength(9);
  const told = ["new.analyst", "engineering.manager", "new.pm", "platform.engineer", "leaving.engineer"];
  expect(told.map(how)).toEqual([
    [],
    ["kept", "sent"],
    ["kept", "uncertain"],
    ["sent"],
    ["dropped", "failed"],
  ]);
  expect((await actor("leaving.engineer")).mailPausedReason).toContain("550 5.1.1");
}

/** Who was asked more than they agreed to within seven days of some question of theirs. */
const listBusiest = async () => [
  ...(await db.execute(sql`
    select c.person_id from cards c join cards d on d.person_id = c.person_id and d.day between c.day and c.day + 6
      left join preferences p on p.person_id = c.person_id
    where c.reason <> 'own' and d.reason <> 'own'
    group by c.id, p.cap having count(*) > coalesce(p.cap, 3)`)),
];
