import { and, asc, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { reverifications } from "@/db/schema/insights";
import { reviewCauses } from "@/db/schema/upkeep";
import { answeredCauses } from "./answered-causes";
import { daysBefore } from "./demo-dates";
import type { AuditRow } from "./demo-story";

/** Lays down what was asked and answered before; answers what the audit trail says about it. */
export async function layAnsweredCauses(idOf: (slug: string) => string, now: Date): Promise<AuditRow[]> {
  const audit: AuditRow[] = [];
  for (const { on, contradictedBy, daysAgo } of answeredCauses) {
    const [insightId, otherInsightId] = [idOf(on), idOf(contradictedBy)];
    const openedAt = daysBefore(now, daysAgo);
    const [check] = await db
      .select()
      .from(reverifications)
      .where(and(eq(reverifications.insightId, insightId), gt(reverifications.at, openedAt)))
      .orderBy(asc(reverifications.at))
      .limit(1);
    if (!check) throw new Error(`Nobody checked ${on} after ${contradictedBy}.`);
    const cause = { insightId, kind: "contradicted" as const, source: otherInsightId };
    await db.insert(reviewCauses).values({
      ...{ ...cause, otherInsightId, openedAt, closedAt: check.at, closedById: check.personId },
      ...{ closedBecause: "reverified", reverificationId: check.id },
    });
    audit.push({
      ...{ at: openedAt, actorKind: "system", actorId: "tend-causes", action: "insight.review-needed" },
      ...{ subjectKind: "insight", subjectId: insightId },
      after: { kind: cause.kind, source: cause.source },
    });
  }
  return audit;
}
