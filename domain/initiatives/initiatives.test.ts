import { expect, test } from "vitest";
import { db } from "@/db/client";
import { occasions } from "@/db/schema/initiatives";
import { member, person, team, testNow, topic } from "@/tests/support/factories";
import { createInitiative } from "./create-initiative";
import { findInitiative } from "./find-initiative";
import { createInitiativeInput, initiativesQuery } from "./initiative-input";
import { listInitiatives } from "./list-initiatives";

const given = (values: Record<string, unknown>) => createInitiativeInput.parse(values);
const everything = initiativesQuery.parse({});

test("whoever is signed in begins one, and it is found with all that belongs to it", async () => {
  const [reader, named, byTeam, admin] = [
    await person("reader", { name: "Rea" }),
    await person("author", { name: "Ana" }),
    await person("reader", { name: "Bo" }),
    await person("admin"),
  ];
  const crew = await team();
  await member(byTeam.id, crew.id);
  const subject = await topic("Choice");
  const input = given({
    title: "  Fewer   plans ",
    brief: "We **think** of showing two.\r\n<b>Now</b>",
    kickoffOn: "2026-06-10",
    keywords: "Pricing, plans\npricing",
    visibility: "restricted",
    personIds: [named.id],
    teamIds: [crew.id],
    topicIds: [subject.id],
    milestones: [{ name: "Decision", on: "2026-06-20" }],
  });
  const { key, href } = await createInitiative(reader.actor, input, testNow);
  expect(href).toBe(`/initiatives/fewer-plans-${key}`);
  expect(await findInitiative(named.actor, key, testNow)).toMatchObject({
    title: "Fewer plans",
    briefHtml: expect.stringContaining("<strong>think</strong>"),
    keywords: ["pricing", "plans"],
    lastOn: "2026-08-09",
    standing: { ownerId: reader.id, isOnIt: true },
    onlyAsAdministrator: false,
    people: [
      { name: "Rea", isOwner: true, isNamed: false, teams: [] },
      { name: "Ana", isOwner: false, isNamed: true, teams: [] },
      { name: "Bo", isOwner: false, isNamed: false, teams: ["Harbour"] },
    ],
    topics: [{ name: "Choice" }],
    milestones: [{ name: "Decision", on: "2026-06-20" }],
  });
  expect(await findInitiative(byTeam.actor, key, testNow)).not.toBeNull();
  expect(await findInitiative((await person("curator")).actor, key, testNow)).toBeNull();
  expect(await findInitiative(admin.actor, key, testNow)).toMatchObject({ onlyAsAdministrator: true });
  expect((await listInitiatives(admin.actor, everything, testNow)).initiatives).toEqual([]);
  const [listed] = (await listInitiatives(byTeam.actor, everything, testNow)).initiatives;
  expect(listed).toMatchObject({
    next: { kind: "kickoff", on: "2026-06-10" },
    people: [{ name: "Rea" }, { name: "Ana" }],
    teams: [{ name: "Harbour" }],
  });
  expect(await db.select().from(occasions)).toMatchObject([{ kind: "created", personId: reader.id }]);
});

test("the list begins with what comes next, page by page, and can be narrowed", async () => {
  const author = await person("author");
  const other = await person("author");
  const subject = await topic("Choice");
  const make = (values: Record<string, unknown>) => createInitiative(author.actor, given(values), testNow);
  await make({ title: "Closed", stage: "done", kickoffOn: "2026-06-04" });
  await make({ title: "No day" });
  await make({ title: "Later", kickoffOn: "2026-07-01", brief: "50% of harbours" });
  await make({ title: "Under way", kickoffOn: "2026-05-20", topicIds: [subject.id] });
  await make({ title: "Sooner", milestones: [{ name: "Decision", on: "2026-06-03" }], stage: "active" });
  const titles = async (query: Record<string, string>, actor = author.actor) =>
    (await listInitiatives(actor, initiativesQuery.parse(query), testNow)).initiatives.map(
      ({ title }) => title,
    );
  expect(await titles({})).toEqual(["Sooner", "Later", "Under way", "No day", "Closed"]);
  expect(await titles({ stage: "active" })).toEqual(["Sooner"]);
  expect(await titles({ stage: "live", q: "50% HARB" })).toEqual(["Later"]);
  expect(await titles({ topic: "choice" })).toEqual(["Under way"]);
  expect(await titles({ mine: "1" }, other.actor)).toEqual([]);
  expect(await titles({ after: "nonsense" })).toHaveLength(5);
  for (let made = 0; made < 28; made++) await make({ title: `More ${made}` });
  const first = await listInitiatives(author.actor, everything, testNow);
  const second = await listInitiatives(author.actor, { ...everything, after: first.next ?? "" }, testNow);
  const ids = [...first.initiatives, ...second.initiatives].map(({ id }) => id);
  expect(new Set(ids).size).toBe(33);
  expect(second.next).toBeNull();
});
