import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { glanceOf } from "@/components/insights/library/glance-view";
import { findInsight } from "@/domain/insights/find-insight";
import { auditOverride, findByKey } from "@/domain/insights/find-standing";
import { keyOf } from "@/domain/insights/insight-address";
import { notFound, notSignedIn } from "@/domain/refusal";

/** A record at a glance, for a list that shows it at its side. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answeringJson(async () => {
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    const now = new Date();
    const key = keyOf(decodeURIComponent((await params).slug));
    const found = key ? await findByKey(actor, key, now) : null;
    if (!found) throw notFound("insight");
    await auditOverride(actor, found);
    return Response.json(glanceOf(await findInsight(actor, found, now)));
  });
}
