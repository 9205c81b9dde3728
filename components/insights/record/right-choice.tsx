import { Check } from "@/components/ui/icons";
import type { Prompt } from "@/domain/insights/content-input";
import type { Tongue } from "./tongue";

/** Which of the choices it was; nothing for other kinds of questions. */
export function RightChoice({ prompt, tongue }: { prompt: Prompt; tongue: Tongue }) {
  const right = prompt.choices.find(({ id }) => id === prompt.rightChoiceId);
  if (prompt.kind !== "choices" || !right) return null;
  return (
    <p className="mt-1 flex items-baseline gap-2 text-17 text-kelp">
      <Check aria-hidden className="size-4 shrink-0 self-center" />
      <span {...tongue}>{right.text}</span>
    </p>
  );
}
