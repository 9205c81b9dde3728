"use client";

import { type RefObject, useEffect } from "react";

/** Space shows the answer, 1 to 4 say how well one knew it, z puts it off, u takes the last one back. */
export function useRecallKeys(form: RefObject<HTMLFormElement | null>, singleKeys: boolean) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (form.current && obeys(form.current, event, singleKeys)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [form, singleKeys]);
}

function obeys(form: HTMLFormElement, event: KeyboardEvent, singleKeys: boolean) {
  const { key, target } = event;
  const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat;
  if (event.defaultPrevented || isHeld || isCovered()) return false;
  const snooze = form.querySelector<HTMLDetailsElement>("[data-snooze]");
  if (key === "Escape" && snooze?.open) return close(form, snooze);
  if (!singleKeys || isWithin(target, typed)) return false;
  if (key === " ") return !isWithin(target, pressed) && click(form, "[data-shows]");
  if (key === "z" && snooze) return snooze.open ? close(form, snooze) : open(snooze);
  if (/^[1-8]$/.test(key)) return click(form, `[data-grade="${key}"]`) || choose(form, Number(key));
  return key === "u" && click(form, "[data-undo]");
}

function click(form: HTMLFormElement, what: string) {
  const button = form.querySelector<HTMLButtonElement>(what);
  button?.click();
  return button !== null;
}

/** Before the answer of a checked question the digits choose. */
function choose(form: HTMLFormElement, number: number) {
  if (!form.querySelector("[data-shows]")) return false;
  const choice = form.querySelectorAll<HTMLInputElement>("[type=radio][name=given]")[number - 1];
  choice?.click();
  return choice !== undefined;
}

function open(snooze: HTMLDetailsElement) {
  snooze.open = true;
  snooze.querySelector<HTMLElement>("button")?.focus();
  return true;
}

/** The keys go on where they were: the space bar on a closed menu would open it again. */
function close(form: HTMLFormElement, snooze: HTMLDetailsElement) {
  snooze.open = false;
  const isShown = form.querySelector("[data-shows]") === null;
  form
    .querySelector<HTMLElement>(isShown ? "[data-answer]" : "[data-question]")
    ?.focus({ preventScroll: true });
  return true;
}

const isWithin = (target: EventTarget | null, what: string) =>
  target instanceof Element && target.closest(what) !== null;

/** What takes a key for itself: letters where one types, the space bar also where one presses. */
const typed = "input:not([type=radio]), textarea, select, [contenteditable]";
const pressed = `a, button, summary, input, ${typed}`;

/** Something lies over the page. */
const isCovered = () => document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
