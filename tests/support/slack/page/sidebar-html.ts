import type { FakeChannel } from "../fake-state";
import { lock } from "./icons";
import { html, type Markup } from "./markup";
import { addressOfPlace, channelsOf, peopleOf, type Scene } from "./scene";

/** Who one is, and where one may go. */
export function drawSidebar(scene: Scene): Markup {
  const { workspace, me } = scene;
  const rooms = channelsOf(workspace, me).filter(({ kind }) => kind !== "im");
  return html`<header><strong>${workspace.name}</strong>
    <label class="who"><span>You are</span><select id="as" aria-label="Who you are">${peopleOf(workspace).map(
      ({ id, name }) => html`<option value="${id}" ${id === me.id && html`selected`}>${name}</option>`,
    )}</select></label></header>
    <h2>Channels</h2><ul>${rooms.map((room) => drawRoom(scene, room))}</ul>
    <h2>Apps</h2><ul>${drawApp(scene, "home", "Tidemark: home")}${drawApp(scene, "dm", "Tidemark: messages")}</ul>
    <footer><p>This page stands in for Slack in Tidemark’s demo. Nothing here leaves this machine, and a restart lays it anew.</p>
    ${workspace.isInstalled ? null : html`<p class="warning">Tidemark is not installed here any more.</p>`}
    <a href="${addressOfPlace(scene.place, { look: scene.place.look ? "" : "talk" })}">${scene.place.look ? "Close" : "See"} what is said between Slack and Tidemark</a></footer>`;
}

function drawRoom({ place, workspace }: Scene, room: FakeChannel): Markup {
  const isHere = place.in === room.id;
  const hasApp = room.members.includes(workspace.botUserId);
  return html`<li><a href="${addressOfPlace(place, { in: room.id, thread: "" })}" ${isHere && html`aria-current="page"`}>
    <span class="sign">${signOf(room)}</span>${room.name}${room.isShared && html`<small>shared</small>`}${
      hasApp && html`<small title="Tidemark is in this channel">with Tidemark</small>`
    }</a></li>`;
}

export const signOf = ({ kind }: FakeChannel) => (kind === "group" ? lock : kind === "im" ? "" : "#");

function drawApp({ place, workspace, me, channel }: Scene, to: "home" | "dm", words: string): Markup {
  const isHere = to === "home" ? place.in === "home" : channel?.kind === "im";
  const dm = workspace.channels.find(({ kind, members }) => kind === "im" && members.includes(me.id));
  const unread = to === "dm" && dm ? dm.messages.length : 0;
  return html`<li><a href="${addressOfPlace(place, { in: to, thread: "" })}" ${isHere && html`aria-current="page"`}>
    <span class="face app" aria-hidden="true">T</span>${words}${unread > 0 && html`<small>${unread}</small>`}</a></li>`;
}
