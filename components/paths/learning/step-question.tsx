import type { ReactNode } from "react";
import { RightChoice } from "@/components/insights/record/right-choice";
import { Said } from "@/components/insights/record/said";
import type { Tongue } from "@/components/insights/record/tongue";
import { buttonLook } from "@/components/ui/button-look";
import type { Prompt } from "@/domain/insights/content-input";
import type { RecordView } from "@/domain/insights/record-query";

type StepQuestionProps = {
  prompt: Prompt;
  html: RecordView["html"];
  tongue: Tongue;
  /** What follows the answer. */
  children: ReactNode;
};

/** The question first; the answer, and what one says of oneself, only after a moment of one's own. */
export function StepQuestion({ prompt, html, tongue, children }: StepQuestionProps) {
  return (
    <>
      <p {...tongue} className="max-w-[34em] font-serif text-24 font-medium wrap-anywhere">
        {prompt.question}
      </p>
      {prompt.kind === "choices" && (
        <ul {...tongue} className="mt-3 grid gap-1 list-disc ps-5 font-serif marker:text-muted">
          {prompt.choices.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      <details data-answer className="group/answer mt-6">
        <summary className={buttonLook({ look: "primary", size: "large", className: summaryLook })}>
          <span className="group-open/answer:hidden">Show the answer</span>
          <span className="hidden group-open/answer:inline">The answer</span>
        </summary>
        <RightChoice prompt={prompt} tongue={tongue} />
        <Said html={html[`prompts.${prompt.id}.answer`]} tongue={tongue} className="mt-1 max-w-measure" />
        {children}
      </details>
    </>
  );
}

/** A button until it is pressed, then no more than a title. */
const summaryLook = [
  "cursor-pointer max-sm:w-full group-open/answer:min-h-8 group-open/answer:w-auto group-open/answer:px-0",
  "group-open/answer:bg-transparent group-open/answer:text-15 group-open/answer:text-muted",
  "group-open/answer:hover:bg-transparent",
].join(" ");
