import Link from "next/link";
import type { PageSearch } from "@/components/search/page-search";
import { IconButton } from "@/components/ui/icon-button";
import { Command, Search } from "@/components/ui/icons";
import { AccountMenu } from "./account-menu";
import type { Theme } from "./appearance";
import type { FrameActions, FramePerson } from "./frame-person";
import { Mark } from "./mark";

type TopBarProps = {
  person: FramePerson;
  theme: Theme;
  actions: FrameActions;
  /** Where the page is itself what was found. */
  search?: PageSearch;
};

/** Search, and oneself. */
export function TopBar({ person, theme, actions, search }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-paper print:hidden">
      <div className="flex h-14 items-center gap-2 px-4 sm:px-8 wide:px-16">
        <Link href="/" prefetch={false} aria-label="Tidemark: home" className="md:hidden">
          <Mark className="size-7" />
        </Link>
        <search className="mr-auto w-full max-w-lg">
          <form action="/insights" className="relative">
            <Search
              aria-hidden
              className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
            />
            {Object.entries(search?.hidden ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input
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
              maxLength={1000}
              className="peer h-9 w-full rounded-small border border-transparent bg-wash pr-14 pl-9 text-15 transition-colors hover:border-line focus:border-tide focus:bg-surface max-md:h-11 [&::-webkit-search-cancel-button]:hidden"
            />
            <noscript>
              <input type="hidden" name="by" value="form" />
            </noscript>
            <kbd
              aria-hidden
              className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-13 text-muted peer-focus:hidden max-md:hidden"
            >
              /
            </kbd>
          </form>
        </search>
        <IconButton
          label="Search, go to, do  Ctrl K"
          data-opens="palette"
          icon={<Command aria-hidden strokeWidth={1.75} />}
          className="max-md:hidden"
        />
        <AccountMenu person={person} theme={theme} actions={actions} />
      </div>
    </header>
  );
}
