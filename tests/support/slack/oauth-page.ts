import type { ServerResponse } from "node:http";
import type { FakeState } from "./fake-state";
import { newId } from "./fake-state";

const lifeMs = 10 * 60_000;

/** The scopes of the manifest that whoever installs may leave out. */
const optional = ["groups:read", "groups:history"];

/** The page that asks "Allow?", and what happens after the answer. */
export function answerOauth(state: FakeState, response: ServerResponse, url: URL) {
  const problem = problemOf(state, url.searchParams);
  if (problem) return draw(response, 400, `<h1>Something went wrong</h1><p>${escapedHtml(problem)}</p>`);
  if (url.pathname === "/oauth/v2/authorize") return draw(response, 200, question(state, url.searchParams));
  response.writeHead(302, { location: decide(state, url.searchParams) }).end();
}

function problemOf(state: FakeState, asked: URLSearchParams) {
  if (asked.get("client_id") !== state.credentials.clientId) return "Invalid client_id parameter";
  if (!asked.get("scope")) return "No scopes requested";
  const redirect = asked.get("redirect_uri") ?? "";
  const fits = URL.canParse(redirect) && new URL(redirect).pathname === "/api/slack/oauth/callback";
  return fits ? undefined : `redirect_uri did not match any configured URIs. Passed URI: ${redirect}`;
}

/** Where the browser goes after "Allow" (a code for the app) or "Cancel". */
export function decide(state: FakeState, answer: URLSearchParams) {
  const redirectUri = answer.get("redirect_uri") ?? "";
  const teamId = answer.get("team") ?? "";
  const given = { state: answer.get("state") ?? "" };
  const isAllowed =
    answer.get("decision") === "allow" && state.workspaces.some((one) => one.teamId === teamId);
  if (!isAllowed) return withQuery(redirectUri, { error: "access_denied", ...given });
  const asked = (answer.get("scope") ?? "").split(",");
  const scopes = asked.filter((scope) => !optional.includes(scope) || answer.getAll("also").includes(scope));
  const code = `${newId(state, "c")}.${crypto.randomUUID()}`;
  const until = state.clock() + lifeMs;
  state.codes.set(code, { teamId, scopes, redirectUri, until, isUsed: false });
  return withQuery(redirectUri, { code, ...given });
}

function withQuery(address: string, query: Record<string, string>) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function question(state: FakeState, asked: URLSearchParams) {
  const scopes = (asked.get("scope") ?? "").split(",");
  const workspaces = state.workspaces.map(
    ({ teamId, name }, index) =>
      `<p><label><input type="radio" name="team" value="${escapedHtml(teamId)}"${index ? "" : " checked"}> ${escapedHtml(name)}</label></p>`,
  );
  const kept = ["client_id", "scope", "redirect_uri", "state"].map(
    (name) => `<input type="hidden" name="${name}" value="${escapedHtml(asked.get(name) ?? "")}">`,
  );
  const offered = scopes
    .filter((scope) => optional.includes(scope))
    .map(
      (scope) =>
        `<p><label><input type="checkbox" name="also" value="${scope}" checked> Also ${scope}</label></p>`,
    );
  return `<h1>Tidemark is asking for permission</h1>
<form action="/oauth/v2/allow">${kept.join("")}
<fieldset><legend>Workspace</legend>${workspaces.join("")}</fieldset>
<p>Tidemark will be able to: ${escapedHtml(scopes.join(", "))}</p>${offered.join("")}
<button name="decision" value="cancel">Cancel</button> <button name="decision" value="allow">Allow</button></form>`;
}

function draw(response: ServerResponse, status: number, body: string) {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><html lang="en"><title>Install Tidemark</title><main>${body}</main></html>`);
}

const escapedHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
