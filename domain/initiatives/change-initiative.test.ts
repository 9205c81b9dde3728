import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { initiatives, occasions } from "@/db/schema/initiatives";
import { member, person, team, testNow, topic } from "@/tests/support/factories";
import { changeInitiative } from "./change-initiative";
import { addMilestone, removeMilestone } from "./change-milestones";
import { chooseTopics } from "./choose-topics";
import { closeInitiative, reopenInitiative } from "./close-initiative";
import { createInitiative } from "./create-initiative";
import { digestsOf } from "./field-digests";
import { findInitiativeById } from "./find-initiative";
import {
  changeInitiativeInput,
  closeInitiativeInput,
  createInitiativeInput,
  externalUrlInput,
} from "./initiative-input";
import { listTopicSuggestions } from "./list-topic-suggestions";
import {
  putOnInitiative,
  putTeamOnInitiative,
  takeOffInitiative,
  takeTeamOffInitiative,
} from "./put-on-initiative";

type Somebody = Awaited<ReturnType<typeof person>>;

async function begin(owner: Somebody, values: Record<string, unknown> = {}) {
  const input = createInitiativeInput.parse({ title: "Fewer plans", brief: "We show two plans.", ...values });
  const { id } = await createInitiative(owner.actor, input, testNow);
  const change = (by: Somebody, fields: Record<string, unknown>) =>
    changeInitiative(by.actor, changeInitiativeInput.parse({ initiativeId: id, ...fields }), testNow);
  const read = async () => {
    const found = await findInitiativeById({ kind: "system", name: "test" }, id, testNow);
    if (!found) throw new Error("It is gone.");
    return found;
  };
  return { id, change, read };
}

const namesOf = async (id: string) =>
  (await db.select().from(occasions).where(eq(occasions.initiativeId, id)).orderBy(occasions.id)).map(
    ({ name, note }) => (note ? `${name} (${note})` : name),
  );

test("two who change it at once lose nothing: fields that only one of them touched are taken, others are shown first", async () => {
  const owner = await person("author");
  const { change, read } = await begin(owner);
  const shown = await read();
  const form = {
    title: shown.title,
    brief: shown.brief,
    keywords: "",
    version: shown.version,
    was: digestsOf(shown),
  };
  await change(owner, { title: "Two plans", stage: "active" });
  await change(owner, { ...form, brief: "We show one plan." });
  expect(await read()).toMatchObject({ title: "Two plans", stage: "active", brief: "We show one plan." });

  const both = { ...form, title: "Three plans" };
  await expect(change(owner, both)).rejects.toMatchObject({
    reason: "conflict",
    field: "title",
    message: expect.stringContaining("“Two plans”"),
  });
  const { version } = await read();
  await expect(change(owner, { ...both, over: version - 1 })).rejects.toMatchObject({ reason: "conflict" });
  await change(owner, { ...both, over: version });
  expect(await read()).toMatchObject({ title: "Three plans", stage: "active", brief: "We show one plan." });
  await expect(change(owner, { title: "Four plans", version: 1 })).rejects.toMatchObject({ field: "title" });
});

test("it comes up when its substance changes and it is live, once for each change", async () => {
  const owner = await person("author");
  const subject = await topic("Choice");
  const { id, change } = await begin(owner);
  await change(owner, { brief: "**We** show, two plans" });
  await change(owner, { kickoffOn: "2026-07-01", channels: "#plans" });
  await change(owner, { brief: "We show three plans.", keywords: ["pricing"] });
  await chooseTopics(owner.actor, { initiativeId: id, topicIds: [subject.id], offeredIds: [] }, testNow);
  await change(owner, { stage: "done" });
  await change(owner, { brief: "Nothing of it." });
  await reopenInitiative(owner.actor, { initiativeId: id }, testNow);
  expect(await namesOf(id)).toEqual([
    "created",
    "brief:4 (brief and keywords)",
    "brief:5 (topics)",
    "reopened:8 (reopened)",
  ]);
});

test("readers change their own, authors any that they may see, and what is hidden is missing", async () => {
  const [reader, other, author] = [await person(), await person(), await person("author")];
  const { id, change, read } = await begin(reader);
  await expect(change(other, { title: "Mine" })).rejects.toMatchObject({ reason: "not-allowed" });
  await change(author, { title: "Ours" });
  await expect(change(author, { visibility: "restricted" })).rejects.toMatchObject({ field: "visibility" });
  await change(reader, { visibility: "restricted", personIds: [other.id] });
  await expect(change(author, { title: "Seen" })).rejects.toMatchObject({ reason: "not-found" });
  await expect(change(other, { title: "Seen" })).rejects.toMatchObject({ reason: "not-allowed" });
  const crew = await team();
  await member(author.id, crew.id);
  await putTeamOnInitiative(reader.actor, { initiativeId: id, teamId: crew.id }, testNow);
  await expect(
    takeTeamOffInitiative(author.actor, { initiativeId: id, teamId: crew.id }, testNow),
  ).rejects.toMatchObject({ field: "teamId" });
  await putOnInitiative(author.actor, { initiativeId: id, personId: author.id }, testNow);
  await takeTeamOffInitiative(author.actor, { initiativeId: id, teamId: crew.id }, testNow);
  await takeOffInitiative(other.actor, { initiativeId: id, personId: other.id }, testNow);
  expect((await read()).people.map((one) => one.id)).toEqual([reader.id, author.id]);
  const gone = await person("author", { deactivated: true });
  await expect(
    putOnInitiative(reader.actor, { initiativeId: id, personId: gone.id }, testNow),
  ).rejects.toMatchObject({ field: "personId" });
});

test("it is closed with what was decided, and taken up again", async () => {
  const owner = await person("author");
  const { id, change, read } = await begin(owner);
  const close = (values: Record<string, unknown>) =>
    closeInitiative(owner.actor, closeInitiativeInput.parse({ initiativeId: id, ...values }), testNow);
  await close({ stage: "done", decision: "We show *two*." });
  expect(await read()).toMatchObject({
    stage: "done",
    decidedOn: "2026-06-03",
    decisionHtml: expect.stringContaining("<em>two</em>"),
  });
  await expect(close({ stage: "done", decision: "None.", was: "another" })).rejects.toMatchObject({
    field: "decision",
  });
  await reopenInitiative(owner.actor, { initiativeId: id }, testNow);
  expect(await read()).toMatchObject({ stage: "active", decidedOn: null, decision: "We show *two*." });
  await expect(reopenInitiative(owner.actor, { initiativeId: id }, testNow)).rejects.toMatchObject({
    reason: "conflict",
  });
  await change(owner, { stage: "dropped" });
  const written = await db.select({ action: auditEntries.action }).from(auditEntries);
  expect(written.map(({ action }) => action)).toEqual([
    "initiative.created",
    "initiative.closed",
    "initiative.reopened",
    "initiative.changed",
  ]);
});

test("topics that stand in its words are suggested once; its own days come and go", async () => {
  const owner = await person("author");
  const [plans, harbour, third] = [await topic("Plans"), await topic("Harbour life"), await topic("Third")];
  const { id, read } = await begin(owner, { brief: "On PLANS,\nand **harbour** life; not on thirds." });
  const offered = await listTopicSuggestions(owner.actor, await read(), testNow);
  expect(offered.map(({ name }) => name)).toEqual(["Harbour life", "Plans"]);
  const choice = { topicIds: [plans.id, third.id, ""], offeredIds: offered.map(({ topicId }) => topicId) };
  await chooseTopics(owner.actor, { initiativeId: id, ...choice }, testNow);
  expect(await listTopicSuggestions(owner.actor, await read(), testNow)).toEqual([]);
  expect((await read()).declinedTopicIds).toEqual([harbour.id]);
  await chooseTopics(owner.actor, { initiativeId: id, topicIds: [], offeredIds: [plans.id] }, testNow);
  expect((await read()).topics.map(({ name }) => name)).toEqual(["Third"]);

  const decision = { initiativeId: id, name: "Decision", on: "2026-07-01" };
  await addMilestone(owner.actor, decision, testNow);
  await addMilestone(owner.actor, decision, testNow);
  const [milestone] = (await read()).milestones;
  expect((await read()).milestones).toHaveLength(1);
  await removeMilestone(owner.actor, { initiativeId: id, milestoneId: milestone?.id ?? "" }, testNow);
  expect((await read()).milestones).toEqual([]);
});

test("days in the right order, and an outside key that is its own, are asked for", async () => {
  const owner = await person("author");
  await begin(owner, { externalKey: "PLAN-1" });
  const { id, change } = await begin(owner, { kickoffOn: "2026-07-01" });
  await expect(change(owner, { endsOn: "2026-06-30" })).rejects.toMatchObject({ field: "endsOn" });
  await expect(change(owner, { externalKey: "PLAN-1" })).rejects.toMatchObject({ field: "externalKey" });
  expect(await change(owner, { externalKey: "PLAN-2", kickoffOn: "" })).toMatchObject({ isChanged: true });
  expect(await change(owner, { externalKey: "PLAN-2" })).toMatchObject({ isChanged: false });
  const [row] = await db.select().from(initiatives).where(eq(initiatives.id, id));
  expect(row).toMatchObject({ externalKey: "PLAN-2", kickoffOn: null, version: 2 });
});

test.each([
  ["https://jira.example.org/browse/PLAN-1", true],
  ["http://intranet/plan", true],
  ["", true],
  ["javascript:alert(1)", false],
  ["JAVASCRIPT://example.org/%0aalert(1)", false],
  ["data:text/html,x", false],
  ["//example.org", false],
  ["https://me:secret@example.org", false],
  ["ftp://example.org", false],
])("an outside address is of the web: %s", (address, isTaken) => {
  expect(externalUrlInput.safeParse(address).success).toBe(isTaken);
});
