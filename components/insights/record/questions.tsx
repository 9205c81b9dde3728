import type { Prompt } from "@/domain/insights/content-input";
import type { RecordView } from "@/domain/insights/record-query";
import { Fold } from "./fold";
import { RightChoice } from "./right-choice";
import { Said } from "./said";
import type { Tongue } from "./tongue";

type QuestionsProps = { view: RecordView; tongue: Tongue };

/** What brings it back to mind: the question first, its answer only when asked for. */
export function Questions({ view: { content, html }, tongue }: QuestionsProps) {
  const { prompts } = content;
  if (prompts.length === 0) return null;
  return (
    <Fold title={`See what you remember (${prompts.length})`} hint="Its answers wait until you ask">
      <ol className="grid max-w-measure gap-6 pt-1 pb-6">
        {prompts.map((prompt) => (
          <li key={prompt.id}>
            <Question prompt={prompt} html={html} tongue={tongue} />
          </li>
        ))}
      </ol>
    </Fold>
  );
}

type QuestionProps = { prompt: Prompt; html: Record<string, string>; tongue: Tongue };

function Question({ prompt, html, tongue }: QuestionProps) {
  return (
    <>
      <p {...tongue} className="font-serif font-medium wrap-anywhere">
        {prompt.question}
      </p>
      {prompt.kind === "choices" && (
        <ul {...tongue} className="mt-1 list-disc ps-5 marker:text-muted">
          {prompt.choices.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      <details className="group/answer mt-1 text-15">
        <summary className="inline-block rounded-small py-1 text-tide underline decoration-1 underline-offset-3 max-md:py-2 print:no-underline">
          <span className="group-open/answer:hidden print:hidden">Show the answer</span>
          <span className="hidden group-open/answer:inline print:inline">Answer</span>
        </summary>
        <RightChoice prompt={prompt} tongue={tongue} />
        <Said html={html[`prompts.${prompt.id}.answer`]} tongue={tongue} className="mt-1" />
      </details>
    </>
  );
}
