import { sql } from "drizzle-orm";

/** How long a try belongs to its worker without a sign of life. */
export const leaseMs = 60_000;

/**
 * Leases and retries run on the clock of the database, which all workers share: a worker whose own clock is wrong,
 * or that slept for a while, neither steals work nor holds on to it.
 */
export const databaseTime = sql<Date>`clock_timestamp()`;

export const databaseTimeIn = (milliseconds: number) =>
  sql<Date>`clock_timestamp() + make_interval(secs => ${milliseconds / 1000}::float8)`;
