import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Any number, the same in every process. */
const keeperLock = 7_351_003_191;

export type Keeping = {
  /** Fails when another process may be at it by now. */
  stillAlone(): Promise<void>;
  signal: AbortSignal;
};

/**
 * Runs the work while no other process of this installation writes to the engine; false when another one is at it. The
 * lock goes with its connection, so that a killed process leaves nothing locked. Its transaction reads and writes nothing.
 */
export async function keepAlone(signal: AbortSignal, work: (keeping: Keeping) => Promise<void>) {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${keeperLock}) as mine,
        set_config('idle_in_transaction_session_timeout', '0', true) as patient`,
    );
    if (!lock?.mine) return false;
    await work({
      signal,
      async stillAlone() {
        signal.throwIfAborted();
        await tx.execute(sql`select 1`);
      },
    });
    return true;
  });
}
