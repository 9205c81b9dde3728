import type { Piece } from "../block-report";
import { type FakeState, newId, type WorkspaceState } from "../fake-state";
import { type Method, type MethodCall, required, SlackError, words } from "../method-call";
import { tellApp } from "../tell-app";

export const installationMethods: Record<string, Method> = {
  "auth.test": { run: test },
  "auth.revoke": { run: revoke },
  "apps.uninstall": { run: uninstall },
};

function test({ state, workspace }: MethodCall) {
  return {
    url: `${state.url}/`,
    team: workspace.name,
    user: "tidemark",
    team_id: workspace.teamId,
    user_id: workspace.botUserId,
    bot_id: workspace.botId,
    ...(workspace.enterpriseId ? { enterprise_id: workspace.enterpriseId } : {}),
    is_enterprise_install: false,
  };
}

function revoke({ state, workspace }: MethodCall) {
  void tellApp.revoked(state, workspace);
  workspace.isInstalled = false;
  return { revoked: true };
}

function uninstall({ state, workspace, args }: MethodCall) {
  const { clientId, clientSecret } = state.credentials;
  if (args.client_id !== clientId || args.client_secret !== clientSecret)
    throw new SlackError("bad_client_secret");
  void tellApp.uninstalled(state, workspace);
  return {};
}

/** A code for a token; each code works once, for ten minutes, with the address it was given out for. */
export function exchangeCode(
  state: FakeState,
  args: Record<string, unknown>,
): { workspace: WorkspaceState; answer: Piece } {
  const { clientId, clientSecret } = state.credentials;
  if (required(args, "client_id", "invalid_client_id") !== clientId)
    throw new SlackError("invalid_client_id");
  if (required(args, "client_secret", "bad_client_secret") !== clientSecret)
    throw new SlackError("bad_client_secret");
  const code = state.codes.get(required(args, "code", "invalid_code"));
  if (!code || state.clock() > code.until) throw new SlackError("invalid_code");
  if (code.isUsed) throw new SlackError("code_already_used");
  if ((words(args, "redirect_uri") ?? "") !== code.redirectUri) throw new SlackError("bad_redirect_uri");
  code.isUsed = true;
  const workspace = state.workspaces.find(({ teamId }) => teamId === code.teamId);
  if (!workspace) throw new SlackError("invalid_code");
  install(state, workspace, code.scopes);
  return { workspace, answer: installation(workspace) };
}

/** Scopes only ever add up until the app is uninstalled; then there is a new token. */
function install(state: FakeState, workspace: WorkspaceState, scopes: string[]) {
  if (!workspace.isInstalled) Object.assign(workspace, { token: newToken(state), scopes: [] });
  workspace.isInstalled = true;
  workspace.scopes = [...new Set([...workspace.scopes, ...scopes])];
}

export const newToken = (state: FakeState) => `xoxb-fake-${newId(state, "1")}-${crypto.randomUUID()}`;

const installation = (workspace: WorkspaceState): Piece => ({
  app_id: workspace.appId,
  authed_user: { id: workspace.users.find(({ isBot }) => !isBot)?.id ?? "U00000001" },
  scope: workspace.scopes.join(","),
  token_type: "bot",
  access_token: workspace.token,
  bot_user_id: workspace.botUserId,
  team: { id: workspace.teamId, name: workspace.name },
  enterprise: workspace.enterpriseId ? { id: workspace.enterpriseId, name: "An enterprise" } : null,
  is_enterprise_install: false,
});
