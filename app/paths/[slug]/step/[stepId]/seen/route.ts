import { currentActor } from "@/app/_request/current-actor";
import { keyInAddress } from "@/domain/insights/key-in-address";
import { recordExposure } from "@/domain/insights/record-exposure";
import { beginStep } from "@/domain/paths/begin-step";
import { findPath } from "@/domain/paths/find-path";
import { pathKeyOf } from "@/domain/paths/path-address";

type Step = { params: Promise<{ slug: string; stepId: string }> };

/** The page of a step says that it was in front of somebody for three seconds. Every address is answered alike. */
export async function POST(_request: Request, { params }: Step) {
  const actor = await currentActor();
  if (actor.kind !== "person") return new Response(null, { status: 401 });
  const { slug, stepId } = await params;
  const [key, now] = [pathKeyOf(slug), new Date()];
  const path = key && (await findPath(actor, key));
  const step = path ? await beginStep(actor, { pathId: path.id, stepId }, now) : null;
  const read = step && keyInAddress(step.record.href);
  if (read) await recordExposure(actor, { key: read, channel: "page" }, now);
  return new Response(null, { status: 204 });
}
