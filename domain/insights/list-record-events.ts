import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { insights, reverifications, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { findStanding, type InsightRow, type StandingInsight } from "./find-standing";
import { maySeeDraft, mayTend } from "./insight-policy";
import { readContent } from "./read-content";
import type { RecordEvent } from "./record-event-query";

/** Happened to the record as readers know it. */
const forReaders = [
  "insight.superseded",
  "insight.retired",
  "insight.reinstated",
  "insight.handed-over",
  "insight.goal-changed",
  "insight.review-needed",
  "insight.review-settled",
];
/** Happened while it was being written: for those who write and review it, and curators. */
const forWriters = [
  ...forReaders,
  "insight.drafted",
  "insight.draft-edited",
  "insight.draft-discarded",
  "insight.revised",
  "insight.shared",
  "insight.review-withdrawn",
  "insight.approved",
  "insight.sent-back",
  "insight.helper-left",
  "insight.trashed",
  "insight.untrashed",
];
/** Tell of people who are not on the record: for those who look after it. */
const forTenders = [
  ...forWriters,
  "insight.access-asked",
  "insight.access-granted",
  "insight.access-declined",
  "insight.read-restricted",
];
/** A page that nobody reads to its end is long enough. */
const most = 300;

/**
 * What happened to a record beside its revisions, as far as this actor may know it, newest first: from the audit trail,
 * and each "still true" with what was checked.
 */
export async function listRecordEvents(
  actor: Actor,
  { insightId }: { insightId: string },
  now: Date,
): Promise<RecordEvent[]> {
  const found = await findStanding(actor, eq(insights.id, insightId), now);
  if (!found) return [];
  const [audited, checks] = await Promise.all([listAudited(actor, found), listChecks(insightId)]);
  return [...audited, ...checks].sort((one, other) => other.at.getTime() - one.at.getTime());
}

async function listAudited(actor: Actor, { insight, standing }: StandingInsight) {
  const rows = await db
    .select({
      at: auditEntries.at,
      by: people.name,
      action: auditEntries.action,
      before: auditEntries.before,
      after: auditEntries.after,
    })
    .from(auditEntries)
    .leftJoin(
      people,
      sql`${people.id} = case when ${auditEntries.actorKind} = 'person' then ${auditEntries.actorId}::uuid end`,
    )
    .where(
      and(
        eq(auditEntries.subjectKind, "insight"),
        eq(auditEntries.subjectId, insight.id),
        inArray(auditEntries.action, actionsFor(actor, standing)),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(most);
  const [names, goals] = await Promise.all([
    nameOwners(rows.map(({ after }) => after?.ownerId)),
    rows.some(({ action }) => action === "insight.goal-changed") ? readGoals(insight) : new Map(),
  ]);
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    ...{ state: textOf(after?.state), because: textOf(after?.because) },
    goal: goals.get(textOf(after?.goalId)) ?? "",
    ...{ reason: textOf(after?.reason), role: textOf(before?.role), cause: textOf(after?.kind) },
    newOwner: names.get(textOf(after?.ownerId)) ?? "",
  }));
}

function actionsFor(actor: Actor, standing: StandingInsight["standing"]) {
  if (mayTend(actor, standing)) return forTenders;
  return maySeeDraft(actor, standing) ? forWriters : forReaders;
}

async function nameOwners(ids: unknown[]) {
  const known = [...new Set(ids.filter((id) => typeof id === "string"))];
  if (known.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, known))
    .orderBy(asc(people.name));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readGoals({ publishedRevisionId }: InsightRow) {
  const [revision] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, publishedRevisionId ?? ""));
  return new Map(revision ? readContent(revision.content).goals.map(({ id, text }) => [id, text]) : []);
}

async function listChecks(insightId: string): Promise<RecordEvent[]> {
  const rows = await db
    .select({ at: reverifications.at, by: people.name, checked: reverifications.checked })
    .from(reverifications)
    .innerJoin(people, eq(people.id, reverifications.personId))
    .where(eq(reverifications.insightId, insightId))
    .orderBy(desc(reverifications.at))
    .limit(most);
  return rows.map(({ checked, ...row }) => ({
    ...emptyEvent,
    ...row,
    reason: checked,
    action: "insight.reverified",
  }));
}

const emptyEvent = { state: "", goal: "", because: "", reason: "", role: "", newOwner: "", cause: "" };
const textOf = (value: unknown) => (typeof value === "string" ? value : "");
