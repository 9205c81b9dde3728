import clsx from "clsx";
import { type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Plus, X } from "@/components/ui/icons";
import type { ContentItem } from "@/domain/insights/content-input";
import { useDraft } from "./draft-store";
import { moved, putBack, type Removed } from "./item-moves";
import { MarkdownArea } from "./markdown-area";
import { newItemId } from "./new-item-id";
import { RemovedLine } from "./removed-line";
import { sectionId, titleOf } from "./section-guides";
import { WritingSection } from "./writing-section";

type PointsFieldProps = {
  field: "goals" | "nonGoals" | "limitations" | "usageDo" | "usageDont";
  /** What one of them is called: "goal". */
  one: string;
  minor?: boolean;
};

/**
 * A list of points. Enter goes on to the next one, Backspace in an empty one takes it out, Alt with arrows moves it.
 * An empty list shows one line to begin with, which is not kept until something stands in it.
 */
export function PointsField({ field, one, minor }: PointsFieldProps) {
  const [items, setItems] = useDraft(field);
  const [firstId, setFirstId] = useState(newItemId);
  const [removed, setRemoved] = useState<Removed<ContentItem> | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const shown = items.length > 0 ? items : [{ id: firstId, text: "" }];

  function write(id: string, text: string) {
    setItems((now) => {
      if (now.some((item) => item.id === id))
        return now.map((item) => (item.id === id ? { ...item, text } : item));
      return [...now, { id, text }];
    });
  }

  /** Changes the list and goes to a point of it at once: the next key is meant for that one. */
  function changeAndGo(change: () => void, index: number, atEnd = false) {
    flushSync(change);
    const area = list.current?.querySelectorAll("textarea")[Math.max(0, index)];
    area?.focus();
    const place = atEnd ? (area?.value.length ?? 0) : 0;
    area?.setSelectionRange(place, place);
  }

  function split(index: number, area: HTMLTextAreaElement) {
    const { value, selectionStart, selectionEnd } = area;
    const before = value.slice(0, selectionStart);
    const after = value.slice(selectionEnd);
    const id = shown[index]?.id ?? "";
    changeAndGo(() => {
      if (after) write(id, before);
      setItems((now) => now.toSpliced(index + 1, 0, { id: newItemId(), text: after }));
    }, index + 1);
  }

  function remove(index: number) {
    const item = items[index];
    if (!item) return;
    changeAndGo(
      () => {
        if (item.text.trim()) setRemoved({ item, index });
        if (item.id === firstId) setFirstId(newItemId());
        setItems((now) => now.filter(({ id }) => id !== item.id));
      },
      index - 1,
      true,
    );
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>, index: number) {
    const { key, altKey, shiftKey, ctrlKey, metaKey, currentTarget } = event;
    if (event.nativeEvent.isComposing || ctrlKey || metaKey) return;
    if (key === "Enter" && !shiftKey && !altKey) {
      event.preventDefault();
      if (currentTarget.value.trim()) split(index, currentTarget);
    } else if (key === "Backspace" && currentTarget.value === "" && items.length > 0) {
      event.preventDefault();
      remove(index);
    } else if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
      event.preventDefault();
      const by = key === "ArrowUp" ? -1 : 1;
      changeAndGo(
        () => setItems((now) => moved(now, index, by)),
        Math.min(shown.length - 1, index + by),
        true,
      );
    }
  }

  return (
    <WritingSection section={field} minor={minor}>
      {({ describedBy }) => (
        <>
          <ul ref={list} className="grid gap-2">
            {shown.map((item, index) => (
              <li
                key={item.id}
                id={`${sectionId(field)}-${item.id}`}
                className="group/point flex scroll-mt-36 items-start gap-1"
              >
                <MarkdownArea
                  isPoint
                  value={item.text}
                  onText={(text) => write(item.id, text)}
                  onKeyDown={(event) => press(event, index)}
                  aria-label={`${titleOf(field)}, ${one} ${index + 1}`}
                  aria-describedby={describedBy}
                  className="min-h-11 w-full rounded-small border border-edge bg-surface px-4 py-2 text-17 transition-colors hover:border-ink focus-visible:border-tide focus-visible:outline-offset-0"
                />
                <IconButton
                  label={`Take out ${one} ${index + 1}`}
                  icon={<X aria-hidden />}
                  disabled={items.length === 0}
                  onClick={() => remove(index)}
                  className={clsx("mt-1 max-md:mt-0", items.length === 0 && "invisible")}
                />
              </li>
            ))}
          </ul>
          {removed && (
            <RemovedLine
              what={`The ${one}`}
              onUndo={() => {
                changeAndGo(
                  () => {
                    setItems((now) => putBack(now, removed));
                    setRemoved(null);
                  },
                  removed.index,
                  true,
                );
              }}
            />
          )}
          <Button
            look="plain"
            size="small"
            className="mt-1 -ml-3"
            onClick={() =>
              changeAndGo(() => setItems((now) => [...now, { id: newItemId(), text: "" }]), items.length)
            }
          >
            <Plus aria-hidden />
            Add a {one}
          </Button>
        </>
      )}
    </WritingSection>
  );
}
