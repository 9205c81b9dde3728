import type { HitKeyPlace } from "./hit-key";

// The list is the server's; the keys find their way in it as readers do, by what stands there.

export const hitsOnPage = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-hit]")];

export const addressOf = (hit: HTMLElement) => hit.getAttribute("href") ?? "";

export const searchBox = () => document.querySelector<HTMLInputElement>("[data-search]");

/**
 * The place of the hit that has the focus, or had it last: its address is remembered, since lists are drawn anew.
 * -1 for none.
 */
export function placeInHits(hits: HTMLElement[]) {
  const focused = hits.findIndex((hit) => hit.matches(":focus"));
  return focused >= 0 ? focused : hits.findIndex((hit) => addressOf(hit) === lastSelected);
}

let lastSelected = "";

/** Moves the focus to a hit, which is how it is chosen: Enter opens it, and readers of screens say it. */
export function select(hit: HTMLElement) {
  lastSelected = addressOf(hit);
  hit.focus({ preventScroll: true });
  hit.closest("li")?.scrollIntoView({ block: "nearest" });
}

export function placeOf(target: EventTarget | null): HitKeyPlace {
  if (document.querySelector(layers) !== null || !(target instanceof Element)) return "elsewhere";
  if (target.matches("[data-search]")) return "box";
  if (target.closest("input, textarea, select, [contenteditable]") !== null) return "elsewhere";
  return target.matches("[data-hit]") ? "hit" : "page";
}

/** What lies over the page has the keys for itself. */
const layers = ":popover-open, [role=dialog], [role=alertdialog], [role=menu]";
