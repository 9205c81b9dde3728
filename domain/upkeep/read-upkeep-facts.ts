import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { idsInSql, inUse, recordInSql } from "./in-use";
import { readChanges } from "./read-changes";
import { readFallen, readOpposed } from "./read-opposed";
import type { Derivation, OpenCause, Target, UpkeepFacts } from "./upkeep-facts";

/**
 * Everything that decides which causes ought to be open on these records, in a handful of statements however many they
 * are. Each asks an index for every row that it is given, so that what it costs does not depend on the size of the library.
 */
export async function readUpkeepFacts(
  tx: Transaction,
  insightIds: string[],
  now: Date,
): Promise<UpkeepFacts> {
  const targets = await readTargets(tx, insightIds, now);
  const used = targets.filter((target) => target.inUse).map(({ id }) => id);
  const derivations = await readDerivations(tx, used);
  const scope = [...new Set([...used, ...derivations.map(({ upper }) => upper)])];
  const changes = await readChanges(tx, scope);
  const opposed = await readOpposed(tx, used);
  const others = [...changes, ...opposed].flatMap(({ otherId }) => otherId ?? []);
  const owners = [...new Set(targets.map(({ ownerId }) => ownerId))];
  return {
    ...{ targets, derivations, changes, opposed },
    fallen: await readFallen(tx, used, now),
    readers: await readReaders(tx, [...new Set([...scope, ...others])], owners, now),
    open: await readOpen(tx, [...new Set([...insightIds, ...scope])]),
  };
}

/** Instants as seconds, for `upkeep-facts.ts`. */
export const secondsOf = (at: SQL) => sql`extract(epoch from ${at})::float8`;

async function readTargets(tx: Transaction, insightIds: string[], now: Date): Promise<Target[]> {
  return tx.execute<Target>(sql`
    select i.id, i.owner_id as "ownerId", (${inUse("i")}) as "inUse", i.next_review_on::text as "nextReviewOn",
      coalesce(i.next_review_on <= (${now.toISOString()}::timestamptz at time zone p.time_zone)::date, false) as "isDateDue",
      ${secondsOf(sql`r.created_at`)} as "writtenAt", ${secondsOf(sql`r.published_at`)} as "shownAt"
    from (${idsInSql(insightIds)}) wanted
      join insights i on i.id = wanted.id
      join people p on p.id = i.owner_id
      left join revisions r on r.id = i.published_revision_id`);
}

/**
 * All that these are derived from, and what that is derived from. Most of it is among these themselves, whose links are
 * read at once; only what lies beyond is walked to, one record at a time.
 */
async function readDerivations(tx: Transaction, insightIds: string[]): Promise<Derivation[]> {
  if (insightIds.length === 0) return [];
  const own = await tx.execute<Derivation>(sql`
    select wanted.id as lower, link.upper
    from (${idsInSql(insightIds)}) wanted cross join lateral ${basesOf("wanted.id")} link`);
  const known = new Set(insightIds);
  const beyond = [...new Set(own.map(({ upper }) => upper).filter((id) => !known.has(id)))];
  if (beyond.length === 0) return own;
  const further = await tx.execute<Derivation>(sql`
    with recursive above (id) as (
      ${idsInSql(beyond)}
      union
      select link.upper from above cross join lateral ${basesOf("above.id")} link)
    select above.id as lower, link.upper from above cross join lateral ${basesOf("above.id")} link`);
  return [...own, ...further.filter(({ lower }) => !known.has(lower))];
}

const basesOf = (lower: string) => sql`(
  select l.to_id as upper from insight_links l cross join lateral ${recordInSql("i", sql`l.to_id`)}
  where l.from_id = ${sql.raw(lower)} and l.kind = 'derived-from' and ${inUse("i")} offset 0)`;

/** The same as `concerns` in `insight-policy.ts`, asked of each owner about each restricted record. */
async function readReaders(tx: Transaction, insightIds: string[], ownerIds: string[], now: Date) {
  const today = sql`(${now.toISOString()}::timestamptz at time zone p.time_zone)::date`;
  const rows = await tx.execute<{ id: string; readers: string[] }>(sql`
    with owners as materialized (
      select p.id, ${today} as today from (${idsInSql(ownerIds)}) wanted join people p on p.id = wanted.id)
    select i.id, array(
      select named.person_id::text from (
        select i.owner_id as person_id union select i.author_id union select i.translator_id
        union select x.person_id from coauthors x where x.insight_id = i.id
        union select x.person_id from reviewers x where x.insight_id = i.id
        union select x.person_id from insight_people x where x.insight_id = i.id
        union select m.person_id from insight_teams x join memberships m on m.team_id = x.team_id
          join owners o on o.id = m.person_id and m.from_on <= o.today and (m.until_on is null or m.until_on >= o.today)
          where x.insight_id = i.id) named
      where named.person_id in (select id from owners)) as readers
    from (${idsInSql(insightIds)}) wanted
      join insights i on i.id = wanted.id and i.visibility = 'restricted'`);
  return new Map(rows.map(({ id, readers }) => [id, new Set(readers)]));
}

async function readOpen(tx: Transaction, insightIds: string[]): Promise<OpenCause[]> {
  return tx.execute<OpenCause>(sql`
    select c.id, c.insight_id as "insightId", c.kind, c.source, ${secondsOf(sql`c.opened_at`)} as "openedAt",
      c.dataset_id as "datasetId", c.snapshot_id as "snapshotId", c.via_insight_id as "viaId",
      c.other_insight_id as "otherId",
      c.via_insight_id is not null and (c.snapshot_id is not null or d.withdrawn_at is not null
        or y.withdrawn_at is not null or exists (
          select from evidence_items o join insights x on x.id = o.insight_id and ${inUse("x")}
          where o.insight_id = c.other_insight_id and o.withdrawn
            and 'withdrawn:source:' || o.source_key = c.source)) as stands,
      c.via_insight_id is not null and exists (
        select from review_causes v where v.insight_id = c.via_insight_id and v.kind = c.kind and v.source = c.source
          and v.closed_because in ('reverified', 'revised')) as "isAnsweredAbove"
    from (${idsInSql(insightIds)}) wanted
      join review_causes c on c.insight_id = wanted.id and c.closed_at is null
      left join datasets d on d.id = c.dataset_id
      left join studies y on y.id = c.study_id`);
}
