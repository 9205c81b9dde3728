import { expect, test } from "vitest";
import { db } from "@/db/client";
import { digestEditions } from "@/db/schema/digests";
import { changeInsight } from "@/tests/support/digest-with";
import { insight, person, testNow } from "@/tests/support/factories";
import { needsReview, reads } from "@/tests/support/needing-review";
import { askPerson, listAsks } from "../people/asks";
import { listAsksToTell } from "../reminders/asks-to-tell";
import type { DigestContent } from "./digest-query";
import { digestReader } from "./digest-reader";
import { gatherDigest } from "./gather-digest";
import { saysHidden } from "./says-hidden";
import { stillTheirs } from "./still-theirs";

const daysAgo = (days: number) => new Date(testNow.getTime() - days * 24 * 60 * 60 * 1000);
const none = { items: [], total: 0 };
const nothing: DigestContent = {
  ...{ week: "2026-W23", day: "2026-06-03" },
  ...{ initiatives: none, due: none, news: none, asks: none, paths: none },
};

test("what its reader is to check comes by who reads it, a few by name, in the place of what was asked of each", async () => {
  const [author, reader] = [await person("author"), await person("author")];
  const own = [];
  for (const days of [9, 8, 3, 2, 1]) {
    const statement = `Claim of ${days} days is kept up in every single plan`;
    const record = await insight(author.id, { content: { statement } });
    await needsReview(record.id, { "review-date": days });
    own.push(record);
  }
  const [first, second, third, fourth] = own.map(({ id }) => id);
  const rest = { sentence: "Still?", href: "/x", personId: author.id };
  const asked = [first, fourth].map((subjectId) => ({
    ...rest,
    kind: "still-true" as const,
    subjectId: subjectId ?? "",
  }));
  for (const ask of asked) await db.transaction((tx) => askPerson(tx, ask, daysAgo(2)));
  const readers = [(await person()).id, (await person()).id];
  await reads(third ?? "", readers, 1);
  await reads(first ?? "", readers.slice(0, 1), 1);
  const open = await listAsks(author.actor);

  const { asks } = await gatherDigest(digestReader(author.actor, daysAgo(7), testNow));
  expect(asks.items.map(({ sentence, checkOf, isNew }) => [sentence, checkOf, isNew])).toEqual([
    [
      "Its check is due. Is it still true? “Claim of 3 days is kept up in every single plan” (read by 2 people this year)",
      third,
      true,
    ],
    [
      "Its check is due. Is it still true? “Claim of 9 days is kept up in every single plan” (read by one person this year)",
      first,
      false,
    ],
    ["Its check is due. Is it still true? “Claim of 8 days is kept up in every single plan”", second, false],
    ["2 more insights that you look after need review.", "rest", false],
  ]);
  expect(asks.items.map(({ askId, told }) => [askId, told])).toEqual([
    [null, undefined],
    [open[0]?.id, undefined],
    [null, undefined],
    [null, [open[1]?.id]],
  ]);
  expect(await listAsksToTell(author.actor, "mail", testNow)).toHaveLength(2);
  await db.insert(digestEditions).values({
    ...{ personId: author.id, week: "2026-W23", day: "2026-06-03", state: "composed" },
    ...{ plannedAt: testNow, composedAt: testNow, content: { asks } },
  });
  expect(await listAsksToTell(author.actor, "mail", testNow)).toEqual([]);

  const content = { ...nothing, asks };
  await changeInsight(third ?? "", { openCauses: 0 });
  await changeInsight(second ?? "", { ownerId: reader.id });
  const left = await stillTheirs(content, author.actor, testNow);
  expect(left.asks).toMatchObject({ items: [{ checkOf: first }, { checkOf: "rest" }], total: 2 });
  expect(await saysHidden(content, left, author.actor, testNow)).toBe(false);
  await changeInsight(second ?? "", { visibility: "restricted", authorId: reader.id });
  expect(await saysHidden(content, left, author.actor, testNow)).toBe(true);
});
