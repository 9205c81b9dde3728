"use client";

import { type ReactNode, startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { showToast } from "@/components/ui/show-toast";
import { type StudyStage, studyStages } from "@/domain/studies/study-input";
import { stageWords } from "../stage-words";
import { listenForDrags } from "./listen-for-drags";
import { MoveContext } from "./move-context";

/** Lets studies of the board be moved: by mouse, by keys on a card, and by its menu. What happened is said aloud. */
export function BoardMoves({ move, children }: { move: FormAction; children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  const moved = useRef<{ id: string; stage: StudyStage } | null>(null);
  const [said, setSaid] = useState("");

  const send = useCallback(
    (id: string, stage: StudyStage) => {
      const card = around.current?.querySelector<HTMLElement>(`[data-study="${id}"]`);
      if (!card || card.dataset.busy !== undefined || stageOf(card) === stage) return;
      const { title = "" } = card.dataset;
      card.dataset.busy = "";
      startTransition(async () => {
        const data = new FormData();
        data.set("studyId", id);
        data.set("stage", stage);
        moved.current = { id, stage };
        const state = await move({ status: "idle" }, data).catch(() => null);
        delete card.dataset.busy;
        if (state?.status === "done") {
          startTransition(() => setSaid(`“${title}” is now here: ${stageWords[stage].word}.`));
          return;
        }
        moved.current = null;
        showToast(state?.status === "refused" ? state.message : unreached, "harm");
      });
    },
    [move],
  );

  useEffect(() => {
    const board = around.current;
    if (!board) return;
    const press = (event: KeyboardEvent) => pressed(event, send);
    board.addEventListener("keydown", press);
    const endDrags = listenForDrags(board, send);
    return () => {
      board.removeEventListener("keydown", press);
      endDrags();
    };
  }, [send]);

  // A card that went to another stage is another element there: whoever moved it goes on from it.
  useEffect(() => {
    if (!moved.current) return;
    const { id, stage } = moved.current;
    const link = around.current?.querySelector<HTMLElement>(`[data-stage="${stage}"] [data-study="${id}"] a`);
    if (!link) return;
    moved.current = null;
    link.focus();
  });

  return (
    <div ref={around}>
      <MoveContext value={send}>{children}</MoveContext>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const unreached = "Tidemark could not be reached, so the study stays where it was. Try again.";

const stageOf = (card: HTMLElement) => card.closest<HTMLElement>("[data-stage]")?.dataset.stage;

/** Shift with an arrow key, on the title of a card that one may move. */
function pressed(event: KeyboardEvent, send: (id: string, stage: StudyStage) => void) {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0 || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-moves]") : null;
  if (!card || event.defaultPrevented) return;
  const stages: readonly (string | undefined)[] = studyStages;
  const stage = studyStages[stages.indexOf(stageOf(card)) + step];
  if (!stage || !card.dataset.study) return;
  event.preventDefault();
  send(card.dataset.study, stage);
}
