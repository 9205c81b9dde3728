import { and, asc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { initiatives, initiativeTopics } from "@/db/schema/initiatives";
import { people, topics } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { nextDay, type Place, placeOf } from "./coming-days";
import { initiativeHref } from "./initiative-address";
import { lastDay } from "./initiative-days";
import type { InitiativesQuery } from "./initiative-input";
import { initiativesListedFor, isLive, isOnInitiative } from "./initiative-policy";
import type { InitiativeListed } from "./initiative-query";

const pageSize = 30;

/**
 * One page of the initiatives that exist for this person: live ones first, by their next day, then those without one, then
 * what was closed, the latest first. `next` is the cursor of the following page.
 */
export async function listInitiatives(actor: PersonActor, query: InitiativesQuery, now: Date) {
  const today = localDay(now, actor.timeZone);
  const place = placeOf(today);
  const rows = await db
    .select({ ...columns, next: nextDay(today), rank: place.rank, order: place.order })
    .from(initiatives)
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .where(and(initiativesListedFor(actor, now), ...filters(actor, query, now), behind(query.after, place)))
    .orderBy(place.rank, place.order, initiatives.id)
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    initiatives: page.map(
      ({ rank: _rank, order: _order, slug, ...row }): InitiativeListed => ({
        ...row,
        href: initiativeHref({ slug, key: row.key }),
      }),
    ),
    next: rows.length > pageSize && last ? cursorOf(last) : null,
  };
}

const columns = {
  ...{ id: initiatives.id, key: initiatives.key, slug: initiatives.slug, title: initiatives.title },
  ...{ stage: initiatives.stage, visibility: initiatives.visibility, kickoffOn: initiatives.kickoffOn },
  ...{
    decidedOn: initiatives.decidedOn,
    changedAt: initiatives.changedAt,
    lastOn: sql<string | null>`(${lastDay})::text`,
  },
  owner: { id: people.id, name: people.name },
  people: sql<InitiativeListed["people"]>`coalesce((
    select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.id = ${initiatives.ownerId} desc, lower(p.name), p.id)
    from people p where p.deactivated_at is null and (p.id = ${initiatives.ownerId} or p.id in (
      select n.person_id from initiative_people n where n.initiative_id = ${initiatives.id}))), '[]')`,
  teams: sql<InitiativeListed["teams"]>`coalesce((
    select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by lower(t.name))
    from initiative_teams n join teams t on t.id = n.team_id where n.initiative_id = ${initiatives.id}), '[]')`,
  topics: sql<InitiativeListed["topics"]>`coalesce((
    select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by lower(t.name))
    from initiative_topics n join topics t on t.id = n.topic_id
    where n.initiative_id = ${initiatives.id} and n.state = 'chosen'), '[]')`,
};

function filters(actor: PersonActor, query: InitiativesQuery, now: Date): (SQL | undefined)[] {
  return [
    query.stage === "live" ? isLive : query.stage ? eq(initiatives.stage, query.stage) : undefined,
    query.mine ? isOnInitiative(actor, now) : undefined,
    query.topic
      ? sql`${initiatives.id} in (
          select n.initiative_id from initiative_topics n join topics t on t.id = n.topic_id
          where n.state = 'chosen' and t.slug = ${query.topic})`
      : undefined,
    ...(query.q ?? "").split(/\s+/).filter(Boolean).map(holds),
  ];
}

/** The word is part of its title, brief, keywords or outside key. */
function holds(word: string) {
  const part = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return or(
    ilike(initiatives.title, part),
    ilike(initiatives.brief, part),
    ilike(initiatives.externalKey, part),
    sql`array_to_string(${initiatives.keywords}, ' ') ilike ${part}`,
  );
}

const cursorOf = ({ rank, order, id }: { rank: number; order: number; id: string }) =>
  Buffer.from(JSON.stringify([rank, order, id])).toString("base64url");

const cursor = z.tuple([z.number().int().min(0).max(2), z.number().int().min(-1e7).max(1e7), z.uuid()]);

/** A cursor that is none begins at the beginning. */
function behind(text: string | undefined, { rank, order }: Place): SQL | undefined {
  if (!text) return undefined;
  try {
    const [group, day, id] = cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return sql`(${rank}, ${order}, ${initiatives.id}) > (${group}::int, ${day}::int, ${id}::uuid)`;
  } catch {
    return undefined;
  }
}

/** The topics of the initiatives that exist for this person, by name, to narrow the list by. */
export async function listInitiativeTopics(actor: PersonActor, now: Date) {
  return db
    .selectDistinct({ slug: topics.slug, name: topics.name })
    .from(initiativeTopics)
    .innerJoin(topics, eq(topics.id, initiativeTopics.topicId))
    .innerJoin(initiatives, eq(initiatives.id, initiativeTopics.initiativeId))
    .where(and(eq(initiativeTopics.state, "chosen"), initiativesListedFor(actor, now)))
    .orderBy(asc(topics.name));
}
