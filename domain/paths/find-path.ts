import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { paths } from "@/db/schema/paths";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { notAllowed, notFound } from "../refusal";
import { mayTendPath, pathsVisibleTo } from "./path-policy";

export type PathRow = typeof paths.$inferSelect;

/** The path whose address ends in this key, with who looks after it; null when it does not exist for this actor. */
export async function findPath(actor: Actor, key: string) {
  const [row] = await db
    .select({ path: paths, owner: { id: people.id, name: people.name } })
    .from(paths)
    .innerJoin(people, eq(people.id, paths.ownerId))
    .where(and(eq(paths.key, key), pathsVisibleTo(actor)));
  return row ? { ...row.path, owner: row.owner } : null;
}

/** Locks a path, so that of two who change it at once each sees what the other did; refused when it is not theirs to see. */
export async function lockPath(tx: Transaction, actor: Actor, pathId: string): Promise<PathRow> {
  const [path] = await tx
    .select()
    .from(paths)
    .where(and(eq(paths.id, pathId), pathsVisibleTo(actor)))
    .for("no key update");
  if (!path) throw notFound("path");
  return path;
}

/** The same for whoever may change it. */
export async function lockOwnPath(tx: Transaction, actor: Actor, pathId: string): Promise<PathRow> {
  const path = await lockPath(tx, actor, pathId);
  if (!mayTendPath(actor, path)) throw notAllowed("change this path");
  return path;
}
