import { eq, isNotNull, isNull } from "drizzle-orm";
import { expect } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { reviewCauses } from "@/db/schema/upkeep";
import { demoKey } from "./demo-dates";
import { demoInsights } from "./insights";
import { otherDemoInsights } from "./other-records";

const slugs = new Map([...demoInsights, ...otherDemoInsights].map(({ slug }) => [demoKey(slug), slug]));

/** Every cause that is open on a record of the demo, and nothing else is. */
const needing: Record<string, string[]> = {
  "ai-assistant-speedup-simple-task": ["contradicted", "review-date"],
  "f-pattern-scanning": ["review-date"],
  "grouped-funds": ["evidence-changed"],
  "groups-before-cutting": ["evidence-changed via grouped-funds"],
  "half-second-unnoticed": ["evidence-changed"],
  "most-ideas-do-not-win": ["review-date"],
  "price-on-a-wait": ["basis-gone"],
  "response-time-limits": ["review-date"],
  "search-delay-costs-usage": ["contradicted"],
  "small-reviews": ["review-date"],
  "suggestions-kept": ["weight-fell"],
};

/** Eleven of 41 records need review, and no cause came up only because somebody looked today. */
export async function expectCauses(now: Date) {
  const open = await db
    .select({ cause: reviewCauses, key: insights.key, openCauses: insights.openCauses })
    .from(reviewCauses)
    .innerJoin(insights, eq(insights.id, reviewCauses.insightId))
    .where(isNull(reviewCauses.closedAt));
  const keys = await db.select({ id: insights.id, key: insights.key }).from(insights);
  const slugOf = (id: string) => slugs.get(keys.find((one) => one.id === id)?.key ?? "") ?? id;
  const found = new Map<string, string[]>();
  for (const { cause, key } of open) {
    const slug = slugs.get(key) ?? key;
    const words = cause.viaInsightId ? `${cause.kind} via ${slugOf(cause.viaInsightId)}` : cause.kind;
    found.set(slug, [...(found.get(slug) ?? []), words].sort());
  }
  expect(Object.fromEntries([...found].sort())).toEqual(needing);
  for (const { key, openCauses } of open)
    expect([slugs.get(key), openCauses]).toEqual([slugs.get(key), found.get(slugs.get(key) ?? "")?.length]);
  expect(open.filter(({ cause }) => +cause.openedAt > +now - 24 * 60 * 60 * 1000)).toEqual([]);
  const answered = await db.select().from(reviewCauses).where(isNotNull(reviewCauses.closedAt));
  expect(answered.map(({ insightId, closedBecause }) => [slugOf(insightId), closedBecause]).sort()).toEqual([
    ["choice-overload-jam", "reverified"],
    ["five-user-tests", "reverified"],
    ["nudges-shrink-at-scale", "reverified"],
  ]);
}
