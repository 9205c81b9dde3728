import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { initiatives, occasions } from "@/db/schema/initiatives";
import { topicSynonyms, topics } from "@/db/schema/people";
import { person, team, testNow, topic } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { findInitiativeByExternalKey } from "./find-initiative";
import { type Telling, tellInitiative } from "./tell-initiative";
import { toldInput } from "./told-input";

const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000);

let ana: Awaited<ReturnType<typeof person>>;
beforeEach(async () => {
  ana = await person("reader", { name: "Ana" });
});

const tell = (
  told: Record<string, unknown>,
  { only, at = testNow, by = ana }: { only?: Telling["only"]; at?: Date; by?: typeof ana } = {},
) => tellInitiative(by.actor, { externalKey: "PAY-142", told: toldInput.parse(told), by: "Jira", only }, at);

const found = () => findInitiativeByExternalKey(ana.actor, "PAY-142", testNow);
const told = async () =>
  (await db.select().from(occasions).orderBy(occasions.at)).map(({ kind, name, note }) => [kind, name, note]);

test("what another system tells is begun, changed and left alone when it is said again", async () => {
  const [bo, crew, choice, merged] = [
    await person("author", { email: "bo@example.org" }),
    await team(),
    await topic("Choice"),
    await topic("Old choice"),
  ];
  await db.insert(topicSynonyms).values({ topicId: choice.id, word: "Picking" });
  await db.update(topics).set({ mergedIntoId: choice.id }).where(eq(topics.id, merged.id));
  const body = {
    ...{ title: "Fewer plans", brief: "Show **two**.", stage: "active", kickoff: "2026-07-03", ends: null },
    milestones: [{ name: "Decision", on: "2026-07-20" }],
    ...{ topics: ["picking", "old choice"], keywords: ["pricing"], channels: ["#plans"] },
    ...{ people: ["Bo@Example.org"], teams: ["HARBOUR"], url: "https://jira.example/PAY-142" },
    restricted: true,
  };
  expect(await tell(body)).toMatchObject({ result: "created" });
  expect(await tell(body, { at: minutes(1) })).toMatchObject({ result: "unchanged" });
  expect(await found()).toMatchObject({
    ...{ title: "Fewer plans", stage: "active", kickoffOn: "2026-07-03", endsOn: null, version: 1 },
    ...{ visibility: "restricted", externalUrl: "https://jira.example/PAY-142", channels: ["#plans"] },
    ...{ topics: [{ id: choice.id }], teams: [{ id: crew.id }], milestones: [{ name: "Decision" }] },
    people: [
      { id: ana.id, isOwner: true },
      { id: bo.id, isNamed: true },
    ],
  });
  expect(
    await tell({ brief: "Visitors leave the price page without choosing anything." }, { at: minutes(2) }),
  ).toMatchObject({
    result: "changed",
  });
  expect(await tell({ kickoff: "2026-07-04" }, { at: minutes(3) })).toMatchObject({ result: "changed" });
  expect(await tell({ brief: null, topics: null, people: [] }, { at: minutes(4) })).toMatchObject({
    result: "changed",
  });
  // Days are not what is matched: an occasion for each change in substance, and no other.
  expect(await told()).toEqual([
    ["told", "created", "Jira"],
    ["told", "told:2", "Jira"],
    ["told", "told:4", "Jira"],
  ]);
  expect(await found()).toMatchObject({ title: "Fewer plans", brief: "", topics: [], version: 4 });
  const actions = (await auditTrail()).map(({ action }) => action);
  expect(actions).toEqual(["initiative.created", ...Array(3).fill("initiative.changed")]);
});

test("many who tell of the same at once begin it once", async () => {
  const results = await Promise.all(Array.from({ length: 8 }, () => tell({ title: "Fewer plans" })));
  expect(results.map(({ result }) => result).sort()).toEqual(["created", ...Array(7).fill("unchanged")]);
  expect(await db.select().from(initiatives)).toHaveLength(1);
});

test("nothing is changed where another version was meant", async () => {
  const refused = { name: "OtherVersion" };
  await expect(tell({ title: "A" }, { only: "there" })).rejects.toMatchObject(refused);
  await tell({ title: "A" }, { only: "new" });
  await expect(tell({ title: "B" }, { only: "new" })).rejects.toMatchObject(refused);
  await expect(tell({ title: "B" }, { only: { versions: [2, 3] } })).rejects.toMatchObject(refused);
  await tell({ title: "B" }, { only: { versions: [1] } });
  await tell({ title: "C" }, { only: "there" });
  expect(await found()).toMatchObject({ title: "C", version: 3 });
});

test("names that nobody has are refused together, and nothing is kept", async () => {
  await person("reader", { email: "gone@example.org", deactivated: true });
  const body = {
    title: "A",
    people: [ana.email, "gone@example.org", "not an address"],
    ...{ teams: ["None"], topics: ["%", "none"] },
  };
  await expect(tell(body)).rejects.toMatchObject({
    name: "WrongFields",
    wrong: [
      { path: ["people", 1] },
      { path: ["people", 2] },
      { path: ["teams", 0] },
      { path: ["topics", 0] },
      { path: ["topics", 1] },
    ],
  });
  await expect(tell({ brief: "A" })).rejects.toMatchObject({ wrong: [{ path: ["title"] }] });
  await expect(tell({ title: "A", kickoff: "2026-07-03", ends: "2026-07-02" })).rejects.toMatchObject({
    ...{ reason: "invalid", field: "endsOn" },
  });
  expect(await db.select().from(initiatives)).toEqual([]);
});

test("a token's person tells of no more than they may change", async () => {
  const [other, author] = [await person("reader"), await person("author")];
  await tell({ title: "Fewer plans" });
  await expect(tell({ title: "Mine" }, { by: other })).rejects.toMatchObject({ reason: "not-allowed" });
  await tell({ restricted: true }, { by: ana });
  for (const by of [other, author])
    await expect(tell({ title: "Mine" }, { by })).rejects.toMatchObject({ reason: "not-found" });
  expect(await found()).toMatchObject({ title: "Fewer plans", owner: { id: ana.id } });
});
