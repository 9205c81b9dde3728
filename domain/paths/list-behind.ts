import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { isAtLeast, type PersonActor } from "../actor";
import { looksAfterPaths } from "./list-paths-to-mend";
import { pathHref } from "./path-address";
import { standings } from "./standings";

export type Behind = {
  people: number;
  paths: { id: string; title: string; people: number; href: string }[];
};

/**
 * How many people are behind on the paths that this person looks after (all for curators, their own for authors), and on
 * which, most people first. `ownOnly` leaves out those of others.
 */
export async function listBehind(actor: PersonActor, now: Date, { ownOnly = false } = {}): Promise<Behind> {
  if (!isAtLeast(actor.role, "author")) return { people: 0, paths: [] };
  if (ownOnly && !(await looksAfterPaths(actor))) return { people: 0, paths: [] };
  const theirs =
    isAtLeast(actor.role, "curator") && !ownOnly ? sql`status <> 'draft'` : sql`owner_id = ${actor.id}`;
  const paths = sql`(select id from paths where ${theirs})`;
  const ways = sql`e.path_id in ${paths} and e.left_at is null and e.finished_at is null and e.paused_on is null`;
  const rows = await db.execute<Row>(sql`
    with recursive ${standings(actor, { steps: sql`s.path_id in ${paths}`, ways }, now)},
    late as (select path_id, person_id from standing where stands = 'behind')
    select p.id, p.key, p.slug, p.title, b.people, (select count(distinct person_id)::int from late) as everybody
    from (select path_id, count(*)::int as people from late group by path_id) b
    join paths p on p.id = b.path_id
    order by b.people desc, lower(p.title), p.id`);
  return {
    people: rows[0]?.everybody ?? 0,
    paths: rows.map(({ id, key, slug, title, people }) => ({
      id,
      title,
      people,
      href: pathHref({ key, slug }),
    })),
  };
}

type Row = { id: string; key: string; slug: string; title: string; people: number; everybody: number };
