import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { digestEditions } from "@/db/schema/digests";
import type { PersonActor } from "../actor";
import { type DigestContent, digestIn } from "./digest-query";
import { stillTheirs } from "./still-theirs";

/** Somebody's own digest of a week, as they may see it now; null when there was none. */
export async function findDigest(actor: PersonActor, week: string, now: Date): Promise<DigestContent | null> {
  const [row] = await db
    .select({ content: digestEditions.content })
    .from(digestEditions)
    .where(and(eq(digestEditions.week, week), ownComposed(actor)));
  return row?.content ? stillTheirs(digestIn(row.content), actor, now) : null;
}

/** The weeks of which somebody got a digest, the latest first. */
export async function listDigests(actor: PersonActor) {
  return db
    .select({ week: digestEditions.week, day: digestEditions.day })
    .from(digestEditions)
    .where(ownComposed(actor))
    .orderBy(desc(digestEditions.week))
    .limit(most);
}

/** A year of them. */
const most = 53;

const ownComposed = (actor: PersonActor) =>
  and(eq(digestEditions.personId, actor.id), eq(digestEditions.state, "composed"));
