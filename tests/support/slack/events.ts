import type { Piece } from "./block-report";
import { type FakeState, newId, type WorkspaceState } from "./fake-state";
import { asJson, knock } from "./knock";

export const eventsPath = "/api/slack/events";

/** Sends an event to the app, signed; an event that is not answered well comes again up to three times. */
export async function sendEvent(
  state: FakeState,
  workspace: WorkspaceState,
  event: Piece,
  { retry = true, extShared = false } = {},
) {
  const stamp = state.clock() / 1000;
  const payload = {
    token: "deprecated-token",
    team_id: workspace.teamId,
    ...(workspace.enterpriseId ? { enterprise_id: workspace.enterpriseId } : {}),
    api_app_id: workspace.appId,
    event: { event_ts: stamp.toFixed(6), ...event },
    type: "event_callback",
    event_id: newId(state, "Ev"),
    event_time: Math.floor(stamp),
    authorizations: [
      {
        enterprise_id: workspace.enterpriseId ?? null,
        team_id: workspace.teamId,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: extShared,
    event_context: newId(state, "EC"),
  };
  const heard = await knock(state, eventsPath, payload, asJson(payload));
  if (retry && state.appUrl) repeat(state, payload, heard, 0);
  return heard.answer;
}

type Heard = Awaited<ReturnType<typeof knock>>;

function repeat(state: FakeState, payload: Piece, { answer, failure }: Heard, tries: number) {
  const delay = state.retryDelays[tries];
  if (answer.ok || delay === undefined || answer.headers.get("x-slack-no-retry") === "1") return;
  const timer = setTimeout(async () => {
    state.pending.delete(timer);
    const again = await knock(state, eventsPath, payload, asJson(payload), {
      "x-slack-retry-num": String(tries + 1),
      "x-slack-retry-reason": failure ?? "http_error",
    });
    repeat(state, payload, again, tries + 1);
  }, delay);
  timer.unref();
  state.pending.add(timer);
}

/** That this workspace says more than Slack passes on in an hour: no event, and a type of its own. */
export async function sayLimited(state: FakeState, workspace: WorkspaceState) {
  const payload = {
    token: "deprecated-token",
    type: "app_rate_limited",
    team_id: workspace.teamId,
    minute_rate_limited: Math.floor(state.clock() / 60_000) * 60,
    api_app_id: workspace.appId,
  };
  return (await knock(state, eventsPath, payload, asJson(payload))).answer;
}

/** What Slack asks once when the address for events is entered. */
export async function verifyAddress(state: FakeState) {
  const payload = { token: "deprecated-token", challenge: crypto.randomUUID(), type: "url_verification" };
  return (await knock(state, eventsPath, payload, asJson(payload))).answer;
}
