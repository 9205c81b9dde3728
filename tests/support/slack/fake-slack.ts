import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { answerCall } from "./api-door";
import { verifyAddress } from "./events";
import { emptyState, type FakeState, newId, type WorkspaceState } from "./fake-state";
import { workspaceActions } from "./fake-workspace";
import { SlackError } from "./method-call";
import { newToken } from "./methods/installation";
import { answerOauth } from "./oauth-page";
import { readCall } from "./read-request";
import { takeResponse } from "./response-urls";

/** What the manifest asks for. */
export const allScopes = [
  ...["chat:write", "commands", "links:read", "links:write", "im:write", "im:history", "channels:read"],
  ...["channels:history", "users:read", "users:read.email", "groups:read", "groups:history"],
];

type NewWorkspace = {
  teamId: string;
  name: string;
  enterpriseId?: string;
  scopes?: string[];
  /** Whether the app is there already; else it comes by the page that asks "Allow?". */
  isInstalled?: boolean;
};

/** Draws what people see in a browser; true where it answered. */
type Page = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

type Options = Partial<Pick<FakeState, "credentials" | "domains" | "limits" | "retryDelays" | "clock">> & {
  port?: number;
};

/** A Slack for tests and for the demo, on a port of its own: it checks what it is sent as Slack would, and knocks at the app. */
export async function startFakeSlack({ port = 0, ...options }: Options = {}) {
  const state: FakeState = { ...emptyState(), ...options, url: "" };
  const pages: Page[] = [];
  const server = createServer((request, response) => {
    answer(state, pages, request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    state,
    url: state.url,
    credentials: state.credentials,
    journal: state.journal,
    knocks: state.knocks,
    faults: state.faults,
    changes: state.changes,
    workspaces: [] as FakeWorkspace[],
    addWorkspace(given: NewWorkspace) {
      const workspace = addWorkspace(state, given);
      this.workspaces.push(workspace);
      return workspace;
    },
    /** Where the app is; links to its host are the registered ones unless told otherwise. */
    pointAt(appUrl: string) {
      state.appUrl = appUrl.replace(/\/$/, "");
      if (!options.domains) state.domains = [new URL(appUrl).hostname];
    },
    verifyAddress: () => verifyAddress(state),
    servePage: (page: Page) => void pages.push(page),
    async stop() {
      for (const timer of state.pending) clearTimeout(timer);
      await new Promise((done) => server.close(done).closeAllConnections());
    },
  };
}

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;
export type FakeWorkspace = WorkspaceState & ReturnType<typeof workspaceActions>;
export type { FakeChannel, FakeMessage, FakeUser, FakeView } from "./fake-state";

function addWorkspace(state: FakeState, given: NewWorkspace): FakeWorkspace {
  const botUserId = newId(state, "U");
  const workspace: WorkspaceState = {
    teamId: given.teamId,
    enterpriseId: given.enterpriseId,
    name: given.name,
    appId: "A0FAKEAPP",
    token: newToken(state),
    botUserId,
    botId: newId(state, "B"),
    isInstalled: given.isInstalled ?? true,
    scopes: given.scopes ?? allScopes,
    users: [],
    channels: [],
    views: [],
    homes: new Map(),
    previews: new Map(),
  };
  state.workspaces.push(workspace);
  const actions = workspaceActions(state, workspace);
  actions.addUser({ id: botUserId, name: "Tidemark", isBot: true });
  return Object.assign(workspace, actions);
}

async function answer(state: FakeState, pages: Page[], request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", state.url);
  if (url.pathname.startsWith("/api/")) return answerCall(state, await readCall(request, url), response);
  if (/^\/oauth\/v2\/(authorize|allow)$/.test(url.pathname)) return answerOauth(state, response, url);
  const hook = /^\/response\/[^/]+\/([^/]+)$/.exec(url.pathname)?.[1];
  if (hook) return answerHook(state, hook, request, response);
  for (const page of pages) if (await page(request, response, url)) return;
  response.writeHead(404).end("not found");
}

async function answerHook(state: FakeState, id: string, request: IncomingMessage, response: ServerResponse) {
  try {
    takeResponse(state, id, await json(request));
    response.end("ok");
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    response.writeHead(error.code === "expired_url" ? 404 : 400).end(error.code);
  }
}
