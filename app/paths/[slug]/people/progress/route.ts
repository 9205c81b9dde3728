import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { findPath } from "@/domain/paths/find-path";
import { listTeamEnrolments } from "@/domain/paths/list-team-enrolments";
import { pathKeyOf } from "@/domain/paths/path-address";
import { notFound, notSignedIn } from "@/domain/refusal";

/** How far the teams are that are being put on a path, for its page, which asks every second. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answeringJson(async () => {
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    const key = pathKeyOf((await params).slug);
    const path = key && (await findPath(actor, key));
    if (!path) throw notFound("path");
    const runs = await listTeamEnrolments(actor, path, new Date());
    const running = runs
      .filter(({ endedAt }) => endedAt === null)
      .map(({ id, team, done, total }) => ({ id, team, done, total }));
    return Response.json(running, { headers: { "cache-control": "no-store" } });
  });
}
