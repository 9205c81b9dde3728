import { and, asc, eq, isNull } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { pathSteps } from "@/db/schema/paths";

export type StepRow = typeof pathSteps.$inferSelect;

/** What stands on a path now, in its order, whoever asks: what of it they may see is for the caller to ask. */
export function stepsOf(pathId: string, database: Database = db): Promise<StepRow[]> {
  return database
    .select()
    .from(pathSteps)
    .where(and(eq(pathSteps.pathId, pathId), isNull(pathSteps.removedAt)))
    .orderBy(asc(pathSteps.position), asc(pathSteps.id));
}
