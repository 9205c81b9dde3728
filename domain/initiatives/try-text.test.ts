import { expect, test } from "vitest";
import { db } from "@/db/client";
import { initiatives, matches } from "@/db/schema/initiatives";
import { insight, person, testNow } from "@/tests/support/factories";
import { indexInsights } from "../search/index-insights";
import { briefOf, tryText } from "./try-text";

test.each([
  ["## Rebuild sign-up\n\nWhy", "Rebuild sign-up"],
  ["\n\n - 1. Plans, in short", "Plans, in short"],
  ["", ""],
  ["x".repeat(300), `${"x".repeat(199)}…`],
])("what a text would be called: %j", (text, title) => {
  expect(briefOf(text).title).toBe(title);
});

test("any text is answered, and nothing of it is kept", async () => {
  const [author, reader] = [await person("author"), await person()];
  const { id } = await insight(author.id);
  await indexInsights([id]);
  expect(await tryText(reader.actor, { text: "  \n " }, testNow)).toEqual({ known: null, nearest: null });
  for (const text of ["x", "qqqzzz", "'; drop table x; --", "{}[]<>", "sign ".repeat(20_000), "שלום עולם"]) {
    const { known, nearest } = await tryText(reader.actor, { text }, testNow);
    expect([known === null, nearest === null]).toContain(false);
  }
  expect(await db.select().from(initiatives)).toEqual([]);
  expect(await db.select().from(matches)).toEqual([]);
});

test("a few words bring up what comes nearest, and nothing that they have no part in", async () => {
  const author = await person("author");
  const statements = [
    "Fewer mortgage plans on one page make people choose sooner.",
    "Ferry tickets sell best before the weekend begins.",
    "Nurses read long handover notes only in the morning.",
    "Winter tyres wear faster on gravel roads than on asphalt.",
  ];
  const bare = { summary: "", businessContext: "", goals: [], nonGoals: [], limitations: [], usageDo: [] };
  const made = [];
  for (const statement of statements)
    made.push(await insight(author.id, { content: { ...bare, usageDont: [], evidence: [], statement } }));
  await indexInsights(made.map(({ id }) => id));
  const { known, isNear } = await tryText(author.actor, { text: "mortgage pages" }, testNow);
  expect(isNear).toBe(true);
  const shown = known?.groups.flatMap(({ units }) => units.flat()).map(({ record }) => record.statement);
  expect(shown).toEqual([statements[0]]);
});
