import clsx from "clsx";
import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";
import { Search } from "@/components/ui/icons";
import type { QuickHit } from "@/domain/search/search-query";
import { HitLine } from "./hit-line";
import { libraryAddress } from "./page-search";

/** The last line of the list, which leads to all that there is. */
export const all = "all";

type HitOptionsProps = {
  id: string;
  hits: QuickHit[];
  words: string;
  /** Whether these words find nothing. */
  isNothing: boolean;
  active: string | null;
  onOpen: () => void;
};

/** The lines below the search box: hits, and the way to all of them. */
export function HitOptions({ id, hits, words, isNothing, active, onOpen }: HitOptionsProps) {
  return (
    <>
      {hits.map((hit) => (
        <Option
          key={hit.id}
          id={`${id}-${hit.id}`}
          href={hit.href}
          isActive={active === hit.id}
          onOpen={onOpen}
        >
          <HitLine hit={hit} />
        </Option>
      ))}
      <Option
        id={`${id}-${all}`}
        href={libraryAddress(words)}
        isActive={active === all}
        isLast
        onOpen={onOpen}
      >
        <span className="flex items-center gap-3 text-15 text-tide">
          <Search aria-hidden className="size-4 shrink-0" />
          <span className="truncate">
            {isNothing ? "Search the library" : "All results"} for “{words}”
          </span>
        </span>
      </Option>
    </>
  );
}

type OptionProps = {
  id: string;
  href: string;
  isActive: boolean;
  /** It stays in sight while the others scroll. */
  isLast?: boolean;
  onOpen: () => void;
  children: ReactNode;
};

/** A line of the list. The field keeps the focus; a press with a key held opens a tab, and the list stays. */
function Option({ id, href, isActive, isLast, onOpen, children }: OptionProps) {
  return (
    <Link
      id={id}
      href={href}
      prefetch={false}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => !opensElsewhere(event) && onOpen()}
      className={clsx(
        "block min-h-11 px-3 hover:bg-wash aria-selected:bg-tide-soft forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2",
        isLast ? "sticky bottom-0 -mx-1.5 rounded-b bg-surface px-4.5 py-2.5" : "rounded-small py-2",
      )}
    >
      {children}
    </Link>
  );
}

const opensElsewhere = ({ metaKey, ctrlKey, shiftKey }: MouseEvent) => metaKey || ctrlKey || shiftKey;
