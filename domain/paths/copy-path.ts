import { and, asc, eq, isNull, or } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { pathSteps, paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { listedFor } from "../insights/insight-policy";
import { notAllowed } from "../refusal";
import { lockPath } from "./find-path";
import { newPathKey, pathHref, pathSlug } from "./path-address";
import type { PathInput } from "./path-input";
import { mayCreatePaths } from "./path-policy";

/** Makes a draft of one's own out of a path one may see, with those of its steps that one may see. */
export async function copyPath(actor: PersonActor, { pathId }: PathInput, now: Date) {
  return db.transaction(async (tx) => {
    const path = await lockPath(tx, actor, pathId);
    if (!mayCreatePaths(actor)) throw notAllowed("make paths");
    const title = `Copy of ${path.title}`.slice(0, 120).trim();
    const made = { key: newPathKey(), slug: pathSlug(title), title, forWhom: path.forWhom, pace: path.pace };
    const [copy] = await tx
      .insert(paths)
      .values({ ...made, ownerId: actor.id, copiedFromId: pathId, createdAt: now, changedAt: now })
      .returning({ id: paths.id });
    if (!copy) throw new Error("The path was not copied.");
    await copySteps(tx, actor, { from: pathId, to: copy.id }, now);
    const after = { title, copiedFromId: pathId };
    await recordAudit(tx, actor, "path.copied", { kind: "path", id: copy.id }, { after });
    return { id: copy.id, href: pathHref(made) };
  });
}

async function copySteps(
  tx: Transaction,
  actor: PersonActor,
  { from, to }: { from: string; to: string },
  now: Date,
) {
  const rows = await tx
    .select({ insightId: pathSteps.insightId, heading: pathSteps.heading, note: pathSteps.note })
    .from(pathSteps)
    .leftJoin(insights, eq(insights.id, pathSteps.insightId))
    .where(
      and(
        eq(pathSteps.pathId, from),
        isNull(pathSteps.removedAt),
        or(isNull(pathSteps.insightId), listedFor(actor, now)),
      ),
    )
    .orderBy(asc(pathSteps.position), asc(pathSteps.id));
  if (rows.length === 0) return;
  await tx
    .insert(pathSteps)
    .values(rows.map((row, position) => ({ ...row, pathId: to, position, addedAt: now })));
}
