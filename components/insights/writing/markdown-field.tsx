import clsx from "clsx";
import { type ReactNode, useRef, useState } from "react";
import { useDraft } from "./draft-store";
import { MarkdownArea } from "./markdown-area";
import { MarkdownToolbar } from "./markdown-toolbar";
import { RenderedText } from "./rendered-text";
import { titleOf } from "./section-guides";
import { useIsReady } from "./use-is-ready";
import { WritingSection } from "./writing-section";

type ProseField =
  | "summary"
  | "businessContext"
  | "usageNotes"
  | "background"
  | "method"
  | "evaluation"
  | "openQuestions";

type MarkdownFieldProps = {
  field: ProseField;
  minor?: boolean;
  /** Says something about the text as it stands, such as its length. */
  note?: (text: string) => ReactNode;
};

/** A section of prose: written as Markdown, shown as it will be read. */
export function MarkdownField({ field, minor, note }: MarkdownFieldProps) {
  const [text, setText] = useDraft(field);
  return (
    <WritingSection section={field} minor={minor} aside={note?.(text)}>
      {(wiring) => <MarkdownEditor {...wiring} name={titleOf(field)} text={text} onText={setText} />}
    </WritingSection>
  );
}

type MarkdownEditorProps = {
  name: string;
  text: string;
  onText: (text: string) => void;
  labelledBy: string;
  describedBy?: string;
  /** For texts of a line or two within something else. */
  small?: boolean;
};

export function MarkdownEditor({ name, text, onText, labelledBy, describedBy, small }: MarkdownEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [previews, setPreviews] = useState(false);
  const ready = useIsReady();
  return (
    <div className="group/editor rounded-small border border-edge bg-surface transition-colors focus-within:border-tide hover:border-ink focus-within:hover:border-tide">
      {ready && (
        <div className="flex items-center justify-between border-b border-transparent px-1 py-0.5 group-focus-within/editor:border-line">
          {previews && <p className="px-2 text-13 text-muted">As it will be read</p>}
          <div className={previews ? "hidden" : "min-w-0"}>
            <MarkdownToolbar area={area} label={name} />
          </div>
          <button
            type="button"
            aria-pressed={previews}
            aria-label={`Preview of ${name}`}
            onClick={() => setPreviews(!previews)}
            className="min-h-8 rounded-small px-2 text-13 text-muted transition-colors hover:bg-wash hover:text-ink max-md:min-h-10"
          >
            {previews ? "Write" : "Preview"}
          </button>
        </div>
      )}
      {previews ? (
        <RenderedText markdown={text} className={clsx("px-4 py-3", small ? "min-h-14" : "min-h-28")} />
      ) : (
        <MarkdownArea
          area={area}
          value={text}
          onText={onText}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          className={clsx(
            "block w-full rounded-small bg-transparent px-4 py-3 outline-none",
            small ? "min-h-14 text-15" : "min-h-28 font-serif text-17",
          )}
        />
      )}
    </div>
  );
}
