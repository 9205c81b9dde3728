import { type ComponentProps, type KeyboardEvent, useImperativeHandle, useRef } from "react";
import { applyEdit, selectedIn } from "./apply-edit";
import { GrowingArea } from "./growing-area";
import { dropPoint, type Edit, editFor, type MarkdownTool, moveLine, nextPoint } from "./markdown-edits";

/** Ctrl or ⌘ and this letter; with Shift where it says so. */
const shortcuts: Record<string, MarkdownTool> = {
  b: "bold",
  i: "italic",
  k: "link",
  e: "code",
  "shift+8": "list",
  "shift+*": "list",
  "shift+9": "quote",
  "shift+(": "quote",
};

type MarkdownAreaProps = ComponentProps<typeof GrowingArea> & {
  /** A line of its own: Enter and Alt with arrows are for what stands around it. */
  isPoint?: boolean;
};

/** A plain text area that knows the keys of Markdown. What they do can be undone like typing. */
export function MarkdownArea({ isPoint = false, area, onKeyDown, ...rest }: MarkdownAreaProps) {
  const element = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(area, () => element.current as HTMLTextAreaElement);

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing || !element.current) return;
    const edit = editOf(event, element.current, isPoint);
    if (!edit) return;
    event.preventDefault();
    applyEdit(element.current, edit);
  }

  return <GrowingArea {...rest} area={element} onKeyDown={press} />;
}

function editOf(
  event: KeyboardEvent<HTMLTextAreaElement>,
  area: HTMLTextAreaElement,
  isPoint: boolean,
): Edit | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const selected = selectedIn(area);
  if ((ctrlKey || metaKey) && !altKey) {
    const tool = shortcuts[`${shiftKey ? "shift+" : ""}${key.toLowerCase()}`];
    return tool && !(isPoint && (tool === "list" || tool === "quote")) ? editFor(tool, selected) : null;
  }
  if (isPoint || shiftKey) return null;
  if (altKey) {
    if (key === "ArrowUp") return moveLine(selected, -1);
    return key === "ArrowDown" ? moveLine(selected, 1) : null;
  }
  if (key === "Enter") return nextPoint(selected);
  return key === "Backspace" ? dropPoint(selected) : null;
}
