import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import type { FakeSlack } from "../fake-slack";
import { drawPreview } from "./channel-html";
import { drawPage, drawParts } from "./page-html";
import { peopleOf, readScene } from "./scene";
import { isDeed, takeDeed } from "./take-deed";

type Exchange = { fake: FakeSlack; request: IncomingMessage; response: ServerResponse; url: URL };

const files = new Map([
  ["/page.css", { file: new URL("./page.css", import.meta.url), type: "text/css" }],
  ["/page.js", { file: new URL("./page.js", import.meta.url), type: "text/javascript" }],
]);

/** The page for people: they see the workspace as Slack would draw it, and do in it what they would do there. */
export function servePage(fake: FakeSlack) {
  fake.servePage(async (request, response, url) => {
    const exchange = { fake, request, response, url };
    if (!isOwnHost(exchange))
      return answer(exchange, 403, "text/plain", "This page answers on this machine only.");
    const asset = files.get(url.pathname);
    if (asset) return answer(exchange, 200, asset.type, readFileSync(asset.file, "utf8"));
    if (url.pathname === "/changes") return tellChanges(exchange);
    if (url.pathname === "/do" && request.method === "POST") return takeWord(exchange);
    if (url.pathname === "/picture") return sendPicture(exchange);
    if (url.pathname === "/parts") return sendParts(exchange);
    if (url.pathname === "/") return sendPage(exchange);
    return false;
  });
}

/** Another site's page that calls itself by another name reaches nothing here. */
function isOwnHost({ fake, request }: Exchange) {
  const { host, origin } = request.headers;
  const port = new URL(fake.url).port;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  return (
    own.includes(host ?? "") && (origin === undefined || own.some((name) => origin === `http://${name}`))
  );
}

function sendPage(exchange: Exchange) {
  const { fake, url } = exchange;
  const workspace = fake.workspaces[0];
  const people = workspace ? peopleOf(workspace) : [];
  const me = people.find(({ id }) => id === url.searchParams.get("as")) ?? people[0];
  const isDm = url.searchParams.get("in") === "dm";
  if (workspace && me && isDm) url.searchParams.set("in", workspace.openDm(me.id).id);
  const scene = readScene(fake.state, url.searchParams);
  if (!scene) return answer(exchange, 503, "text/plain", "The workspace is not laid yet.");
  if (!scene.channel || scene.channel.kind === "im")
    void workspace?.openHome(scene.me.id, scene.channel ? "messages" : "home");
  return answer(exchange, 200, "text/html", drawPage(scene));
}

function sendParts(exchange: Exchange) {
  const { fake, url } = exchange;
  const workspace = fake.workspaces[0];
  if (workspace && url.searchParams.get("in") === "dm")
    url.searchParams.set("in", workspace.openDm(url.searchParams.get("as") ?? "").id);
  const scene = readScene(fake.state, url.searchParams);
  if (!scene) return answer(exchange, 503, "text/plain", "The workspace is not laid yet.");
  const preview = drawPreview(scene, url.searchParams.get("preview") ?? "");
  const parts = Object.entries({ ...drawParts(scene), preview }).map(([id, { html }]) => [id, html]);
  return answer(exchange, 200, "application/json", JSON.stringify(Object.fromEntries(parts)));
}

async function takeWord(exchange: Exchange) {
  const { fake, request } = exchange;
  const isJson = request.headers["content-type"] === "application/json";
  const deed: unknown = isJson ? await json(request).catch(() => null) : null;
  const workspace = fake.workspaces[0];
  if (!workspace || !isDeed(deed))
    return answer(exchange, 400, "text/plain", "That is nothing that can be done.");
  const outcome = await takeDeed(workspace, deed).catch(() => ({
    notice: "That is not there any more. What you see is from before the last change.",
  }));
  return answer(exchange, 200, "application/json", JSON.stringify(outcome));
}

/** Only Tidemark's own: nothing else of this machine or of the world is fetched for a message. */
async function sendPicture(exchange: Exchange) {
  const { fake, url, response } = exchange;
  const wanted = url.searchParams.get("of") ?? "";
  const { host } = new URL(fake.state.appUrl ?? fake.url);
  const isOurs = URL.canParse(wanted) && new URL(wanted).host === host;
  const picture = isOurs ? await fetch(wanted, { redirect: "error" }).catch(() => null) : null;
  const type = picture?.headers.get("content-type") ?? "";
  if (!picture?.ok || !type.startsWith("image/"))
    return answer(exchange, 404, "text/plain", "There is no such picture.");
  response.writeHead(200, { "content-type": type, "x-content-type-options": "nosniff" });
  response.end(Buffer.from(await picture.arrayBuffer()));
  return true;
}

/** Tells the page when to look again. */
function tellChanges({ fake, response }: Exchange) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 1000\n\nevent: changed\ndata:\n\n");
  const tell = () => response.write("event: changed\ndata:\n\n");
  fake.changes.on("changed", tell);
  response.once("close", () => fake.changes.off("changed", tell));
  return true;
}

function answer({ response }: Exchange, status: number, type: string, body: string) {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-store",
    "content-security-policy": `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  response.end(body);
  return true;
}
