import { currentActor } from "@/app/_request/current-actor";
import { mondayOf } from "@/domain/digests/digest-week";
import { recordDigestRead } from "@/domain/digests/record-digest-read";

/** The page says that it was in front of somebody for three seconds. Every week is answered alike. */
export async function POST(_request: Request, { params }: { params: Promise<{ week: string }> }) {
  const actor = await currentActor();
  if (actor.kind !== "person") return new Response(null, { status: 401 });
  const { week } = await params;
  if (mondayOf(week)) await recordDigestRead(actor, { week }, new Date());
  return new Response(null, { status: 204 });
}
