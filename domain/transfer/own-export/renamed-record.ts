import type { InsightContent } from "../../insights/content-input";
import { inOrderOf } from "../library-json/in-order";
import type { RecordJson } from "../library-json/record-shape";

/** What the export's names are here: only those that differ are listed. */
export type Names = {
  address(address: string): string;
  team(id: string): string;
  /** Of the record as it is filed. */
  filedUnder(id: string): string;
  /** Of a text, which may name topics that are gone. */
  topic(id: string): string;
};

/** A record with its people, teams and topics as they are called here; lists are put in order anew. */
export function renamedRecord(record: RecordJson, names: Names): RecordJson {
  const { address } = names;
  const orNull = (value: string | null) => (value === null ? null : address(value));
  const each = (values: string[]) => values.map(address).toSorted();
  return {
    ...record,
    author: address(record.author),
    owner: address(record.owner),
    translator: orNull(record.translator),
    handedOverFrom: orNull(record.handedOverFrom),
    trashedBy: orNull(record.trashedBy),
    coauthors: each(record.coauthors),
    topics: unique(record.topics.map(names.filedUnder)).toSorted(),
    audience: record.audience.map(names.team).toSorted(),
    readers: {
      teams: record.readers.teams.map(names.team).toSorted(),
      people: each(record.readers.people),
    },
    revisions: record.revisions.map((revision) => ({
      ...revision,
      content: renamedContent(revision.content, names),
      editors: each(revision.editors),
      createdBy: address(revision.createdBy),
      publishedBy: orNull(revision.publishedBy),
    })),
    draft: record.draft && {
      ...record.draft,
      content: renamedContent(record.draft.content, names),
      editors: each(record.draft.editors),
      createdBy: address(record.draft.createdBy),
      savedBy: address(record.draft.savedBy),
    },
    reviews: record.reviews.map((review) => ({
      ...review,
      askedBy: address(review.askedBy),
      answeredBy: orNull(review.answeredBy),
      reviewers: each(review.reviewers),
    })),
    comments: record.comments.map((comment) => ({
      ...comment,
      author: address(comment.author),
      resolvedBy: orNull(comment.resolvedBy),
    })),
    goalTicks: record.goalTicks.map((tick) => ({ ...tick, person: address(tick.person) })),
    reverifications: record.reverifications.map((check) => ({ ...check, person: address(check.person) })),
    causes: record.causes.map((cause) => ({ ...cause, closedBy: orNull(cause.closedBy) })),
    questions: record.questions.map((question) => ({
      ...question,
      askedBy: address(question.askedBy),
      answeredBy: orNull(question.answeredBy),
      foldedBy: orNull(question.foldedBy),
      withdrawnBy: orNull(question.withdrawnBy),
    })),
    followers: inOrderOf(
      record.followers.map((follow) => ({ ...follow, person: address(follow.person) })),
      ({ person }) => person,
    ),
  };
}

function renamedContent(content: InsightContent, names: Names): InsightContent {
  const topicIds = content.topicIds.map(names.topic);
  const isSame = topicIds.every((id, index) => id === content.topicIds[index]);
  // Two topics of there can be one here.
  return isSame ? content : { ...content, topicIds: unique(topicIds) };
}

const unique = (ids: string[]) => [...new Set(ids)];
