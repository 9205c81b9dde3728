import { v7 as uuidv7 } from "uuid";
import { newInsightKey } from "../../insights/insight-address";
import type { RecordJson } from "../library-json/record-shape";

/** The same record once more, under an id, a key and inner ids of its own; names of other systems stay with the first. */
export function copiedRecord(record: RecordJson): RecordJson {
  const made = new Map<string, string>();
  const idFor = (id: string) => {
    const known = made.get(id) ?? uuidv7();
    made.set(id, known);
    return known;
  };
  const orNull = (id: string | null) => (id === null ? null : idFor(id));
  return {
    ...record,
    id: idFor(record.id),
    key: newInsightKey(),
    publishedRevision: orNull(record.publishedRevision),
    revisions: record.revisions.map((revision) => ({ ...revision, id: idFor(revision.id) })),
    draft: record.draft && { ...record.draft, baseRevision: orNull(record.draft.baseRevision) },
    reviews: record.reviews.map((review) => ({
      ...review,
      id: idFor(review.id),
      revision: idFor(review.revision),
    })),
    comments: record.comments.map((comment) => ({
      ...comment,
      id: idFor(comment.id),
      review: orNull(comment.review),
      parent: orNull(comment.parent),
    })),
    causes: record.causes.map((cause) => ({
      ...cause,
      id: idFor(cause.id),
      reverification: orNull(cause.reverification),
    })),
    questions: record.questions.map((question) => ({ ...question, id: idFor(question.id) })),
    reverifications: record.reverifications.map((check) => ({ ...check, id: idFor(check.id) })),
    externalIds: [],
  };
}
