import clsx from "clsx";
import type { ReactNode } from "react";
import { Search } from "@/components/ui/icons";

type SearchFieldProps = {
  /** Where the question goes; this page itself when absent. */
  action?: string;
  name?: string;
  label: string;
  placeholder?: string;
  defaultValue?: string;
  className?: string;
  /** Filters that go along with the question. */
  children?: ReactNode;
};

/** One line to search by. It is a form that asks with GET, so that every result has an address. */
export function SearchField({
  action,
  name = "q",
  label,
  placeholder,
  defaultValue,
  className,
  children,
}: SearchFieldProps) {
  return (
    <search className={className}>
      <form action={action} className="flex flex-wrap items-center gap-3">
        <div className="relative min-w-0 grow basis-64">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
          />
          <input
            type="search"
            name={name}
            aria-label={label}
            placeholder={placeholder ?? label}
            defaultValue={defaultValue}
            autoComplete="off"
            enterKeyHint="search"
            className={clsx(
              "min-h-11 w-full rounded-small border border-edge bg-surface pr-3 pl-9 text-17 transition-colors",
              "hover:border-ink focus-visible:border-tide focus-visible:outline-offset-0",
            )}
          />
        </div>
        {children}
      </form>
    </search>
  );
}
