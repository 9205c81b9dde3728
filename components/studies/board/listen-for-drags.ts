import { type StudyStage, studyStages } from "@/domain/studies/study-input";

/** Cards of the board are dragged to another stage with the mouse; answers how to stop listening. */
export function listenForDrags(board: HTMLElement, send: (id: string, stage: StudyStage) => void) {
  let dragged: HTMLElement | null = null;
  let over: HTMLElement | null = null;

  function mark(column: HTMLElement | null) {
    if (over === column) return;
    if (over) delete over.dataset.over;
    if (column) column.dataset.over = "";
    over = column;
  }

  const handlers = {
    dragstart(event: DragEvent) {
      dragged = closest(event, "[data-moves]");
      if (!dragged || !event.dataTransfer) return;
      event.dataTransfer.effectAllowed = "move";
      // A title is a link, of which the browser would drag the address alone.
      event.dataTransfer.setDragImage(dragged, 16, 16);
    },
    dragover(event: DragEvent) {
      if (!dragged) return;
      const column = closest(event, "[data-stage]");
      mark(column);
      if (column) event.preventDefault();
    },
    drop(event: DragEvent) {
      if (!dragged) return;
      event.preventDefault();
      const stage = studyStages.find((one) => one === over?.dataset.stage);
      if (stage && dragged.dataset.study) send(dragged.dataset.study, stage);
    },
    dragend() {
      dragged = null;
      mark(null);
    },
  };

  for (const [name, handler] of Object.entries(handlers))
    board.addEventListener(name, handler as EventListener);
  return () => {
    for (const [name, handler] of Object.entries(handlers))
      board.removeEventListener(name, handler as EventListener);
  };
}

const closest = (event: Event, selector: string) =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
