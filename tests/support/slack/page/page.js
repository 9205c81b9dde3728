// What makes the page live: it draws anew what has changed, and sends what people do. Everything is drawn by the server.

/** The HTML that each drawn element came from, so that only what has changed is replaced. */
const sources = new WeakMap();
const parts = ["sidebar", "head", "messages", "thread", "modal", "inspector"];
const scrolled = ["messages", "thread"];
let previewId = "";
let waiting = 0;
/** Between pressing and letting go nothing is drawn anew: the click would fall on what is not there any more. */
let isPressing = false;

for (const part of parts) for (const child of find(part)?.children ?? []) sources.set(child, child.outerHTML);
for (const part of scrolled) {
  toEnd(part);
  // A picture that comes later must not push the last words away.
  find(part)?.addEventListener("load", () => isAtEnd(part) && toEnd(part), true);
}
showErrors();

new EventSource("/changes").addEventListener("changed", () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 80);
});

document.addEventListener("pointerdown", () => {
  isPressing = true;
});
for (const end of ["pointerup", "pointercancel"])
  document.addEventListener(end, () => {
    isPressing = false;
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 80);
  });

function find(id) {
  return document.getElementById(id);
}

async function refresh() {
  const query = new URLSearchParams(location.search);
  query.set("preview", previewId);
  const response = await fetch(`/parts?${query}`).catch(() => null);
  if (!response?.ok) return;
  const drawn = await response.json();
  if (isPressing) return;
  const { preview, ...rest } = drawn;
  for (const [part, source] of Object.entries(rest)) draw(part, source);
  const field = document.querySelector("main .preview");
  if (field && field.innerHTML !== preview) field.innerHTML = preview;
}

function draw(part, source) {
  const place = find(part);
  if (!place) return;
  const template = document.createElement("template");
  template.innerHTML = source;
  const before = [...place.children];
  const known = new Map(before.filter(({ id }) => id).map((child) => [child.id, child]));
  const after = [...template.content.children].map((child, at) => {
    const old = child.id ? known.get(child.id) : before[at];
    if (old && sources.get(old) === child.outerHTML) return old;
    sources.set(child, child.outerHTML);
    return child;
  });
  if (after.length === before.length && after.every((child, at) => child === before[at])) return;
  const wasAtEnd = isAtEnd(part);
  const values = part === "modal" ? typedIn(place) : [];
  const focused = document.activeElement;
  place.replaceChildren(...after);
  if (wasAtEnd && scrolled.includes(part)) toEnd(part);
  if (part === "modal") enterModal(place, values);
  else if (focused instanceof HTMLElement && place.contains(focused)) focused.focus({ preventScroll: true });
}

function isAtEnd(part) {
  const place = find(part);
  return place !== null && place.scrollHeight - place.scrollTop - place.clientHeight < 120;
}

function toEnd(part) {
  const place = find(part);
  if (place && document.body.dataset.in !== "home") place.scrollTop = place.scrollHeight;
}

/** As in Slack, what was typed stays when the app changes a window but not the field. */
function typedIn(place) {
  return [...place.querySelectorAll("textarea[data-action], input[data-action]")].map((field) => ({
    is: `${field.dataset.block}/${field.dataset.action}`,
    value: field.value,
    wasChanged: field.value !== field.defaultValue,
  }));
}

function enterModal(place, values) {
  for (const field of place.querySelectorAll("textarea[data-action], input[data-action]")) {
    const before = values.find(({ is }) => is === `${field.dataset.block}/${field.dataset.action}`);
    if (before?.wasChanged) field.value = before.value;
  }
  showErrors();
  const first =
    place.querySelector("textarea, input:not([type=hidden]), select") ?? place.querySelector("[data-close]");
  first?.focus();
}

function showErrors(told) {
  const modal = document.querySelector(".modal");
  const errors = told ?? JSON.parse(modal?.dataset.errors ?? "{}");
  for (const field of modal?.querySelectorAll("[data-field]") ?? [])
    field.querySelector(".wrong").textContent = errors[field.dataset.field] ?? "";
}

/** Tells the server what was done; what it could not do is said at the edge of the page. */
async function act(what) {
  const { as, in: place } = document.body.dataset;
  const response = await fetch("/do", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as, in: place, ...what }),
  }).catch(() => null);
  const answer = response?.ok
    ? await response.json()
    : { notice: "That could not be done. Is the demo still running?" };
  if (answer.notice) notify(answer.notice);
  return answer;
}

function notify(words) {
  const notice = document.createElement("p");
  notice.textContent = words;
  find("notices").append(notice);
  setTimeout(() => notice.remove(), 8000);
}

/** Where a button stands: in a message or its card, or in a window or home. */
function whereOf(element) {
  const view = element.closest("[data-view]");
  if (view) return { viewId: view.dataset.view };
  const message = element.closest(".message");
  const unfurl = element.closest("[data-unfurl]");
  return { channelId: message?.dataset.channel, ts: message?.dataset.ts, unfurl: unfurl?.dataset.unfurl };
}

function press(element, chosen = {}) {
  const { action, block, value, kind, asks } = element.dataset;
  if (asks && !confirm(asks)) return;
  const button = { actionId: action, blockId: block, value, kind, ...chosen };
  void act({ do: "press", where: whereOf(element), button });
}

function optionOf(field) {
  if (field.tagName === "SELECT")
    return field.value ? { value: field.value, text: field.selectedOptions[0]?.textContent ?? "" } : null;
  const chosen = field.querySelector("input:checked");
  return chosen ? { value: chosen.value, text: chosen.parentElement.textContent.trim() } : null;
}

const plainOption = (option) =>
  option && { value: option.value, text: { type: "plain_text", text: option.text } };

function stateOf(field) {
  const type = field.dataset.kind;
  if (type === "plain_text_input") return { type, value: field.value || null };
  if (type === "datepicker") return { type, selected_date: field.value || null };
  if (type === "checkboxes")
    return {
      type,
      selected_options: [...field.querySelectorAll("input:checked")].map((one) =>
        plainOption({ value: one.value, text: one.parentElement.textContent.trim() }),
      ),
    };
  return { type, selected_option: plainOption(optionOf(field)) };
}

function valuesOf(view) {
  const values = {};
  for (const field of view.querySelectorAll("[data-kind]")) {
    const { block, action, kind } = field.dataset;
    if (kind === "button" || kind === "overflow") continue;
    values[block] = { ...values[block], [action]: stateOf(field) };
  }
  return values;
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : document.body;
  for (const menu of document.querySelectorAll("details.menu[open]"))
    if (!menu.contains(target) || target.closest(".menu-list")) menu.open = false;
  const button = target.closest(
    "[data-shortcut], [data-close], [data-invite], [data-kind=button], [data-kind=overflow]",
  );
  if (!button) return;
  const { shortcut, close, invite, kind } = button.dataset;
  if (shortcut) void act({ do: "shortcut", where: whereOf(button), callbackId: shortcut });
  else if (close !== undefined) void act({ do: "close", where: whereOf(button) });
  else if (invite !== undefined) void act({ do: "invite" });
  else if (kind === "overflow") press(button, { option: button.dataset.value });
  else press(button);
});

document.addEventListener("change", (event) => {
  const field = event.target instanceof Element ? event.target : document.body;
  if (field.id === "as") {
    const query = new URLSearchParams(location.search);
    query.set("as", field.value);
    query.delete("thread");
    location.search = query;
    return;
  }
  const chosen = field.closest("select[data-kind], .choices[data-kind], input[type=date][data-kind]");
  // A field of a form waits for its button.
  if (!chosen || chosen.closest(".input")) return;
  if (chosen.dataset.kind === "datepicker") press(chosen, { date: chosen.value });
  else if (chosen.dataset.kind === "checkboxes") press(chosen);
  else if (optionOf(chosen)) press(chosen, { option: optionOf(chosen).value });
});

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.matches(".modal")) {
    const view = form.closest("[data-view]");
    form.classList.add("busy");
    const { errors } = await act({ do: "submit", where: whereOf(form), values: valuesOf(view) });
    form.classList.remove("busy");
    if (errors) showErrors(errors);
    return;
  }
  const field = form.elements.namedItem("text");
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  previewId = "";
  for (const preview of document.querySelectorAll(".preview")) preview.replaceChildren();
  for (const part of scrolled) toEnd(part);
  await act(
    text.startsWith("/") ? { do: "command", text } : { do: "post", text, threadTs: form.dataset.thread },
  );
});

document.addEventListener("keydown", (event) => {
  const target = event.target instanceof Element ? event.target : document.body;
  if (
    event.key === "Enter" &&
    !event.shiftKey &&
    !event.isComposing &&
    target.matches(".composer textarea")
  ) {
    event.preventDefault();
    target.form.requestSubmit();
  }
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (menu) menu.open = false;
  else document.querySelector(".modal [data-close]")?.click();
});

let typing = 0;
document.addEventListener("input", (event) => {
  const field = event.target instanceof Element ? event.target : document.body;
  if (!field.matches("main > .composer textarea")) return;
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const links = /https?:\/\/\S+/.test(field.value);
    previewId = links ? ((await act({ do: "type", text: field.value })).previewId ?? "") : "";
    await refresh();
  }, 400);
});
