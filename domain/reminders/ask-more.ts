import { and, count, eq, gt, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { comesUpFor } from "../initiatives/initiative-policy";
import { linkedInsights } from "../initiatives/linked-insights";
import { listedFor } from "../insights/insight-policy";
import { daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { mostAskedFor } from "./card-input";
import { daysOpen } from "./constants";
import { isChecked } from "./is-checked";

/**
 * Puts more questions before somebody who wants them, and says how many: what their initiatives need, then what is due
 * or will be soonest, never more than ten at a time. They do not count against what this person agreed to.
 */
export async function askMore(actor: PersonActor, now: Date): Promise<number> {
  const today = localDay(now, actor.timeZone);
  return db.transaction(async (tx) => {
    // Whoever presses twice waits here.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, actor.id)).for("no key update");
    const room = mostAskedFor - (await countAskedFor(tx, actor.id, today));
    const wanted = room > 0 ? await findMore(tx, actor, { today, now }, room) : [];
    if (wanted.length === 0) return 0;
    const made = wanted.map(({ insightId, promptId, isCheckable }) => {
      const id = uuidv7();
      const asked = { insightId, promptId, isChecked: isCheckable && isChecked(id) };
      const when = { day: today, plannedAt: now, closesOn: daysLater(today, daysOpen.base) };
      return { id, personId: actor.id, reason: "own" as const, ...asked, ...when };
    });
    return (await tx.insert(cards).values(made).onConflictDoNothing().returning({ id: cards.id })).length;
  });
}

async function countAskedFor(tx: Transaction, personId: string, today: string) {
  const open = and(eq(cards.state, "open"), eq(cards.reason, "own"), gt(cards.closesOn, today));
  const [row] = await tx
    .select({ open: count() })
    .from(cards)
    .where(and(eq(cards.personId, personId), open));
  return row?.open ?? 0;
}

type More = { insightId: string; promptId: string; isCheckable: boolean };

/** Nothing that waits already, that was asked today, or that they met today. */
async function findMore(tx: Transaction, actor: PersonActor, at: { today: string; now: Date }, most: number) {
  const live = sql`m.initiative_id in (
    select ${initiatives.id} from ${initiatives} where ${comesUpFor(actor, at.now)})`;
  return tx.execute<More & Record<string, unknown>>(sql`
    with live as (
      select l.insight_id, min(coalesce(i.kickoff_on, ${at.today}::date)) as needed_on
      from ${linkedInsights(live)} l join initiatives i on i.id = l.initiative_id group by l.insight_id
    )
    select insights.id as "insightId", p.prompt_id as "promptId", p.kind <> 'free' as "isCheckable"
    from insights
    left join memory m on m.insight_id = insights.id and m.person_id = ${actor.id}
    left join live on live.insight_id = insights.id
      and (m.stability is null or ${at.today}::date - m.last_on >= m.stability)
    cross join lateral (${leastAsked(actor.id)}) p
    where (live.insight_id is not null or m.contacts > 0 or m.tier <> 'none')
      and m.suppressed_at is null and (m.last_on is null or m.last_on < ${at.today})
      and ${insights.status} = 'published' and ${listedFor(actor, at.now)}
      and not exists (
        select from cards c where c.person_id = ${actor.id} and c.insight_id = insights.id
          and (c.day = ${at.today} or (c.state = 'open' and c.closes_on > ${at.today})))
    order by live.needed_on nulls last, m.due_on nulls last, m.holds_until nulls first, insights.id
    limit ${most}`);
}

/** Of an insight's questions the one that this person was asked longest ago, or never. */
const leastAsked = (personId: string) => sql`
  select q.prompt_id, q.kind from prompts q
  where q.insight_id = insights.id and q.removed_at is null
  order by (
    select max(k.at) from contacts k
    where k.person_id = ${personId} and k.insight_id = q.insight_id and k.prompt_id = q.prompt_id) nulls first, q.position
  limit 1`;
