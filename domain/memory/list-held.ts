import { and, count, desc, eq, gte, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import { recallOn } from "./memory-of";

const most = 100;

/**
 * What this person holds today: published insights that they would recall more likely than seven times in ten, what they
 * met last first. Theirs alone to see, so nobody else can ask it of them.
 */
export async function listHeld(actor: PersonActor, now: Date) {
  const today = localDay(now, actor.timeZone);
  const held = and(
    eq(memory.personId, actor.id),
    gte(memory.holdsUntil, today),
    isNull(memory.suppressedAt),
    eq(insights.status, "published"),
    listedFor(actor, now),
  );
  const [rows, [counted]] = await Promise.all([
    db
      .select({
        id: insights.id,
        key: insights.key,
        slug: insights.slug,
        statement: insights.statement,
        language: insights.language,
        stability: memory.stability,
        lastOn: memory.lastOn,
        contacts: memory.contacts,
        holdsUntil: memory.holdsUntil,
      })
      .from(memory)
      .innerJoin(insights, eq(insights.id, memory.insightId))
      .where(held)
      .orderBy(desc(memory.lastOn), desc(memory.insightId))
      .limit(most),
    db
      .select({ total: count() })
      .from(memory)
      .innerJoin(insights, eq(insights.id, memory.insightId))
      .where(held),
  ]);
  const insightsHeld = rows.flatMap(({ key, slug, stability, lastOn, ...row }) =>
    stability === null || lastOn === null
      ? []
      : [{ ...row, href: insightHref({ key, slug }), recall: recallOn({ stability, lastOn }, today) }],
  );
  return { total: counted?.total ?? 0, insights: insightsHeld };
}
