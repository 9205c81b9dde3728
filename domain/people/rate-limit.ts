import { sql } from "drizzle-orm";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/operation";
import { tooMany } from "../refusal";

export type RateLimit = {
  /** How many within one window. */
  most: number;
  minutes: number;
};

export type CountedHit = { isAllowed: boolean; hits: number; retryAt: Date };

/**
 * Counts one try against a limit that all web processes share, and says whether it still is within. The window is
 * fixed: it starts on the clock, not with the first try. Written at once, so that a refused change still counts.
 */
export async function countHit(bucket: string, { most, minutes }: RateLimit, now: Date): Promise<CountedHit> {
  const windowMs = minutes * 60 * 1000;
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const retryAt = new Date(windowStart.getTime() + windowMs);
  if (environment().RATE_LIMITS === "off") return { isAllowed: true, hits: 0, retryAt };
  const [row] = await db
    .insert(rateLimits)
    .values({ bucket, windowStart, hits: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.bucket, rateLimits.windowStart],
      set: { hits: sql`${rateLimits.hits} + 1` },
    })
    .returning({ hits: rateLimits.hits });
  const hits = row?.hits ?? 1;
  return { isAllowed: hits <= most, hits, retryAt };
}

/** Counts one try and refuses it beyond the limit, saying after how many minutes to come back. */
export async function refuseBeyond(bucket: string, limit: RateLimit, now: Date) {
  const { isAllowed, retryAt } = await countHit(bucket, limit, now);
  if (isAllowed) return;
  const minutes = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 60_000));
  throw tooMany(
    `That was tried too often. Please wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again.`,
  );
}
