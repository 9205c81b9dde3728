import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { exposures, goalTicks, insightFollows, reverifications, topicFollows } from "@/db/schema/insights";
import { nextReviewDay } from "@/domain/insights/next-review-day";
import { localDay } from "@/domain/people/local-day";
import type { DemoCast } from "./demo-cast";
import { fraction, momentOf } from "./demo-dates";
import { auditRow, type DemoStory } from "./demo-story";
import { type DemoPerson, demoPeople, demoTeams } from "./library";

/** Lays down who reads, follows, checks and ticks; answers what the trail says about it. */
export async function seedReaders(tx: Transaction, cast: DemoCast, stories: DemoStory[], now: Date) {
  const readings = stories.flatMap((story) => readingsOf(cast, story, now));
  // Two instants a day apart can fall on one local day where clocks are turned back.
  await tx.insert(exposures).values(readings).onConflictDoNothing();
  await tx.insert(insightFollows).values(stories.flatMap((story) => followsOf(cast, story, now)));
  await tx.insert(topicFollows).values(topicFollowsOf(cast, now));
  const checks = stories.flatMap((story) => checksOf(cast, story, now));
  await tx.insert(reverifications).values(checks.map(({ row }) => row));
  await tx.execute(sql`update insights set verified_at = (
    select max(at) from reverifications where insight_id = insights.id)`);
  const ticks = stories.flatMap((story) => ticksOf(cast, story, now));
  await tx.insert(goalTicks).values(ticks);
  return [...checks.map(({ audit }) => audit), ...ticks.map(tickAudit)];
}

/** Page views of the last year: more of what many follow, of what is new, and of what one's team cares about. */
function readingsOf(cast: DemoCast, story: DemoStory, now: Date) {
  const { told, id } = story;
  const readers = demoPeople.filter((person) => !told.onlyTeams || told.onlyTeams.includes(person.team));
  return readers.flatMap((reader) => {
    const { id: personId, timeZone } = cast.person(reader.key);
    const latestPossible = Math.min(365, told.publishedDaysAgo, reader.joinedDaysAgo);
    const wanted = Math.floor(appetite(told, reader) * Math.sqrt(latestPossible / 365) * 6);
    const days = Array.from({ length: wanted }, (_, index) =>
      Math.floor(fraction(`${told.slug} ${reader.key} ${index}`) ** 1.5 * latestPossible),
    );
    return [...new Set(days)].map((daysAgo) => {
      const firstAt = momentOf(now, daysAgo, `${told.slug} ${reader.key} read`);
      const day = localDay(firstAt, timeZone);
      return {
        insightId: id,
        personId,
        channel: "page" as const,
        day,
        revisionId: seenRevision(story, firstAt),
        firstAt,
      };
    });
  });
}

/** Between 0 and about 1.6: how much this reader returns to this record. */
function appetite(
  { slug, topics, followers = [], audience = [] }: DemoStory["told"],
  { key, team }: DemoPerson,
) {
  const theirs = demoTeams.find((one) => one.slug === team)?.topics ?? [];
  const liking = fraction(`${slug} ${key} likes it`) * (0.35 + 0.1 * followers.length);
  const follows = followers.includes(key) ? 0.4 : 0;
  const mustKnow = audience.includes(team) ? 0.3 : 0;
  return liking + follows + mustKnow + (topics.some((topic) => theirs.includes(topic)) ? 0.2 : 0);
}

const seenRevision = ({ revisions }: DemoStory, at: Date) =>
  (revisions.findLast(({ publishedAt }) => publishedAt <= at) ?? revisions[0])?.id;

function followsOf(cast: DemoCast, { told, id }: DemoStory, now: Date) {
  return (told.followers ?? []).map((key) => {
    const since = Math.min(told.publishedDaysAgo, cast.joinedDaysAgo(key));
    const daysAgo = Math.floor(since * fraction(`${told.slug} ${key} follows`));
    return { insightId: id, personId: cast.person(key).id, followedAt: momentOf(now, daysAgo, told.slug) };
  });
}

/** Whoever is past the first month follows one topic that their team cares about. */
function topicFollowsOf(cast: DemoCast, now: Date) {
  return demoPeople.flatMap(({ key, team, joinedDaysAgo }) => {
    const topics = demoTeams.find((one) => one.slug === team)?.topics ?? [];
    const topic = topics[Math.floor(fraction(`${key} follows`) * topics.length)];
    if (!topic || joinedDaysAgo < 30) return [];
    const followedAt = momentOf(now, joinedDaysAgo - 20, `${key} follows`);
    return [{ personId: cast.person(key).id, topicId: cast.topic(topic), followedAt }];
  });
}

function checksOf(cast: DemoCast, { told, id }: DemoStory, now: Date) {
  return (told.checks ?? []).map(({ by, daysAgo, checked }) => {
    const { id: personId, timeZone } = cast.person(by);
    const at = momentOf(now, daysAgo, `${told.slug} checked`);
    const nextReviewOn = nextReviewDay(localDay(at, timeZone), told.reviewMonths);
    return {
      row: { insightId: id, personId, checked, at },
      audit: auditRow(at, personId, "insight.reverified", id, { nextReviewOn }),
    };
  });
}

function ticksOf(cast: DemoCast, { told, id }: DemoStory, now: Date) {
  return (told.goalTicks ?? []).map(({ goal, state, note, by, daysAgo }) => {
    const { id: personId, timeZone } = cast.person(by);
    const changedAt = momentOf(now, daysAgo, `${told.slug} ${goal}`);
    return {
      insightId: id,
      goalId: goal,
      state,
      note,
      on: localDay(changedAt, timeZone),
      personId,
      changedAt,
    };
  });
}

const tickAudit = ({
  changedAt,
  personId,
  insightId,
  goalId,
  state,
  on,
}: ReturnType<typeof ticksOf>[number]) => ({
  ...auditRow(changedAt, personId, "insight.goal-changed", insightId, { goalId, state, on }),
  before: { goalId, state: "open", on: null },
});
