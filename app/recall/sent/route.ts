import { currentActor } from "@/app/_request/current-actor";
import { answeringJson, readJson } from "@/app/_request/json-route";
import type { PersonActor } from "@/domain/actor";
import { notSignedIn, Refusal } from "@/domain/refusal";
import { type Deed, deedsInput } from "@/domain/reminders/card-input";
import { doDeed } from "../do-deed";

const longest = 100_000;

/** Takes what somebody did with their questions, in its order, and says of each what came of it. Repeating it is fine. */
export async function POST(request: Request) {
  return answeringJson(async () => {
    const now = new Date();
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    const { deeds } = await readJson(request, deedsInput, longest);
    const outcomes = [];
    for (const deed of deeds) outcomes.push(await outcomeOf(actor, deed, now));
    return Response.json({ outcomes });
  });
}

async function outcomeOf(actor: PersonActor, deed: Deed, now: Date) {
  try {
    return { answered: await doDeed(actor, deed, now), refused: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { answered: null, refused: error.message };
  }
}
