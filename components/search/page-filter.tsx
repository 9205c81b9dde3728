import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { libraryAddress, type PageSearch } from "./page-search";
import { createSearchReport } from "./search-report";
import { type Field, useField } from "./use-field";
import { useIsSlow } from "./use-is-slow";
import { Waiting } from "./waiting";

const restMs = 150;

/**
 * Lets the library follow its search box while somebody types: what was found stays until the next answer is there,
 * and the field says what was typed, never what an answer belongs to.
 */
export function PageFilter({ field, search }: { field: Field; search: PageSearch }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [report] = useState(() => createSearchReport());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What the page was last asked for from here; null once it is there. */
  const awaited = useRef<string | null>(null);
  const isSlow = useIsSlow(isPending);

  function follow() {
    clearTimeout(timer.current);
    timer.current = undefined;
    const words = field.current?.value.trim() ?? "";
    if (words === (awaited.current ?? search.value)) return;
    awaited.current = words;
    startTransition(() => router.replace(libraryAddress(words, search.hidden), { scroll: false }));
  }

  useField(field, {
    onWords(words) {
      clearTimeout(timer.current);
      timer.current = setTimeout(follow, restMs);
      report.change(words, search.hidden);
    },
    onEnter() {
      follow();
      report.settle(field.current?.value ?? "", search.hidden);
    },
  });

  // The address is changed by something else than typing: a link, a menu, the browser's arrows.
  const giveWay = useEffectEvent((event: Event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (event.type === "click" && !link) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (event.type === "popstate") awaited.current = null;
    if (link?.matches("[data-hit]")) report.settle(field.current?.value ?? "", search.hidden);
  });
  useEffect(() => {
    document.addEventListener("click", giveWay);
    window.addEventListener("popstate", giveWay);
    return () => {
      document.removeEventListener("click", giveWay);
      window.removeEventListener("popstate", giveWay);
      clearTimeout(timer.current);
      report.stop();
    };
  }, [report]);
  useEffect(() => {
    const input = field.current;
    if (!input || isPending || timer.current !== undefined) return;
    if (awaited.current === null && input.value.trim() !== search.value) input.value = search.value;
    awaited.current = null;
  }, [field, search.value, isPending]);

  return (
    isSlow && (
      <>
        <Waiting />
        <span hidden data-awaits-results />
      </>
    )
  );
}
