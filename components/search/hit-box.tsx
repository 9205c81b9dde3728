import { useRouter } from "next/navigation";
import { useEffect, useId, useState } from "react";
import { all, HitOptions } from "./hit-options";
import { hitWords, spokenHits } from "./hit-words";
import { nextOption } from "./next-option";
import { libraryAddress } from "./page-search";
import { useField } from "./use-field";
import { useHits } from "./use-hits";
import { Waiting } from "./waiting";

const mostHits = 7;
/** The list that hangs below the search box of any page and shows what the words find so far. */
export function HitBox({ field }: { field: HTMLInputElement }) {
  const router = useRouter();
  const id = useId();
  const { hits, ask, report } = useHits();
  const [isOpen, setOpen] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const { words, answer, problem, isSlow } = hits;
  const found = (answer?.hits ?? []).slice(0, mostHits);
  const ids = [...found.map((hit) => hit.id), all];
  const active = chosen !== null && ids.includes(chosen) ? chosen : null;
  const shows = isOpen && words !== "" && (answer !== null || problem !== null || isSlow);
  const sentence = hitWords(hits);
  const isNothing = answer?.to === words && found.length === 0;

  function clear() {
    field.value = "";
    report.stop();
    ask("");
  }

  function leave() {
    report.settle(words);
    clear();
    setOpen(false);
    field.blur();
  }

  function move(step: 1 | -1) {
    setOpen(true);
    if (shows) setChosen(nextOption(ids, active, step, true));
  }

  function press(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && shows && active) document.getElementById(`${id}-${active}`)?.click();
    else if (event.key === "Escape" && shows) setOpen(false);
    else if (event.key === "Escape") clear();
    else return;
    event.preventDefault();
  }

  useField(field, {
    onWords(typed) {
      setOpen(true);
      setChosen(null);
      ask(typed);
      report.change(typed);
    },
    onKey: press,
    onEnter() {
      const address = libraryAddress(words);
      leave();
      router.push(address);
    },
    onOpen: () => setOpen(true),
    onLeave: () => setOpen(false),
  });

  useEffect(() => {
    field.setAttribute("aria-expanded", String(shows));
    setOrRemove(field, "aria-controls", shows ? `${id}-list` : null);
    setOrRemove(field, "aria-activedescendant", shows && active ? `${id}-${active}` : null);
    if (shows && active) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [field, id, shows, active]);

  return (
    <>
      {isSlow && <Waiting />}
      <p role="status" className="sr-only">
        {shows && (sentence ?? spokenHits(hits))}
      </p>
      {shows && (
        <div className="absolute inset-x-0 top-full z-30 mt-1.5 flex max-h-[min(42rem,calc(100dvh-9rem))] flex-col rounded bg-surface shadow-float max-md:fixed max-md:inset-x-2 max-md:top-14 max-md:mt-1">
          {sentence && (
            <p aria-hidden className="line-clamp-3 px-4.5 pt-3 text-15 text-muted wrap-anywhere">
              {sentence}
            </p>
          )}
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label="Insights"
            className="min-h-0 scroll-pb-14 overflow-y-auto overscroll-contain px-1.5 pt-1.5"
          >
            <HitOptions
              id={id}
              hits={found}
              words={words}
              isNothing={isNothing}
              active={active}
              onOpen={leave}
            />
          </div>
        </div>
      )}
    </>
  );
}

function setOrRemove(element: Element, name: string, value: string | null) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
