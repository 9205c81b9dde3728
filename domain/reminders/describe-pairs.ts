import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import type { needCauses } from "@/db/schema/memory";
import type { Actor } from "../actor";
import { lastDay } from "../initiatives/initiative-days";
import { initiativesListedFor } from "../initiatives/initiative-policy";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import type { Because, CardReason } from "./card-query";

/** An insight that a person is or might be asked about, and for which reason. */
export type ReasonedPair = {
  insightId: string;
  reason: CardReason;
  initiativeId: string | null;
  promisedOn: string | null;
};

/** What a pair is called and why it matters to its person, as far as whoever looks may know. */
export type PairWords = { statement: string; language: string; href: string; because: Because };

type Asking = { personId: string; today: string; timeZone: string };

type Row = ReasonedPair & {
  key: string;
  slug: string;
  statement: string;
  language: string;
  isListed: boolean;
  title: string | null;
  kickoffOn: string | null;
  endsOn: string | null;
  keepers: number;
  changedAt: string | null;
  cause: (typeof needCauses)[number] | null;
  topic: string | null;
  team: string | null;
  path: string | null;
};

/**
 * The words for some pairs of one person, in one query. Of records and initiatives that whoever looks may not see in a
 * list, nothing is named.
 */
export async function describePairs(actor: Actor, asking: Asking, pairs: ReasonedPair[], now: Date) {
  if (pairs.length === 0) return new Map<string, PairWords>();
  const rows = await db.execute<Row>(describing(actor, asking, pairs, now));
  return new Map(rows.map((row) => [row.insightId, wordsOf(row, asking)]));
}

const describing = (actor: Actor, { personId, today }: Asking, pairs: ReasonedPair[], now: Date) => sql`
  select g."insightId", g.reason, g."initiativeId", g."promisedOn"::text as "promisedOn",
    ${insights.key}, ${insights.slug}, ${insights.statement}, ${insights.language},
    coalesce(${listedFor(actor, now)}, false) as "isListed", ${initiatives.title} as title,
    ${initiatives.kickoffOn}::text as "kickoffOn", ${lastDay}::text as "endsOn",
    (select count(*)::int from keepers k where k.insight_id = g."insightId") as keepers,
    case when m.contacts = 0 then (
      select to_json(o.superseded_at) from insights o where o.id = m.changed_from_id) end as "changedAt",
    m.because as cause, ${topicOf(personId)} as topic, ${teamOf(personId, today)} as team, ${pathOf(personId)} as path
  from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
    as g ("insightId" uuid, reason text, "initiativeId" uuid, "promisedOn" date)
  join ${insights} on ${insights.id} = g."insightId"
  left join ${initiatives} on ${initiatives.id} = g."initiativeId" and ${initiativesListedFor(actor, now)}
  left join memory m on m.person_id = ${personId} and m.insight_id = g."insightId"`;

/** The one that the person follows, else the one that their team works on most. */
const topicOf = (personId: string): SQL => sql`case when g.reason = 'base' then (
  select t.name from insight_topics x join topics t on t.id = x.topic_id
  join people p on p.id = ${personId}
  left join team_topic_needs n on n.topic_id = t.id and n.team_id = p.home_team_id
  left join topic_follows f on f.topic_id = t.id and f.person_id = p.id
  where x.insight_id = g."insightId"
  order by (m.because = 'follow' and f.person_id is not null) desc, n.rate desc nulls last, t.name limit 1) end`;

const teamOf = (personId: string, today: string): SQL => sql`case when m.because = 'must-know' then (
  select t.name from insight_audience a join teams t on t.id = a.team_id
  join memberships b on b.team_id = t.id and b.person_id = ${personId}
    and b.from_on <= ${today}::date and (b.until_on is null or b.until_on >= ${today}::date)
  where a.insight_id = g."insightId" order by t.name limit 1) end`;

const pathOf = (personId: string): SQL => sql`case when m.because = 'path' then (
  select p.title from enrolment_steps s join enrolments e on e.id = s.enrolment_id join paths p on p.id = e.path_id
  where s.insight_id = g."insightId" and e.person_id = ${personId} and s.done_at is not null
  order by s.done_at desc limit 1) end`;

function wordsOf(row: Row, asking: Asking): PairWords {
  const { statement, language, isListed } = row;
  return {
    ...(isListed ? { statement, href: insightHref(row) } : { statement: "", href: "" }),
    ...{ language, because: becauseOf(row, asking) },
  };
}

function becauseOf(row: Row, { today, timeZone }: Asking): Because {
  const { reason, promisedOn, title, kickoffOn, endsOn, keepers, changedAt } = row;
  if (reason === "own") return { kind: "asked-for" };
  if (promisedOn) return { kind: "promised", on: promisedOn };
  if (reason === "live" && title !== null)
    return kickoffOn !== null && kickoffOn >= today
      ? { kind: "kickoff", title, on: kickoffOn }
      : { kind: "under-way", title, until: endsOn };
  if (changedAt) return { kind: "changed", on: localDay(new Date(changedAt), timeZone) };
  if (reason === "keep") return { kind: "keeper", keepers };
  return becauseOfNeed(row);
}

/** A restricted record's topics are not told either. */
function becauseOfNeed({ cause, topic, team, path, isListed }: Row): Because {
  if (!isListed) return { kind: "history", topic: null };
  if (cause === "path" && path) return { kind: "path", title: path };
  if (cause === "must-know" && team) return { kind: "must-know", team };
  if (cause === "follow" && topic) return { kind: "follow", topic };
  return { kind: "history", topic };
}
