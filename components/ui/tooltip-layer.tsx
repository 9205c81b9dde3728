"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

type TooltipLayerProps = { tip: { target: HTMLElement; text: string }; onLeave: () => void };

const delayMs = 350;

/** The tooltip itself: over everything, beside its target, gone on Escape, and it stays while the pointer is on it. */
export function TooltipLayer({ tip: { target, text }, onLeave }: TooltipLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    setShown(false);
    const timer = setTimeout(() => setShown(true), target.matches(":focus-visible") ? 0 : delayMs);
    return () => clearTimeout(timer);
  }, [target]);

  useEffect(() => {
    function leave(event: PointerEvent | FocusEvent) {
      const next = event.relatedTarget;
      if (next instanceof Node && (target.contains(next) || layer.current?.contains(next))) return;
      onLeave();
    }
    function press(event: KeyboardEvent) {
      if (event.key === "Escape") onLeave();
    }
    const edge = layer.current;
    target.addEventListener("pointerleave", leave);
    edge?.addEventListener("pointerleave", leave);
    target.addEventListener("blur", onLeave);
    target.addEventListener("click", onLeave);
    document.addEventListener("keydown", press);
    return () => {
      target.removeEventListener("pointerleave", leave);
      edge?.removeEventListener("pointerleave", leave);
      target.removeEventListener("blur", onLeave);
      target.removeEventListener("click", onLeave);
      document.removeEventListener("keydown", press);
    };
  }, [target, onLeave]);

  useLayoutEffect(() => {
    const element = layer.current;
    if (element === null || !shown) return;
    element.showPopover();
    place(element, target);
    return describe(target, text, element.id);
  }, [shown, target, text]);

  return createPortal(
    <div
      ref={layer}
      id="tooltip"
      role="tooltip"
      popover="manual"
      className="pointer-events-auto fixed inset-auto m-0 max-w-72 rounded-small bg-ink px-2 py-1 text-13 text-paper open:animate-appear"
    >
      {text}
    </div>,
    target.closest(landmarks) ?? document.body,
  );
}

/** The tooltip is put where its target is, so that a dialog that hides the rest of the page does not hide it too. */
const landmarks = "main, nav, header, [role=dialog], [role=alertdialog]";

const gap = 6;

/** Below the target, or above where there is no room; a rail's names stand to its right. */
function place(element: HTMLElement, target: HTMLElement) {
  const at = target.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const beside = target.dataset.tipWhen !== undefined;
  const below = at.bottom + gap + height <= room.height;
  const left = beside ? at.right + gap : at.left + at.width / 2 - width / 2;
  const top = beside ? at.top + at.height / 2 - height / 2 : below ? at.bottom + gap : at.top - gap - height;
  element.style.left = `${Math.max(gap, Math.min(left, room.width - width - gap))}px`;
  element.style.top = `${top}px`;
}

/** A tooltip that only repeats the name is for the eyes; any other describes its target. */
function describe(target: HTMLElement, text: string, id: string) {
  if (target.getAttribute("aria-label") === text || target.textContent === text) return;
  if (target.hasAttribute("aria-describedby")) return;
  target.setAttribute("aria-describedby", id);
  return () => target.removeAttribute("aria-describedby");
}
