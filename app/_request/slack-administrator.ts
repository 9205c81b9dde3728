import { isAtLeast, type PersonActor } from "@/domain/actor";
import { slackSetup } from "@/domain/slack/slack-setup";
import { currentActor } from "./current-actor";

/** For the two steps of installing in Slack: only for administrators, and only where Slack is configured. */
export async function administeringSlack(
  run: (actor: PersonActor, now: Date) => Promise<Response>,
): Promise<Response> {
  if (!slackSetup()) return new Response("Not found\n", { status: 404 });
  const actor = await currentActor();
  if (actor.kind !== "person") return leadTo("/sign-in?to=/admin/slack");
  if (!isAtLeast(actor.role, "admin"))
    return new Response("Only administrators install Tidemark in Slack.\n", { status: 403 });
  return run(actor, new Date());
}

/** Nothing of it is kept by a browser: the address may hold what Slack counts once. */
export const leadTo = (location: string) =>
  new Response(null, { status: 307, headers: { location, "cache-control": "no-store" } });
