import { type SQL, sql } from "drizzle-orm";
import { studies } from "@/db/schema/studies";

/** Its day has passed without its findings: a condition on `studies` for a reader's day. */
export const isLateOn = (today: string | SQL): SQL<boolean> =>
  sql<boolean>`(${studies.expectedOn} < ${today}::date and ${studies.stage} <> 'published' and ${studies.withdrawnAt} is null)`;
