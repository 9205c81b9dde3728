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
