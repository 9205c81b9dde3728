import { inArray, or, sql } from "drizzle-orm";
import { asks } from "@/db/schema/people";

/** Everything asked of anybody about these records, also who asks to read them: a condition on `asks`. */
export const askedAbout = (insightIds: string[]) =>
  or(
    inArray(asks.subjectId, insightIds),
    sql`${asks.subjectId} in (select r.id::text from access_requests r where r.insight_id in ${insightIds})`,
  );
