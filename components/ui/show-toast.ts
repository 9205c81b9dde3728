export type Toast = { sentence: string; kind: "confirmed" | "harm" };

export const toastEvent = "tidemark:toast";

/** Shows a sentence for a few seconds, whichever part of the page asks. Only in the browser. */
export function showToast(sentence: string, kind: Toast["kind"] = "confirmed") {
  window.dispatchEvent(new CustomEvent<Toast>(toastEvent, { detail: { sentence, kind } }));
}
