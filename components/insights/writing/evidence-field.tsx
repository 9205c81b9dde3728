import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Plus } from "@/components/ui/icons";
import { emptyEvidence } from "@/domain/evidence/empty-evidence-input";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import { useDraft } from "./draft-store";
import { EvidenceCard } from "./evidence-card";
import { moved, putBack, type Removed } from "./item-moves";
import { newItemId } from "./new-item-id";
import { RemovedLine } from "./removed-line";
import { WritingSection } from "./writing-section";

/** Every item of evidence, for and against, each in a card that opens to all its fields. */
export function EvidenceField() {
  const [items, setItems] = useDraft("evidence");
  const [addedIds, setAddedIds] = useState<string[]>([]);
  const [removed, setRemoved] = useState<Removed<EvidenceItem> | null>(null);
  const list = useRef<HTMLOListElement>(null);

  function move(index: number, by: -1 | 1) {
    const id = items[index]?.id;
    flushSync(() => setItems((now) => moved(now, index, by)));
    list.current?.querySelector<HTMLElement>(`[data-item="${id}"] summary`)?.focus();
  }

  function add() {
    const item = emptyEvidence(newItemId());
    flushSync(() => {
      setItems((now) => [...now, item]);
      setAddedIds((now) => [...now, item.id]);
    });
    list.current?.querySelector<HTMLElement>(`[data-item="${item.id}"] textarea`)?.focus();
  }

  return (
    <WritingSection section="evidence">
      {() => (
        <>
          <ol ref={list} className="grid gap-2">
            {items.map((item, index) => (
              <EvidenceCard
                key={item.id}
                item={item}
                place={{ index, of: items.length }}
                startsOpen={addedIds.includes(item.id)}
                onChange={(change) =>
                  setItems((now) => now.map((one) => (one.id === item.id ? { ...one, ...change } : one)))
                }
                onMove={(by) => move(index, by)}
                onRemove={() => {
                  setRemoved({ item, index });
                  setItems((now) => now.filter(({ id }) => id !== item.id));
                }}
              />
            ))}
          </ol>
          {removed && (
            <RemovedLine
              what={removed.item.title ? `“${removed.item.title}”` : "The item"}
              onUndo={() => {
                setItems((now) => putBack(now, removed));
                setRemoved(null);
              }}
            />
          )}
          <Button data-add size="small" className="mt-3" onClick={add}>
            <Plus aria-hidden />
            Add an item of evidence
          </Button>
        </>
      )}
    </WritingSection>
  );
}
