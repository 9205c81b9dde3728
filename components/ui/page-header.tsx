import Link from "next/link";
import type { ReactNode } from "react";
import { ChevronRight } from "@/components/ui/icons";

export type Crumb = { label: string; href: string };

type PageHeaderProps = {
  title: ReactNode;
  crumbs?: Crumb[];
  intro?: ReactNode;
  actions?: ReactNode;
};

/** Where one is, what this page is, and what one can do with the whole of it. */
export function PageHeader({ title, crumbs = [], intro, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 md:mb-10">
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="min-w-0">
          <h1 className="max-w-[26em] font-serif text-24 font-medium tracking-[-0.01em] sm:text-32">
            {title}
          </h1>
          {intro && <div className="mt-2 max-w-measure text-muted">{intro}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}

function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-2">
      <ol className="flex flex-wrap items-center gap-1 text-15 text-muted">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-1">
            <Link
              prefetch={false}
              href={crumb.href}
              className="rounded-small py-0.5 underline-offset-4 hover:text-ink hover:underline"
            >
              {crumb.label}
            </Link>
            <ChevronRight aria-hidden className="size-4" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
