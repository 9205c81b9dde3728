import { findUser } from "../conversation-access";
import type { FakeUser, WorkspaceState } from "../fake-state";
import { type Method, type MethodCall, required, SlackError } from "../method-call";

export const userMethods: Record<string, Method> = {
  "users.info": { scopes: ["users:read"], perMinute: 100, run: info },
  "users.lookupByEmail": { scopes: ["users:read.email"], perMinute: 50, run: lookup },
  "users.list": { scopes: ["users:read"], perMinute: 20, run: list },
};

function info({ workspace, args }: MethodCall) {
  const user = findUser(workspace, required(args, "user", "user_not_found"));
  if (!user) throw new SlackError("user_not_found");
  return { user: userShape(workspace, user) };
}

function lookup({ workspace, args }: MethodCall) {
  const email = required(args, "email").toLowerCase();
  const user = workspace.users.find((user) => !user.deleted && user.email?.toLowerCase() === email);
  if (!user) throw new SlackError("users_not_found");
  return { user: userShape(workspace, user) };
}

function list({ workspace }: MethodCall) {
  const members = workspace.users.map((user) => userShape(workspace, user));
  return { members, response_metadata: { next_cursor: "" } };
}

/** A person as Slack tells of them; the mail address only with the scope for it. */
export function userShape(workspace: WorkspaceState, user: FakeUser) {
  const mayMail = workspace.scopes.includes("users:read.email") && user.email !== undefined;
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name.toLowerCase().replace(/[^a-z0-9]+/g, "."),
    deleted: user.deleted,
    real_name: user.name,
    tz: user.timeZone,
    is_bot: user.isBot,
    is_app_user: false,
    is_admin: false,
    is_owner: false,
    is_restricted: user.restricted,
    is_ultra_restricted: false,
    ...(user.teamId === workspace.teamId ? {} : { is_stranger: true }),
    is_email_confirmed: user.isEmailConfirmed,
    updated: 1_700_000_000,
    profile: {
      real_name: user.name,
      display_name: user.name,
      team: user.teamId,
      ...(mayMail ? { email: user.email } : {}),
    },
  };
}
