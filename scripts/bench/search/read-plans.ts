import type postgres from "postgres";
import { db } from "@/db/client";

type Statement = { text: string; values: unknown[] };
type Plan = Record<string, unknown> & { Plans?: Plan[] };

/** What the database reads for the statements that some work sends: rows of tables and indexes, and pages. */
export async function readPlans(sql: postgres.Sql, work: () => Promise<unknown>) {
  let rows = 0;
  let pages = 0;
  for (const { text, values } of await statementsOf(work)) {
    const [row] = await sql.unsafe(
      `explain (analyze, buffers, timing off, format json) ${text}`,
      values as postgres.ParameterOrJSON<never>[],
    );
    if (!row) throw new Error("The database did not explain itself.");
    const [{ Plan: plan }] = row["QUERY PLAN"] as [{ Plan: Plan }];
    rows += scanned(plan);
    pages += Number(plan["Shared Hit Blocks"] ?? 0) + Number(plan["Shared Read Blocks"] ?? 0);
  }
  return { rows, pages };
}

async function statementsOf(work: () => Promise<unknown>) {
  const statements: Statement[] = [];
  const client = db.$client;
  const send = client.unsafe;
  client.unsafe = ((text: string, values: Statement["values"] = [], options: object) => {
    statements.push({ text, values });
    return send(text, values as postgres.ParameterOrJSON<never>[], options);
  }) as typeof send;
  await work();
  client.unsafe = send;
  return statements;
}

/** Rows that scans looked at, with those that a filter dropped. */
function scanned(plan: Plan): number {
  const below = (plan.Plans ?? []).reduce((sum, part) => sum + scanned(part), 0);
  if (!/Scan$/.test(String(plan["Node Type"])) || !("Relation Name" in plan)) return below;
  const each = Number(plan["Actual Rows"] ?? 0) + Number(plan["Rows Removed by Filter"] ?? 0);
  return below + each * Number(plan["Actual Loops"] ?? 1);
}
