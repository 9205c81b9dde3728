import { z } from "zod";
import { fitting } from "@/app/_request/read-api-json";
import { acknowledged, answeringSlack, nothingHere, notUnderstood } from "@/app/_request/slack-route";
import { log } from "@/config/log";
import { keepRequest } from "@/domain/slack/keep-request";
import { noteLimited } from "@/domain/slack/note-limited";
import { keyOfEvent } from "@/domain/slack/request-key";
import { eventCallback } from "@/domain/slack/request-shape";

const envelope = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("url_verification"), challenge: z.string() }),
  z.looseObject({ type: z.literal("app_rate_limited"), team_id: z.string() }),
  z.looseObject({ type: z.literal("event_callback"), event: z.looseObject({ type: z.string() }) }),
]);

/** What happens in workspaces, as Slack tells it: kept, and worked on by the worker. */
export async function POST(request: Request) {
  return answeringSlack(request, async (body, now) => {
    const told = envelope.safeParse(fitting(body, z.unknown()));
    if (!told.success) throw notUnderstood("This is none of the three things that Slack sends here.");
    if (told.data.type === "url_verification") return Response.json({ challenge: told.data.challenge });
    if (told.data.type === "app_rate_limited") await noteLimited(told.data.team_id, now);
    else await keepEvent(told.data, now);
    return acknowledged();
  });
}

/** Events that nothing is done about are acknowledged all the same. */
async function keepEvent(told: { event: { type: string } }, now: Date) {
  const parsed = eventCallback.safeParse(told);
  if (!parsed.success) return log.debug({ type: told.event.type }, "An event of Slack was passed over.");
  const { team_id, enterprise_id, authorizations, event_id, event, is_ext_shared_channel } = parsed.data;
  // Where two companies share a channel, the event may name the other one's workspace.
  const [installed] = authorizations ?? [];
  const teamId = installed?.team_id ?? team_id;
  const enterpriseId = (installed?.team_id ? installed.enterprise_id : enterprise_id) ?? "";
  const content = { event, isExtShared: is_ext_shared_channel ?? false };
  const key = keyOfEvent(teamId, event_id, event);
  await keepRequest({ key, kind: "event", teamId, enterpriseId, content }, now);
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as PUT };
