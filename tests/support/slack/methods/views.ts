import { changed, type FakeState, type FakeView, newId } from "../fake-state";
import { type Method, type MethodCall, refused, required, SlackError, words } from "../method-call";
import { namedBlocks } from "../named-blocks";
import { viewProblems } from "../view-rules";
import { viewShape } from "../view-shape";

export const viewMethods: Record<string, Method> = {
  "views.open": { perMinute: 100, run: open },
  "views.push": { perMinute: 100, run: open },
  "views.update": { perMinute: 100, run: update },
  "views.publish": { perMinute: 100, run: publish },
};

function open(call: MethodCall) {
  const userId = spendTrigger(call);
  const view = checked(call.args.view, "modal");
  const opened = newView(call.state, userId, view);
  call.workspace.views.push(opened);
  return { view: viewShape(call.workspace, opened) };
}

/** A trigger lives three seconds and works once. */
function spendTrigger({ state, workspace, args }: MethodCall) {
  const trigger = state.triggers.get(required(args, "trigger_id", "invalid_trigger_id"));
  if (!trigger || trigger.teamId !== workspace.teamId) throw new SlackError("invalid_trigger_id");
  if (trigger.isUsed) throw new SlackError("exchanged_trigger_id");
  if (state.clock() > trigger.until) throw new SlackError("expired_trigger_id");
  trigger.isUsed = true;
  return trigger.userId;
}

function update({ state, workspace, args }: MethodCall) {
  const id = words(args, "view_id");
  const external = words(args, "external_id");
  const known = workspace.views.find((view) =>
    id ? view.id === id : external && view.view.external_id === external,
  );
  if (!known?.isOpen) throw new SlackError("not_found");
  checkHash(known, args);
  replaceView(state, known, checked(args.view, "modal"));
  return { view: viewShape(workspace, known) };
}

function publish({ state, workspace, args }: MethodCall) {
  const userId = required(args, "user_id");
  const user = workspace.users.find((user) => user.id === userId);
  if (!user || user.deleted) throw refused("invalid_arguments", ["[ERROR] user_not_found"]);
  const view = checked(args.view, "home");
  const known = workspace.homes.get(userId);
  if (known) {
    checkHash(known, args);
    replaceView(state, known, view);
    return { view: viewShape(workspace, known) };
  }
  const home = newView(state, userId, view);
  workspace.homes.set(userId, home);
  return { view: viewShape(workspace, home) };
}

function checkHash(known: FakeView, args: Record<string, unknown>) {
  const hash = words(args, "hash");
  if (hash && hash !== known.hash) throw new SlackError("hash_conflict");
}

export function checked(view: unknown, surface: "modal" | "home") {
  const problems = viewProblems(view, surface);
  if (problems.some((problem) => problem.includes("view_too_large"))) throw new SlackError("view_too_large");
  if (problems.length) throw refused("invalid_arguments", problems);
  return view as FakeView["view"];
}

export function newView(state: FakeState, userId: string, view: FakeView["view"]): FakeView {
  const hash = newHash(state);
  return { id: newId(state, "V"), hash, userId, isOpen: true, errors: {}, view: named(state, view) };
}

export function replaceView(state: FakeState, known: FakeView, view: FakeView["view"]) {
  Object.assign(known, { view: named(state, view), hash: newHash(state), errors: {} });
  changed(state);
}

const newHash = (state: FakeState) => `${Math.floor(state.clock() / 1000)}.${newId(state, "h")}`;

const named = (state: FakeState, view: FakeView["view"]) => ({
  ...view,
  blocks: namedBlocks(state, view.blocks),
});
