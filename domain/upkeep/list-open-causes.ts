import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { reviewCauses } from "@/db/schema/upkeep";
import type { Actor } from "../actor";
import { visibleTo } from "../insights/insight-policy";
import { type CauseView, causeKinds } from "./cause-query";
import { causeSentence } from "./cause-sentence";
import { type CauseRow, readNamed } from "./read-named";

/** The open causes for review of these records, oldest first, as this actor may read them. */
export async function listOpenCauses(actor: Actor, insightIds: string[], now: Date): Promise<CauseView[]> {
  if (insightIds.length === 0) return [];
  const rows = await db
    .select({ cause: reviewCauses })
    .from(reviewCauses)
    .innerJoin(insights, eq(insights.id, reviewCauses.insightId))
    .where(
      and(inArray(reviewCauses.insightId, insightIds), isNull(reviewCauses.closedAt), visibleTo(actor, now)),
    )
    .orderBy(asc(reviewCauses.openedAt), asc(reviewCauses.source), asc(reviewCauses.id));
  const causes = rows.map(({ cause }) => cause);
  if (causes.length === 0) return [];
  const named = await readNamed(actor, causes, now);
  return causes.toSorted(byAge).map((cause) => ({
    ...{ id: cause.id, insightId: cause.insightId, kind: cause.kind, openedAt: cause.openedAt },
    parts: causeSentence(cause, named),
  }));
}

const byAge = (one: CauseRow, other: CauseRow) =>
  one.openedAt.getTime() - other.openedAt.getTime() ||
  causeKinds.indexOf(one.kind) - causeKinds.indexOf(other.kind);
