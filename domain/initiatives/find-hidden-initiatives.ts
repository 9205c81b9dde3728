import { and, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import type { FindHidden } from "../insights/list-own-asks";
import { comesUpFor } from "./initiative-policy";

/** Initiatives that were closed, or that this person is not on any more: what was asked about them is not asked now. */
export const findHiddenInitiatives: FindHidden = async (actor, subjectIds, now) => {
  if (subjectIds.length === 0) return [];
  const rows = await db
    .select({ id: initiatives.id })
    .from(initiatives)
    .where(and(inArray(initiatives.id, subjectIds), sql`(${comesUpFor(actor, now)}) is not true`));
  return rows.map(({ id }) => id);
};
