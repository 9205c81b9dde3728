import { EventEmitter } from "node:events";
import type { Piece } from "./block-report";
import { FaultScript } from "./faults";

/** A member of a workspace, or a stranger from the company a channel is shared with (`teamId` of theirs). */
export type FakeUser = {
  id: string;
  name: string;
  email: string | undefined;
  isEmailConfirmed: boolean;
  teamId: string;
  deleted: boolean;
  restricted: boolean;
  isBot: boolean;
  timeZone: string;
};

export type Unfurl = { blocks?: Piece[]; preview?: Piece; [legacy: string]: unknown };

/** A message as Slack holds it; `unfurls` by the address they explain. */
export type FakeMessage = {
  type: "message";
  ts: string;
  user: string;
  text: string;
  blocks?: Piece[];
  thread_ts?: string;
  metadata?: { event_type: string; event_payload: Piece };
  bot_id?: string;
  app_id?: string;
  edited?: { user: string; ts: string };
  subtype?: string;
  unfurls: Record<string, Unfurl>;
};

/** What one person alone sees in a channel until they reload. */
export type Ephemeral = { userId: string; message: FakeMessage };

export type FakeChannel = {
  id: string;
  name: string;
  kind: "channel" | "group" | "im";
  isShared: boolean;
  isArchived: boolean;
  members: string[];
  messages: FakeMessage[];
  ephemerals: Ephemeral[];
};

/** A modal or an App Home; `errors` are the app's last words about a submission, by block. */
export type FakeView = {
  id: string;
  hash: string;
  userId: string;
  isOpen: boolean;
  errors: Record<string, string>;
  view: Piece & { type: "modal" | "home"; blocks: Piece[] };
};

export type WorkspaceState = {
  teamId: string;
  enterpriseId: string | undefined;
  name: string;
  appId: string;
  token: string;
  botUserId: string;
  botId: string;
  isInstalled: boolean;
  scopes: string[];
  users: FakeUser[];
  channels: FakeChannel[];
  views: FakeView[];
  homes: Map<string, FakeView>;
  /** What the composer shows before a message is sent, by `unfurl_id`. */
  previews: Map<string, Record<string, Unfurl>>;
};

export type Call = {
  at: number;
  method: string;
  teamId: string | null;
  args: Record<string, unknown>;
  answer: unknown;
  /** How much too early it came after a `Retry-After`, where it did. */
  earlyMs?: number;
};

/** A request this Slack sent to the app, and what it heard; status 0 where there was no answer. */
export type Knock = {
  at: number;
  path: string;
  payload: Piece;
  headers: Record<string, string>;
  body: string;
  status: number;
  answer: string;
  /** Why there was no answer, in Slack's words. */
  failure?: "http_timeout" | "connection_failed";
};

export type Shared = { teamId: string; channel: string; ts: string; unfurlId: string; urls: string[] };
export type Hook = {
  teamId: string;
  channelId: string;
  userId: string;
  ts?: string;
  uses: number;
  until: number;
};
export type Trigger = { teamId: string; userId: string; until: number; isUsed: boolean };
export type Code = { teamId: string; scopes: string[]; redirectUri: string; until: number; isUsed: boolean };

/** How strictly calls are counted: only one message a second and channel, everything published, or nothing. */
export type Limits = "channel" | "all" | "none";

/** Everything the fake knows, as plain data; `changes` emits `changed` after each change. */
export type FakeState = {
  url: string;
  appUrl: string | undefined;
  domains: string[];
  credentials: { clientId: string; clientSecret: string; signingSecret: string };
  limits: Limits;
  retryDelays: number[];
  clock: () => number;
  workspaces: WorkspaceState[];
  journal: Call[];
  knocks: Knock[];
  faults: FaultScript;
  changes: EventEmitter;
  shared: Shared[];
  hooks: Map<string, Hook>;
  triggers: Map<string, Trigger>;
  codes: Map<string, Code>;
  /** When a counted call may be made again, and those of the last minute, by what they count for. */
  paces: Map<string, number[]>;
  /** Until when nothing of a workspace and method should be called, by the last `Retry-After`. */
  quietUntil: Map<string, number>;
  pending: Set<NodeJS.Timeout>;
  counter: number;
  lastTs: number;
};

export const emptyState = (): Omit<FakeState, "url"> => ({
  appUrl: undefined,
  domains: [],
  credentials: {
    clientId: "1.2",
    clientSecret: "client-secret",
    signingSecret: "8f742231b10e8888abcd99yyyzzz85a5",
  },
  limits: "channel",
  retryDelays: [0, 60_000, 300_000],
  clock: Date.now,
  workspaces: [],
  journal: [],
  knocks: [],
  faults: new FaultScript(),
  changes: new EventEmitter(),
  shared: [],
  hooks: new Map(),
  triggers: new Map(),
  codes: new Map(),
  paces: new Map(),
  quietUntil: new Map(),
  pending: new Set(),
  counter: 0,
  lastTs: 0,
});

/** An id nobody else has, in the shape of Slack's. */
export const newId = (state: FakeState, letter: string) =>
  `${letter}0${(++state.counter).toString(36).toUpperCase().padStart(8, "0")}`;

/** The time of a message: seconds, a dot and six digits, never the same twice. */
export function newTs(state: FakeState) {
  state.lastTs = Math.max(state.clock() * 1000, state.lastTs + 1);
  return `${Math.floor(state.lastTs / 1e6)}.${String(state.lastTs % 1e6).padStart(6, "0")}`;
}

export const changed = (state: FakeState) => state.changes.emit("changed");
