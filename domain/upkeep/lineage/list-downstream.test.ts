import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { layDeep } from "@/scripts/bench/lineage/lay-graph";
import { insight, person } from "@/tests/support/factories";
import { datasetWith, derivedFrom, restOn } from "@/tests/support/lineage-with";
import { listDownstream } from "./list-downstream";

test("what is downstream, once however many ways lead there, and nothing that is out of use", async () => {
  const { id } = await person("author");
  const from = (...ids: string[]) => insight(id, { content: { links: ids.map(derivedFrom) } });
  const basis = await insight(id);
  const left = await from(basis.id);
  const right = await from(basis.id);
  const both = await from(left.id, right.id);
  const draft = await insight(id, { status: "draft", content: { links: [derivedFrom(basis.id)] } });
  const thrownAway = await insight(id, { trashed: true, content: { links: [derivedFrom(basis.id)] } });
  await from(thrownAway.id, draft.id);
  const apart = await insight(id);
  await insight(id, { content: { links: [{ kind: "contradicts", insightId: basis.id, note: "" }] } });

  const all = [left.id, right.id, both.id].toSorted();
  expect((await listDownstream({ insightIds: [basis.id] })).toSorted()).toEqual(all);
  expect(await listDownstream({ insightIds: [both.id, apart.id] })).toEqual([]);
  expect(await listDownstream({ insightIds: [] })).toEqual([]);

  const data = await datasetWith(id, 2);
  await restOn(left.id, data.id, data.snapshotIds[0] ?? "");
  expect((await listDownstream({ datasetId: data.id })).toSorted()).toEqual([left.id, both.id].toSorted());
});

test("each record of a long chain is looked at once, also where PostgreSQL has no statistics yet", async () => {
  const client = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  const { datasetId } = await layDeep(client, 400);
  await client.end();
  await db.transaction(async (tx) => {
    expect(await listDownstream({ datasetId }, tx)).toHaveLength(400);
    const [read] = await tx.execute<{ rows: number }>(sql`
      select (idx_tup_fetch + seq_tup_read)::int as rows from pg_stat_xact_user_tables where relname = 'insights'`);
    expect(read?.rows).toBeLessThan(4000);
  });
});
