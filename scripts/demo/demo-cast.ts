import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { people, teams, topics } from "@/db/schema/people";
import { contentInput, type InsightContent } from "@/domain/insights/content-input";
import { daysBefore } from "./demo-dates";
import type { DemoInsight } from "./demo-insight";
import { demoPeople } from "./library";

export type DemoCast = Awaited<ReturnType<typeof findCast>>;

/** Who and what the demo's records name, as it stands in the database, and an id for each record. */
export async function findCast(
  tx: Transaction,
  records: { slug: string; createdDaysAgo: number }[],
  now: Date,
) {
  const peopleRows = await tx.select().from(people);
  const teamRows = await tx.select({ id: teams.id, slug: teams.slug }).from(teams);
  const topicRows = await tx.select({ id: topics.id, slug: topics.slug }).from(topics);
  const insightIds = records.map(({ slug, createdDaysAgo }): [string, string] => [
    slug,
    uuidv7({ msecs: daysBefore(now, createdDaysAgo).getTime() }),
  ]);
  return {
    person: finder(
      "person",
      peopleRows.map((row) => [row.email.replace("@example.com", ""), row]),
    ),
    team: finder(
      "team",
      teamRows.map((row) => [row.slug, row.id]),
    ),
    topic: finder(
      "topic",
      topicRows.map((row) => [row.slug, row.id]),
    ),
    insight: finder("record", insightIds),
    joinedDaysAgo: finder(
      "person",
      demoPeople.map((person) => [person.key, person.joinedDaysAgo]),
    ),
  };
}

function finder<Value>(what: string, entries: [string, Value][]) {
  const known = new Map(entries);
  return (name: string): Value => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`The demo has no ${what} called ${name}.`);
    return value;
  };
}

type Told = Pick<DemoInsight, "topics" | "links" | "content"> & { halfLifeYears?: number };

/** What a record says, with topics and links by their ids. */
export function contentOf(
  cast: DemoCast,
  { content, topics, links = [], halfLifeYears }: Told,
): InsightContent {
  return contentInput.parse({
    ...content,
    topicIds: topics.map(cast.topic),
    links: links.map(({ to, kind, note }) => ({ kind, insightId: cast.insight(to), note })),
    halfLifeDays: halfLifeYears ? Math.round(halfLifeYears * 365.25) : null,
  });
}
