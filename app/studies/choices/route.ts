import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { refuseBeyond } from "@/domain/people/rate-limit";
import { notSignedIn } from "@/domain/refusal";
import { findStudiesByTitle } from "@/domain/studies/find-studies-by-title";
import { studyChoicesQuery } from "@/domain/studies/study-input";

/** Studies that an item of evidence may come from, by words in their title. */
export async function GET(request: Request) {
  return answeringJson(async () => {
    const now = new Date();
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    await refuseBeyond(`suggest:${actor.id}`, { most: 300, minutes: 1 }, now);
    const { words } = studyChoicesQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json({ found: await findStudiesByTitle(actor, words, now) });
  });
}
