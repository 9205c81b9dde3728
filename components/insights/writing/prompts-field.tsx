import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Plus } from "@/components/ui/icons";
import { promptCount } from "@/domain/insights/completeness-input";
import type { Prompt } from "@/domain/insights/content-input";
import { useDraft } from "./draft-store";
import { moved, putBack, type Removed } from "./item-moves";
import { newItemId } from "./new-item-id";
import { PromptCard } from "./prompt-card";
import { RemovedLine } from "./removed-line";
import { WritingSection } from "./writing-section";

const emptyPrompt = (): Prompt => ({
  id: newItemId(),
  kind: "free",
  question: "",
  answer: "",
  choices: [],
  rightChoiceId: "",
  accepted: [],
});

/** The questions that bring the record back to mind; a question keeps its id, because what people remember hangs on it. */
export function PromptsField() {
  const [items, setItems] = useDraft("prompts");
  const [removed, setRemoved] = useState<Removed<Prompt> | null>(null);
  const list = useRef<HTMLOListElement>(null);

  function changeAndGo(change: () => void, id: string) {
    flushSync(change);
    list.current?.querySelector<HTMLElement>(`[data-item="${id}"] textarea`)?.focus();
  }

  function add() {
    const prompt = emptyPrompt();
    changeAndGo(() => setItems((now) => [...now, prompt]), prompt.id);
  }

  return (
    <WritingSection section="prompts">
      {() => (
        <>
          <ol ref={list} className="grid gap-3">
            {items.map((item, index) => (
              <PromptCard
                key={item.id}
                prompt={item}
                place={{ index, of: items.length }}
                onChange={(change) =>
                  setItems((now) => now.map((one) => (one.id === item.id ? { ...one, ...change } : one)))
                }
                onMove={(by) => changeAndGo(() => setItems((now) => moved(now, index, by)), item.id)}
                onRemove={() => {
                  setRemoved({ item, index });
                  setItems((now) => now.filter(({ id }) => id !== item.id));
                }}
              />
            ))}
          </ol>
          {removed && (
            <RemovedLine
              what="The question"
              onUndo={() => {
                setItems((now) => putBack(now, removed));
                setRemoved(null);
              }}
            />
          )}
          {items.length < promptCount.max && (
            <Button data-add size="small" className="mt-3" onClick={add}>
              <Plus aria-hidden />
              Add a question
            </Button>
          )}
        </>
      )}
    </WritingSection>
  );
}
