import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { refuseBeyond } from "@/domain/people/rate-limit";
import { notSignedIn } from "@/domain/refusal";
import { quickFind } from "@/domain/search/quick-find";
import { searchQuery } from "@/domain/search/search-query";

/** Hits for boxes that answer while somebody types. */
export async function GET(request: Request) {
  return answeringJson(async () => {
    const now = new Date();
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    await refuseBeyond(`suggest:${actor.id}`, { most: 300, minutes: 1 }, now);
    const { q } = searchQuery.parse({ q: new URL(request.url).searchParams.get("q") ?? "" });
    const answer = await quickFind(actor, q, now);
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  });
}
