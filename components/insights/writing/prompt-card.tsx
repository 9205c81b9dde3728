import { type KeyboardEvent, useId } from "react";
import { Select } from "@/components/ui/select";
import type { Prompt } from "@/domain/insights/content-input";
import { ItemButtons } from "./item-buttons";
import { Labelled } from "./labelled";
import { newItemId } from "./new-item-id";
import { PromptChoices } from "./prompt-choices";
import { TextField } from "./text-field";

type PromptCardProps = {
  prompt: Prompt;
  place: { index: number; of: number };
  onChange: (change: Partial<Prompt>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One question with its answer, and what its kind needs beside them. */
export function PromptCard({ prompt, place: { index, of }, onChange, onMove, onRemove }: PromptCardProps) {
  const id = useId();

  function press(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  }

  return (
    <li
      data-item={prompt.id}
      aria-labelledby={id}
      onKeyDown={press}
      className="grid gap-4 rounded border border-line bg-surface px-4 pt-3 pb-4"
    >
      <div className="flex items-center justify-between gap-4">
        <h3 id={id} className="text-15 font-medium text-muted">
          Question {index + 1}
        </h3>
        <ItemButtons
          name={`question ${index + 1}`}
          isFirst={index === 0}
          isLast={index === of - 1}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      <TextField label="Question" value={prompt.question} onText={(question) => onChange({ question })} />
      <Labelled label="How it is answered" className="max-w-sm">
        <Select
          name=""
          value={prompt.kind}
          onChange={({ target }) => onChange(ofKind(prompt, target.value as Kind))}
        >
          <option value="free">In one’s own words, then compared</option>
          <option value="choices">By choosing one of several</option>
          <option value="short">With a word or a number</option>
        </Select>
      </Labelled>
      {prompt.kind === "choices" && <PromptChoices prompt={prompt} onChange={onChange} />}
      {prompt.kind === "short" && (
        <TextField
          label="Accepted answers"
          hint="One a line. Capitals and blanks at the ends make no difference."
          value={prompt.accepted.join("\n")}
          onText={(text) => onChange({ accepted: text === "" ? [] : text.split("\n") })}
        />
      )}
      <TextField
        label="Answer"
        hint="What is shown afterwards, with the reason in a sentence."
        markdown
        value={prompt.answer}
        onText={(answer) => onChange({ answer })}
      />
    </li>
  );
}

type Kind = Prompt["kind"];

/** A question with choices begins with two empty ones; those it had are kept when the kind goes and comes back. */
function ofKind({ choices }: Prompt, kind: Kind): Partial<Prompt> {
  if (kind !== "choices" || choices.length > 0) return { kind };
  return { kind, choices: [1, 2].map(() => ({ id: newItemId(), text: "" })), rightChoiceId: "" };
}
