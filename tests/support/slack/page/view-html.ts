import type { PlainTextElement } from "@slack/types";
import type { FakeView } from "../fake-state";
import { drawBlocks } from "./blocks-html";
import { html, type Markup } from "./markup";
import type { Scene } from "./scene";

/** The window that Tidemark has opened for this person, the last one on top. */
export function drawModal({ workspace, me, names }: Scene): Markup {
  const open = workspace.views.filter(
    ({ userId, isOpen, view }) => isOpen && userId === me.id && view.type === "modal",
  );
  const top = open.at(-1);
  if (!top) return html``;
  const { view } = top;
  return html`<div class="veil" data-view="${top.id}" id="v-${top.id}-${top.hash}"><form class="modal" role="dialog" aria-modal="true"
    aria-labelledby="modal-title" data-errors="${JSON.stringify(top.errors)}">
    <header><span class="face app" aria-hidden="true">T</span><h2 id="modal-title">${plain(view.title)}</h2>
    <button type="button" class="button" data-close aria-label="Close">✕</button></header>
    <div class="blocks">${drawBlocks(view.blocks, names)}</div>
    <footer><button type="button" class="button" data-close>${plain(view.close) || "Close"}</button>
    ${plain(view.submit) && html`<button type="submit" class="button primary">${plain(view.submit)}</button>`}</footer></form></div>`;
}

/** What Tidemark has published as this person's home. */
export function drawHome({ workspace, me, names }: Scene): Markup {
  const home: FakeView | undefined = workspace.homes.get(me.id);
  if (!home) return html`<p class="nothing" id="nothing">Tidemark has not shown anything here yet.</p>`;
  return html`<div class="blocks home" data-view="${home.id}" id="h-${home.id}-${home.hash}">${drawBlocks(home.view.blocks, names)}</div>`;
}

const plain = (text: unknown) => (text as PlainTextElement | undefined)?.text ?? "";
