import { z } from "zod";
import { fitting } from "@/app/_request/read-api-json";
import { acknowledged, answeringSlack, nothingHere, notUnderstood } from "@/app/_request/slack-route";
import { log } from "@/config/log";
import { firstView, viewAfter } from "@/domain/slack/first-view";
import { keepRequest, type SlackRequest } from "@/domain/slack/keep-request";
import { openView } from "@/domain/slack/open-view";
import { keyOfInteraction } from "@/domain/slack/request-key";
import { type Interaction, type InteractionOf, interaction } from "@/domain/slack/request-shape";
import { wrongFields } from "@/domain/slack/save-as-insight";

/** Slack waits for three seconds, and for so long the trigger of a shortcut lives. */
const patienceMs = 2700;
/** When the work on a shortcut begins if its view could not be opened. */
const putOffMs = 5000;

/** What somebody pressed, chose or confirmed: kept, and worked on by the worker. */
export async function POST(request: Request) {
  return answeringSlack(request, async (body, now) => {
    const payload = new URLSearchParams(body.toString("utf8")).get("payload");
    if (payload === null) throw notUnderstood("Slack sends what was done in a field named payload.");
    const told = interaction.safeParse(fitting(Buffer.from(payload), z.unknown()));
    if (!told.success) return passedOver(told.error);
    const said = told.data;
    const errors = said.type === "view_submission" ? wrongFields(said) : null;
    // The same view comes again once it is put right.
    if (errors) return Response.json({ response_action: "errors", errors });
    await keep(said, now);
    const view = said.type === "view_submission" ? viewAfter(said) : null;
    return view ? Response.json({ response_action: "update", view }) : acknowledged();
  });
}

function passedOver({ issues }: z.ZodError) {
  log.debug({ at: issues[0]?.path }, "Something done in Slack was passed over.");
  return acknowledged();
}

async function keep(said: Interaction, now: Date) {
  const key = keyOfInteraction(said);
  if (!key) return;
  const { token: _, ...content } = said;
  const team = { teamId: said.team.id, enterpriseId: said.enterprise?.id ?? "" };
  const request: SlackRequest = { ...team, key, kind: "interaction", content };
  if (said.type === "message_action") await keepAndOpen(request, said, now);
  else await keepRequest(request, now);
}

/** A trigger opens one view once: whatever comes again opens nothing. */
async function keepAndOpen(request: SlackRequest, action: InteractionOf<"message_action">, now: Date) {
  const view = firstView(action);
  const startAt = view ? new Date(now.getTime() + putOffMs) : null;
  const { workspace } = await keepRequest(request, now, startAt);
  if (!view || !workspace) return;
  const left = patienceMs - (Date.now() - now.getTime());
  await openView({ key: request.key, workspace, action, view }, Math.max(0, left));
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as PUT };
