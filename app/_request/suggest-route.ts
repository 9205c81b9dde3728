import type { PersonActor } from "@/domain/actor";
import { refuseBeyond } from "@/domain/people/rate-limit";
import { notSignedIn } from "@/domain/refusal";
import { currentActor } from "./current-actor";
import { answeringJson } from "./json-route";

type Find = (actor: PersonActor, params: Record<string, string | undefined>, now: Date) => Promise<object>;

/** Answers a box that asks while somebody types: people alone, and none of them more often than anybody types. */
export async function suggesting(request: Request, find: Find): Promise<Response> {
  return answeringJson(async () => {
    const now = new Date();
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    await refuseBeyond(`suggest:${actor.id}`, { most: 300, minutes: 1 }, now);
    const params = Object.fromEntries(new URL(request.url).searchParams);
    return Response.json(await find(actor, params, now));
  });
}
