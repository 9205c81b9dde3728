import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { controlLook } from "@/components/ui/control-look";
import { useIsReady } from "./use-is-ready";

export type Found = { id: string; content: ReactNode };

type FinderProps = {
  label: string;
  placeholder: string;
  words: string;
  onWords: (words: string) => void;
  /** What these words find. */
  found: Found[];
  /** Said when words find nothing. */
  nothing: string;
  onChoose: (id: string) => void;
};

/** Finds by words and adds what is chosen: arrows go through the list, Enter takes, Escape leaves. */
export function Finder({ label, placeholder, words, onWords, found, nothing, onChoose }: FinderProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const ready = useIsReady();
  const current = Math.min(at, found.length - 1);
  const shows = open && found.length > 0;

  function choose(chosen: string | undefined) {
    if (chosen === undefined) return;
    onChoose(chosen);
    onWords("");
    setAt(0);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && open) setOpen(false);
    else if (event.key === "ArrowDown" && !open) setOpen(true);
    else if (event.key === "ArrowDown") setAt((current + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setAt((current + found.length - 1) % Math.max(1, found.length));
    else if (event.key === "Enter") {
      if (shows) choose(found[current]?.id);
    } else return;
    event.preventDefault();
  }

  return (
    <div className="relative max-w-lg">
      <input
        type="text"
        role="combobox"
        data-add
        aria-label={label}
        aria-expanded={shows}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shows ? `${id}-${current}` : undefined}
        autoComplete="off"
        dir="auto"
        placeholder={placeholder}
        readOnly={!ready}
        value={words}
        onChange={(event) => {
          onWords(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
        className={clsx(controlLook, "min-h-11")}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={clsx(
          "absolute inset-x-0 top-full z-10 mt-1 max-h-72 overflow-y-auto rounded bg-surface py-1 shadow-float",
          !shows && "hidden",
        )}
      >
        {found.map((one, index) => (
          <div
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            // The field keeps the focus, so that the next one can be found at once.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(one.id);
            }}
            className={clsx("cursor-pointer px-3 py-2 text-15", index === current && "bg-tide-soft")}
          >
            {one.content}
          </div>
        ))}
      </div>
      {open && words.trim() !== "" && found.length === 0 && (
        <p role="status" className="mt-1 text-15 text-muted">
          {nothing}
        </p>
      )}
    </div>
  );
}
