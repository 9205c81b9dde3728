import { asc, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";

const batch = 200;

/** All records there are, in batches. */
export async function* listInsightIds() {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db
      .select({ id: insights.id })
      .from(insights)
      .where(gt(insights.id, after))
      .orderBy(asc(insights.id))
      .limit(batch);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id);
    after = last.id;
  }
}
