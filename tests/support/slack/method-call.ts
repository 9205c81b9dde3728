import type { Piece } from "./block-report";
import type { FakeState, WorkspaceState } from "./fake-state";

/** One call of the Web API by the app, as a method sees it. */
export type MethodCall = { state: FakeState; workspace: WorkspaceState; args: Record<string, unknown> };

export type Method = {
  /** The scopes of which the app needs one; a function where it depends on what is asked for. */
  scopes?: string[] | ((call: MethodCall) => string[]);
  /** Calls a minute by Slack's tiers, where everything is counted. */
  perMinute?: number;
  run(call: MethodCall): Piece;
};

/** What Slack answers with `ok: false`. */
export class SlackError extends Error {
  constructor(
    readonly code: string,
    readonly details: Piece = {},
  ) {
    super(code);
  }
}

/** Refused for what was sent; the reasons stand where Slack puts them. */
export const refused = (code: string, messages: string[]) =>
  new SlackError(code, { errors: messages, response_metadata: { messages } });

/** An argument as words; undefined where it was not given. */
export function words(args: Record<string, unknown>, name: string) {
  const value = args[name];
  return value === undefined || value === null || value === "" ? undefined : String(value);
}

export function required(args: Record<string, unknown>, name: string, code = "invalid_arguments") {
  const value = words(args, name);
  if (value === undefined) throw refused(code, [`[ERROR] missing required field: ${name}`]);
  return value;
}

export const isOn = (value: unknown) => value === true || value === "true" || value === "1";
