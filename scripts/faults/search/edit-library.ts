import type { Sql } from "postgres";
import type { PersonActor } from "@/domain/actor";
import type { Seeded } from "@/scripts/faults/seeded";

type Editing = {
  sql: Sql;
  insightIds: string[];
  actor: PersonActor;
  random: Seeded;
  noted: NotedEdits;
};

/** Every record that was changed, in order, noted before it is; and whether more will be. */
export type NotedEdits = { touched: string[]; isUnderWay: boolean };

/**
 * Changes records as people do, one after the other: who may read them, by the product's own verb; what they say, and
 * how sure it is; whether they lie in the trash.
 */
export async function editLibrary({ sql, insightIds, actor, random, noted }: Editing, edits: number) {
  const { changeSharing } = await import("@/domain/insights/change-sharing");
  noted.isUnderWay = true;
  for (let edit = 0; edit < edits; edit += 1) {
    const insightId = random.pick(insightIds);
    noted.touched.push(insightId);
    const draw = random.next();
    if (draw < 0.4) {
      const visibility = random.next() < 0.5 ? "restricted" : "everyone";
      const [record] = await sql`select 1 from insights where id = ${insightId} and trashed_at is null`;
      if (record) await changeSharing(actor, { ...sharedWith(actor), insightId, visibility }, new Date());
    } else if (draw < 0.7) await retitle(sql, insightId, edit);
    else if (draw < 0.9)
      await sql`update insights set certainty = ${random.pick(["high", "moderate", "low"])}, revised_at = now() where id = ${insightId}`;
    else
      await sql`update insights set trashed_at = case when trashed_at is null then now() end where id = ${insightId}`;
  }
  noted.isUnderWay = false;
}

const sharedWith = ({ id }: PersonActor) => ({
  ...{ teamIds: [], personIds: [id], coauthorIds: [], audienceTeamIds: [], translatorId: "" },
  reviewIntervalMonths: 12,
});

const retitle = (sql: Sql, insightId: string, edit: number) =>
  sql.begin(async (tx) => {
    await tx`
      update revisions set content = jsonb_set(content, '{statement}', to_jsonb(${`Quokkatide, told for the ${edit}. time`}::text))
      from insights where insights.published_revision_id = revisions.id and insights.id = ${insightId}`;
    await tx`select graphile_worker.add_job('index-insights', ${tx.json({ insightIds: [insightId] })}::json)`;
  });

/** A word that stands in every record, so that it can be counted who finds how many. */
export const everywhere = "quokkatide";

/** Everybody may read everything at first, so that one person may change it all. */
export async function markEverywhere(sql: Sql) {
  await sql`
    update revisions set content =
      jsonb_set(content, '{statement}', to_jsonb('Quokkatide: ' || left(content ->> 'statement', 180)))`;
  await sql`delete from insight_audience`;
  await sql`update insights set visibility = 'everyone' where status <> 'draft'`;
  const published = await sql<{ id: string }[]>`select id from insights where status = 'published'`;
  return published.map(({ id }) => id);
}
