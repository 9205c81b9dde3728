import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { libraryQuery } from "./library-query";
import { listInsights } from "./list-insights";

const asked = (values: Record<string, string> = {}) => libraryQuery.parse(values);

test("pages go on where the one before ended, newest first, also among records of one instant", async () => {
  const author = await person("author");
  const made = [];
  for (let number = 0; number < 33; number++) made.push(await insight(author.id));
  for (const [number, { id }] of made.entries())
    await db
      .update(insights)
      .set({ revisedAt: new Date(testNow.getTime() - Math.floor(number / 8) * 60_000) })
      .where(eq(insights.id, id));
  const { actor } = await person();
  const first = await listInsights(actor, asked(), testNow);
  const second = await listInsights(actor, asked({ after: first.next ?? "" }), testNow);
  expect([first.insights.length, second.insights.length, second.next]).toEqual([30, 3, null]);
  const shown = [...first.insights, ...second.insights];
  expect(new Set(shown.map(({ id }) => id)).size).toBe(33);
  const times = shown.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((one, other) => other - one));
});

test("each reader finds what is theirs to see, and filters hold", async () => {
  const choice = await topic("Choice");
  const author = await person("author");
  const [reader, curator] = [await person("reader"), await person("curator")];
  const open = await insight(author.id, { content: { topicIds: [choice.id] } });
  const restricted = await insight(author.id, { visibility: "restricted" });
  const draft = await insight(author.id, { status: "draft" });
  await insight(author.id, { trashed: true });
  const due = await insight(author.id, {
    content: { statement: "Prices shown late make people leave 100% of carts." },
  });
  await db.update(insights).set({ nextReviewOn: "2026-06-03" }).where(eq(insights.id, due.id));
  const found = async (who: typeof author, values: Record<string, string> = {}) =>
    (await listInsights(who.actor, asked(values), testNow)).insights.map(({ id }) => id).sort();

  expect(await found(reader)).toEqual([open.id, due.id].sort());
  expect(await found(author)).toEqual([open.id, restricted.id, due.id].sort());
  expect(await found(reader, { show: "drafts" })).toEqual([]);
  expect(await found(curator, { show: "drafts" })).toEqual([draft.id]);
  expect(await found(reader, { show: "due" })).toEqual([due.id]);
  expect(await found(author, { topic: "choice" })).toEqual([open.id]);
  expect(await found(reader, { q: "100% OF" })).toEqual([due.id]);
  expect(await found(reader, { q: "1_0" })).toEqual([]);
  expect(await found(reader, { show: "superseded" })).toEqual([]);
});
