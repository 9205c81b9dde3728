import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { ChevronRight } from "@/components/ui/icons";
import type { RecordView } from "@/domain/insights/record-query";
import { StandingChips } from "../standing-chips";
import { CertaintyLine } from "./certainty-line";
import { ContradictionBracket } from "./contradiction-bracket";
import { statementSize } from "./statement-size";
import type { Reader, Tongue } from "./tongue";

type RecordHeadingProps = { view: RecordView; tongue: Tongue; reader: Reader; actions: ReactNode };

/** Where one is, the claim, how sure we are, and what speaks against it. */
export function RecordHeading({ view, tongue, reader, actions }: RecordHeadingProps) {
  return (
    <header className="mb-8 md:mb-10">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 md:mb-6">
        <Crumbs view={view} />
        <div className="-me-3 flex items-center gap-1 print:hidden">{actions}</div>
      </div>
      <ContradictionBracket view={view}>
        <div className="mb-3 flex flex-wrap gap-2 empty:hidden">
          <StandingChips
            standing={{ ...view, isInReview: view.review !== null, isRestricted: view.readers !== null }}
          />
        </div>
        <h1
          {...tongue}
          className={clsx(
            "max-w-[26em] font-serif font-medium tracking-[-0.015em] wrap-anywhere",
            statementSize(view.content.statement),
          )}
        >
          {view.content.statement || "No statement yet"}
        </h1>
        <CertaintyLine view={view} tongue={tongue} reader={reader} />
      </ContradictionBracket>
    </header>
  );
}

function Crumbs({ view: { topics } }: { view: RecordView }) {
  const [topic] = topics;
  const crumbs = [
    { href: "/insights", label: "Library" },
    ...(topic ? [{ href: `/topics/${topic.slug}`, label: topic.name }] : []),
  ];
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap items-center gap-1 text-15 text-muted">
        {crumbs.map(({ href, label }, position) => (
          <li key={href} className="flex items-center gap-1">
            {position > 0 && <ChevronRight aria-hidden className="size-4" />}
            <Link
              href={href}
              prefetch={false}
              className="rounded-small py-0.5 underline-offset-4 hover:text-ink hover:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
