import { sql } from "drizzle-orm";

/** A restored copy says nothing to anybody until an administrator confirms that it is the one in use. */
export const sendingIsPaused = sql`exists (select from settings where key = 'sendingPaused' and value <> 'null')`;
