import { asc } from "drizzle-orm";
import type { Database } from "@/db/client";
import { pathSteps, paths, teamPaths } from "@/db/schema/paths";
import type { Addresses } from "./addresses";
import { groupedBy, inOrderOf, isoOrNull } from "./in-order";
import type { PathJson } from "./path-shape";

/** Every path there is, whatever its state. Who is on it and how far is not the library's to say. */
export async function readPaths(database: Database, addresses: Addresses): Promise<PathJson[]> {
  const rows = await database.select().from(paths);
  const order = [asc(pathSteps.position), asc(pathSteps.id)];
  const steps = groupedBy(
    await database
      .select()
      .from(pathSteps)
      .orderBy(...order),
    ({ pathId }) => pathId,
  );
  const teams = groupedBy(await database.select().from(teamPaths), ({ pathId }) => pathId);
  return inOrderOf(
    rows.map(({ id, key, status, title, forWhom, pace, dueOn, ...row }) => ({
      ...{ id, key, status, title, forWhom, pace, dueOn },
      owner: addresses.of(row.ownerId),
      handedOverAt: isoOrNull(row.handedOverAt),
      copiedFrom: row.copiedFromId,
      createdAt: row.createdAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      publishedAt: isoOrNull(row.publishedAt),
      teams: (teams.get(id) ?? []).map(({ teamId }) => teamId).toSorted(),
      steps: (steps.get(id) ?? []).map(stepOf),
    })),
    ({ id }) => id,
  );
}

const stepOf = ({ id, insightId, heading, note, addedAt, removedAt }: typeof pathSteps.$inferSelect) => ({
  ...{ id, heading, note },
  insight: insightId,
  addedAt: addedAt.toISOString(),
  removedAt: isoOrNull(removedAt),
});
