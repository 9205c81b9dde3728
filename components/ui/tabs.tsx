import clsx from "clsx";
import Link from "next/link";

export type Tab = { href: string; label: string; count?: number };

/** Neighbouring pages about one thing. They are links: each has its own address. */
export function Tabs({ label, tabs, current }: { label: string; tabs: Tab[]; current: string }) {
  return (
    <nav aria-label={label} className="mb-8 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.href === current ? "page" : undefined}
              className={clsx(
                "flex min-h-11 items-center gap-2 border-b-2 text-15 whitespace-nowrap -outline-offset-2 transition-colors",
                tab.href === current
                  ? "[scroll-initial-target:nearest] snap-center border-tide font-medium text-ink"
                  : "border-transparent text-muted hover:border-line hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-13 font-normal text-muted tabular-nums">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
