import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { importEntries } from "@/db/schema/transfer";
import type { Problem } from "../transfer-query";

const atOnce = 500;

/** Every problem of an import's entries, in the order of its files; asked for piece by piece. */
export async function* listProblems(importId: string): AsyncGenerator<Problem> {
  for (let from = 0; ; from += atOnce) {
    const rows = await db.execute<{ problems: Problem[] }>(sql`
      select problems from ${importEntries}
      where import_id = ${importId} and position >= ${from} and position < ${from + atOnce}
      order by position`);
    if (rows.length === 0) return;
    for (const { problems } of rows) yield* problems;
  }
}
