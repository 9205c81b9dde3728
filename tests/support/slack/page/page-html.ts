import { drawComposer, drawHead, drawMessages, drawThread } from "./channel-html";
import { drawInspector } from "./inspector-html";
import { html, type Markup } from "./markup";
import { addressOfPlace, type Scene } from "./scene";
import { drawSidebar } from "./sidebar-html";
import { drawHome, drawModal } from "./view-html";

/** The parts of the page that change by themselves, by the id of the element they stand in. */
export function drawParts(scene: Scene): Record<string, Markup> {
  const { channel, place, state } = scene;
  return {
    sidebar: drawSidebar(scene),
    head: drawHead(scene),
    messages: channel ? drawMessages(scene, channel) : drawHome(scene),
    thread: channel && place.thread ? drawThread(scene, channel) : html``,
    modal: drawModal(scene),
    inspector: place.look ? drawInspector(state) : html``,
  };
}

/** The whole page, as it is first sent. */
export function drawPage(scene: Scene): string {
  const { channel, place } = scene;
  const parts = drawParts(scene);
  const page = html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${channel ? `#${channel.name}` : "Tidemark"} · ${scene.workspace.name}</title>
    <meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/page.css"><link rel="icon" href="data:,">
    <script type="module" src="/page.js"></script></head>
    <body class="${place.thread ? "with-thread" : ""} ${place.look ? "with-look" : ""}" data-as="${place.as}" data-in="${place.in}">
    <a class="skip" href="#messages">Skip to the messages</a>
    <input type="checkbox" id="open-sidebar" hidden><label for="open-sidebar" class="sidebar-switch button">☰ Channels</label>
    <nav id="sidebar" aria-label="Channels">${parts.sidebar}</nav>
    <main><header id="head">${parts.head}</header><div id="messages" tabindex="-1">${parts.messages}</div>
      ${channel && drawComposer(scene)}</main>
    ${
      channel &&
      place.thread &&
      html`<aside class="side" aria-label="Thread"><header><h2>Thread</h2><a class="button" href="${addressOfPlace(place, { thread: "" })}" aria-label="Close the thread">✕</a></header>
      <div id="thread">${parts.thread}</div>${drawComposer(scene, place.thread)}</aside>`
    }
    ${
      place.look &&
      html`<aside class="side" aria-label="What is said"><header><h2>What is said</h2><a class="button" href="${addressOfPlace(place, { look: "" })}" aria-label="Close">✕</a></header>
      <div id="inspector">${parts.inspector}</div></aside>`
    }
    <div id="modal">${parts.modal}</div><div id="notices" role="status"></div></body></html>`;
  return `<!doctype html>${page.html}`;
}
