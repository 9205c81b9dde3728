import { type SQL, sql } from "drizzle-orm";
import { memory } from "@/db/schema/memory";
import { forgettingCurve } from "./memory-of";

/** As SQL, `recallOn` of a row of `memory` on a local day; null where the insight was never met. */
export const recallInSql = (day: string): SQL<number | null> => sql<number | null>`
  (1 + ${forgettingCurve.factor}::float8 * ${daysSince(day)} / ${memory.stability}) ^ ${forgettingCurve.decay}::float8`;

/** As SQL, how far a row of `memory` is down its curve: the more, the less is left of it. */
export const fadedInSql = (day: string): SQL<number | null> =>
  sql<number | null>`(${daysSince(day)}::float8 / ${memory.stability})`;

const daysSince = (day: string) => sql`greatest(0, ${day}::date - ${memory.lastOn})`;
