import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { importEntries } from "@/db/schema/transfer";
import type { Problem } from "../transfer-query";

const atOnce = 500;

/** Every problem of an import's entries, in the order of its files; asked for piece by piece. */
export async function* listProblems(importId: string): AsyncGenerator<Problem> {
  for (let from = 0; ; ) {
    const rows = await db.execute<{ position: number; problems: Problem[] }>(sql`
      select position, problems from ${importEntries}
      where import_id = ${importId} and position >= ${from}
      order by position limit ${atOnce}`);
    for (const { problems } of rows) yield* problems;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    from = last.position + 1;
  }
}
