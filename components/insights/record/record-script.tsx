"use client";

import { useEffect } from "react";
import { showToast } from "@/components/ui/show-toast";
import { watchReading } from "./watch-reading";

/** All that scripts add to a record: it is counted as read, its texts are copied, and prints stand open. */
export function RecordScript({ seen }: { seen: string | null }) {
  useEffect(() => (seen ? watchReading(() => report(seen)) : undefined), [seen]);
  useEffect(() => {
    document.addEventListener("click", act);
    addEventListener("beforeprint", unfold);
    addEventListener("afterprint", fold);
    return () => {
      document.removeEventListener("click", act);
      removeEventListener("beforeprint", unfold);
      removeEventListener("afterprint", fold);
    };
  }, []);
  return null;
}

const report = (address: string) => void fetch(address, { method: "POST", keepalive: true }).catch(() => {});

function act({ target }: MouseEvent) {
  const pressed = target instanceof Element ? target.closest<HTMLElement>(pressable) : null;
  if (!pressed) return;
  pressed.closest<HTMLElement>("[popover]")?.hidePopover();
  const { copy: text, copies, copied = "" } = pressed.dataset;
  if (text) void copy(text, copied);
  else if (copies) void copy(document.getElementById(copies)?.textContent ?? "", copied);
  else print();
}

/** A text to copy, the id of one, or the wish to print. */
const pressable = "[data-copy],[data-copies],[data-print]";

/** On plain http the browser may keep the clipboard to itself; the text can be selected then. */
async function copy(text: string, copied: string) {
  try {
    await navigator.clipboard.writeText(text);
    showToast(copied);
  } catch {
    showToast("The browser did not let us copy it. Select the text and copy it yourself.", "harm");
  }
}

function unfold() {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("[data-record] details:not([open])")) {
    details.dataset.folded = "";
    details.open = true;
  }
}

function fold() {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details[data-folded]")) {
    delete details.dataset.folded;
    details.open = false;
  }
}
