import { isPiece, type Piece } from "./block-report";
import { findChannel, findUser } from "./conversation-access";
import { type FakeState, type FakeView, newId, type WorkspaceState } from "./fake-state";
import { asForm, knock } from "./knock";
import { escapedForSlack, messageAnswer } from "./message-shape";
import { newResponseUrl, respondAs } from "./response-urls";
import { takeViewAnswer } from "./view-answers";
import { viewShape } from "./view-shape";

type Acting = { state: FakeState; workspace: WorkspaceState; userId: string };

const interactivityPath = "/api/slack/interactivity";

/** Works once and for three seconds. */
function newTrigger({ state, workspace, userId }: Acting) {
  const id = `${state.clock()}.${newId(state, "t")}.${crypto.randomUUID().replaceAll("-", "")}`;
  state.triggers.set(id, { teamId: workspace.teamId, userId, until: state.clock() + 3000, isUsed: false });
  return id;
}

export async function typeCommand(acting: Acting, channelId: string, text: string) {
  const { state, workspace, userId } = acting;
  const fields = {
    token: "deprecated-token",
    team_id: workspace.teamId,
    team_domain: workspace.name.toLowerCase(),
    ...(workspace.enterpriseId ? { enterprise_id: workspace.enterpriseId } : {}),
    channel_id: channelId,
    channel_name: findChannel(workspace, channelId)?.name || "directmessage",
    user_id: userId,
    user_name: findUser(workspace, userId)?.name ?? "",
    command: "/tidemark",
    text: escapedForSlack(text),
    api_app_id: workspace.appId,
    is_enterprise_install: "false",
    response_url: newResponseUrl(state, { teamId: workspace.teamId, channelId, userId }),
    trigger_id: newTrigger(acting),
  };
  const { answer } = await knock(state, "/api/slack/commands", fields, asForm(fields));
  const body = answer.ok ? await answer.clone().text() : "";
  if (body) respondAs(state, workspace, { channelId, userId }, parsed(body) ?? { text: body });
  return answer;
}

/** The menu of a message. */
export async function takeShortcut(acting: Acting, channelId: string, ts: string, callbackId: string) {
  const { state, workspace, userId } = acting;
  const channel = findChannel(workspace, channelId);
  const message = channel?.messages.find((message) => message.ts === ts);
  if (!channel || !message) throw new Error(`There is no message ${ts} in ${channelId}`);
  return interact(acting, {
    type: "message_action",
    callback_id: callbackId,
    trigger_id: newTrigger(acting),
    response_url: newResponseUrl(state, { teamId: workspace.teamId, channelId, userId }),
    message_ts: ts,
    channel: { id: channelId, name: channel.kind === "im" ? "directmessage" : channel.name },
    message: { ...messageAnswer(message), team: workspace.teamId },
  });
}

/** A click on one element, told with where it stands. */
export async function click(acting: Acting, place: Piece, element: Piece, blockId: unknown, chosen: Piece) {
  const { type, action_id, value, text } = element;
  const action = {
    type,
    action_id,
    block_id: blockId,
    ...(value === undefined ? {} : { value }),
    ...(text === undefined ? {} : { text }),
    ...chosen,
    action_ts: (acting.state.clock() / 1000).toFixed(6),
  };
  return interact(acting, {
    type: "block_actions",
    trigger_id: newTrigger(acting),
    ...place,
    actions: [action],
  });
}

export async function submitView(
  acting: Acting,
  known: FakeView,
  values: Record<string, Record<string, unknown>>,
) {
  const { state, workspace } = acting;
  const answer = await interact(acting, {
    type: "view_submission",
    trigger_id: newTrigger(acting),
    view: viewShape(workspace, known, values),
    response_urls: [],
  });
  if (answer.ok) takeViewAnswer(state, workspace, known, parsed(await answer.clone().text()) ?? {});
  return answer;
}

export async function closeView(acting: Acting, known: FakeView) {
  known.isOpen = false;
  if (known.view.notify_on_close !== true) return;
  await interact(acting, {
    type: "view_closed",
    view: viewShape(acting.workspace, known),
    is_cleared: false,
  });
}

async function interact({ state, workspace, userId }: Acting, what: Piece) {
  const enterprise = workspace.enterpriseId ? { id: workspace.enterpriseId, name: "An enterprise" } : null;
  const name = findUser(workspace, userId)?.name ?? "";
  const payload = {
    ...what,
    team: { id: workspace.teamId, domain: workspace.name.toLowerCase() },
    user: { id: userId, username: name, name, team_id: workspace.teamId },
    enterprise,
    is_enterprise_install: false,
    api_app_id: workspace.appId,
    token: "deprecated-token",
  };
  const form = asForm({ payload: JSON.stringify(payload) });
  return (await knock(state, interactivityPath, payload, form)).answer;
}

function parsed(body: string): Piece | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isPiece(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
