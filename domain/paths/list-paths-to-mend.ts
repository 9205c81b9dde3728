import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { concerns } from "../insights/insight-policy";
import { pathHref } from "./path-address";

type Row = { id: string; key: string; slug: string; title: string; steps: number; since: string };

/**
 * Paths that this person looks after with steps that nobody is asked any more, since their record was retired, thrown
 * away or replaced by nothing that still holds; each as something asked of them. It ends by itself once that is mended.
 */
export async function listPathsToMend(actor: PersonActor, now: Date) {
  if (!(await looksAfterPaths(actor))) return [];
  const rows = await db.execute<Row>(sql`
    select p.id, p.key, p.slug, p.title, count(*)::int as steps,
      max(coalesce(${insights.trashedAt}, ${insights.retiredAt}, ${insights.supersededAt}, p.changed_at)) as since
    from paths p
    join path_steps s on s.path_id = p.id and s.removed_at is null
    join insights on insights.id = s.insight_id
    where p.owner_id = ${actor.id} and p.status <> 'archived'
      and (${insights.trashedAt} is not null or ${insights.status} in ('retired', 'superseded'))
      and (${insights.visibility} = 'everyone' or ${concerns(actor, now)})
      and not exists (
        with recursive chain (id) as (
          select ${insights.supersededById}
          union
          select i.superseded_by_id from chain c join insights i on i.id = c.id
        )
        select 1 from chain c join insights i on i.id = c.id
        where i.status = 'published' and i.trashed_at is null)
    group by p.id order by since, p.id`);
  return rows.map(({ id, key, slug, title, steps, since }) => ({
    ...{ id, kind: "path-steps", sentence: sentence(title, steps), askedAt: new Date(since) },
    href: `${pathHref({ key, slug })}/edit`,
  }));
}

/** Asked first, because most people look after none: finding that out takes the long question longer than answering it. */
export async function looksAfterPaths(actor: PersonActor) {
  const [own] = await db.select({ id: paths.id }).from(paths).where(eq(paths.ownerId, actor.id)).limit(1);
  return own !== undefined;
}

const sentence = (title: string, steps: number) =>
  steps === 1
    ? `On your path “${title}” one step is passed over, because its insight no longer holds. Choose another, or take it out.`
    : `On your path “${title}” ${steps} steps are passed over, because their insights no longer hold. Choose others, or take them out.`;
