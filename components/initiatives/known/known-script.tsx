"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { readKnownKey } from "./read-known-key";

type KnownScriptProps = {
  singleKeys: boolean;
  /** Where it is said until when this person has seen what is known, and that moment. */
  seen: { address: string; at: string } | null;
  /** What is known is being looked up. */
  waits: boolean;
};

const againMs = 3000;
const mostTimes = 20;

/** All that scripts add to what is known: keys, what is new is marked once, and what is being looked up appears. */
export function KnownScript({ singleKeys, seen, waits }: KnownScriptProps) {
  const router = useRouter();
  useEffect(() => {
    if (!singleKeys) return;
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [singleKeys]);
  const address = seen?.address;
  const at = seen?.at;
  useEffect(() => {
    if (!address || !at) return;
    const leave = () => void navigator.sendBeacon(address, at);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [address, at]);
  useEffect(() => {
    if (!waits) return;
    let times = 0;
    const timer = setInterval(() => {
      times += 1;
      if (times > mostTimes) clearInterval(timer);
      else router.refresh();
    }, againMs);
    return () => clearInterval(timer);
  }, [waits, router]);
  return null;
}

function press(event: KeyboardEvent) {
  const { target } = event;
  if (event.defaultPrevented || isElsewhere(target)) return;
  const all = [...document.querySelectorAll<HTMLElement>("[data-known]")].filter(isOpen);
  const place = all.findIndex((one) => one.contains(document.activeElement));
  const current = all[place];
  const choices = current?.querySelector<HTMLDetailsElement>("[data-dismiss]");
  const meaning = readKnownKey(event, choices?.open ?? false);
  if (meaning === null) return;
  if (meaning === "next") go(all[Math.min(place + 1, all.length - 1)]);
  else if (meaning === "previous") go(all[Math.max(place - 1, 0)]);
  else if (!current) return;
  else if (meaning === "choose") choose(choices);
  else {
    current.focus({ preventScroll: true });
    current.querySelector<HTMLButtonElement>(`[data-judge="${meaning}"]`)?.click();
  }
  event.preventDefault();
}

/** What lies folded away is passed over. */
const isOpen = (element: HTMLElement) => element.checkVisibility();

function go(known: HTMLElement | undefined) {
  known?.focus({ preventScroll: true });
  known?.scrollIntoView({ block: "nearest" });
}

function choose(choices: HTMLDetailsElement | null | undefined) {
  if (!choices) return;
  choices.open = !choices.open;
}

/** Somebody types, or something lies over the page. */
function isElsewhere(target: EventTarget | null) {
  if (document.querySelector(":popover-open, [role=dialog], [role=alertdialog], [role=menu]")) return true;
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}
