import { and, eq, sql } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { drafts, revisions } from "@/db/schema/insights";

/** Whether a revision, any or that of a number, holds just this content. */
export async function isKept(
  database: Database,
  insightId: string,
  { content, number }: { content: Record<string, unknown>; number?: number },
) {
  const [row] = await database
    .select({ number: revisions.number })
    .from(revisions)
    .where(
      and(
        eq(revisions.insightId, insightId),
        number === undefined ? undefined : eq(revisions.number, number),
        sql`${revisions.content} = ${JSON.stringify(content)}::jsonb`,
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Whether a record has a draft whose text stands nowhere else. */
export async function hasUnkeptDraft(insightId: string) {
  const [draft] = await db
    .select({ content: drafts.content })
    .from(drafts)
    .where(eq(drafts.insightId, insightId));
  return draft !== undefined && !(await isKept(db, insightId, draft));
}
