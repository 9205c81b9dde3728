import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { localDay } from "../people/local-day";
import { idsOf, isAskable } from "./askable";
import { keepersWanted, placingDays, vacancyDays } from "./constants";
import { fillKeepers } from "./fill-keepers";
import { placeAll } from "./place-insights";
import { rateTeams } from "./rate-teams";
import { releaseKeepers } from "./release-keepers";

const batch = 100;
const daysPlansAreKept = 90;

/**
 * Once a day: rates that are a week old are worked out anew, insights with too few keepers get others, and each insight is
 * looked at once in four weeks for who needs it by now. In small parts, so that it can be stopped between any two.
 */
export async function tendReminders(now: Date, signal?: AbortSignal): Promise<void> {
  await db.transaction((tx) => rateTeams(tx, now));
  await inParts(vacant(now), signal, (ids) =>
    db.transaction(async (tx) => {
      await placeAll(tx, await fillKeepers(tx, ids, now), now);
    }),
  );
  await inParts(notPlacedLately(now), signal, (ids) =>
    db.transaction(async (tx) => {
      await releaseKeepers(tx, sql`k.insight_id in ${idsOf(ids)}`, now);
      await placeAll(tx, ids, now);
    }),
  );
  await db.execute(
    sql`delete from plans where day < ${localDay(now, "UTC")}::date - ${daysPlansAreKept}::int`,
  );
}

/** A moment that lies ahead was written by a clock that was wrong. */
const before = (column: SQL, days: number, now: Date) => {
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql`(${column} is null or ${column} <= ${at} - make_interval(days => ${days}) or ${column} > ${at})`;
};

const vacant = (now: Date) => sql`
  ${isAskable} and (select count(*) from keepers k where k.insight_id = i.id) < ${keepersWanted}
  and ${before(sql`n.sought_at`, vacancyDays, now)}`;

const notPlacedLately = (now: Date) => sql`${isAskable} and ${before(sql`n.placed_at`, placingDays, now)}`;

/** Each part is what is left: whatever was dealt with no longer fits the condition. */
async function inParts(which: SQL, signal: AbortSignal | undefined, work: (ids: string[]) => Promise<void>) {
  const rows = await db.execute<{ id: string }>(sql`
    select i.id from insights i left join insight_needs n on n.insight_id = i.id where ${which} order by i.id`);
  const ids = rows.map(({ id }) => id);
  for (let start = 0; start < ids.length && !signal?.aborted; start += batch)
    await work(ids.slice(start, start + batch));
}
