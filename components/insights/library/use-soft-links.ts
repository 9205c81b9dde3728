import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/**
 * Links with `data-soft` change what is found without loading the page anew: what is open stays open, and nothing
 * scrolls. True while an answer is on its way.
 */
export function useSoftLinks(): boolean {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    function follow(event: MouseEvent) {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-soft]") : null;
      const href = link?.getAttribute("href");
      if (!href || event.defaultPrevented || leavesElsewhere(event)) return;
      event.preventDefault();
      startTransition(() => router.push(href, { scroll: false }));
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return isPending;
}

/** Into a new tab or window, or onto the disk. */
const leavesElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
