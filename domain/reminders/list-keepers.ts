import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { localDay } from "../people/local-day";
import { isAskablePerson, isReadable } from "./askable";
import type { Keeping } from "./remembered-query";

/** Whom a record is entrusted to and who else could keep it, by name; for those who tend it. */
export async function listKeepers(insightId: string, now: Date): Promise<Keeping> {
  const rows = await db.execute<Row>(sql`
    select p.id, p.name, p.email, k.origin
    from insights i cross join people p
    left join keepers k on k.insight_id = i.id and k.person_id = p.id
    where i.id = ${insightId} and p.deactivated_at is null
      and (k.person_id is not null or (${isAskablePerson} and ${isReadable(localDay(now, "UTC"))}))
    order by lower(p.name), p.id`);
  return {
    keepers: rows.flatMap(({ id, name, origin }) => (origin ? [{ id, name, origin }] : [])),
    others: rows.flatMap(({ id, name, email, origin }) => (origin ? [] : [{ id, name, email }])),
  };
}

type Origin = Keeping["keepers"][number]["origin"];
type Row = { id: string; name: string; email: string; origin: Origin | null };
