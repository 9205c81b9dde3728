import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insightHref } from "../insights/insight-address";
import { quotedStatement } from "../insights/quoted-statement";
import { askPerson } from "../people/asks";
import { idsOf } from "./askable";
import { notForTeam } from "./constants";

type Unwanted = {
  id: string;
  key: string;
  slug: string;
  statement: string;
  ownerId: string;
  team: string;
  people: number;
};

/**
 * Asks owners of these insights, once for each, whether they reach the right teams, when several people of one team said
 * that it is not for them. Nothing is lowered by it, and nobody is named.
 */
export async function askOwners(tx: Transaction, insightIds: string[], now: Date) {
  const unwanted = await tx.execute<Unwanted>(sql`
    select distinct on (i.id) i.id, i.key, i.slug, i.statement, i.owner_id as "ownerId", t.name as team,
      count(*)::int as people
    from memory m join insights i on i.id = m.insight_id join people p on p.id = m.person_id
      join teams t on t.id = p.home_team_id
    where m.insight_id in ${idsOf(insightIds)} and m.suppressed_at is not null and p.deactivated_at is null
      and i.status = 'published' and i.trashed_at is null and not exists (
        select from asks a where a.subject_id = i.id::text and a.kind = 'not-for-team')
    group by i.id, t.id having count(*) >= ${notForTeam}
    order by i.id, count(*) desc, t.id`);
  for (const { team, people, ...insight } of unwanted) {
    const sentence = `${people} people on ${team} said that ${quotedStatement(insight.statement)} is not for them. Look at what it is filed under, and at who must know it.`;
    const ask = { personId: insight.ownerId, kind: "not-for-team", subjectId: insight.id } as const;
    await askPerson(tx, { ...ask, sentence, href: insightHref(insight) }, now);
  }
}
