import { v7 as uuidv7 } from "uuid";
import type { auditEntries } from "@/db/schema/audit";
import type { insights, reviewers, reviews, revisions } from "@/db/schema/insights";
import type { InsightContent } from "@/domain/insights/content-input";
import { insightSlug } from "@/domain/insights/insight-address";
import { renderContent } from "@/domain/insights/render-content";
import { rendererVersion } from "@/domain/markdown/render-markdown";
import { contentOf, type DemoCast } from "./demo-cast";
import { demoKey, fraction, momentOf } from "./demo-dates";
import type { OtherDemoInsight } from "./demo-draft";
import { earlierTexts } from "./earlier-texts";

export type AuditRow = typeof auditEntries.$inferInsert & { at: Date };
export type RevisionRow = typeof revisions.$inferInsert & {
  id: string;
  content: InsightContent;
  publishedAt: Date;
};

/** A published record as rows: how it was written, reviewed, published and revised. */
export type DemoStory = {
  told: OtherDemoInsight;
  id: string;
  insight: typeof insights.$inferInsert;
  /** What readers see now. */
  content: InsightContent;
  revisions: RevisionRow[];
  reviews: (typeof reviews.$inferInsert)[];
  reviewers: (typeof reviewers.$inferInsert)[];
  audit: AuditRow[];
};

/** Days from starting to write until publishing; the review is asked for four days before. */
export const writingDays = 12;
const reviewDays = 4;

const answers = [
  "Read beside its sources: the figures are theirs, and the limits are told.",
  "The statement says no more than the evidence does. Publish it.",
  "Clear to somebody who has not read the papers, which is what it is for.",
];

export function demoStory(
  cast: DemoCast,
  told: OtherDemoInsight,
  now: Date,
  publishedAgo: Map<string, number>,
) {
  const id = cast.insight(told.slug);
  const author = cast.person(told.author);
  const startedAt = momentOf(now, told.publishedDaysAgo + writingDays, told.slug);
  const editions = editionsOf(told).map(({ changes, ...edition }) => {
    const links = told.links?.filter(
      ({ to }) => (publishedAgo.get(to) ?? 0) >= edition.daysAgo || edition.isLast,
    );
    return {
      ...edition,
      content: contentOf(cast, { ...told, links, content: { ...told.content, ...changes } }),
    };
  });
  const story: DemoStory = {
    told,
    id,
    insight: {
      id,
      key: demoKey(told.slug),
      slug: insightSlug(told.content.statement ?? ""),
      statement: told.content.statement,
      visibility: told.onlyTeams ? "restricted" : "everyone",
      authorId: author.id,
      ownerId: cast.person(told.owner ?? told.author).id,
      translatorId: told.translator ? cast.person(told.translator).id : null,
      reviewIntervalMonths: told.reviewMonths,
      revisionCount: editions.length,
      createdAt: startedAt,
    },
    content: contentOf(cast, told),
    revisions: [],
    reviews: [],
    reviewers: [],
    audit: [auditRow(startedAt, author.id, "insight.drafted", id, {})],
  };
  for (const [index, edition] of editions.entries())
    addEdition(story, cast, { ...edition, number: index + 1 }, now);
  return story;
}

/** The texts of a record in order, each with what differs from the present one. */
function editionsOf(told: OtherDemoInsight) {
  const earlier = earlierTexts.filter(({ slug }) => slug === told.slug);
  const first = { daysAgo: told.publishedDaysAgo, note: "" };
  return [first, ...earlier.map(({ revisedDaysAgo, note }) => ({ daysAgo: revisedDaysAgo, note }))].map(
    (edition, index) => ({
      ...edition,
      changes: earlier[index]?.before ?? {},
      isLast: index === earlier.length,
    }),
  );
}

type NumberedEdition = { number: number; daysAgo: number; note: string; content: InsightContent };

function addEdition(story: DemoStory, cast: DemoCast, edition: NumberedEdition, now: Date) {
  const { told, id } = story;
  const { number, daysAgo, note, content } = edition;
  const author = cast.person(told.author).id;
  const reviewer = cast.person(told.reviewer).id;
  const askedAt = momentOf(now, daysAgo + reviewDays, `${told.slug} ${number} asked`);
  const answeredAt = momentOf(now, daysAgo + 1, `${told.slug} ${number} answered`);
  const publishedAt = momentOf(now, daysAgo, `${told.slug} ${number}`);
  const revisionId = uuidv7({ msecs: askedAt.getTime() });
  const reviewId = uuidv7({ msecs: askedAt.getTime() });
  const by = { editorIds: [author], createdById: author, createdAt: askedAt, publishedById: author };
  const before = story.revisions.at(-1);
  const html = renderContent(content, before);
  const made = { id: revisionId, insightId: id, number, content, html, rendererVersion, note, publishedAt };
  story.revisions.push({ ...made, ...by, origin: "review" });
  const answer = answers[Math.floor(fraction(`${told.slug} ${number}`) * answers.length)];
  const asked = { id: reviewId, insightId: id, revisionId, askedById: author, askedAt };
  story.reviews.push({ ...asked, state: "published", answeredById: reviewer, answeredAt, answer });
  story.reviewers.push({ reviewId, personId: reviewer, insightId: id });
  if (number > 1) {
    const revisedAt = momentOf(now, daysAgo + reviewDays + 2, `${told.slug} ${number} revised`);
    story.audit.push(auditRow(revisedAt, author, "insight.revised", id, { startedFrom: number - 1 }));
  }
  story.audit.push(
    auditRow(askedAt, author, "insight.submitted", id, { revision: number, reviewerIds: [reviewer] }),
    auditRow(answeredAt, reviewer, "insight.approved", id, { revision: number }),
    {
      ...auditRow(publishedAt, author, "insight.published", id, { revision: number }),
      before: { status: number === 1 ? "draft" : "published" },
    },
  );
}

/** What a person did to a record, as the trail keeps it. */
export const auditRow = (
  at: Date,
  personId: string,
  action: `insight.${string}`,
  insightId: string,
  after: Record<string, unknown>,
): AuditRow => ({
  at,
  actorKind: "person",
  actorId: personId,
  action,
  subjectKind: "insight",
  subjectId: insightId,
  after,
});
