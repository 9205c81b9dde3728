import { findByKey } from "@/domain/insights/find-standing";
import { keyOf } from "@/domain/insights/insight-address";
import { mayEditDraft } from "@/domain/insights/insight-policy";
import { notAllowed, notFound, notSignedIn } from "@/domain/refusal";
import { currentActor } from "./current-actor";

/** Who asks for a route of the writing page, and the record; refused to all who may not write in it. */
export async function requireWriter(segment: string, now: Date) {
  const actor = await currentActor();
  if (actor.kind !== "person") throw notSignedIn();
  const key = keyOf(segment);
  const found = key ? await findByKey(actor, key, now) : null;
  if (!found) throw notFound("insight");
  if (!mayEditDraft(actor, found.standing)) throw notAllowed("write in this insight");
  return { actor, found };
}
