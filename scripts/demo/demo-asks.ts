import { insightHref } from "@/domain/insights/insight-address";
import { quotedStatement } from "@/domain/insights/quoted-statement";
import type { DemoCast } from "./demo-cast";
import type { DemoReview } from "./demo-draft";
import type { ReviewRows } from "./demo-review";

type Asked = { key: string; slug?: string; statement: string; author: { id: string }; review: ReviewRows };

/** What a review asks of its author on their home page: to look at the answer, or at the latest open comment. */
export function asksOfAuthor(cast: DemoCast, review: DemoReview, asked: Asked) {
  const { key, slug = "", statement, author, review: rows } = asked;
  const href = `${insightHref({ key, slug })}/review`;
  const words = quotedStatement(statement);
  const ask = { personId: author.id, subjectId: rows.row.insightId };
  if (review.answered && rows.row.answeredAt) {
    const { by, state } = review.answered;
    const said =
      state === "approved"
        ? `approved ${words}: you can publish it.`
        : `sent ${words} back with what should change.`;
    const sentence = `${cast.person(by).name} ${said}`;
    return [{ ...ask, kind: "review-answered", sentence, href, askedAt: rows.row.answeredAt }];
  }
  const last = review.comments?.findLast(({ resolved }) => !resolved);
  const remark = rows.comments.find(({ body }) => body === last?.body);
  if (!last || !remark) return [];
  const sentence = `${cast.person(last.by).name} commented on ${words}.`;
  return [{ ...ask, kind: "comments", sentence, href: `${href}#comments`, askedAt: remark.createdAt }];
}
