import { and, inArray, lt, or } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import { endedStates } from "../import-report-query";
import { endAbandonedImports } from "./abandoned-imports";
import { removeOldFolders } from "./temporary-folder";

const dayMs = 24 * 60 * 60 * 1000;

/** Each night: uploads that nobody finished within a day, look-throughs left for a week, and what ended a month ago. */
export async function forgetImports(now: Date) {
  await endAbandonedImports(now);
  await removeOldFolders(now);
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  const old = (states: (typeof endedStates)[number][], days: number) =>
    and(inArray(imports.state, states), lt(imports.startedAt, before(days)));
  await db
    .delete(imports)
    .where(or(old(["uploading"], 1), old(["checked", "checking", "running"], 7), old(endedStates, 30)));
}
