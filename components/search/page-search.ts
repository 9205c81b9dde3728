/** What the search box of a page starts from, where the page is itself what was found. */
export type PageSearch = {
  value: string;
  /** Everything else the page is narrowed by, as its address says it. */
  hidden: Record<string, string>;
  /** Whether the page follows while somebody types. */
  live: boolean;
};

/** The library's address for these words and filters. */
export function libraryAddress(words: string, filters: Record<string, string> = {}) {
  const query = new URLSearchParams(
    Object.entries({ q: words.trim(), ...filters }).filter(([, value]) => value !== ""),
  )
    .toString()
    .replaceAll("%2C", ",");
  return query === "" ? "/insights" : `/insights?${query}`;
}
