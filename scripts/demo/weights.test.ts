import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { weightNowInSql } from "@/domain/evidence/weight-in-sql";
import { findInsight } from "@/domain/insights/find-insight";
import { findByKey } from "@/domain/insights/find-standing";
import { findWeightHistory } from "@/domain/upkeep/find-weight-history";
import { listNeedsReview } from "@/domain/upkeep/list-needs-review";
import { demoKey } from "./demo-dates";
import { demoInsights } from "./insights";
import { otherDemoInsights } from "./other-records";
import { seedLibrary } from "./seed";
import { weighedAt, weightsByHand } from "./weights-by-hand";

const told = [...demoInsights, ...otherDemoInsights];

type ByHand = { slug: string; halfLife: number; items: string[]; weight: number };

/** The table as it is written: a line for each record, one for each of its items, and its sum. */
const table = weightsByHand
  .trim()
  .split(/\n(?=\S)/)
  .map((record): ByHand => {
    const [head = "", ...lines] = record.split("\n").map((line) => line.trim());
    const [, slug = "", halfLife] = /^(\S+), half-life (\d+) days$/.exec(head) ?? [];
    const sum = /^= (\d+\.\d{6})/.exec(lines.pop() ?? "");
    return { slug, halfLife: Number(halfLife), items: lines, weight: Number(sum?.[1]) };
  });

/** What an item adds, at the end of its line; nothing when it was withdrawn. */
const addedBy = (line: string) => Number(/days\s+([+-][\d.]+)$/.exec(line)?.[1] ?? 0);

const points: Record<string, number> = { high: 4, moderate: 3, low: 2, "very-low": 1 };

test("the table holds every published record of the demo, with the items and points that it has", () => {
  expect(table.map(({ slug }) => slug)).toEqual(told.map(({ slug }) => slug));
  for (const [place, { content }] of told.entries())
    expect(table[place]?.items.map((line) => line.split(/\s+/).slice(0, 2))).toEqual(
      (content.evidence ?? []).map(({ id, direction, strength, withdrawn }) => {
        const counted = withdrawn ? 0 : (points[strength ?? ""] ?? 0);
        const sign = direction === "contradicts" ? "-" : "+";
        return [id, counted === 0 ? "0" : `${sign}${counted}`];
      }),
    );
});

test("its sums are those of its lines", () => {
  for (const { items, weight } of table) {
    const sum = items.reduce((total, line) => total + addedBy(line), 0);
    expect(Math.max(0, sum)).toBeCloseTo(weight, 5);
  }
});

test("every record shows the weight worked out by hand, and lists count the same", {
  timeout: 240_000,
}, async () => {
  await seedLibrary(weighedAt);
  const [admin] = await db.select().from(people).where(eq(people.email, "research.lead@example.com"));
  if (!admin) throw new Error("The demo has no administrator.");
  const reader = { ...admin, kind: "person" } as const;
  const counted = await db
    .select({ key: insights.key, weight: sql<number>`${weightNowInSql("insights", weighedAt)}` })
    .from(insights);
  const query = { whose: "all", page: 1 } as const;
  const { items: listed } = await listNeedsReview(reader, query, weighedAt);
  expect(listed.length).toBeGreaterThanOrEqual(5);
  for (const { slug, halfLife, items, weight } of table) {
    const found = await findByKey(reader, demoKey(slug), weighedAt);
    if (!found) throw new Error(`${slug} is not found.`);
    const shown = await findInsight(reader, found, weighedAt);
    expect([slug, shown.weight.halfLifeDays]).toEqual([slug, halfLife]);
    for (const line of items) {
      const item = shown.weight.items[line.split(" ")[0] ?? ""];
      expect(item?.adds, `${slug} ${line}`).toBeCloseTo(addedBy(line), 5);
      if (!item?.isWithdrawn) expect(`${item?.ageDays} days`).toBe(/\d+ days/.exec(line)?.[0]);
    }
    expect(shown.weight.now, slug).toBeCloseTo(weight, 5);
    expect(counted.find(({ key }) => key === demoKey(slug))?.weight, slug).toBeCloseTo(weight, 5);
    const history = await findWeightHistory(found.insight, weighedAt);
    expect(history.at(-1)?.weight, slug).toBeCloseTo(weight, 5);
    const row = listed.find(({ id }) => id === shown.id);
    if (row) expect(row.weight.now, slug).toBeCloseTo(weight, 5);
  }
});
