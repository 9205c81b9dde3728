import { and, isNull, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { occasions } from "@/db/schema/initiatives";
import { lookUpEach } from "./record-occasion";

const hourMs = 60 * 60 * 1000;
const most = 500;

/** By the clock: occasions that have waited for an hour are looked up once more, whatever became of their job. */
export async function lookUpLate(now: Date) {
  const late = await db
    .selectDistinct({ initiativeId: occasions.initiativeId })
    .from(occasions)
    .where(and(isNull(occasions.matchedAt), lt(occasions.at, new Date(now.getTime() - hourMs))))
    .limit(most);
  if (late.length === 0) return;
  await db.transaction((tx) =>
    lookUpEach(
      tx,
      late.map(({ initiativeId }) => initiativeId),
    ),
  );
}
