import { z } from "zod";
import { currentActor } from "@/app/_request/current-actor";
import { answeringJson, readJson } from "@/app/_request/json-route";
import { countHit } from "@/domain/people/rate-limit";
import { notSignedIn } from "@/domain/refusal";
import { recordSearch } from "@/domain/search/record-search";
import { searchInsights } from "@/domain/search/search-insights";
import { searchQuery } from "@/domain/search/search-query";

/** A text that somebody pasted into the search box, with every letter of it escaped; its beginning is read. */
const longest = 1_000_000;

/** The page says which search somebody ended with; how much it found is looked up here, as they see it. */
export async function POST(request: Request) {
  return answeringJson(async () => {
    const now = new Date();
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    const query = searchQuery.parse(await readJson(request, z.record(z.string(), z.unknown()), longest));
    const { isAllowed } = await countHit(`searched:${actor.id}`, { most: 60, minutes: 1 }, now);
    if (isAllowed && query.q) await recordSearch(actor, query, await searchInsights(actor, query, now), now);
    return new Response(null, { status: 204 });
  });
}
