import { isDeepStrictEqual } from "node:util";
import type { Sql } from "postgres";
import { insightSlug } from "@/domain/insights/insight-address";
import { readContent } from "@/domain/insights/read-content";
import { renderContent } from "@/domain/insights/render-content";
import type { Report } from "@/scripts/bench/library/generate-reports";

type Row = {
  external_id: string;
  id: string;
  status: string;
  statement: string;
  slug: string;
  revisions: number[];
  revision_count: number;
  is_newest: boolean;
  has_draft: boolean;
  content: Record<string, unknown> | null;
  html: object | null;
  topics: string[];
  evidence: number;
  prompts: number;
  trail: number;
};

/** Reports as they were taken in last, and how often each was: what is gone, and what is half there. */
export async function verifyLibrary(sql: Sql, reports: Report[], times: number) {
  const rows = await readRows(sql);
  const byName = new Map(rows.map((row) => [row.external_id, row]));
  const [strays] = await sql<{ records: number }[]>`
    select count(*)::int as records from insights i
    where not exists (select from external_ids e where e.insight_id = i.id)`;
  const names = new Set(reports.map(({ id }) => id));
  return {
    lost: reports.flatMap((report) => lostOf(report, byName.get(report.id))),
    half: [
      ...rows.flatMap((row) => halfOf(row, times)),
      ...rows
        .filter((row) => !names.has(row.external_id))
        .map((row) => `${row.external_id} was never there.`),
      ...(new Set(rows.map(({ id }) => id)).size === rows.length ? [] : ["Two files share a record."]),
      ...(strays?.records ? [`${strays.records} records belong to no file.`] : []),
    ],
  };
}

function lostOf({ id, statement, text }: Report, row: Row | undefined) {
  if (!row?.content) return [`${id} is not there.`];
  const last = text.trim().split("\n").at(-1) ?? "";
  const says = JSON.stringify(row.content);
  return row.content.statement === statement && says.includes(JSON.stringify(last).slice(1, -1))
    ? []
    : [`${id} does not say what its file says.`];
}

function halfOf(row: Row, times: number) {
  if (!row.content) return [`${row.external_id} has no published revision.`];
  const content = readContent(row.content);
  const whole = Array.from({ length: times }, (_, index) => index + 1);
  const problems = [
    [row.status === "published" && row.is_newest, "does not show its newest revision"],
    [isDeepStrictEqual(row.revisions, whole), `has the revisions ${row.revisions.join(", ")}`],
    [row.revision_count === times, `counts ${row.revision_count} revisions`],
    [!row.has_draft, "has a draft that nobody wrote"],
    [isDeepStrictEqual(row.html, renderContent(content)), "has HTML of another text"],
    [
      row.statement === content.statement && row.slug === insightSlug(content.statement),
      "is listed otherwise",
    ],
    [isDeepStrictEqual(row.topics, [...content.topicIds].sort()), "has other topics in lists"],
    [row.evidence === content.evidence.length, "has other evidence in lists"],
    [row.prompts === content.prompts.length, "has other questions in lists"],
    [row.trail === times, `stands ${row.trail} times in the audit trail`],
  ] as const;
  return problems.filter(([isWell]) => !isWell).map(([, what]) => `${row.external_id} ${what}.`);
}

const readRows = (sql: Sql) => sql<Row[]>`
  select e.external_id, i.id, i.status, i.statement, i.slug, i.revision_count, r.content, r.html,
    array(select number from revisions where insight_id = i.id order by number) as revisions,
    r.number = i.revision_count as is_newest,
    exists (select from drafts where insight_id = i.id) as has_draft,
    array(select topic_id::text from insight_topics where insight_id = i.id order by topic_id::text) as topics,
    (select count(*)::int from evidence_items where insight_id = i.id) as evidence,
    (select count(*)::int from prompts where insight_id = i.id and removed_at is null) as prompts,
    (select count(*)::int from audit_entries where subject_id = i.id::text
      and action in ('insight.imported', 'insight.import-updated')) as trail
  from external_ids e join insights i on i.id = e.insight_id
  left join revisions r on r.id = i.published_revision_id`;
