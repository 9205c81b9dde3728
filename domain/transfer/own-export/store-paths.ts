import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { pathSteps, paths, teamPaths } from "@/db/schema/paths";
import { newPathKey, pathSlug } from "../../paths/path-address";
import type { PathJson } from "../library-json/path-shape";
import { inBatches } from "./in-batches";
import type { PersonIds } from "./person-ids";
import type { NamePlan } from "./plan-names";

/** Makes the paths that are not here yet, once their records are; where another path here has the key, a new one is drawn. */
export async function storePaths(tx: Transaction, { newPaths, names }: NamePlan, ids: PersonIds) {
  if (newPaths.length === 0) return;
  const taken = await takenKeys(tx, newPaths);
  const rows = newPaths.map((path) => pathRow(path, taken, ids));
  await inBatches(rows, (part) => tx.insert(paths).values(part));
  await inBatches(newPaths.flatMap(stepRows), (part) => tx.insert(pathSteps).values(part));
  const begun = newPaths.flatMap(({ id: pathId, teams }) =>
    teams.map((team) => ({ pathId, teamId: names.team(team) })),
  );
  await inBatches(begun, (part) => tx.insert(teamPaths).values(part).onConflictDoNothing());
  await nameOriginals(tx, newPaths);
}

async function takenKeys(tx: Transaction, given: PathJson[]) {
  const keys = given.map(({ key }) => key);
  const rows = await tx.select({ key: paths.key }).from(paths).where(inArray(paths.key, keys));
  return new Set(rows.map(({ key }) => key));
}

function pathRow(path: PathJson, taken: Set<string>, ids: PersonIds) {
  const { id, status, title, forWhom, pace, dueOn, handedOverAt, publishedAt } = path;
  return {
    ...{ id, status, title, forWhom, pace, dueOn },
    key: taken.has(path.key) ? newPathKey() : path.key,
    slug: pathSlug(title),
    ownerId: ids.of(path.owner),
    handedOverAt: handedOverAt === null ? null : new Date(handedOverAt),
    createdAt: new Date(path.createdAt),
    changedAt: new Date(path.changedAt),
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
  };
}

const stepRows = ({ id: pathId, steps }: PathJson) =>
  steps.map(({ id, insight, heading, note, addedAt, removedAt }, position) => ({
    ...{ id, pathId, insightId: insight, heading, note, position },
    addedAt: new Date(addedAt),
    removedAt: removedAt === null ? null : new Date(removedAt),
  }));

/** Once all are there: a copy may come before what it was copied from. */
async function nameOriginals(tx: Transaction, given: PathJson[]) {
  const copies = given.flatMap(({ id, copiedFrom }) => (copiedFrom ? [{ id, copiedFrom }] : []));
  for (const { id, copiedFrom } of copies)
    await tx.update(paths).set({ copiedFromId: copiedFrom }).where(eq(paths.id, id));
}
