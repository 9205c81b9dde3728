import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { createFollower } from "./follow-words";
import { libraryAddress, type PageSearch } from "./page-search";
import { createSearchReport } from "./search-report";
import { useField } from "./use-field";
import { useIsSlow } from "./use-is-slow";
import { Waiting } from "./waiting";

/**
 * Lets the library follow its search box while somebody types: what was found stays until the next answer is there,
 * and the field says what was typed, never what an answer belongs to.
 */
export function PageFilter({ field, search }: { field: HTMLInputElement; search: PageSearch }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [report] = useState(() => createSearchReport());
  const [follower] = useState(() => createFollower(go, search.value));
  const isSlow = useIsSlow(isPending);

  function go(words: string) {
    startTransition(() => router.replace(libraryAddress(words, filtersBeside(field)), { scroll: false }));
  }

  useField(field, {
    onWords(words) {
      follower.type(words);
      report.change(words, filtersBeside(field));
    },
    onEnter() {
      follower.enter(field.value);
      report.settle(field.value, filtersBeside(field));
    },
  });

  useEffect(() => {
    if (isPending) return;
    // Otherwise the address was changed by a link, a menu or the browser's arrows.
    const isOurs = follower.arrive(search.value);
    if (!isOurs && field.value.trim() !== search.value) field.value = search.value;
  }, [field, follower, search.value, isPending]);

  useEffect(() => {
    function leave(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link) return;
      follower.giveWay();
      if (link.matches("[data-hit]")) report.settle(field.value, filtersBeside(field));
    }
    document.addEventListener("click", leave);
    window.addEventListener("popstate", follower.giveWay);
    return () => {
      document.removeEventListener("click", leave);
      window.removeEventListener("popstate", follower.giveWay);
      follower.giveWay();
      report.stop();
    };
  }, [field, follower, report]);

  return (
    isSlow && (
      <>
        <Waiting />
        <span hidden data-awaits-results />
      </>
    )
  );
}

/** What the page is narrowed by, as the form of the field would send it. */
function filtersBeside(field: HTMLInputElement) {
  const hidden = field.form?.querySelectorAll<HTMLInputElement>("input[type=hidden]") ?? [];
  return Object.fromEntries([...hidden].map(({ name, value }) => [name, value]));
}
