import { useId } from "react";
import { Button } from "@/components/ui/button";
import { controlLook } from "@/components/ui/control-look";
import { IconButton } from "@/components/ui/icon-button";
import { Plus, X } from "@/components/ui/icons";
import type { Prompt } from "@/domain/insights/content-input";
import { GrowingArea } from "./growing-area";
import { newItemId } from "./new-item-id";

const most = 8;

type PromptChoicesProps = { prompt: Prompt; onChange: (change: Partial<Prompt>) => void };

/** The choices of a question, one of them marked as right. */
export function PromptChoices({ prompt: { choices, rightChoiceId }, onChange }: PromptChoicesProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="text-15 font-medium">Choices</legend>
      <p className="mb-1 text-13 text-muted">Mark the one that is right.</p>
      <ul className="grid gap-2">
        {choices.map(({ id, text }, index) => (
          <li key={id} className="flex items-start gap-2">
            <input
              type="radio"
              name={name}
              aria-label={`Choice ${index + 1} is right`}
              checked={rightChoiceId === id}
              onChange={() => onChange({ rightChoiceId: id })}
              className="mt-3.5 size-4 shrink-0"
            />
            <GrowingArea
              aria-label={`Choice ${index + 1}`}
              value={text}
              onText={(changed) =>
                onChange({ choices: choices.map((one) => (one.id === id ? { id, text: changed } : one)) })
              }
              className={[...controlLook, "min-h-11 py-2"].join(" ")}
            />
            <IconButton
              label={`Take out choice ${index + 1}`}
              icon={<X aria-hidden />}
              className="mt-1 max-md:mt-0"
              onClick={() =>
                onChange({
                  choices: choices.filter((one) => one.id !== id),
                  rightChoiceId: rightChoiceId === id ? "" : rightChoiceId,
                })
              }
            />
          </li>
        ))}
      </ul>
      {choices.length < most && (
        <Button
          look="plain"
          size="small"
          className="mt-1 -ml-3"
          onClick={() => onChange({ choices: [...choices, { id: newItemId(), text: "" }] })}
        >
          <Plus aria-hidden />
          Add a choice
        </Button>
      )}
    </fieldset>
  );
}
