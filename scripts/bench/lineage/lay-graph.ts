import type postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import type { PersonActor } from "@/domain/actor";

export type LaidGraph = { datasetId: string; actor: PersonActor };

/** A chain, each derived from the one before and from the one ten before that. */
export const layDeep = (sql: postgres.Sql, nodes: number) =>
  lay(sql, "a", nodes, (at) => [at - 1, at - 11].filter((basis) => basis >= 0));

/** Layers of 500, each derived from four of the layer before: every way leads over diamonds. */
export const layWide = (sql: postgres.Sql, nodes: number) =>
  lay(sql, "b", nodes, (at) => {
    const layer = Math.floor((at - 1) / 500);
    if (at === 0) return [];
    if (layer === 0) return [0];
    return [0, 7, 91, 233].map((step) => 1 + (layer - 1) * 500 + ((at - 1 + step) % 500));
  });

/** Published records whose first one rests on the older of two versions of a dataset. */
async function lay(
  sql: postgres.Sql,
  letter: string,
  nodes: number,
  basesOf: (at: number) => number[],
): Promise<LaidGraph> {
  const actor = await addPerson(sql, letter);
  const ids = Array.from({ length: nodes }, () => uuidv7());
  await addRecords(sql, letter, ids, actor.id);
  const links = ids.flatMap((from, at) => basesOf(at).map((basis) => ({ from, to: ids[basis] })));
  await sql`
    insert into insight_links (from_id, to_id, kind)
    select v.from, v.to, 'derived-from' from jsonb_to_recordset(${sql.json(links)}) v("from" uuid, "to" uuid)
    on conflict do nothing`;
  return { datasetId: await addDataset(sql, letter, ids[0] ?? "", actor.id), actor };
}

async function addPerson(sql: postgres.Sql, letter: string): Promise<PersonActor> {
  const id = uuidv7();
  const email = `${letter}@example.org`;
  await sql`
    insert into people (id, name, email, role, time_zone, locale, created_at)
    values (${id}, ${`Bench ${letter}`}, ${email}, 'author', 'Europe/Berlin', 'en-GB', now())`;
  const own = { id, email, name: `Bench ${letter}`, role: "author", timeZone: "Europe/Berlin" } as const;
  return { kind: "person", ...own, locale: "en-GB", authenticatedAt: new Date() };
}

async function addRecords(sql: postgres.Sql, letter: string, ids: string[], ownerId: string) {
  const rows = ids.map((id, at) => ({ id, revision: uuidv7(), key: letter + String(at).padStart(7, "0") }));
  await sql`
    insert into insights (id, key, status, slug, statement, author_id, owner_id, created_at)
    select v.id, v.key, 'draft', 'tides', 'Tides turn twice a day, says ' || v.key, ${ownerId}, ${ownerId}, now()
    from jsonb_to_recordset(${sql.json(rows)}) v(id uuid, key text)`;
  await sql`
    insert into revisions (id, insight_id, number, content, html, renderer_version, origin, editor_ids,
      created_by_id, created_at, published_at)
    select v.revision, v.id, 1, '{}', '{}', 1, 'published', '{}', ${ownerId}, now() - interval '1 year', now() - interval '1 year'
    from jsonb_to_recordset(${sql.json(rows)}) v(id uuid, revision uuid)`;
  await sql`
    update insights set status = 'published', published_revision_id = v.revision,
      published_at = now() - interval '1 year', revised_at = now() - interval '1 year',
      weight_published = 0, next_review_on = current_date + 100
    from jsonb_to_recordset(${sql.json(rows)}) v(id uuid, revision uuid) where insights.id = v.id`;
}

async function addDataset(sql: postgres.Sql, letter: string, insightId: string, personId: string) {
  const datasetId = uuidv7();
  await sql`
    insert into datasets (id, key, name, snapshot_count, created_by_id, created_at)
    values (${datasetId}, ${`${letter}0000000`}, 'Tide gauge', 2, ${personId}, now() - interval '2 years')`;
  const versions = [uuidv7(), uuidv7()];
  for (const [index, id] of versions.entries()) {
    const sha256 = `${letter}${index}`.repeat(32);
    await sql`
      insert into stored_files (sha256, bytes, kind, media_type, created_at)
      values (${sha256}, 10, 'table', 'text/csv', now())`;
    await sql`
      insert into snapshots (id, dataset_id, number, predecessor_id, sha256, file_name, created_by_id, created_at)
      values (${id}, ${datasetId}, ${index + 1}, ${versions[index - 1] ?? null}, ${sha256}, 'gauge.csv', ${personId},
        now() - ${index === 0 ? "2 years" : "1 hour"}::interval)`;
  }
  await sql`
    insert into evidence_items (insight_id, item_id, position, kind, direction, title, source, dataset_id, snapshot_id)
    values (${insightId}, 'e1', 0, 'dataset', 'supports', 'Tide gauge', '', ${datasetId}, ${versions[0] ?? null})`;
  return datasetId;
}
