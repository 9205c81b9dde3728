import { type SQL, sql } from "drizzle-orm";
import { weightNowInSql } from "../evidence/weight-in-sql";
import { changesUpstream } from "./changes-upstream";

/** The rows of a list of ids, as a common table expression wants them. */
export const idsInSql = (ids: string[]) =>
  sql`select value::uuid as id from json_array_elements_text(${JSON.stringify(ids)}::json)`;

export const inUse = (alias: string) =>
  sql`${sql.identifier(alias)}.status = 'published' and ${sql.identifier(alias)}.trashed_at is null`;

/** Whether the owner of a target may read one of the records in `access`: all may, or they are named. */
const readable = (access: string) =>
  sql`(${sql.identifier(access)}.reader is null or ${sql.identifier(access)}.reader = t.owner_id)`;

/**
 * Common table expressions, ending in `due` and `kept`: which causes for review ought to be open on the records
 * asked about, and which open ones stay although nothing would open them today.
 *
 * What changed is carried down from where it changed, once for each record however many ways lead there. A reader goes
 * with it: null as long as all may read the way so far, else one of the owners asked about who may.
 */
export const dueCauses = (targetIds: string[], now: Date): SQL => sql`
  recursive targets as materialized (
    select i.id, i.owner_id, p.time_zone, i.next_review_on, ${inUse("i")} as in_use,
      r.created_at as written_at, r.published_at as shown_at
    from (${idsInSql(targetIds)}) wanted
      join insights i on i.id = wanted.id
      join people p on p.id = i.owner_id
      left join revisions r on r.id = i.published_revision_id),
  scope (id) as (
    select id from targets where in_use
    union
    select l.to_id from scope s join insight_links l on l.from_id = s.id and l.kind = 'derived-from'
      join insights i on i.id = l.to_id and ${inUse("i")}),
  ${changesUpstream},
  basis as materialized (
    select t.id, x.id as other_id, coalesce(x.superseded_at, x.retired_at) as event_at
    from targets t join insight_links l on l.from_id = t.id and l.kind = 'derived-from'
      join insights x on x.id = l.to_id and x.status in ('superseded', 'retired') and x.trashed_at is null
        and x.superseded_by_id is distinct from t.id
    where t.in_use),
  against as materialized (
    select t.id, x.id as other_id, ${saidSince(sql`q.content->'links' @> jsonb_build_array(
      jsonb_build_object('insightId', t.id, 'kind', 'contradicts'))`)} as event_at
    from targets t join insight_links l on l.to_id = t.id and l.kind = 'contradicts'
      join insights x on x.id = l.from_id and ${inUse("x")}
    where t.in_use),
  involved (id) as (
    select id from scope
    union select other_id from stale where other_id is not null
    union select other_id from basis
    union select other_id from against),
  access as materialized (
    select i.id, null::uuid as reader from involved v join insights i on i.id = v.id and i.visibility = 'everyone'
    union all
    select i.id, p.id from involved v join insights i on i.id = v.id and i.visibility = 'restricted'
      join people p on p.id in (select owner_id from targets) and ${isNamedOn(now)}),
  reach (event, id, reader) as (
    select e.event, e.root, coalesce(a.reader, o.reader)
    from stale e join access a on a.id = e.root
      left join access o on o.id = e.other_id
    where e.other_id is null
      or (o.id is not null and (a.reader is null or o.reader is null or a.reader = o.reader))
    union
    select r.event, l.from_id, coalesce(r.reader, a.reader)
    from reach r join insight_links l on l.to_id = r.id and l.kind = 'derived-from'
      join access a on a.id = l.from_id and (a.reader is null or r.reader is null or a.reader = r.reader)
      join scope s on s.id = l.from_id),
  found as materialized (
    select t.id as insight_id, 'evidence-changed' as kind, e.source, e.event_at, e.dataset_id, e.snapshot_id,
      e.study_id, e.other_id, null::uuid as via_id
    from targets t join stale e on e.root = t.id
    where e.other_id is null or exists (select from access o where o.id = e.other_id and ${readable("o")})
    union all
    select t.id, 'evidence-changed', e.source, e.event_at, e.dataset_id, e.snapshot_id, e.study_id, e.other_id, l.to_id
    from targets t join insight_links l on l.from_id = t.id and l.kind = 'derived-from'
      join reach r on r.id = l.to_id and ${readable("r")}
      join stale_events e on e.event = r.event and e.other_id is distinct from t.id
    where t.in_use
    union all
    select t.id, 'basis-gone', t.other_id::text, t.event_at, null, null, null, t.other_id, null
    from (select b.*, t.owner_id from basis b join targets t on t.id = b.id) t
    where exists (select from access a where a.id = t.other_id and ${readable("a")})
    union all
    select t.id, 'contradicted', t.other_id::text, t.event_at, null, null, null, t.other_id, null
    from (select b.*, t.owner_id from against b join targets t on t.id = b.id) t
    where exists (select from access a where a.id = t.other_id and ${readable("a")})
    union all
    select t.id, 'review-date', t.next_review_on::text, 'infinity', null, null, null, null, null
    from targets t
    where t.in_use and t.next_review_on <= (${now.toISOString()}::timestamptz at time zone t.time_zone)::date
    union all
    ${weightFell(now)}),
  due as materialized (
    select distinct on (f.insight_id, f.kind, f.source) f.*
    from found f join targets t on t.id = f.insight_id
    where f.event_at > t.written_at
    order by f.insight_id, f.kind, f.source, f.via_id nulls first, f.event_at, f.other_id),
  ${keptCauses}`;

/** An answered fall begins anew at what the weight was then, a new revision at what it was when published. */
const weightFell = (now: Date) => sql`
  select w.id, 'weight-fell', 'weight:' || coalesce(
      case when w.is_checked then (
        select c.reverification_id from review_causes c
        where c.insight_id = w.id and c.kind = 'weight-fell' and c.closed_because = 'reverified'
        order by c.closed_at desc limit 1) end,
      w.published_revision_id)::text, 'infinity', null, null, null, null, null
  from (
    select i.id, i.published_revision_id, i.weight_checked is not null as is_checked,
      coalesce(i.weight_checked, i.weight_published)::float8 as then, ${weightNowInSql("i", now)} as weight
    from targets t join insights i on i.id = t.id
    where t.in_use and coalesce(i.weight_checked, i.weight_published) > 0 offset 0) w
  where w.weight < w.then / 2`;

/** When a record began to say something that it has said in every published revision since; `q` is a revision of it. */
export function saidSince(says: SQL, record = sql`x.id`): SQL {
  return sql`(
    select min(shown.published_at) from revisions shown
    where shown.insight_id = ${record} and shown.published_at > coalesce((
      select max(q.published_at) from revisions q
      where q.insight_id = ${record} and q.published_at is not null and not (${says})), '-infinity'))`;
}

/** The same as `concerns` in `insight-policy.ts`, asked of `p` about the restricted record `i`. */
const isNamedOn = (now: Date) => sql`(
  p.id in (i.owner_id, i.author_id, i.translator_id)
  or exists (select from coauthors x where x.insight_id = i.id and x.person_id = p.id)
  or exists (select from reviewers x where x.insight_id = i.id and x.person_id = p.id)
  or exists (select from insight_people x where x.insight_id = i.id and x.person_id = p.id)
  or exists (
    select from insight_teams x join memberships m on m.team_id = x.team_id
    where x.insight_id = i.id and m.person_id = p.id
      and m.from_on <= (${now.toISOString()}::timestamptz at time zone p.time_zone)::date
      and (m.until_on is null
        or m.until_on >= (${now.toISOString()}::timestamptz at time zone p.time_zone)::date)))`;

/**
 * What came through another record stays open when that record's owner answered first, be it by a revision on the new
 * data: the record below was written on what was there before. A newer version of the same data takes the older one's
 * place.
 */
const keptCauses = sql`
  open_below as materialized (
    select c.id, c.insight_id, c.source, c.via_insight_id, c.dataset_id, c.snapshot_id
    from scope s join review_causes c on c.insight_id = s.id and c.closed_at is null
      and c.kind = 'evidence-changed' and c.via_insight_id is not null
      join insights t on t.id = c.insight_id
      join insight_links l on l.from_id = c.insight_id and l.to_id = c.via_insight_id and l.kind = 'derived-from'
      join insights via on via.id = c.via_insight_id and ${inUse("via")}
      left join datasets d on d.id = c.dataset_id
      left join studies y on y.id = c.study_id
    where (c.snapshot_id is not null or d.withdrawn_at is not null or y.withdrawn_at is not null
        or exists (
          select from evidence_items o join insights x on x.id = o.insight_id and ${inUse("x")}
          where o.insight_id = c.other_insight_id and o.withdrawn
            and 'withdrawn:source:' || o.source_key = c.source))
      and exists (select from access a where a.id = c.via_insight_id and ${readable("a")})),
  answered_above (id, insight_id, source) as (
    select c.id, c.insight_id, c.source from open_below c
      join review_causes v on v.insight_id = c.via_insight_id and v.kind = 'evidence-changed'
        and v.source = c.source and v.closed_because in ('reverified', 'revised')
    union
    select c.id, c.insight_id, c.source from answered_above k
      join open_below c on c.via_insight_id = k.insight_id and c.source = k.source),
  kept (id) as (
    select k.id from answered_above k join open_below c on c.id = k.id
    where c.snapshot_id is null or not exists (
      select from due d where d.insight_id = c.insight_id and d.dataset_id = c.dataset_id and d.source <> c.source)
    union
    select c.id from targets t join review_causes c on c.insight_id = t.id and c.closed_at is null
      and c.kind = 'review-date' and c.source = t.next_review_on::text
    where t.in_use)`;
