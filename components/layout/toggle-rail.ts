import { railCookie } from "./appearance";

/** Switches the rail at once and remembers it, so that the next page comes with it already in place. */
export function toggleRail() {
  const frame = document.querySelector<HTMLElement>("[data-frame]");
  if (frame === null) return;
  const rail = frame.dataset.rail === "narrow" ? "wide" : "narrow";
  frame.dataset.rail = rail;
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we support
  document.cookie = `${railCookie}=${rail}; path=/; max-age=31536000; samesite=lax${secure}`;
}
