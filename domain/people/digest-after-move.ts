import { type SQL, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";

/**
 * When the digest of somebody who moves to another time zone is looked at again: its hour is worked out anew, unless it is
 * so near that it may have passed already where they are now. Then it comes when it would have come, so that a move on the
 * very day loses none. No two zones are further apart than 26 hours.
 */
export const digestAfterMove = (now: Date): SQL<Date | null> => sql`
  case when ${people.digestAt} <= ${now.toISOString()}::timestamptz + interval '26 hours' then ${people.digestAt} end`;
