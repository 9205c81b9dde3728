"use client";

import { type ComponentType, type RefObject, useEffect, useRef, useState } from "react";
import type { PageSearch } from "./page-search";

type Helper = ComponentType<{ field: RefObject<HTMLInputElement | null>; search: PageSearch }>;

const noSearch: PageSearch = { value: "", hidden: {}, live: false };

/** The field of the one search box. What it does while somebody types is fetched when it is first entered. */
export function SearchInput({ search }: { search?: PageSearch }) {
  const field = useRef<HTMLInputElement>(null);
  const [Helps, setHelps] = useState<Helper | null>(null);

  async function wake() {
    if (search && !search.live) return;
    const Loaded = search ? (await import("./page-filter")).PageFilter : (await import("./hit-box")).HitBox;
    setHelps(() => Loaded);
  }

  // Somebody may be quicker than this script.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come
  useEffect(() => {
    if (document.activeElement === field.current) void wake();
  }, []);

  return (
    <>
      <input
        ref={field}
        type="search"
        name="q"
        data-search
        {...(!search && { role: "combobox", "aria-expanded": false, "aria-autocomplete": "list" })}
        aria-label="Search the library"
        placeholder="Search the library"
        defaultValue={search?.value}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onFocus={wake}
        className="peer h-9 w-full rounded-small border border-transparent bg-wash pr-14 pl-9 text-15 transition-colors hover:border-line focus:border-tide focus:bg-surface max-md:h-11 [&::-webkit-search-cancel-button]:hidden"
      />
      {Helps && <Helps field={field} search={search ?? noSearch} />}
    </>
  );
}
