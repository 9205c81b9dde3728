import { and, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";

/**
 * Says that a command works on imports, on a connection of its own: the server forgets it together with the process,
 * however that ends. Answers with how to take it back.
 */
export async function holdCommandImports() {
  const connection = await db.$client.reserve();
  await connection`select pg_advisory_lock_shared(hashtextextended('import by command', 0))`;
  return async () => {
    // A connection that broke has taken the lock with it.
    await connection`select pg_advisory_unlock_shared(hashtextextended('import by command', 0))`.catch(
      () => {},
    );
    connection.release();
  };
}

/** Ends imports of commands that were killed, as soon as no command works; nothing of them was stored. */
export async function endAbandonedImports(now: Date) {
  await db.transaction(async (tx) => {
    const [row] = await tx.execute<{ isAlone: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended('import by command', 0)) as "isAlone"`,
    );
    if (!row?.isAlone) return;
    await tx
      .update(imports)
      .set({ state: "failed", message: abandoned, endedAt: now })
      .where(
        and(
          inArray(imports.state, ["checking", "checked", "running"]),
          sql`${imports.options}->>'from' = 'command'`,
        ),
      );
  });
}

const abandoned = "The command was ended before it was through. Nothing was stored. Run it again.";
