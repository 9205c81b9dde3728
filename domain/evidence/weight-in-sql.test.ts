import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { evidenceItems, insights, insightTopics } from "@/db/schema/insights";
import { topics } from "@/db/schema/people";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { certainties, directions, type EvidenceItem, evidenceItemInput } from "./evidence-input";
import { datedFrom, evidenceWeight, halfLifeOf } from "./evidence-weight";
import { weightNowInSql } from "./weight-in-sql";

const day = fc.oneof(
  fc.constant(""),
  fc.constantFrom("0001", "1066-10", "2024-02-29", "2026-06-03", "2999"),
  fc
    .date({ min: new Date("2015-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const item = fc.record({
  direction: fc.constantFrom(...directions),
  strength: fc.option(fc.constantFrom(...certainties)),
  withdrawn: fc.option(fc.constant({ on: "2026", reason: "" })),
  periodUntil: day,
  publishedOn: day,
});
const days = fc.option(fc.integer({ min: 30, max: 5000 }));

test("the weight in SQL is the weight of the formula", async () => {
  const author = await person("author");
  const [one, other] = [await topic("One"), await topic("Other")];
  const record = await insight(author.id);
  await db
    .insert(insightTopics)
    .values([one, other].map(({ id: topicId }) => ({ insightId: record.id, topicId })));
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { maxLength: 8 }),
      days,
      days,
      days,
      async (items, own, first, second) => {
        const evidence = items.map((made, index) => evidenceItemInput.parse({ id: `e${index}`, ...made }));
        await db.delete(evidenceItems);
        if (evidence.length > 0)
          await db.insert(evidenceItems).values(evidence.map((made) => rowOf(record.id, made)));
        await db.update(insights).set({ halfLifeDays: own });
        await db.update(topics).set({ halfLifeDays: first }).where(eq(topics.id, one.id));
        await db.update(topics).set({ halfLifeDays: second }).where(eq(topics.id, other.id));
        const [row] = await db.execute<{ weight: number }>(
          sql`select ${weightNowInSql("i", testNow)} as weight from insights i`,
        );
        const wanted = evidenceWeight(evidence, halfLifeOf(own, [first, second]), testNow);
        expect(row?.weight).toBeCloseTo(wanted, 6);
      },
    ),
    { numRuns: 60 },
  );
});

test("nothing that old counts, and nothing breaks", async () => {
  const author = await person("author");
  const content = {
    halfLifeDays: 30,
    evidence: [evidenceItemInput.parse({ id: "e", strength: "high", publishedOn: "0001" })],
  };
  await insight(author.id, { content });
  const rows = await db.select({ weight: weightNowInSql("insights", testNow) }).from(insights);
  expect(rows[0]?.weight).toBeCloseTo(0, 6);
});

const rowOf = (insightId: string, made: EvidenceItem): typeof evidenceItems.$inferInsert => ({
  ...{ insightId, itemId: made.id, position: 0, kind: made.kind, title: "", source: "" },
  ...{ direction: made.direction, strength: made.strength, withdrawn: made.withdrawn !== null },
  datedFrom: datedFrom(made)?.toISOString().slice(0, 10) ?? null,
});
