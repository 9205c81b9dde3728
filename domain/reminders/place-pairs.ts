import { db } from "@/db/client";
import { askOwners } from "./ask-owners";
import { placeWithin } from "./place-within";
import { rateNewTeams } from "./rate-teams";

/** After somebody learned these insights, or said of them that they are or are not for them. */
export async function placePairs(
  { personId, insightIds }: { personId: string; insightIds: string[] },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await rateNewTeams(tx, now);
    await placeWithin(tx, { personIds: [personId], insightIds }, now);
    await askOwners(tx, insightIds, now);
  });
}
