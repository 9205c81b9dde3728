import { currentActor } from "@/app/_request/current-actor";
import { initiativeKeyOf } from "@/domain/initiatives/initiative-address";
import { lookAtInitiative } from "@/domain/initiatives/look-at-initiative";

const longest = 40;

/** The page says that somebody leaves it, and when what they saw was made. Every address is answered alike. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const now = new Date();
  const actor = await currentActor();
  if (actor.kind !== "person") return new Response(null, { status: 401 });
  const key = initiativeKeyOf((await params).slug);
  const at = new Date(Number((await request.text()).slice(0, longest)));
  if (key && !Number.isNaN(at.getTime())) await lookAtInitiative(actor, { key, at }, now);
  return new Response(null, { status: 204 });
}
