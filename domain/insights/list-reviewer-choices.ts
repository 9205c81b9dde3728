import { asc, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { reviewers, reviews } from "@/db/schema/insights";
import { people, teams, topicCurators, topics } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { mayBeAsked } from "./eligible-reviewers";
import type { InsightRow } from "./find-standing";
import type { ReviewerChoice } from "./review-query";

type Reviewed = { insight: InsightRow; editorIds: string[]; topicIds: string[] };

const most = 500;

/** Everybody who may review this draft, those who come to mind first: curators of its topics, earlier reviewers. */
export async function listReviewerChoices(actor: PersonActor, reviewed: Reviewed): Promise<ReviewerChoice[]> {
  const [choices, curated, earlier] = await Promise.all([
    db
      .select({ id: people.id, name: people.name, team: teams.name })
      .from(people)
      .leftJoin(teams, eq(teams.id, people.homeTeamId))
      .where(mayBeAsked(reviewed))
      .orderBy(asc(people.name), asc(people.id))
      .limit(most),
    listCurators(reviewed.topicIds),
    listEarlier(actor, reviewed.insight.id),
  ]);
  const reason = (id: string) => {
    const names = curated.filter(({ personId }) => personId === id).map(({ topic }) => topic);
    if (names.length > 0) return `looks after ${new Intl.ListFormat("en").format(names)}`;
    return earlier.has(id) ? "reviewed for you before" : null;
  };
  const known = choices.map((choice) => ({ ...choice, because: reason(choice.id) }));
  return [...known.filter(({ because }) => because), ...known.filter(({ because }) => !because)];
}

async function listCurators(topicIds: string[]) {
  if (topicIds.length === 0) return [];
  return db
    .select({ personId: topicCurators.personId, topic: topics.name })
    .from(topicCurators)
    .innerJoin(topics, eq(topics.id, topicCurators.topicId))
    .where(inArray(topicCurators.topicId, topicIds))
    .orderBy(asc(topics.name));
}

/** Who reviewed this record, or anything that this person put to review. */
async function listEarlier(actor: PersonActor, insightId: string) {
  const rows = await db
    .selectDistinct({ personId: reviewers.personId })
    .from(reviewers)
    .innerJoin(reviews, eq(reviews.id, reviewers.reviewId))
    .where(or(eq(reviews.askedById, actor.id), eq(reviewers.insightId, insightId)));
  return new Set(rows.map((row) => row.personId));
}
