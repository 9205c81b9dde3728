import { and, eq, inArray, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { pathSteps, paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { conflict, incomplete, type RefusalPoint } from "../refusal";
import { recordPathChange } from "./change-of-path";
import { lockOwnPath, type PathRow } from "./find-path";
import { pathHref } from "./path-address";
import type { PathInput } from "./path-input";

/** Lets everybody start the path; from an archived one on again. Refused with what is missing. */
export async function publishPath(actor: PersonActor, { pathId }: PathInput, now: Date) {
  return db.transaction(async (tx) => {
    const path = await lockOwnPath(tx, actor, pathId);
    if (path.status === "published") throw conflict("This path is published already.");
    const missing = await listMissing(tx, path);
    if (missing.length > 0) throw incomplete("This is not ready to be published yet.", missing);
    await tx
      .update(paths)
      .set({ status: "published", publishedAt: path.publishedAt ?? now })
      .where(eq(paths.id, pathId));
    const change = { before: { status: path.status }, after: { status: "published" } };
    await recordPathChange(tx, actor, { pathId, action: "path.published", ...change }, now);
    return { href: pathHref(path) };
  });
}

/** Lets nobody new start the path; whoever is on it goes on. */
export async function archivePath(actor: PersonActor, { pathId }: PathInput, now: Date) {
  return db.transaction(async (tx) => {
    const path = await lockOwnPath(tx, actor, pathId);
    if (path.status !== "published") throw conflict("Only a published path can be archived.");
    await tx.update(paths).set({ status: "archived" }).where(eq(paths.id, pathId));
    const change = { before: { status: "published" }, after: { status: "archived" } };
    await recordPathChange(tx, actor, { pathId, action: "path.archived", ...change }, now);
    return { href: pathHref(path) };
  });
}

async function listMissing(tx: Transaction, path: PathRow) {
  const [step] = await tx
    .select({ id: pathSteps.id })
    .from(pathSteps)
    .innerJoin(insights, eq(insights.id, pathSteps.insightId))
    .where(
      and(
        eq(pathSteps.pathId, path.id),
        isNull(pathSteps.removedAt),
        isNull(insights.trashedAt),
        inArray(insights.status, ["published", "superseded"]),
      ),
    )
    .limit(1);
  const missing: RefusalPoint[] = [];
  const edit = `${pathHref(path)}/edit`;
  if (path.forWhom === "") missing.push({ sentence: "Say who it is for.", href: `${edit}#about` });
  if (!step) missing.push({ sentence: "Add at least one insight.", href: `${edit}#steps` });
  return missing;
}
