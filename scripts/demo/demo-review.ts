import { v7 as uuidv7 } from "uuid";
import { rendererVersion, renderMarkdown } from "@/domain/markdown/render-markdown";
import type { DemoCast } from "./demo-cast";
import { momentOf } from "./demo-dates";
import type { DemoComment, DemoDraft, DemoReview } from "./demo-draft";

export type ReviewRows = ReturnType<typeof reviewRows>;

type Place = { insightId: string; now: Date; savedAt: Date };

/** A round of review as rows, its comments in the order in which they were made. */
export function reviewRows(
  cast: DemoCast,
  told: DemoDraft,
  review: DemoReview,
  { insightId, now, savedAt }: Place,
) {
  const asked = momentOf(now, review.askedDaysAgo, `${told.slug} asked`);
  const askedAt = asked > savedAt ? asked : new Date(savedAt.getTime() + 600_000);
  const reviewId = uuidv7({ msecs: askedAt.getTime() });
  const { answered, message } = review;
  const row = {
    id: reviewId,
    insightId,
    revisionId: uuidv7({ msecs: askedAt.getTime() }),
    state: answered?.state ?? ("open" as const),
    message,
    askedById: cast.person(told.author).id,
    askedAt,
    answeredById: answered ? cast.person(answered.by).id : null,
    answeredAt: answered ? momentOf(now, answered.daysAgo, `${told.slug} answered`) : null,
    answer: answered?.answer ?? "",
  };
  const reviewerIds = review.reviewers.map((key) => cast.person(key).id);
  return {
    row,
    reviewerIds,
    /** Those of an open review come with being asked. */
    reviewers: answered ? reviewerIds.map((personId) => ({ reviewId, personId, insightId })) : [],
    comments: (review.comments ?? []).flatMap((comment) => commentRows(cast, comment, row, now)),
  };
}

/** A comment and its answers, each later than the one before. */
function commentRows(
  cast: DemoCast,
  comment: DemoComment,
  { id: reviewId, insightId, askedAt }: { id: string; insightId: string; askedAt: Date },
  now: Date,
) {
  const { section, itemId = "", resolved, answers = [] } = comment;
  const place = { insightId, reviewId, section, itemId, rendererVersion };
  let latest = askedAt;
  const next = (daysAgo: number, words: string) => {
    const moment = momentOf(now, daysAgo, words);
    latest = moment > latest ? moment : new Date(latest.getTime() + 25 * 60_000);
    return latest;
  };
  const remark = ({ by, daysAgo, body }: { by: string; daysAgo: number; body: string }) => {
    const createdAt = next(daysAgo, body);
    const id = uuidv7({ msecs: createdAt.getTime() });
    return { ...place, id, body, html: renderMarkdown(body), authorId: cast.person(by).id, createdAt };
  };
  const first = remark(comment);
  const rest = answers.map((answer) => ({ ...remark(answer), parentId: first.id }));
  const closing = resolved && {
    resolvedAt: next(resolved.daysAgo, `resolved ${comment.body}`),
    resolvedById: cast.person(resolved.by).id,
  };
  return [{ ...first, ...closing }, ...rest];
}
