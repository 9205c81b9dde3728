import { type PointerEvent, type RefObject, useEffect, useState } from "react";

export type Place = { besideId: string; side: "before" | "after" };
type Drag = { id: string; place: Place | null };

const edge = 80;
const stride = 14;

/**
 * Moves the items of a list by their handles: where the pointer is let go, the item goes. Escape leaves it where it was.
 * Items are found by `data-step`; who cannot drag uses the buttons beside them.
 */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (id: string, place: Place) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDragging = drag !== null;

  useEffect(() => {
    if (!isDragging) return;
    const press = ({ key }: KeyboardEvent) => key === "Escape" && setDrag(null);
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isDragging]);

  function handle(id: string) {
    return {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id, place: null });
      },
      onPointerMove({ clientY }: PointerEvent) {
        if (drag?.id !== id) return;
        if (clientY < edge) window.scrollBy(0, -stride);
        else if (clientY > window.innerHeight - edge) window.scrollBy(0, stride);
        setDrag({ id, place: placeAt(list.current, id, clientY) });
      },
      onPointerUp() {
        if (drag?.id === id && drag.place) onDrop(id, drag.place);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    };
  }

  return { drag, handle };
}

/** Before the first item whose middle is below the pointer, else after the last; null where it stands already. */
function placeAt(list: HTMLElement | null, id: string, y: number): Place | null {
  const items = [...(list?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
  const own = items.findIndex(({ dataset }) => dataset.step === id);
  const below = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y < top + height / 2;
  });
  const index = below < 0 ? items.length : below;
  if (index === own || index === own + 1) return null;
  const besideId = items[Math.min(index, items.length - 1)]?.dataset.step;
  return besideId ? { besideId, side: below < 0 ? "after" : "before" } : null;
}
