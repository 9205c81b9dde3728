import { asc, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { exposures, insights, prompts, revisions } from "@/db/schema/insights";
import { enrolmentSteps, enrolments, pathSteps, paths, teamPaths } from "@/db/schema/paths";
import { type NewContact, recordContacts } from "@/domain/memory/record-contacts";
import { findCast } from "./demo-cast";
import { demoKey } from "./demo-dates";
import type { AuditRow } from "./demo-story";
import { demoWalk, type Walk, walkAudit } from "./demo-walk";
import { type Library, layPath, pathAudit } from "./lay-path";
import { demoPaths } from "./paths";

/** Lays down the demo's paths, who is on them and what they did there; answers what the audit trail says about it. */
export async function seedPaths(tx: Transaction, now: Date): Promise<AuditRow[]> {
  const [cast, library] = [await findCast(tx, [], now), await readLibrary(tx)];
  const laid = demoPaths.map((told) => layPath(cast, library, told, now));
  await tx.insert(paths).values(laid.map(({ row }) => row));
  await tx.insert(pathSteps).values(laid.flatMap(({ steps }) => steps));
  await tx
    .insert(teamPaths)
    .values(laid.map(({ row, told }) => ({ pathId: row.id, teamId: cast.team(told.team) })));
  const walks = laid.flatMap((path) =>
    path.told.learners.map((learner) => demoWalk(cast, path, learner, now)),
  );
  const inOrder = walks.toSorted((one, other) => +one.row.enrolledAt - +other.row.enrolledAt);
  for (const walk of inOrder) await layWalk(tx, walk);
  return [...laid.flatMap((path) => pathAudit(cast, path, now)), ...walks.flatMap(walkAudit)];
}

/** One at a time: what somebody remembers of a record that stands on two paths goes on from the first. */
async function layWalk(tx: Transaction, { row, marks }: Walk) {
  await tx.insert(enrolments).values(row);
  const met = marks.flatMap(({ contact }): NewContact[] => (contact ? [contact] : []));
  const ids = await recordContacts(tx, met);
  // Two instants a day apart can fall on one local day where clocks are turned back.
  if (met.length > 0) await tx.insert(exposures).values(met.map(asReading)).onConflictDoNothing();
  const rows = marks.map(({ contact, ...mark }, place) => ({
    ...{ enrolmentId: row.id, ...mark, contactId: ids[place] ?? null },
  }));
  if (rows.length > 0) await tx.insert(enrolmentSteps).values(rows);
}

/** Whoever does a step has its record in front of them. */
const asReading = ({ insightId, personId, revisionId, day, at }: NewContact) => ({
  ...{ insightId, personId, channel: "page" as const, day, revisionId, firstAt: at },
});

export async function readLibrary(tx: Transaction): Promise<Library> {
  const records = await tx.select({ id: insights.id, key: insights.key }).from(insights);
  const published = await tx
    .select({ id: revisions.id, insightId: revisions.insightId, publishedAt: revisions.publishedAt })
    .from(revisions)
    .where(isNotNull(revisions.publishedAt))
    .orderBy(asc(revisions.publishedAt));
  const asked = await tx
    .select()
    .from(prompts)
    .where(isNull(prompts.removedAt))
    .orderBy(asc(prompts.position));
  const idOf = new Map(records.map(({ key, id }) => [key, id]));
  return (slug) => {
    const insightId = idOf.get(demoKey(slug));
    if (!insightId) throw new Error(`The demo has no record called ${slug}.`);
    return {
      insightId,
      promptId: asked.find((prompt) => prompt.insightId === insightId)?.promptId,
      revisions: published.filter((revision) => revision.insightId === insightId),
    };
  };
}
