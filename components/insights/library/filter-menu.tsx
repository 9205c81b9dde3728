import clsx from "clsx";
import { buttonLook } from "@/components/ui/button-look";
import { ChevronDown } from "@/components/ui/icons";
import type { Facet, FacetCount, SearchQuery } from "@/domain/search/search-query";
import { addressOfQuery, toggled, valuesOf, wholeMenuAddress } from "./library-address";
import { countWords, emptyMenuWords, menuWords } from "./library-words";

type FilterMenuProps = {
  facet: Facet;
  query: SearchQuery;
  counts: FacetCount[];
  /** Whether all values are listed, also of a menu with very many. */
  isWhole: boolean;
  locale: string;
};

/**
 * The values of one menu with how many there are of each; each is a link to the library with it chosen, so that the
 * browser alone can do it. A sheet under its button, on phones one at the lower edge.
 */
export function FilterMenu({ facet, query, counts, isWhole, locale }: FilterMenuProps) {
  const chosen = valuesOf(query, facet);
  const id = `filter-${facet}`;
  const name = menuWords[facet];
  return (
    <div>
      <button type="button" popoverTarget={id} className={trigger}>
        <span>
          {name}
          {chosen.length > 0 && <b className="font-medium text-tide tabular-nums"> {chosen.length}</b>}
        </span>
        <ChevronDown aria-hidden className="text-muted" />
      </button>
      <div id={id} popover="auto" className={sheet}>
        <SheetTitle title={name} closes={id} />
        <ul aria-label={name} className={list}>
          {listed(counts, chosen, isWhole ? counts.length : mostShown).map(({ value, label, count }) => (
            <li key={value}>
              <a
                href={addressOfQuery(toggled(query, { facet, value }))}
                aria-current={chosen.includes(value) || undefined}
              >
                {label}
                <span>{countWords({ count, isLeast: false }, locale)}</span>
              </a>
            </li>
          ))}
          {counts.length === 0 && chosen.length === 0 && (
            <li className="px-3 py-2 text-muted">{emptyMenuWords[facet]}</li>
          )}
          {counts.length > mostShown && !isWhole && (
            <li>
              <a href={wholeMenuAddress(query, facet)}>Show all {counts.length}</a>
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}

export function SheetTitle({ title, closes }: { title: string; closes: string }) {
  return (
    <div className="flex items-center justify-between border-b border-line ps-4 pe-2 md:hidden">
      <span className="font-medium">{title}</span>
      <button
        type="button"
        popoverTarget={closes}
        popoverTargetAction="hide"
        className={buttonLook({ look: "plain" })}
      >
        Done
      </button>
    </div>
  );
}

/** On phones at the lower edge, above everything. */
export const lowerSheet = clsx(
  "max-md:inset-x-0 max-md:top-auto max-md:bottom-0 max-md:m-0 max-md:w-full max-md:max-w-none",
  "max-md:rounded-t max-md:pb-[max(env(safe-area-inset-bottom),1rem)]",
);

const trigger = clsx(
  buttonLook({ look: "plain" }),
  "px-2.5! font-normal! max-md:w-full max-md:justify-between max-md:px-4!",
);

const sheet = clsx(
  "under-its-button bg-surface text-15 text-ink shadow-float open:animate-rise",
  "md:w-80 md:max-w-[calc(100vw-2rem)] md:rounded",
  "md:[position-area:bottom_span-right] md:[position-try-fallbacks:bottom_span-left]",
  "max-md:[position-area:none]",
  lowerSheet,
);

/** There are many entries, so the list says once how they look. */
const list = clsx(
  "max-h-[min(22rem,60dvh)] overflow-y-auto p-1",
  "[&_a]:flex [&_a]:min-h-9 [&_a]:items-center [&_a]:rounded-small [&_a]:py-1 [&_a]:pe-3 [&_a]:-outline-offset-2",
  "[&_a]:wrap-anywhere [&_a:hover]:bg-wash max-md:[&_a]:min-h-11",
  "[&_a]:before:w-8 [&_a]:before:shrink-0 [&_a]:before:text-center [&_a]:before:text-tide",
  "[&_a]:before:content-[''] [&_a[aria-current]]:font-medium [&_a[aria-current]]:before:content-['✓'/'']",
  "[&_span]:ms-auto [&_span]:shrink-0 [&_span]:ps-4 [&_span]:text-13 [&_span]:font-normal [&_span]:text-muted",
  "[&_span]:tabular-nums",
);

const mostShown = 15;

/** What is chosen stays to be taken back when nothing has it any more. */
function listed(counts: FacetCount[], chosen: string[], most: number): FacetCount[] {
  const shown = counts.filter(({ value }, place) => place < most || chosen.includes(value));
  const gone = chosen.filter((value) => !counts.some((count) => count.value === value));
  return [...shown, ...gone.map((value) => ({ value, label: value, count: 0 }))];
}
