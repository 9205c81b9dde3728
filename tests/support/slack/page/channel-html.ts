import type { FakeChannel } from "../fake-state";
import { html, joined, type Markup } from "./markup";
import { drawMessage, drawUnfurl, type Shown, timeOf } from "./message-html";
import { addressOfPlace, type Scene } from "./scene";
import { signOf } from "./sidebar-html";

/** The messages of a conversation as this person sees them. */
export function drawMessages(scene: Scene, channel: FakeChannel): Markup {
  const shown = shownIn(scene, channel);
  const roots = shown.filter(({ message }) => !message.thread_ts || message.thread_ts === message.ts);
  const repliesTo = (ts: string) =>
    channel.messages.filter(({ thread_ts, ts: own }) => thread_ts === ts && own !== ts);
  if (roots.length === 0) return html`<p class="nothing" id="nothing">Nothing has been said here yet.</p>`;
  let day = "";
  return joined(
    roots.map((one) => {
      const today = dayOf(one.message.ts);
      const isNew = today !== day;
      day = today;
      return html`${isNew && html`<h3 class="day" id="d-${today}"><span>${today}</span></h3>`}${drawMessage(scene, one, repliesTo(one.message.ts))}`;
    }),
  );
}

/** A message and what was answered to it. */
export function drawThread(scene: Scene, channel: FakeChannel): Markup {
  const { thread } = scene.place;
  const shown = shownIn(scene, channel).filter(
    ({ message }) => message.ts === thread || message.thread_ts === thread,
  );
  return joined(shown.map((one) => drawMessage(scene, one)));
}

function shownIn({ me }: Scene, { messages, ephemerals }: FakeChannel): Shown[] {
  const own = ephemerals.filter(({ userId }) => userId === me.id);
  return [
    ...messages.map((message) => ({ message, isEphemeral: false })),
    ...own.map(({ message }) => ({ message, isEphemeral: true })),
  ].sort((one, other) => Number(one.message.ts) - Number(other.message.ts));
}

const dayOf = (ts: string) =>
  timeOf(ts).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Whose conversation it is, and who reads it. */
export function drawHead({ workspace, channel, names }: Scene): Markup {
  if (!channel) return html`<h1>Tidemark</h1><p>What is yours alone</p>`;
  if (channel.kind === "im") return html`<h1>Tidemark</h1><p>Messages between you and Tidemark</p>`;
  const people = channel.members.filter((id) => id !== workspace.botUserId);
  const about = [
    people.length === 1 ? "1 person" : `${people.length} people`,
    ...(channel.members.includes(workspace.botUserId) ? ["Tidemark is here"] : []),
    ...(channel.isShared ? ["shared with another company"] : []),
    ...(channel.kind === "group" ? ["private"] : []),
  ];
  return html`<h1><span class="sign">${signOf(channel)}</span>${channel.name}</h1>
    <p title="${people.map(names.user).join(", ")}">${about.join(" · ")}</p>
    ${!channel.members.includes(workspace.botUserId) && html`<button type="button" class="button" data-invite>Invite Tidemark</button>`}`;
}

/** Where one writes; below it stands what an address in it would be shown as. */
export function drawComposer({ channel, place }: Scene, threadTs = ""): Markup {
  const to = channel?.kind === "im" ? "Message Tidemark" : `Message #${channel?.name ?? ""}`;
  return html`<form class="composer" data-thread="${threadTs}">
    <div class="preview" aria-live="polite"></div>
    <textarea name="text" rows="2" aria-label="${threadTs ? "Reply" : to}" placeholder="${threadTs ? "Reply…" : to}"></textarea>
    <div class="composer-foot"><small>${threadTs ? html`<a href="${addressOfPlace(place, { thread: "" })}">Close the thread</a>` : html`Paste a link, or begin with <code>/tidemark</code>. Enter sends.`}</small>
    <button type="submit" class="button primary">Send</button></div></form>`;
}

/** What the address that is being typed would be shown as. */
export function drawPreview(scene: Scene, unfurlId: string): Markup {
  const cards = Object.entries(scene.workspace.previews.get(unfurlId) ?? {});
  return joined(
    cards.map(([url, card]) => {
      const title = wordsOf(card.preview?.title);
      if (!title) return drawUnfurl(scene, url, card);
      return html`<div class="unfurl"><p><b>${title}</b></p><small>${wordsOf(card.preview?.subtitle)}</small></div>`;
    }),
  );
}

const wordsOf = (text: unknown) => (text as { text?: string } | undefined)?.text ?? "";
