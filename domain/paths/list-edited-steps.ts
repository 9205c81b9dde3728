import { and, asc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { pathSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { inTrashFor } from "../insights/find-standing";
import { insightHref } from "../insights/insight-address";
import { concerns, listedFor } from "../insights/insight-policy";
import { listPathEntries } from "./list-path-entries";
import { listShutOut } from "./list-shut-out";
import type { EditedEntry, EditedStep } from "./path-query";
import { type PathEntry, stepsFor } from "./steps-for";

/**
 * What stands on a path for whoever changes it, in its order, with what has become of each record and who of those it is
 * for may not read it. Records that the actor may not see are not there for them either.
 */
export async function listEditedSteps(actor: PersonActor, pathId: string, now: Date): Promise<EditedEntry[]> {
  const [rows, entries, shutOut] = await Promise.all([
    readRows(actor, pathId, now),
    listPathEntries(actor, [pathId], now),
    listShutOut(pathId, now),
  ]);
  const living = new Map((entries.get(pathId) ?? []).map((entry) => [entry.id, entry]));
  const counted = new Set(stepsFor([...living.values()], [], null, "").steps.map(({ id }) => id));
  return rows.map(({ step, insight, mayRead }): EditedEntry => {
    if (!insight) return { kind: "heading", id: step.id, words: step.heading };
    const record = living.get(step.id)?.record ?? null;
    return {
      ...{ kind: "step", id: step.id, note: step.note, record: recordOf(insight, mayRead) },
      replacement: replacementOf(insight, record),
      passedOver: counted.has(step.id) ? null : whyPassedOver(insight, record),
      shutOut: shutOut.get(step.id) ?? [],
    };
  });
}

/** A record in the trash stays on the path until somebody takes it out; only its words are left out for most. */
function readRows(actor: PersonActor, pathId: string, now: Date) {
  const throwable = or(eq(insights.visibility, "everyone"), concerns(actor, now));
  return db
    .select({ step: pathSteps, insight: insights, mayRead: sql<boolean>`${mayRead(actor, now)}` })
    .from(pathSteps)
    .leftJoin(insights, eq(insights.id, pathSteps.insightId))
    .where(
      and(
        ...[eq(pathSteps.pathId, pathId), isNull(pathSteps.removedAt)],
        or(isNull(pathSteps.insightId), listedFor(actor, now), and(isNotNull(insights.trashedAt), throwable)),
      ),
    )
    .orderBy(asc(pathSteps.position), asc(pathSteps.id));
}

const mayRead = (actor: PersonActor, now: Date) => or(isNull(insights.trashedAt), inTrashFor(actor, now));

type Row = typeof insights.$inferSelect;

function recordOf(insight: Row, mayRead: boolean): EditedStep["record"] {
  const { language, certainty, status, visibility } = insight;
  const isRestricted = visibility === "restricted";
  const words = { href: insightHref(insight), statement: insight.statement };
  return { ...(mayRead ? words : { href: "", statement: "" }), language, certainty, status, isRestricted };
}

function replacementOf({ id }: Row, record: PathEntry["record"]) {
  if (!record || record.id === id) return null;
  const { href, statement, language } = record;
  return { href, statement, language };
}

function whyPassedOver({ status, trashedAt }: Row, record: PathEntry["record"]): EditedStep["passedOver"] {
  if (trashedAt) return "trashed";
  if (record) return "doubled";
  if (status === "draft") return "not published";
  return status === "retired" ? "retired" : "replaced by nothing";
}
