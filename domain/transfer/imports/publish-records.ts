import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../../actor";
import { projectRevisions } from "../../insights/project-revisions";
import { queueSettling } from "../../insights/queue-settling";
import { supersede } from "../../insights/supersede";
import { localDay } from "../../people/local-day";
import { dayOfImport, firstReviewDay } from "./import-dates";
import type { PreparedRecord } from "./prepared-record";

export type Publishing = { record: PreparedRecord; revisionId: string };

/** Shows readers the revisions that were stored, by the same rules as publishing in the app. */
export async function publishRecords(
  tx: Transaction,
  actor: PersonActor,
  publishings: Publishing[],
  now: Date,
) {
  if (publishings.length === 0) return;
  await projectRevisions(
    tx,
    publishings.map(({ record: { insightId, content }, revisionId }) => ({ insightId, revisionId, content })),
    now,
  );
  const ids = publishings.map(({ record }) => record.insightId);
  const intervals = await tx
    .select({ id: insights.id, months: insights.reviewIntervalMonths })
    .from(insights)
    .where(inArray(insights.id, ids));
  const monthsOf = new Map(intervals.map(({ id, months }) => [id, months]));
  const today = localDay(now, actor.timeZone);
  const rows = publishings.map(({ record: { insightId, publishedOn, isNew } }) => {
    const at = (isNew && dayOfImport(publishedOn, now)) || now;
    return {
      id: insightId,
      at: at.toISOString(),
      due: firstReviewDay(localDay(at, actor.timeZone), today, monthsOf.get(insightId) ?? 12),
    };
  });
  await tx.execute(sql`
    update ${insights} as i set
      status = 'published', published_at = coalesce(i.published_at, v.at), revised_at = v.at, next_review_on = v.due
    from json_to_recordset(${JSON.stringify(rows)}::json) as v(id uuid, at timestamptz, due date)
    where i.id = v.id`);
  await queueSettling(tx, ids);
}

/** Records that a published one says it replaces, when readers still rely on them. */
export async function supersedeReplaced(
  tx: Transaction,
  actor: PersonActor,
  replaced: { id: string; by: string }[],
  now: Date,
) {
  if (replaced.length === 0) return;
  const standing = await tx
    .select({ id: insights.id })
    .from(insights)
    .where(
      and(
        inArray(
          insights.id,
          replaced.map(({ id }) => id),
        ),
        eq(insights.status, "published"),
      ),
    )
    .for("no key update");
  const open = new Set(standing.map(({ id }) => id));
  await queueSettling(tx, [...open]);
  for (const { id, by } of replaced) if (open.delete(id)) await supersede(tx, actor, { id, by }, now);
}
