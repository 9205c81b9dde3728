import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insightLinks } from "@/db/schema/insights";
import { settings } from "@/db/schema/operation";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { derivedFrom } from "@/tests/support/lineage-with";
import { inReview, submit } from "@/tests/support/reviews";
import { mustHaveNoCircles } from "./must-not-circle";
import { publishInsight } from "./publish-insight";

const about = (statement: string, ...ids: string[]) => ({ statement, links: ids.map(derivedFrom) });

/** What the draft says from now on. */
const write = (insightId: string, statement: string, ...ids: string[]) =>
  db
    .update(drafts)
    .set({ content: completeContent(about(statement, ...ids)) })
    .where(eq(drafts.insightId, insightId));

test("a revision that would rest on itself is refused when submitted, with the way in words", async () => {
  const author = await person("author");
  const first = await insight(author.id, { withDraft: true, content: about("Tides turn twice a day.") });
  const second = await insight(author.id, { content: about("Harbours empty at noon.", first.id) });
  const hidden = await insight((await person("author")).id, {
    visibility: "restricted",
    content: about("A secret.", second.id),
  });

  await write(first.id, "Tides turn twice a day.", second.id);
  await expect(submit(author.actor, first.id, [])).rejects.toMatchObject({
    reason: "conflict",
    message:
      "These links close a circle: “Tides turn twice a day” → “Harbours empty at noon” → “Tides turn twice a day”; what a record is derived from cannot be derived from it. Take that link out of the draft first.",
  });
  await write(first.id, "Tides turn twice a day.", hidden.id);
  await expect(submit(author.actor, first.id, [])).rejects.toThrow(
    "“Tides turn twice a day” → a record that is not yours to see → “Harbours empty at noon” → “Tides turn twice a day”",
  );
  await write(first.id, "Tides turn twice a day.", first.id);
  await expect(submit(author.actor, first.id, [])).rejects.toThrow(
    "“Tides turn twice a day” → “Tides turn twice a day”",
  );
});

test("what became a circle since it was approved is refused when published", async () => {
  const author = await person("author");
  const basis = await insight(author.id, { content: about("Harbours empty at noon.") });
  const { author: ana, record } = await inReview({
    approved: true,
    content: about("Tides turn twice a day.", basis.id),
  });
  await db.insert(insightLinks).values({ fromId: basis.id, toId: record.id, kind: "derived-from" });
  const publishing = publishInsight(ana.actor, { insightId: record.id }, testNow);
  await expect(publishing).rejects.toThrow(
    "“Tides turn twice a day” → “Harbours empty at noon” → “Tides turn twice a day”",
  );
});

test("of two people who publish one half each at once, one is refused", async () => {
  await db.insert(settings).values({ key: "approveOwn", value: true, changedAt: testNow });
  const [ana, ben] = [await person("author"), await person("author")];
  const one = await insight(ana.id, { withDraft: true });
  const other = await insight(ben.id, { withDraft: true });
  await write(one.id, "Tides turn twice a day.", other.id);
  await write(other.id, "Harbours empty at noon.", one.id);
  const answers = await Promise.allSettled([
    publishInsight(ana.actor, { insightId: one.id }, testNow),
    publishInsight(ben.actor, { insightId: other.id }, testNow),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.select().from(insightLinks)).toHaveLength(1);
});

test("an import is refused as a whole when its links close a circle with what is there", async () => {
  const author = await person("author");
  const first = await insight(author.id, { content: about("Tides turn twice a day.") });
  const second = await insight(author.id, { content: about("Harbours empty at noon.", first.id) });
  const check = () => db.transaction((tx) => mustHaveNoCircles(tx, author.actor, [first.id], testNow));
  await check();
  await db.insert(insightLinks).values({ fromId: first.id, toId: second.id, kind: "derived-from" });
  await expect(check()).rejects.toThrow("Nothing was stored.");
});
