import type { FakeMessage, Unfurl } from "../fake-state";
import { drawBlocks } from "./blocks-html";
import { eye } from "./icons";
import { html, joined, type Markup, safeAddress } from "./markup";
import { drawMrkdwn } from "./mrkdwn";
import { addressOfPlace, type Scene } from "./scene";

export type Shown = { message: FakeMessage; isEphemeral: boolean };

/** One message with its cards, its menu and what was answered to it. */
export function drawMessage(
  scene: Scene,
  { message, isEphemeral }: Shown,
  replies: FakeMessage[] = [],
): Markup {
  const { names, place, channel } = scene;
  const isApp = message.bot_id !== undefined;
  const name = isApp ? "Tidemark" : names.user(message.user);
  return html`<article class="message${isEphemeral ? " ephemeral" : ""}" id="m-${message.ts}" data-ts="${message.ts}"
    data-channel="${channel?.id ?? ""}">
    ${isEphemeral && html`<p class="only-you">${eye} Only visible to you</p>`}
    ${drawFace(name, isApp)}
    <div class="body"><p class="by"><b>${name}</b>${isApp && html` <span class="badge">App</span>`}
      <time datetime="${timeOf(message.ts).toISOString()}">${clockOf(message.ts)}</time></p>
      ${drawContent(scene, message)}
      ${Object.entries(message.unfurls).map(([url, card]) => drawUnfurl(scene, url, card))}
      ${replies.length > 0 && html`<a class="replies" href="${addressOfPlace(place, { thread: message.ts })}">${replies.length} ${replies.length === 1 ? "reply" : "replies"}</a>`}
    </div>${!isEphemeral && drawMenu(scene, message)}</article>`;
}

function drawContent({ names }: Scene, { blocks, text, edited }: FakeMessage): Markup {
  const note = edited && html` <small class="edited">(edited)</small>`;
  return blocks?.length
    ? html`<div class="blocks">${drawBlocks(blocks, names)}</div>`
    : html`<div class="words">${drawMrkdwn(text, names)}${note}</div>`;
}

/** What an app shows below a message for an address in it. */
export function drawUnfurl({ names }: Scene, url: string, card: Unfurl): Markup {
  return html`<div class="unfurl blocks" data-unfurl="${url}">${
    card.blocks ? drawBlocks(card.blocks, names) : drawAttachment(card, names)
  }</div>`;
}

/** The older form of a card, which Slack still draws. */
function drawAttachment(card: Unfurl, names: Scene["names"]): Markup {
  const said = (name: string) => (typeof card[name] === "string" ? String(card[name]) : "");
  const title = said("title");
  const link = said("title_link");
  return html`${title && html`<p><b>${link ? html`<a href="${safeAddress(link)}">${title}</a>` : title}</b></p>`}
    ${said("text") && html`<div class="words">${drawMrkdwn(said("text"), names)}</div>`}
    ${said("footer") && html`<p class="context">${said("footer")}</p>`}`;
}

const shortcuts = [
  { callbackId: "find_related", words: "Find what we know" },
  { callbackId: "save_as_insight", words: "Save as insight" },
];

function drawMenu({ place, channel }: Scene, { ts, thread_ts }: FakeMessage): Markup {
  return html`<details class="menu message-menu"><summary class="button" aria-label="More actions">⋯</summary>
    <div class="menu-list">
      ${channel && html`<a href="${addressOfPlace(place, { thread: thread_ts ?? ts })}">Reply in thread</a>`}
      ${joined(
        shortcuts.map(
          ({ callbackId, words }) =>
            html`<button type="button" data-shortcut="${callbackId}"><span class="face app" aria-hidden="true">T</span>${words}</button>`,
        ),
      )}</div></details>`;
}

export function drawFace(name: string, isApp: boolean): Markup {
  const letters = name
    .split(" ")
    .filter((word) => word !== "Demo")
    .map((word) => word[0] ?? "");
  const tone = [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 6;
  return html`<span class="face ${isApp ? "app" : `tone-${tone}`}" aria-hidden="true">${isApp ? "T" : letters.slice(0, 2).join("")}</span>`;
}

export const timeOf = (ts: string) => new Date(Number(ts) * 1000);

const clockOf = (ts: string) =>
  timeOf(ts).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
