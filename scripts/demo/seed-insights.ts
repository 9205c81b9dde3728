import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  insightAudience,
  insights,
  insightTeams,
  reviewers,
  reviews,
  revisionSnapshots,
  revisions,
} from "@/db/schema/insights";
import { nextReviewDay } from "@/domain/insights/next-review-day";
import { projectRevision } from "@/domain/insights/project-revision";
import { localDay } from "@/domain/people/local-day";
import { type DemoCast, findCast } from "./demo-cast";
import { momentOf } from "./demo-dates";
import {
  type AuditRow,
  auditRow,
  type DemoStory,
  demoStory,
  type RevisionRow,
  writingDays,
} from "./demo-story";
import { demoDrafts } from "./drafts";
import { demoInsights } from "./insights";
import { otherDemoInsights } from "./other-records";
import { seedDrafts } from "./seed-drafts";
import { seedReaders } from "./seed-readers";

/** Lays down the demo's records with their history and readers; answers what the audit trail says about them. */
export async function seedInsights(tx: Transaction, now: Date): Promise<AuditRow[]> {
  const told = [...demoInsights, ...otherDemoInsights];
  const cast = await findCast(
    tx,
    [
      ...told.map(({ slug, publishedDaysAgo }) => ({ slug, createdDaysAgo: publishedDaysAgo + writingDays })),
      ...demoDrafts.map(({ slug, startedDaysAgo }) => ({ slug, createdDaysAgo: startedDaysAgo })),
    ],
    now,
  );
  const publishedAgo = new Map(told.map(({ slug, publishedDaysAgo }) => [slug, publishedDaysAgo]));
  const stories = told.map((insight) => demoStory(cast, insight, now, publishedAgo));
  await tx.insert(insights).values(stories.map(({ insight }) => insight));
  await tx.insert(revisions).values(stories.flatMap((story) => story.revisions));
  await tx.insert(revisionSnapshots).values(stories.flatMap((story) => story.revisions.flatMap(versionsIn)));
  await tx.insert(reviews).values(stories.flatMap((story) => story.reviews));
  await tx.insert(reviewers).values(stories.flatMap((story) => story.reviewers));
  await seedTeamsOf(tx, cast, stories);
  for (const story of stories) await publish(tx, cast, story, now);
  const draftAudit = await seedDrafts(tx, cast, stories, now);
  const readerAudit = await seedReaders(tx, cast, stories, now);
  const ended = stories.flatMap((story) => endOf(cast, story, now));
  return [...stories.flatMap((story) => story.audit), ...draftAudit, ...readerAudit, ...ended];
}

/** The versions of data that a revision was written on. */
const versionsIn = ({ id: revisionId, insightId, content }: RevisionRow) =>
  content.evidence.flatMap(({ id: itemId, snapshotId }) =>
    snapshotId ? [{ revisionId, insightId, itemId, snapshotId }] : [],
  );

async function seedTeamsOf(tx: Transaction, cast: DemoCast, stories: DemoStory[]) {
  const named = (list: "audience" | "onlyTeams") =>
    stories.flatMap(({ id, told }) =>
      (told[list] ?? []).map((team) => ({ insightId: id, teamId: cast.team(team) })),
    );
  await tx.insert(insightAudience).values(named("audience"));
  await tx.insert(insightTeams).values(named("onlyTeams"));
}

async function publish(tx: Transaction, cast: DemoCast, story: DemoStory, now: Date) {
  const { id, told, content } = story;
  const first = story.revisions[0];
  const last = story.revisions.at(-1);
  if (!first || !last) throw new Error(`${told.slug} has no revision.`);
  await projectRevision(tx, id, last.id, content, last.publishedAt);
  await tx
    .update(insights)
    .set({
      status: "published",
      publishedAt: first.publishedAt,
      revisedAt: last.publishedAt,
      nextReviewOn: nextReviewOn(cast, story, last.publishedAt, now),
      ...endState(cast, story, now),
    })
    .where(eq(insights.id, id));
}

function nextReviewOn(cast: DemoCast, { told }: DemoStory, published: Date, now: Date) {
  const check = told.checks?.at(-1);
  const checkedAt = check ? momentOf(now, check.daysAgo, `${told.slug} checked`) : published;
  const [seenAt, by] = checkedAt > published ? [checkedAt, check?.by] : [published, told.author];
  return nextReviewDay(localDay(seenAt, cast.person(by ?? told.author).timeZone), told.reviewMonths);
}

/** What became of a record that was replaced or retired. */
function endState(cast: DemoCast, { told }: DemoStory, now: Date) {
  const { supersededBy, retired } = told;
  if (retired)
    return {
      status: "retired" as const,
      retiredAt: momentOf(now, retired.daysAgo, `${told.slug} retired`),
      retiredReason: retired.reason,
    };
  const next = demoInsights.find(({ slug }) => slug === supersededBy);
  if (!next) return {};
  const supersededAt = momentOf(now, next.publishedDaysAgo, `${next.slug} 1`);
  return { status: "superseded" as const, supersededById: cast.insight(next.slug), supersededAt };
}

function endOf(cast: DemoCast, story: DemoStory, now: Date): AuditRow[] {
  const { id, told } = story;
  const { retiredAt, retiredReason, supersededAt, supersededById } = {
    ...noEnd,
    ...endState(cast, story, now),
  };
  const next = demoInsights.find(({ slug }) => slug === told.supersededBy);
  if (retiredAt && told.retired)
    return [
      auditRow(retiredAt, cast.person(told.retired.by).id, "insight.retired", id, { reason: retiredReason }),
    ];
  if (supersededAt && next)
    return [
      auditRow(supersededAt, cast.person(next.author).id, "insight.superseded", id, { supersededById }),
    ];
  return [];
}

const noEnd = {
  retiredAt: undefined,
  retiredReason: undefined,
  supersededAt: undefined,
  supersededById: undefined,
};
