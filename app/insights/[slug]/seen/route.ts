import { currentActor } from "@/app/_request/current-actor";
import { keyOf } from "@/domain/insights/insight-address";
import { closeSeenQuestions } from "@/domain/insights/questions/close-seen-questions";
import { recordExposure } from "@/domain/insights/record-exposure";

/** The page says that it was in front of somebody for three seconds. Every address is answered alike. */
export async function POST(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const actor = await currentActor();
  if (actor.kind !== "person") return new Response(null, { status: 401 });
  const key = keyOf((await params).slug);
  if (key) {
    const now = new Date();
    await recordExposure(actor, { key, channel: "page" }, now);
    await closeSeenQuestions(actor, key, now);
  }
  return new Response(null, { status: 204 });
}
