import type { ChangeKind, Part, TextBlock, TextComparison } from "@/domain/insights/comparison-query";

/** Longer stretches that stayed the same are folded, so that the changes stand close to each other. */
const longest = 280;

type TextDiffProps = { comparison: TextComparison; language: string };

/** A text with what was taken out struck and what was put in underlined; ears get the same in words. */
export function TextDiff({ comparison, language }: TextDiffProps) {
  return (
    <div lang={language} className="grid max-w-measure gap-3 font-serif wrap-anywhere">
      {comparison.whole && (
        <p lang="en" className="font-sans text-15 text-muted">
          Too much changed here to be compared word by word: what was stands first, then what is.
        </p>
      )}
      {comparison.blocks.filter(isSeen).map((block, index) => (
        <Block
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have nothing else that tells them apart, and never move
          key={index}
          block={block}
          foldable={comparison.change !== "unchanged" || comparison.blocks.length > 1}
        />
      ))}
    </div>
  );
}

/** Empty lines between paragraphs are space here, whatever became of them. */
const isSeen = ({ parts }: TextBlock) => parts.some(({ text }) => text.trim() !== "");

function Block({ block, foldable }: { block: TextBlock; foldable: boolean }) {
  const [first] = block.parts;
  if (foldable && block.change === "unchanged" && first && first.text.length > longest)
    return (
      <details className="text-muted print:hidden">
        <summary className="inline-flex min-h-8 items-center font-sans text-15 text-tide underline decoration-1 underline-offset-3">
          {unchangedWords(first.text)}
        </summary>
        <p dir="auto" className="whitespace-pre-wrap">
          {first.text.trim()}
        </p>
      </details>
    );
  return (
    <p dir="auto" className="whitespace-pre-wrap">
      {block.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing else that tells them apart, and never move
        <PartOf key={index} part={index === block.parts.length - 1 ? withoutEnd(part) : part} />
      ))}
    </p>
  );
}

const withoutEnd = ({ kind, text }: Part) => ({ kind, text: text.replace(/\n+$/, "") });

function PartOf({ part: { kind, text } }: { part: Part }) {
  if (kind === "same") return text;
  const Element = kind === "added" ? "ins" : "del";
  return (
    <Element className={partLook[kind]}>
      <span className="sr-only"> [{kind}: </span>
      {text}
      <span className="sr-only">] </span>
    </Element>
  );
}

const partLook = {
  added:
    "rounded-[2px] bg-kelp-soft box-decoration-clone underline decoration-kelp decoration-1 underline-offset-4 [del+&]:ms-[0.15em]",
  removed: "rounded-[2px] bg-coral-soft box-decoration-clone line-through decoration-coral decoration-1",
};

function unchangedWords(text: string) {
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  return lines === 1 ? "An unchanged paragraph" : `${lines} unchanged paragraphs`;
}

export const changeWords: Record<ChangeKind, string> = {
  unchanged: "Unchanged",
  added: "Added",
  removed: "Removed",
  changed: "Changed",
};
