import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { exposures, insights } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { reviewCauses } from "@/db/schema/upkeep";
import type { CauseKind } from "@/domain/upkeep/cause-query";
import { testNow } from "./factories";

const daysBefore = (days: number) => new Date(testNow.getTime() - days * 24 * 60 * 60 * 1000);

/** Opens causes on a published record, each so many days ago. */
export async function needsReview(insightId: string, causes: Partial<Record<CauseKind, number>>) {
  const rows = Object.entries(causes).map(([kind, days]) => ({
    insightId,
    kind: kind as CauseKind,
    source: kind === "review-date" ? daysBefore(days).toISOString().slice(0, 10) : `test:${kind}`,
    openedAt: daysBefore(days),
  }));
  await db.insert(reviewCauses).values(rows);
  await db.update(insights).set({ openCauses: rows.length }).where(eq(insights.id, insightId));
  return rows;
}

/** They read it on its page, so many days ago. */
export async function reads(insightId: string, personIds: string[], ...days: number[]) {
  const rows = personIds.flatMap((personId) =>
    days.map((ago) => ({
      insightId,
      personId,
      channel: "page" as const,
      day: daysBefore(ago).toISOString().slice(0, 10),
      firstAt: daysBefore(ago),
    })),
  );
  await db.insert(exposures).values(rows);
}

/** They hold it until so many days from now. */
export async function holds(insightId: string, personIds: string[], days = 30) {
  const holdsUntil = daysBefore(-days).toISOString().slice(0, 10);
  await db.insert(memory).values(personIds.map((personId) => ({ insightId, personId, holdsUntil })));
}
