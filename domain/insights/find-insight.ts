import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, revisions } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { asWithdrawn, effectiveEvidence } from "../evidence/effective-evidence";
import type { EvidenceItem } from "../evidence/evidence-input";
import { halfLifeOf, weighText } from "../evidence/evidence-weight";
import { localDay } from "../people/local-day";
import type { InsightContent } from "./content-input";
import type { InsightRow, StandingInsight } from "./find-standing";
import { insightHref } from "./insight-address";
import { mayEditDraft, maySeeDraft, mayTend, mayTrash, type Standing } from "./insight-policy";
import { linkedFromDraft, linkedRecords } from "./linked-records";
import { readContent } from "./read-content";
import { type RecordFacts, recordFacts, type TopicFact } from "./record-facts";
import type { EvidenceStanding, NamedPerson, RecordView } from "./record-query";
import { freshHtml } from "./render-content";
import { textDirection } from "./text-direction";

/**
 * The view of a record that `findStanding` found for this actor: what readers see now, or the draft while nothing was
 * ever published. Linked records that the actor may not see are not even counted.
 */
export async function findInsight(
  actor: Actor,
  { insight, standing }: StandingInsight,
  now: Date,
): Promise<RecordView> {
  const { text, facts, links, evidence } =
    insight.status === "draft"
      ? await readDraft(actor, insight, now)
      : await readPublished(actor, insight, now);
  const { content, html, revision } = text;
  return {
    ...columnsOf(insight),
    revision,
    content,
    html,
    direction: textDirection(content.language),
    ...peopleOf(insight, facts),
    topics: (facts.topics ?? []).map(({ slug, name }) => ({ slug, name })),
    audience: facts.audience ?? [],
    readers: readersOf(insight, facts),
    onlyAsAdministrator: standing.onlyAsAdministrator,
    links,
    weight: weighed(insight, { ...content, evidence }, facts.topics ?? [], now),
    isCheckDue: isCheckDue(insight, actor, now),
    needsReview: insight.status === "published" && insight.openCauses > 0,
    ...stateOf(facts, maySeeDraft(actor, standing)),
    may: allowed(actor, standing),
  };
}

/** Text, facts and links are asked for at once. */
async function readPublished(actor: Actor, insight: InsightRow, now: Date) {
  const [text, facts, links] = await Promise.all([
    readRevision(insight),
    recordFacts(actor, insight),
    linkedRecords(actor, insight, now),
  ]);
  const gone = new Set(facts.withdrawnItems);
  const evidence = text.content.evidence.map((item) => (gone.has(item.id) ? asWithdrawn(item) : item));
  return { text, facts, links, evidence };
}

/** A draft says itself what its topics and links are. */
async function readDraft(actor: Actor, insight: InsightRow, now: Date) {
  const [row] = await db.select(texts(drafts)).from(drafts).where(eq(drafts.insightId, insight.id));
  const text = { ...readText(row ?? nothing), revision: null };
  const [facts, links, evidence] = await Promise.all([
    recordFacts(actor, insight, text.content.topicIds),
    linkedFromDraft(actor, text.content, now),
    effectiveEvidence(db, text.content.evidence),
  ]);
  return { text, facts, links, evidence };
}

async function readRevision({ publishedRevisionId }: InsightRow) {
  const [row] = await db
    .select({
      ...texts(revisions),
      id: revisions.id,
      number: revisions.number,
      publishedAt: revisions.publishedAt,
    })
    .from(revisions)
    .where(eq(revisions.id, publishedRevisionId ?? ""));
  if (!row) throw new Error("A published record has no revision.");
  const { id, number, publishedAt, ...text } = row;
  return { ...readText(text), revision: { id, number, publishedAt } };
}

const texts = (table: typeof drafts | typeof revisions) => ({
  content: table.content,
  html: table.html,
  rendererVersion: table.rendererVersion,
});

type Text = { content: Record<string, unknown>; html: Record<string, string>; rendererVersion: number };

/** A record whose draft was thrown away before it ever said anything. */
const nothing: Text = { content: {}, html: {}, rendererVersion: 0 };

function readText({ content, html, rendererVersion }: Text) {
  const read = readContent(content);
  return { content: read, html: freshHtml({ content: read, html, rendererVersion }) };
}

function columnsOf(insight: InsightRow) {
  const { id, key, status, publishedAt, revisedAt, nextReviewOn } = insight;
  const { retiredAt, retiredReason, supersededAt } = insight;
  const href = insightHref(insight);
  return {
    ...{ id, key, href, status, publishedAt, revisedAt, nextReviewOn },
    ...{ retiredAt, retiredReason, supersededAt },
  };
}

function peopleOf(insight: InsightRow, { people, coauthors }: RecordFacts) {
  const named = (id: string): NamedPerson => people.find((one) => one.id === id) ?? { id, name: "" };
  const { translatorId, handedOverAt, handedOverFromId } = insight;
  return {
    author: named(insight.authorId),
    coauthors: coauthors ?? [],
    owner: named(insight.ownerId),
    translator: translatorId ? named(translatorId) : null,
    handedOver:
      handedOverAt && handedOverFromId ? { from: named(handedOverFromId).name, at: handedOverAt } : null,
  };
}

function readersOf({ visibility }: InsightRow, { readingTeams, readingPeople }: RecordFacts) {
  if (visibility === "everyone") return null;
  return { teams: readingTeams ?? [], people: readingPeople ?? [] };
}

function stateOf({ ticks, reverified, isFollowed, draft, review }: RecordFacts, seesDraft: boolean) {
  return {
    ticks: Object.fromEntries((ticks ?? []).map(({ goalId, ...tick }) => [goalId, tick])),
    reverified: reverified && { ...reverified, at: new Date(reverified.at) },
    isFollowed,
    draft: seesDraft && draft ? { ...draft, savedAt: new Date(draft.savedAt) } : null,
    review: seesDraft && review ? { ...review, askedAt: new Date(review.askedAt) } : null,
  };
}

function weighed(
  { weightPublished, weightChecked }: InsightRow,
  { halfLifeDays, evidence }: Pick<InsightContent, "halfLifeDays"> & { evidence: EvidenceItem[] },
  topics: TopicFact[],
  now: Date,
): EvidenceStanding {
  const halfLife = halfLifeOf(
    halfLifeDays,
    topics.map((topic) => topic.halfLifeDays),
  );
  return {
    ...weighText(evidence, halfLife, now),
    published: weightPublished,
    baseline: weightChecked ?? weightPublished,
  };
}

/** By the reader's own day: nobody is told on the day before. */
function isCheckDue({ status, nextReviewOn }: InsightRow, actor: Actor, now: Date) {
  const today = localDay(now, actor.kind === "person" ? actor.timeZone : "UTC");
  return status === "published" && nextReviewOn !== null && nextReviewOn <= today;
}

function allowed(actor: Actor, standing: Standing) {
  return {
    editDraft: mayEditDraft(actor, standing),
    seeDraft: maySeeDraft(actor, standing),
    tend: mayTend(actor, standing),
    trash: mayTrash(actor, standing),
  };
}
