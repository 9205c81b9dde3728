import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { useIsSlow } from "@/components/search/use-is-slow";
import { searchBox } from "./hits-on-page";

/**
 * Links within `data-soft` change what is found without loading the page anew: what is open stays open, and nothing
 * scrolls. Words that stand in the search box go along, also those just typed. True when an answer takes long.
 */
export function useSoftLinks(): boolean {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    function follow(event: MouseEvent) {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("[data-soft] a") : null;
      const href = link?.getAttribute("href");
      if (!href || event.defaultPrevented || leavesElsewhere(event)) return;
      event.preventDefault();
      startTransition(() => router.push(withWords(href), { scroll: false }));
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return useIsSlow(isPending);
}

/** Into a new tab or window, or onto the disk. */
const leavesElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

function withWords(href: string) {
  const address = new URL(href, location.origin);
  const words = searchBox()?.value.trim();
  if (words) address.searchParams.set("q", words);
  else address.searchParams.delete("q");
  return address.pathname + address.search.replaceAll("%2C", ",");
}
