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
  const answer = await knock(state, eventsPath, payload, asJson(payload));
  if (retry && state.appUrl) repeat(state, payload, answer, 0);
  return answer;
}

function repeat(state: FakeState, payload: Piece, answer: Response, tries: number) {
  const delay = state.retryDelays[tries];
  if (answer.ok || delay === undefined || answer.headers.get("x-slack-no-retry") === "1") return;
  const reason = answer.status === 0 ? "http_timeout" : "http_error";
  const timer = setTimeout(async () => {
    state.pending.delete(timer);
    const again = await knock(state, eventsPath, payload, asJson(payload), {
      "x-slack-retry-num": String(tries + 1),
      "x-slack-retry-reason": reason,
    });
    repeat(state, payload, again, tries + 1);
  }, delay);
  timer.unref();
  state.pending.add(timer);
}
