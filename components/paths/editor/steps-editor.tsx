import clsx from "clsx";
import { type KeyboardEvent, startTransition, useEffect, useOptimistic, useRef, useState } from "react";
import { RemovedLine } from "@/components/insights/writing/removed-line";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { showToast } from "@/components/ui/show-toast";
import type { EditedEntry } from "@/domain/paths/path-query";
import { EntryFields, namesOf, whatOf } from "./entry-fields";
import { HeadingForm } from "./heading-form";
import { movedBeside } from "./moved-beside";
import { useSaving } from "./saving";
import { DragHandle, StepButtons } from "./step-controls";
import { StepFinder } from "./step-finder";
import { type Place, useDrag } from "./use-drag";

export type StepActions = Record<
  "add" | "addSection" | "changeOne" | "move" | "takeOut" | "putBack",
  FormAction
>;
type StepsEditorProps = { pathId: string; entries: EditedEntry[]; actions: StepActions };
type Moving = { id: string } & Place;

/** The steps of a path, changed one at a time: each change is sent by itself, so that two people lose nothing. */
export function StepsEditor({ pathId, entries, actions }: StepsEditorProps) {
  const saving = useSaving();
  const list = useRef<HTMLOListElement>(null);
  const [shown, showMoved] = useOptimistic(entries, (now, { id, ...place }: Moving) =>
    movedBeside(now, id, place),
  );
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<{ stepId: string; what: string } | null>(null);
  const refocus = useRef<{ id: string; by: number } | null>(null);
  const { drag, handle } = useDrag(list, (id, place) => moveTo({ id, ...place }));
  const names = namesOf(shown);

  useEffect(() => {
    if (refocus.current && focusButton(list.current, refocus.current)) refocus.current = null;
  });

  function run(action: FormAction, values: Record<string, string>, then: (state: FormState) => void) {
    startTransition(async () => {
      const state = await saving.run("steps", action, { pathId, ...values });
      if (state.status === "refused") {
        saving.forgets("steps");
        showToast(state.message, "harm");
      } else then(state);
    });
  }

  function moveTo({ id, besideId, side }: Moving) {
    startTransition(() => showMoved({ id, besideId, side }));
    run(actions.move, { stepId: id, besideId, side }, (state) =>
      setSaid(state.status === "done" ? (state.message ?? "") : ""),
    );
  }

  function moveBy(id: string, by: -1 | 1) {
    const beside = shown[shown.findIndex((entry) => entry.id === id) + by];
    if (!beside) return;
    refocus.current = { id, by };
    moveTo({ id, besideId: beside.id, side: by < 0 ? "before" : "after" });
  }

  function press(event: KeyboardEvent, id: string) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    moveBy(id, event.key === "ArrowUp" ? -1 : 1);
  }

  return (
    <div className="grid gap-6">
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol ref={list} className={clsx("border-t border-line", shown.length === 0 && "hidden")}>
        {shown.map((entry, index) => (
          <li
            key={entry.id}
            data-step={entry.id}
            onKeyDown={(event) => press(event, entry.id)}
            className={clsx(
              "grid grid-cols-[auto_minmax(0,1fr)] items-start gap-2 border-b py-4 sm:grid-cols-[auto_minmax(0,1fr)_auto]",
              drag?.id === entry.id ? "border-line bg-wash" : "border-line",
              drag?.place?.besideId === entry.id &&
                (drag.place.side === "before"
                  ? "-mt-px border-t-2 border-t-tide"
                  : "border-b-2 border-b-tide"),
            )}
          >
            <DragHandle {...handle(entry.id)} />
            <EntryFields entry={entry} name={names[index] ?? ""} pathId={pathId} change={actions.changeOne} />
            <StepButtons
              name={names[index] ?? ""}
              isFirst={index === 0}
              isLast={index === shown.length - 1}
              onMove={(by) => moveBy(entry.id, by)}
              onTakeOut={() =>
                run(actions.takeOut, { stepId: entry.id }, () =>
                  setRemoved({ stepId: entry.id, what: whatOf(entry) }),
                )
              }
            />
          </li>
        ))}
      </ol>
      {removed && (
        <div ref={focusWithin} key={removed.stepId}>
          <RemovedLine
            what={removed.what}
            onUndo={() =>
              run(actions.putBack, { stepId: removed.stepId }, () => {
                refocus.current = { id: removed.stepId, by: 1 };
                setRemoved(null);
              })
            }
          />
        </div>
      )}
      <StepFinder
        taken={new Set(shown.flatMap((entry) => (entry.kind === "step" ? entry.record.href : [])))}
        onChoose={({ id, statement }) =>
          run(actions.add, { insightId: id }, () => setSaid(`“${statement}” is added at the end.`))
        }
      />
      <HeadingForm pathId={pathId} add={actions.addSection} />
    </div>
  );
}

/** The button that was pressed is gone with its step. */
const focusWithin = (element: HTMLElement | null) => element?.querySelector("button")?.focus();

/** The same button again, or the other one where there is no further to go. */
function focusButton(list: HTMLElement | null, { id, by }: { id: string; by: number }) {
  const item = list?.querySelector(`[data-step="${id}"]`);
  if (!item) return false;
  if (item.contains(document.activeElement)) return true;
  const button = item.querySelector<HTMLButtonElement>(`[data-by="${by}"]:not(:disabled)`);
  (button ?? item.querySelector<HTMLButtonElement>("[data-by]:not(:disabled)"))?.focus();
  return true;
}
