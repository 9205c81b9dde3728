import { count, isNull, sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { reviewCauses } from "@/db/schema/upkeep";
import { layWide } from "@/scripts/bench/lineage/lay-graph";
import { queuedJobs } from "@/tests/support/inspect";
import { settleRecords } from "./settle-records";

test("many records are settled at once: each is looked at a few times, its owner asked once, and nothing indexed anew", async () => {
  const client = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  await layWide(client, 1200);
  await client.end();
  const ids = (await db.select({ id: insights.id }).from(insights)).map(({ id }) => id);
  const settle = () =>
    db.transaction(async (tx) => {
      await settleRecords(tx, ids, new Date());
      const [read] = await tx.execute<{ rows: number }>(sql`
        select (idx_tup_fetch + seq_tup_read)::int as rows from pg_stat_xact_user_tables where relname = 'insights'`);
      return read?.rows;
    });
  expect(await settle()).toBeLessThan(60_000);
  expect(await db.select({ open: count() }).from(reviewCauses).where(isNull(reviewCauses.closedAt))).toEqual([
    { open: 1200 },
  ]);
  expect(await db.select({ kind: asks.kind }).from(asks)).toEqual([{ kind: "need-review" }]);
  expect(await queuedJobs()).toEqual([]);
  expect(await settle()).toBeLessThan(60_000);
});
