import { Said } from "@/components/insights/record/said";
import type { Tongue } from "@/components/insights/record/tongue";
import type { Prompt } from "@/domain/insights/content-input";

type PromptItemsProps = { prompts: Prompt[]; html: Record<string, string>; tongue: Tongue };

/** The questions with their answers, both in sight: a reviewer judges whether they fit. */
export function PromptItems({ prompts, html, tongue }: PromptItemsProps) {
  return (
    <ol className="grid max-w-measure grid-cols-1 gap-6">
      {prompts.map((prompt) => (
        <li key={prompt.id} className="grid grid-cols-1 gap-1">
          <p {...tongue} className="font-serif font-medium wrap-anywhere">
            {prompt.question || "Without a question"}
          </p>
          {prompt.kind === "choices" && <Choices prompt={prompt} tongue={tongue} />}
          {prompt.kind === "short" && (
            <p className="text-15 text-muted">
              Counts as right: <span {...tongue}>{prompt.accepted.join(", ") || "nothing yet"}</span>
            </p>
          )}
          <Said html={html[`prompts.${prompt.id}.answer`]} tongue={tongue} />
        </li>
      ))}
    </ol>
  );
}

function Choices({ prompt: { choices, rightChoiceId }, tongue }: { prompt: Prompt; tongue: Tongue }) {
  return (
    <ul {...tongue} className="list-disc ps-5 wrap-anywhere marker:text-muted">
      {choices.map(({ id, text }) => (
        <li key={id}>
          {text}
          {id === rightChoiceId && <span className="text-15 text-kelp"> (right)</span>}
        </li>
      ))}
    </ul>
  );
}
