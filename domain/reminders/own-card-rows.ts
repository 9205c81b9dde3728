import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { insights, revisions } from "@/db/schema/insights";
import { contacts, memory } from "@/db/schema/memory";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { lastDay } from "../initiatives/initiative-days";
import { initiativesListedFor } from "../initiatives/initiative-policy";
import { listedFor } from "../insights/insight-policy";

/**
 * Somebody's own cards with all that is said of them, in the order in which they are asked: what an initiative needs
 * first, then by worth. What they may not read any more comes with `isListed` false, and is to be told apart.
 */
export function selectOwnCards(
  actor: PersonActor,
  which: SQL | undefined,
  now: Date,
  database: Database = db,
) {
  return database
    .select({
      ...getTableColumns(cards),
      ...record,
      isListed: sql<boolean>`(${insights.status} <> 'draft' and ${listedFor(actor, now)})`,
      initiative: {
        title: initiatives.title,
        kickoffOn: initiatives.kickoffOn,
        lastOn: lastDay,
      },
      contact: { grade: contacts.grade, day: contacts.day, recallBefore: contacts.recallBefore },
      memory: { dueOn: memory.dueOn, holdsUntil: memory.holdsUntil, contacts: memory.contacts },
      facts,
    })
    .from(cards)
    .innerJoin(insights, eq(insights.id, cards.insightId))
    .innerJoin(revisions, eq(revisions.id, insights.publishedRevisionId))
    .leftJoin(initiatives, and(eq(initiatives.id, cards.initiativeId), initiativesListedFor(actor, now)))
    .leftJoin(contacts, eq(contacts.id, cards.contactId))
    .leftJoin(memory, and(eq(memory.personId, cards.personId), eq(memory.insightId, cards.insightId)))
    .where(and(eq(cards.personId, actor.id), which))
    .orderBy(
      sql`${cards.reason} = 'own'`,
      sql`${cards.reason} <> 'live'`,
      sql`${cards.value} desc`,
      asc(cards.id),
    );
}

export type OwnCardRow = Awaited<ReturnType<typeof selectOwnCards>>[number];

const record = {
  key: insights.key,
  slug: insights.slug,
  status: insights.status,
  statement: insights.statement,
  certainty: insights.certainty,
  language: insights.language,
  supersededById: insights.supersededById,
  rendererVersion: revisions.rendererVersion,
  prompts: sql<unknown>`${revisions.content} -> 'prompts'`,
  limitation: sql<unknown>`${revisions.content} #> '{limitations,0}'`,
  html: sql<Record<string, string>>`(
    select coalesce(jsonb_object_agg(h.key, h.value), '{}') from jsonb_each(${revisions.html}) h
    where h.key like 'prompts.%' or h.key like 'limitations.%')`,
};

/** What a reason is made of; each is looked up only for the cards that need it. */
const facts = {
  promisedOn: sql<string | null>`(
    select max(s.snoozed_until)::text from cards s
    where s.person_id = ${cards.personId} and s.insight_id = ${cards.insightId} and s.state = 'snoozed'
      and s.day < ${cards.day} and s.snoozed_until <= ${cards.day}
      and not exists (
        select from cards l where l.person_id = s.person_id and l.insight_id = s.insight_id
          and l.day > s.day and l.day < ${cards.day}))`,
  changedOn: sql<Date | null>`(
    select o.superseded_at from insights o where o.id = ${memory.changedFromId})`,
  keepers: sql<number>`case when ${cards.reason} = 'keep' then (
    select count(*)::int from keepers k where k.insight_id = ${cards.insightId}) else 0 end`,
  cause: sql<(typeof memory.$inferSelect)["because"]>`${memory.because}`,
  topic: sql<string | null>`case when ${cards.reason} = 'base' then (
    select t.name from insight_topics x join topics t on t.id = x.topic_id
    left join people p on p.id = ${cards.personId}
    left join team_topic_needs n on n.topic_id = t.id and n.team_id = p.home_team_id
    left join topic_follows f on f.topic_id = t.id and f.person_id = p.id
    where x.insight_id = ${cards.insightId}
    order by (${memory.because} = 'follow' and f.person_id is not null) desc, n.rate desc nulls last, t.name limit 1) end`,
  team: sql<string | null>`case when ${memory.because} = 'must-know' then (
    select t.name from insight_audience a join teams t on t.id = a.team_id
    join memberships m on m.team_id = t.id and m.person_id = ${cards.personId} and m.until_on is null
    where a.insight_id = ${cards.insightId} order by t.name limit 1) end`,
  path: sql<string | null>`case when ${memory.because} = 'path' then (
    select p.title from enrolment_steps s join enrolments e on e.id = s.enrolment_id join paths p on p.id = e.path_id
    where s.insight_id = ${cards.insightId} and e.person_id = ${cards.personId} and s.done_at is not null
    order by s.done_at desc limit 1) end`,
};
