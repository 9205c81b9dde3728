import { z } from "zod";
import { insightStatuses } from "@/db/schema/insights";
import { causeKinds } from "@/db/schema/upkeep";
import { certainties, itemId } from "../../evidence/evidence-input";
import { contentInput, promptKinds } from "../../insights/content-input";
import { address, day, moment } from "./people-shape";

const id = z.uuid();
const words = z.string().max(100_000);
const count = z.number().int().min(0).max(1_000_000_000);

const revisionShape = z.strictObject({
  id,
  number: count,
  content: contentInput,
  origin: z.enum(["review", "published", "restored", "imported"]),
  restoredFromNumber: count.nullable(),
  note: words,
  editors: z.array(address),
  createdBy: address,
  createdAt: moment,
  publishedAt: moment.nullable(),
  publishedBy: address.nullable(),
});

const draftShape = z.strictObject({
  version: count,
  content: contentInput,
  baseRevision: id.nullable(),
  restoredFromNumber: count.nullable(),
  editors: z.array(address),
  createdBy: address,
  createdAt: moment,
  savedBy: address,
  savedAt: moment,
});

const reviewShape = z.strictObject({
  id,
  revision: id,
  state: z.enum(["open", "approved", "sent-back", "withdrawn", "published"]),
  message: words,
  askedBy: address,
  askedAt: moment,
  answeredBy: address.nullable(),
  answeredAt: moment.nullable(),
  answer: words,
  reviewers: z.array(address),
});

const commentShape = z.strictObject({
  id,
  review: id.nullable(),
  parent: id.nullable(),
  section: z.string().max(100),
  itemId: z.string().max(100),
  body: words,
  author: address,
  createdAt: moment,
  resolvedAt: moment.nullable(),
  resolvedBy: address.nullable(),
});

const tickShape = z.strictObject({
  goalId: itemId,
  state: z.enum(["open", "met", "not-met"]),
  note: words,
  on: day,
  person: address,
  changedAt: moment,
});

const promptShape = z.strictObject({
  promptId: itemId,
  position: count,
  kind: z.enum(promptKinds),
  question: words,
  removedAt: moment,
});

/** Why it needed review, and how that ended. */
const causeShape = z.strictObject({
  id,
  kind: z.enum(causeKinds),
  source: z.string().min(1).max(2000),
  dataset: id.nullable(),
  snapshot: id.nullable(),
  study: id.nullable(),
  other: id.nullable(),
  via: id.nullable(),
  openedAt: moment,
  closedAt: moment.nullable(),
  closedBy: address.nullable(),
  closedBecause: z.enum(["reverified", "revised", "gone", "left-use"]).nullable(),
  reverification: id.nullable(),
});

/** What was asked on it, and answered. */
const questionShape = z
  .strictObject({
    id,
    askedBy: address,
    body: words,
    askedAt: moment,
    answer: words,
    answeredBy: address.nullable(),
    answeredAt: moment.nullable(),
    foldedInto: z.enum(["limitations", "usage"]).nullable(),
    foldedBy: address.nullable(),
    foldedAt: moment.nullable(),
    withdrawnAt: moment.nullable(),
    withdrawnBy: address.nullable(),
    study: id.nullable(),
  })
  .refine(({ answeredAt, answeredBy }) => (answeredAt === null) === (answeredBy === null), {
    path: ["answeredBy"],
    message: "What was answered, and nothing else, names who answered it.",
  })
  .refine(({ foldedAt, foldedInto }) => (foldedAt === null) === (foldedInto === null), {
    path: ["foldedInto"],
    message: "What was folded in, and nothing else, says where.",
  });

/** The columns of a record, with people by their address. */
const columns = {
  id,
  key: z.string().regex(/^[2-9bcdfghjkmnp-tv-z]{8}$/),
  status: z.enum(insightStatuses),
  statement: words,
  certainty: z.enum(certainties).nullable(),
  language: z.string().max(35),
  halfLifeDays: z.number().int().nullable(),
  weightPublished: z.number().nullable(),
  weightChecked: z.number().nullable().default(null),
  visibility: z.enum(["everyone", "restricted"]),
  author: address,
  owner: address,
  translator: address.nullable(),
  handedOverAt: moment.nullable(),
  handedOverFrom: address.nullable(),
  reviewIntervalMonths: z.number().int(),
  nextReviewOn: day.nullable(),
  publishedRevision: id.nullable(),
  publishedAt: moment.nullable(),
  revisedAt: moment.nullable(),
  supersededBy: id.nullable(),
  supersededAt: moment.nullable(),
  retiredAt: moment.nullable(),
  retiredReason: words.nullable(),
  trashedAt: moment.nullable(),
  trashedBy: address.nullable(),
  revisionCount: count,
  createdAt: moment,
};

/** Everything of one record; what it says of questions and evidence stands in the content of its revisions. */
export const recordShape = z
  .strictObject({
    ...columns,
    coauthors: z.array(address),
    /** Of the published revision, as they are filed today. */
    topics: z.array(id),
    audience: z.array(id),
    readers: z.strictObject({ teams: z.array(id), people: z.array(address) }),
    revisions: z.array(revisionShape),
    draft: draftShape.nullable(),
    reviews: z.array(reviewShape),
    comments: z.array(commentShape),
    goalTicks: z.array(tickShape),
    reverifications: z.array(z.strictObject({ id, person: address, checked: words, at: moment })),
    followers: z.array(z.strictObject({ person: address, followedAt: moment })),
    causes: z.array(causeShape).default([]),
    questions: z.array(questionShape).default([]),
    /** Questions that no revision of today asks any more; somebody may remember them. */
    promptsRemoved: z.array(promptShape),
    externalIds: z.array(
      z.strictObject({ externalId: words, contentHash: z.string().max(200), importedAt: moment }),
    ),
  })
  .superRefine((record, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const revisions = new Set(record.revisions.map((revision) => revision.id));
    if (record.publishedRevision !== null && !revisions.has(record.publishedRevision))
      refuse("publishedRevision", "There is no such revision in this record.");
    if (record.status !== "draft" && record.publishedRevision === null)
      refuse("publishedRevision", "What is not a draft has a published revision.");
    if ((record.status === "superseded") !== (record.supersededBy !== null))
      refuse("supersededBy", "What was replaced, and nothing else, names what replaced it.");
    if (record.reviews.some((review) => !revisions.has(review.revision)))
      refuse("reviews", "A review is of a revision that is not in this record.");
    const checks = new Set(record.reverifications.map((check) => check.id));
    if (record.causes.some(({ reverification }) => reverification !== null && !checks.has(reverification)))
      refuse("causes", "A cause was closed by a check that is not in this record.");
    if (record.draft?.baseRevision && !revisions.has(record.draft.baseRevision))
      refuse("draft", "It starts from a revision that is not in this record.");
  });

export type RecordJson = z.infer<typeof recordShape>;
