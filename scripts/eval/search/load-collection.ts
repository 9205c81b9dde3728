import type postgres from "postgres";
import type { PersonActor } from "@/domain/actor";
import { contentInput, type InsightContent } from "@/domain/insights/content-input";
import { insightSlug } from "@/domain/insights/insight-address";
import { rendererVersion } from "@/domain/markdown/render-markdown";
import { seededIds } from "@/scripts/bench/library/seeded-ids";
import { seeded } from "@/scripts/faults/seeded";
import type { CollectionText } from "./read-collection";

const batch = 500;
const longestStatement = 200;
const longestSection = 50_000;
/** Where a text goes, one section after the other; what is longer than all of them is left out. */
const sections = [
  "background",
  "method",
  "evaluation",
  "openQuestions",
  "usageNotes",
  "businessContext",
] as const;

/**
 * Documents as published insights that everybody may see, written in bulk and not indexed yet. What their HTML holds
 * is the text as it stands, because a collection's texts are no Markdown.
 */
export async function loadCollection(sql: postgres.Sql, docs: CollectionText[], now: Date) {
  const ids = seededIds(seeded(5));
  const [owner, reader] = [ids.uuid(), ids.uuid()];
  await sql`insert into people ${sql([personRow(owner, "author", now), personRow(reader, "reader", now)])}`;
  const docOf = new Map<string, string>();
  for (let from = 0; from < docs.length; from += batch) {
    const records = docs.slice(from, from + batch).map((doc) => {
      const made = { id: ids.uuid(), key: ids.key(), revisionId: ids.uuid(), ...recordOf(doc) };
      docOf.set(made.id, doc.id);
      return made;
    });
    await insertRecords(sql, records, { owner, now });
  }
  await sql`analyze`;
  const actor: PersonActor = {
    ...{ kind: "person", id: reader, name: "reader", email: "reader@example.org", role: "reader" },
    ...{ timeZone: "UTC", locale: "en-GB" },
  };
  return { actor, docOf };
}

const personRow = (id: string, role: string, now: Date) => ({
  ...{ id, role, name: role, email: `${role}@example.org`, created_at: now },
});

type Record = { id: string; key: string; revisionId: string } & ReturnType<typeof recordOf>;

/** The title is the statement, or the text's first sentence where there is none; the text is what is known besides. */
export function recordOf({ title, text }: CollectionText) {
  const line = (title || (/^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text)).replace(/\s+/g, " ").trim();
  const statement = cutBetweenWords(line, longestStatement);
  const rest = title ? line.slice(statement.length).trim() : "";
  const parts = partsOf([rest, text].filter(Boolean).join("\n\n"));
  const content: InsightContent = contentInput.parse({
    statement: statement || "…",
    ...Object.fromEntries(parts.map((part, place) => [sections[place] ?? "", part])),
  });
  const html = Object.fromEntries(parts.map((part, place) => [sections[place] ?? "", asHtml(part)]));
  return { content, html };
}

function partsOf(text: string) {
  const parts: string[] = [];
  for (let left = text; left && parts.length < sections.length; ) {
    const part = cutBetweenWords(left, longestSection);
    parts.push(part);
    left = left.slice(part.length).trim();
  }
  return parts;
}

function cutBetweenWords(text: string, longest: number) {
  if (text.length <= longest) return text;
  const blank = text.slice(0, longest + 1).search(/\s\S*$/);
  return text.slice(0, blank > 0 ? blank : longest).replace(/\p{Surrogate}$/u, "");
}

const escapes: { [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const asHtml = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)}</p>`)
    .join("\n");

async function insertRecords(
  sql: postgres.Sql,
  records: Record[],
  { owner, now }: { owner: string; now: Date },
) {
  await sql.begin(async (tx) => {
    await tx`set constraints all deferred`;
    await tx`insert into insights ${tx(records.map((record) => insightRow(record, owner, now)))}`;
    await tx`insert into revisions ${tx(records.map((record) => revisionRow(tx, record, owner, now)))}`;
    await tx`update insights i set published_revision_id = r.id, revision_count = 1, status = 'published'
      from revisions r where r.insight_id = i.id and i.id = any(${records.map(({ id }) => id)}::uuid[])`;
  });
}

const insightRow = ({ id, key, content }: Record, owner: string, now: Date) => ({
  ...{ id, key, status: "draft", slug: insightSlug(content.statement), statement: content.statement },
  ...{ visibility: "everyone", author_id: owner, owner_id: owner },
  ...{ created_at: now, published_at: now, revised_at: now },
});

function revisionRow(tx: postgres.TransactionSql, record: Record, owner: string, now: Date) {
  const { id, revisionId, content, html } = record;
  return {
    ...{ id: revisionId, insight_id: id, number: 1, content: tx.json(content), html: tx.json(html) },
    ...{ renderer_version: rendererVersion, origin: "published", editor_ids: [owner], created_by_id: owner },
    ...{ created_at: now, published_at: now, published_by_id: owner },
  };
}
