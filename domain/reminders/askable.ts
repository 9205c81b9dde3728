import { type SQL, sql } from "drizzle-orm";
import { importedLibraryEmail } from "../people/imported-library";

/** Records that somebody may be asked about at all, a condition on `i`: in use, with a question that is still asked. */
export const isAskable: SQL = sql`(i.status = 'published' and i.trashed_at is null
  and exists (select from prompts q where q.insight_id = i.id and q.removed_at is null))`;

/** Those who may be asked at all, a condition on `p`, a person: not the stand-in, nor who left or wants no questions. */
export const isAskablePerson: SQL = sql`(p.deactivated_at is null and p.email <> ${importedLibraryEmail} and not exists (
  select from preferences f where f.person_id = p.id and f.stopped_at is not null))`;

/** Whether a person may read a record, a condition on `i` and `p`; as `domain/insights/insight-policy.ts` lists them. */
export const isReadable = (today: string): SQL => sql`(i.visibility = 'everyone'
  or p.id in (i.author_id, i.owner_id, i.translator_id)
  or exists (select from coauthors c where c.insight_id = i.id and c.person_id = p.id)
  or exists (select from reviewers r where r.insight_id = i.id and r.person_id = p.id)
  or exists (select from insight_people n where n.insight_id = i.id and n.person_id = p.id)
  or exists (
    select from insight_teams t join memberships b on b.team_id = t.team_id
    where t.insight_id = i.id and b.person_id = p.id and ${isMemberToday("b", today)}))`;

/** Whether a membership counts today; the first and the last day both do. */
export const isMemberToday = (alias: string, today: string): SQL => {
  const name = sql.identifier(alias);
  return sql`(${name}.from_on <= ${today}::date and (${name}.until_on is null or ${name}.until_on >= ${today}::date))`;
};

/** Ids as a table with one column `id`. */
export const idsOf = (ids: string[]): SQL =>
  sql`(select value::uuid as id from json_array_elements_text(${JSON.stringify(ids)}::json))`;
