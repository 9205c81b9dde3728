import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "./client";

async function endBackend(pid: number) {
  await db.execute(sql`select pg_terminate_backend(${pid})`);
}

test("a transaction that loses its connection is refused, and the process and its pool go on", async () => {
  for (let round = 0; round < 10; round += 1) {
    const transaction = db.transaction(async (tx) => {
      const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await endBackend(own?.pid ?? 0);
      // What goes on after the loss, the closing rollback among it, writes to a connection without a socket.
      await tx.execute(sql`select 1`).catch(() => {});
      await tx.execute(sql`select 1`).catch(() => {});
    });
    await expect(transaction).rejects.toThrow();
    // A query that is handed the dying connection may be refused as well; the next ones are answered.
    await expect.poll(() => db.execute(sql`select 1 as one`).catch(() => [])).toEqual([{ one: 1 }]);
  }
});
