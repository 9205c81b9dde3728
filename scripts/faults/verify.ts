import { isDeepStrictEqual } from "node:util";
import type { Sql } from "postgres";
import { insightSlug } from "@/domain/insights/insight-address";
import { readContent } from "@/domain/insights/read-content";
import { renderContent } from "@/domain/insights/render-content";
import { rendererVersion } from "@/domain/markdown/render-markdown";
import type { Journal, KnownRecord } from "./journal";

type DraftRow = {
  id: string;
  key: string;
  statement: string;
  slug: string;
  revision_count: number;
  version: number | null;
  content: Record<string, unknown> | null;
  html: Record<string, string> | null;
  renderer_version: number | null;
};

/** What the database says of the journal: acknowledged writes that are gone, and records that are half written. */
export async function verify(sql: Sql, journal: Journal) {
  const rows = await sql<DraftRow[]>`
    select i.id, i.key, i.statement, i.slug, i.revision_count, d.version, d.content, d.html, d.renderer_version
    from insights i left join drafts d on d.insight_id = i.id`;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return {
    records: rows.length,
    lost: [
      ...journal.lost,
      ...journal.records.flatMap((known) => lostOf(known, byKey.get(known.key))),
      ...(await lostComments(sql, journal)),
      ...(await lostRevisions(sql, journal)),
    ],
    half: [...rows.flatMap(halfOf), ...(await halfRevisions(sql)), ...(await unauditedRecords(sql))],
  };
}

function lostOf({ key, version, content, words }: KnownRecord, row: DraftRow | undefined): string[] {
  if (!row?.content || row.version === null) return [`${key} is not there.`];
  const text = JSON.stringify(row.content);
  const gone = words.filter((word) => !text.includes(word) && !replaced(word, content));
  if (gone.length > 0) return [`${key} has lost ${gone.join(", ")}.`];
  if (row.version < version) return [`${key} is at version ${row.version}, and ${version} was acknowledged.`];
  return row.version === version && !isDeepStrictEqual(readContent(row.content), content)
    ? [`${key} is at the acknowledged version and says something else.`]
    : [];
}

/** A statement is one sentence: the next one takes its place, which its writer knows. */
const replaced = (word: string, content: object) => !JSON.stringify(content).includes(word);

/** The list of records repeats the draft, its HTML fits its text, and there is one of it. */
function halfOf({ key, statement, slug, version, content, html, renderer_version }: DraftRow): string[] {
  if (content === null || version === null) return [`${key} has no draft.`];
  const read = readContent(content);
  const problems = [
    isDeepStrictEqual(html, renderContent(read)) && renderer_version === rendererVersion
      ? null
      : "has HTML of another text",
    statement === read.statement.trim() && slug === insightSlug(read.statement)
      ? null
      : "stands in lists with another statement",
  ];
  return problems.filter((problem) => problem !== null).map((problem) => `${key} ${problem}.`);
}

async function halfRevisions(sql: Sql): Promise<string[]> {
  const rows = await sql<{ key: string; revision_count: number; numbers: number[] }[]>`
    select i.key, i.revision_count, coalesce(array_agg(r.number order by r.number) filter (where r.id is not null), '{}') as numbers
    from insights i left join revisions r on r.insight_id = i.id group by i.id`;
  const gaps = rows.filter(
    ({ revision_count, numbers }) =>
      numbers.length !== revision_count || numbers.some((number, index) => number !== index + 1),
  );
  const contents = await sql<{ key: string; content: Record<string, unknown>; html: object }[]>`
    select i.key, r.content, r.html from revisions r join insights i on i.id = r.insight_id`;
  const unfit = contents.filter(
    ({ content, html }) => !isDeepStrictEqual(html, renderContent(readContent(content))),
  );
  const open = await sql<{ key: string }[]>`
    select i.key from reviews v join insights i on i.id = v.insight_id
    where not exists (select 1 from revisions r where r.id = v.revision_id)
      or not exists (select 1 from reviewers w where w.review_id = v.id)`;
  return [
    ...gaps.map(({ key, numbers }) => `${key} has the revisions ${numbers.join(", ")}.`),
    ...unfit.map(({ key }) => `${key} has a revision with HTML of another text.`),
    ...open.map(({ key }) => `${key} has a review without its revision or its reviewers.`),
  ];
}

/** What happened and that it happened are written together. */
async function unauditedRecords(sql: Sql): Promise<string[]> {
  const rows = await sql<{ key: string; times: number }[]>`
    select i.key, count(a.id)::int as times from insights i
    left join audit_entries a on a.subject_id = i.id::text and a.action = 'insight.drafted'
    group by i.id having count(a.id) <> 1`;
  return rows.map(({ key, times }) => `${key} stands ${times} times in the audit trail as drafted.`);
}

async function lostComments(sql: Sql, { comments }: Journal): Promise<string[]> {
  const rows = await sql<{ key: string; body: string }[]>`
    select i.key, c.body from comments c join insights i on i.id = c.insight_id`;
  const there = new Set(rows.map(({ key, body }) => `${key} ${body}`));
  return comments
    .filter(({ key, body }) => !there.has(`${key} ${body}`))
    .map(({ key, body }) => `${key} has lost the comment “${body}”.`);
}

async function lostRevisions(sql: Sql, { submitted }: Journal): Promise<string[]> {
  const rows = await sql<{ key: string; content: Record<string, unknown> }[]>`
    select i.key, r.content from revisions r join insights i on i.id = r.insight_id`;
  return submitted
    .filter(
      ({ key, content }) =>
        !rows.some((row) => row.key === key && isDeepStrictEqual(readContent(row.content), content)),
    )
    .map(({ key }) => `${key} has lost a revision that was submitted.`);
}
