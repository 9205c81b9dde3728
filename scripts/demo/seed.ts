import { count, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { settings } from "@/db/schema/operation";
import { paths } from "@/db/schema/paths";
import {
  memberships,
  people,
  teams,
  teamTopics,
  topicCurators,
  topicSynonyms,
  topics,
} from "@/db/schema/people";
import { invitePeople } from "@/domain/access/invite-people";
import type { PersonActor } from "@/domain/actor";
import { localDay } from "@/domain/people/local-day";
import { indexBatch } from "@/domain/search/index-insights";
import { daysBefore, demoKey } from "./demo-dates";
import type { AuditRow } from "./demo-story";
import { type DemoPerson, demoPeople, demoTeams, demoTopics } from "./library";
import { seedDatasets } from "./seed-datasets";
import { seedDigests } from "./seed-digests";
import { seedInitiatives } from "./seed-initiatives";
import { seedInsights } from "./seed-insights";
import { seedPaths } from "./seed-paths";
import { seedReadersQuestions } from "./seed-readers-questions";
import { seedReminders } from "./seed-reminders";
import { seedSearches } from "./seed-searches";
import { seedStudies } from "./seed-studies";
import { seedUpkeep } from "./seed-upkeep";
import { tieStudies } from "./tie-studies";

/** Fills an empty installation with the demo library, told relative to `now`; a filled one is left as it is. */
export async function seedDemo(now: Date): Promise<"seeded" | "already there"> {
  const [row] = await db.select({ people: count() }).from(people);
  if ((row?.people ?? 0) > 0) return "already there";
  await seedLibrary(now);
  await seedInvitations(now);
  await seedInitiatives(now);
  await tieStudies(now);
  await seedReminders(now);
  await seedDigests(now);
  return "seeded";
}

/** The people and all that they wrote, read and checked, without what came of it. */
export async function seedLibrary(now: Date) {
  const audit: AuditRow[] = [];
  await db.transaction(async (tx) => {
    await tx.insert(settings).values({ key: "organization", value: "Tidewater Labs", changedAt: now });
    const topicIds = await seedTopics(tx, now);
    const teamIds = await seedTeams(tx, topicIds, now);
    const byJoining = [...demoPeople].sort((one, other) => other.joinedDaysAgo - one.joinedDaysAgo);
    for (const person of byJoining) audit.push(await seedPerson(tx, person, teamIds, now));
    for (const team of demoTeams)
      await tx
        .update(teams)
        .set({ leadId: await idOf(tx, team.lead) })
        .where(eq(teams.slug, team.slug));
    await seedCurators(tx, topicIds);
    audit.push(...(await seedDatasets(tx, now)));
    audit.push(...(await seedStudies(tx, now)));
    audit.push(...(await seedInsights(tx, now)));
    audit.push(...(await seedReadersQuestions(tx, now)));
    audit.push(...(await seedPaths(tx, now)));
    await seedSearches(tx, now);
    // Whoever opens the demo first looks for something.
    const written = await tx.select({ id: insights.id }).from(insights);
    await indexBatch(
      tx,
      written.map(({ id }) => id),
    );
  });
  await seedUpkeep(audit, now);
}

/**
 * Two people who have been asked and have not come yet, one of them with a path to begin with; their mails can be read on
 * the deliveries page.
 */
async function seedInvitations(now: Date) {
  const [lead] = await db.select().from(people).where(eq(people.email, "research.lead@example.com"));
  const [lantern] = await db.select({ id: teams.id }).from(teams).where(eq(teams.slug, "lantern"));
  const key = demoKey("new-ux-researcher", "path");
  const [path] = await db.select({ id: paths.id }).from(paths).where(eq(paths.key, key));
  if (!lead || !lantern || !path) throw new Error("The demo's research lead, team or path is missing.");
  const actor: PersonActor = { ...lead, kind: "person" };
  await invitePeople(
    actor,
    {
      list: "Demo Guest Researcher <guest.researcher@example.com>",
      ...{ role: "author", teamId: lantern.id, pathId: path.id },
    },
    daysBefore(now, 2),
  );
  await invitePeople(
    actor,
    { list: "Demo Finance Partner <finance.partner@example.com>", role: "reader", teamId: "" },
    daysBefore(now, 5),
  );
}

async function seedTopics(tx: Transaction, now: Date) {
  const createdAt = daysBefore(now, 1900);
  const rows = await tx
    .insert(topics)
    .values(demoTopics.map(({ words: _words, curators: _curators, ...topic }) => ({ ...topic, createdAt })))
    .returning({ id: topics.id, slug: topics.slug });
  const ids = new Map(rows.map((row) => [row.slug, row.id]));
  await tx
    .insert(topicSynonyms)
    .values(
      demoTopics.flatMap(({ slug, words }) => words.map((word) => ({ topicId: ids.get(slug) ?? "", word }))),
    );
  return ids;
}

async function seedCurators(tx: Transaction, topicIds: Map<string, string>) {
  for (const { slug, curators } of demoTopics)
    for (const key of curators)
      await tx
        .insert(topicCurators)
        .values({ topicId: topicIds.get(slug) ?? "", personId: (await idOf(tx, key)) ?? "" });
}

async function seedTeams(tx: Transaction, topicIds: Map<string, string>, now: Date) {
  const createdAt = daysBefore(now, 1900);
  const ids = new Map<string, string>();
  for (const { slug, name, purpose, topics: followed } of demoTeams) {
    const [team] = await tx
      .insert(teams)
      .values({ slug, name, purpose, createdAt })
      .returning({ id: teams.id });
    if (!team) throw new Error(`The team ${name} was not made.`);
    ids.set(slug, team.id);
    await tx.insert(teamTopics).values(
      followed.map((topic) => ({
        teamId: team.id,
        topicId: topicIds.get(topic) ?? "",
        followedAt: createdAt,
      })),
    );
  }
  return ids;
}

async function seedPerson(
  tx: Transaction,
  person: DemoPerson,
  teamIds: Map<string, string>,
  now: Date,
): Promise<AuditRow> {
  const joined = daysBefore(now, person.joinedDaysAgo);
  const teamId = teamIds.get(person.team) ?? "";
  const [row] = await tx
    .insert(people)
    .values({
      name: person.name,
      email: `${person.key}@example.com`,
      role: person.role,
      homeTeamId: teamId,
      timeZone: person.timeZone,
      profileConfirmedAt: person.joinedDaysAgo < 30 ? null : joined,
      createdAt: joined,
    })
    .returning({ id: people.id });
  if (!row) throw new Error(`${person.name} was not made.`);
  await tx.insert(memberships).values({
    personId: row.id,
    teamId,
    fromOn: localDay(joined, person.timeZone),
    untilOn: person.key === "leaving.engineer" ? localDay(daysBefore(now, -30), person.timeZone) : null,
  });
  return {
    at: joined,
    actorKind: "system",
    actorId: "demo",
    action: "person.joined",
    subjectKind: "person",
    subjectId: row.id,
    after: { name: person.name, role: person.role, team: person.team },
  };
}

async function idOf(tx: Transaction, key: string) {
  const [row] = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, `${key}@example.com`));
  return row?.id ?? null;
}
