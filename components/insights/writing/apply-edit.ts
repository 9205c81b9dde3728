import type { Edit, Selected } from "./markdown-edits";

export const selectedIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selected => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/**
 * Makes an edit as if it had been typed, so that the browser's own undo takes it back. `execCommand` is old, and the
 * one way browsers have for that; where it is missing the text changes all the same.
 */
export function applyEdit(area: HTMLTextAreaElement, { from, to, insert, select }: Edit) {
  area.focus();
  area.setSelectionRange(from, to);
  const typed = insert
    ? document.execCommand("insertText", false, insert)
    : from === to || document.execCommand("delete");
  if (!typed) {
    area.setRangeText(insert, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(...select);
}
