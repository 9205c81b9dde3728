import { and, gte, isNull, lte, or } from "drizzle-orm";
import { memberships } from "@/db/schema/people";

/** Whether a membership counts on a local day; its first and last day both count. */
export const isMemberOn = (day: string) =>
  and(lte(memberships.fromOn, day), or(isNull(memberships.untilOn), gte(memberships.untilOn, day)));
