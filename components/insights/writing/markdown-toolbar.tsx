import clsx from "clsx";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { Bold, Code, Heading, Italic, Link as LinkIcon, List, Table, TextQuote } from "@/components/ui/icons";
import type { Icon } from "@/components/ui/make-icon";
import { applyEdit, selectedIn } from "./apply-edit";
import { editFor, type MarkdownTool } from "./markdown-edits";

const tools: { tool: MarkdownTool; name: string; keys?: string; Icon: Icon }[] = [
  { tool: "bold", name: "Bold", keys: "Ctrl B", Icon: Bold },
  { tool: "italic", name: "Italic", keys: "Ctrl I", Icon: Italic },
  { tool: "link", name: "Link", keys: "Ctrl K", Icon: LinkIcon },
  { tool: "list", name: "List", keys: "Ctrl Shift 8", Icon: List },
  { tool: "quote", name: "Quote", keys: "Ctrl Shift 9", Icon: TextQuote },
  { tool: "code", name: "Code", keys: "Ctrl E", Icon: Code },
  { tool: "heading", name: "Heading", Icon: Heading },
  { tool: "table", name: "Table", Icon: Table },
];

type MarkdownToolbarProps = { area: RefObject<HTMLTextAreaElement | null>; label: string };

/** The signs of Markdown as buttons: one stop of the Tab key, arrows from one to the next. */
export function MarkdownToolbar({ area, label }: MarkdownToolbarProps) {
  const [current, setCurrent] = useState(0);

  function step(event: KeyboardEvent<HTMLDivElement>) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (current + by + tools.length) % tools.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  }

  return (
    <div
      role="toolbar"
      aria-label={`Write in ${label}`}
      onKeyDown={step}
      className="flex opacity-0 transition-opacity group-focus-within/editor:opacity-100 group-hover/editor:opacity-100"
    >
      {tools.map(({ tool, name, keys, Icon }, index) => (
        <button
          key={tool}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-label={name}
          data-tip={keys ? `${name}  ${keys}` : name}
          // The selection in the text must survive the press.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => area.current && applyEdit(area.current, editFor(tool, selectedIn(area.current)))}
          className={clsx(
            "inline-flex size-8 items-center justify-center rounded-small text-muted transition-colors",
            "hover:bg-wash hover:text-ink max-md:h-10 max-md:w-9 [&_svg]:size-4",
          )}
        >
          <Icon aria-hidden />
        </button>
      ))}
    </div>
  );
}
