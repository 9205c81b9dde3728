"use client";

import { useEffect } from "react";

/** Space shows the answer once its question is in sight, 1 to 3 say how well one knew it. */
export function StepKeys() {
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}

function press(event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || isComposing) return;
  const answer = document.querySelector<HTMLDetailsElement>("[data-answer]");
  if (!answer || isCovered()) return;
  if (key === " " && !answer.open && isInSight(answer) && !isWithin(target, pressed)) show(answer);
  else if (/^[1-3]$/.test(key) && answer.open && !isWithin(target, typed))
    answer.querySelector<HTMLButtonElement>(`[data-grade="${key}"]`)?.click();
  else return;
  event.preventDefault();
}

function show(answer: HTMLDetailsElement) {
  answer.open = true;
  answer.scrollIntoView({ block: "nearest" });
}

const isWithin = (target: EventTarget | null, what: string) =>
  target instanceof Element && target.closest(what) !== null;

/** What takes a key for itself: digits where one types, the space bar also where one presses. */
const typed = "input, textarea, select, [contenteditable]";
const pressed = `a, button, summary, ${typed}`;

/** Something lies over the page. */
const isCovered = () => document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;

/** While it is further down, the space bar turns the page as always. */
function isInSight(element: Element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
