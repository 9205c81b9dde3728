import type { Piece } from "./block-report";
import type { FakeView, WorkspaceState } from "./fake-state";

/** A view as Slack tells it, with what is filled in where somebody submits it. */
export function viewShape(workspace: WorkspaceState, known: FakeView, values: Piece = {}): Piece {
  return {
    private_metadata: "",
    callback_id: "",
    external_id: "",
    clear_on_close: false,
    notify_on_close: false,
    title: null,
    submit: null,
    close: null,
    previous_view_id: null,
    ...known.view,
    id: known.id,
    team_id: workspace.teamId,
    root_view_id: known.id,
    app_id: workspace.appId,
    app_installed_team_id: workspace.teamId,
    bot_id: workspace.botId,
    hash: known.hash,
    state: { values },
  };
}
