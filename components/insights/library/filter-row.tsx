import clsx from "clsx";
import { buttonLook } from "@/components/ui/button-look";
import { X } from "@/components/ui/icons";
import { facets, type SearchAnswer, type SearchQuery } from "@/domain/search/search-query";
import { FilterMenu, lowerSheet, SheetTitle } from "./filter-menu";
import { addressOfQuery, type Choice, choicesOf, cleared, toggled } from "./library-address";
import { labelOf, menuWords, totalWords } from "./library-words";

type FilterRowProps = { query: SearchQuery; answer: SearchAnswer; wholeMenu: unknown; locale: string };

/** The menus by which the library is narrowed, and what is chosen in them; on phones one sheet holds them. */
export function FilterRow({ query, answer, wholeMenu, locale }: FilterRowProps) {
  const choices = choicesOf(query);
  return (
    <section aria-label="Filters" data-soft className="-mt-4 mb-4 md:-mt-5 print:hidden">
      <div
        id="filters"
        popover="auto"
        className={clsx("bg-surface text-ink max-md:shadow-float", row, lowerSheet)}
      >
        <SheetTitle title="Filters" closes="filters" />
        {facets.map((facet) => (
          <FilterMenu
            key={facet}
            facet={facet}
            query={query}
            counts={answer.counts[facet]}
            isWhole={facet === wholeMenu}
            locale={locale}
          />
        ))}
        <button
          type="button"
          popoverTarget="filters"
          popoverTargetAction="hide"
          className={clsx(buttonLook({ look: "primary" }), "mx-3 mt-3 w-[calc(100%-1.5rem)] md:hidden")}
        >
          {showWords(answer, query, locale)}
        </button>
      </div>
      {choices.length > 0 && <Chosen choices={choices} query={query} counts={answer.counts} />}
    </section>
  );
}

/** Opens the sheet of filters, on phones. */
export function FiltersButton({ query }: { query: SearchQuery }) {
  const { length } = choicesOf(query);
  return (
    <button
      type="button"
      popoverTarget="filters"
      className={clsx(buttonLook({ look: "quiet" }), "md:hidden")}
    >
      Filters{length > 0 && ` (${length})`}
    </button>
  );
}

/** On wide windows the sheet of phones lies open in its place: a row. */
const row = clsx(
  "md:static md:m-0 md:-ms-2.5 md:flex md:w-auto md:flex-wrap md:gap-x-1 md:overflow-visible md:bg-transparent",
  "max-md:open:animate-rise max-md:text-15",
);

function showWords({ total }: SearchAnswer, { status }: SearchQuery, locale: string) {
  return total.count === 0 ? "Nothing fits" : `Show ${totalWords(total, { q: "", status }, locale)}`;
}

type ChosenProps = { choices: Choice[]; query: SearchQuery; counts: SearchAnswer["counts"] };

function Chosen({ choices, query, counts }: ChosenProps) {
  return (
    <ul className="mt-2 flex flex-wrap items-center gap-2 text-15">
      {choices.map((choice) => {
        const words = `${menuWords[choice.facet]}: ${labelOf(counts, choice.facet, choice.value)}`;
        return (
          <li key={choice.facet + choice.value}>
            <a
              href={addressOfQuery(toggled(query, choice))}
              aria-label={`Take out ${words}`}
              className="flex min-h-8 items-center gap-2 rounded-small bg-tide-soft ps-3 pe-2 text-tide wrap-anywhere hover:text-tide-deep max-md:min-h-11"
            >
              {words}
              <X aria-hidden className="size-4 shrink-0" />
            </a>
          </li>
        );
      })}
      <li>
        <a
          href={addressOfQuery(cleared(query))}
          className="flex min-h-8 items-center rounded-small px-2 text-muted underline-offset-4 hover:text-ink hover:underline max-md:min-h-11"
        >
          Clear all
        </a>
      </li>
    </ul>
  );
}
