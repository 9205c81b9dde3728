import { lt } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions, signInRequests } from "@/db/schema/access";
import { rateLimits } from "@/db/schema/operation";
import { searches, searchesSetAside } from "@/db/schema/search";

const day = 24 * 60 * 60 * 1000;

/** Each night: sessions, sign-in requests, counters and searches of so long ago that nobody asks about them any more. */
export async function forgetExpired(now: Date) {
  const before = (days: number) => new Date(now.getTime() - days * day);
  await db.delete(sessions).where(lt(sessions.expiresAt, before(1)));
  await db.delete(signInRequests).where(lt(signInRequests.expiresAt, before(7)));
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, before(1)));
  await db.delete(searches).where(lt(searches.at, before(400)));
  await db.delete(searchesSetAside).where(lt(searchesSetAside.at, before(400)));
}
