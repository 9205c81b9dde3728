import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { importEntries } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { insightHref } from "../../insights/insight-address";
import { visibleTo } from "../../insights/insight-policy";
import type { ImportsQuery } from "../import-options-input";
import type { EntryView, Problem } from "../transfer-query";
import { findOwnImport } from "./own-import";

const pageSize = 50;

/** One page of what an import holds, in its order; all of it, or what a filter leaves. */
export async function listEntries(actor: Actor, importId: string, { show, page }: ImportsQuery, now: Date) {
  await findOwnImport(actor, importId);
  const wanted = and(eq(importEntries.importId, importId), filterOf(show));
  const [{ total = 0 } = {}] = await db.select({ total: count() }).from(importEntries).where(wanted);
  const rows = await db
    .select({
      position: importEntries.position,
      name: importEntries.name,
      line: importEntries.line,
      statement: importEntries.statement,
      action: importEntries.action,
      missing: importEntries.missing,
      problems: importEntries.problems,
      key: insights.key,
      slug: insights.slug,
    })
    .from(importEntries)
    .leftJoin(insights, and(eq(insights.id, importEntries.insightId), visibleTo(actor, now)))
    .where(wanted)
    .orderBy(asc(importEntries.position))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const entries: EntryView[] = rows.map(({ key, slug, problems, ...row }) => ({
    ...row,
    problems: problems as Problem[],
    href: key === null ? null : insightHref({ key, slug: slug ?? "" }),
  }));
  return { entries, total, pages: Math.ceil(total / pageSize) };
}

function filterOf(show: ImportsQuery["show"]): SQL | undefined {
  if (show === "problems") return sql`jsonb_array_length(${importEntries.problems}) > 0`;
  return show ? eq(importEntries.action, show) : undefined;
}
