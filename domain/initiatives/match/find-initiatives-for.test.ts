import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { initiatives, initiativeTopics } from "@/db/schema/initiatives";
import { indexInsights } from "@/domain/search/index-insights";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { initiative } from "@/tests/support/initiative-with";
import type { Brief } from "../match-query";
import { findInitiativesFor } from "./find-initiatives-for";
import { suggestTopics } from "./suggest-topics";
import { writeBriefTerms } from "./write-brief-terms";

const ferries =
  "Ferry passengers queue on the pier for return tickets, which are sold minutes before a ferry leaves.";
const forms = "Long forms are abandoned on phones at the sixth field, and callers then ask for help.";

async function made(ownerId: string, title: string, text: string, topicIds: string[] = []) {
  const { id } = await initiative(ownerId, { title, brief: text, keywords: [] });
  if (topicIds.length > 0)
    await db
      .insert(initiativeTopics)
      .values(topicIds.map((topicId) => ({ initiativeId: id, topicId, state: "chosen" as const })));
  const brief: Brief = { title, text, topicIds, keywords: [] };
  await db.transaction((tx) => writeBriefTerms(tx, id, brief));
  return { id, brief };
}

async function record(authorId: string, statement: string, topicIds: string[]) {
  const content = {
    statement,
    summary: "",
    background: statement,
    method: "",
    goals: [],
    limitations: [],
    topicIds,
  };
  const { id } = await insight(authorId, { content });
  return id;
}

test("a new record finds the live initiatives that it bears on, in words that no record held before", async () => {
  const author = await person("author");
  const { id: crossing } = await topic("Crossings");
  const sell = await made(author.id, "Sell return tickets before the pier", ferries, [crossing]);
  await made(author.id, "Shorten the form", forms);
  const dropped = await made(author.id, "Sell return tickets on board", ferries, [crossing]);
  await db.update(initiatives).set({ stage: "dropped" }).where(eq(initiatives.id, dropped.id));
  const others = ["Dogs travel free", "Lamps fail in winter", "Letters in plain words are answered"];
  const ids = await Promise.all(others.map((statement) => record(author.id, statement, [])));
  const id = await record(author.id, "Return tickets for the ferry are bought on the pier", [crossing]);
  await indexInsights([...ids, id]);
  const found = await findInitiativesFor(id, testNow);
  expect(found.map(({ initiativeId }) => initiativeId)).toEqual([sell.id]);
  expect(found[0]?.match).toMatchObject({ insightId: id, isStrong: true });
  expect(found[0]?.match.reasons.map(({ kind }) => kind)).toEqual(["topic", "terms"]);
  expect(await findInitiativesFor(ids[0] ?? "", testNow)).toEqual([]);
});

test("topics are suggested that the brief names, and not those that it has", async () => {
  const author = await person("author");
  const [crossings, forms] = [await topic("Ferry crossings"), await topic("Forms")];
  await indexInsights([await record(author.id, "Ferry crossings are cancelled in storms", [crossings.id])]);
  const asked = { title: "Ferry crossing", text: "A form for refunds.", topicIds: [forms.id], keywords: [] };
  expect(await suggestTopics(author.actor, asked, testNow)).toEqual([
    { topicId: crossings.id, name: "Ferry crossings", because: "the brief says “Ferry crossing”" },
  ]);
});
