import Link from "next/link";
import { ChevronRight } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";

/** What is being written here; the statement itself is the first field below. */
export function DraftHeading({ statement, isPublished }: { statement: string; isPublished: boolean }) {
  return (
    <header className="mb-4">
      <nav aria-label="Breadcrumb" className="mb-1 text-15 text-muted">
        <Link
          href="/insights"
          prefetch={false}
          className="rounded-small underline-offset-4 hover:text-ink hover:underline"
        >
          Library
        </Link>
        <ChevronRight aria-hidden className="mx-1 inline size-4" />
      </nav>
      <h1 className="font-serif text-20 font-medium">
        {isPublished ? "Revising an insight" : "Writing an insight"}
        {statement && <span className="sr-only">: {statement}</span>}
      </h1>
      <p className="text-15 text-muted">
        {isPublished
          ? "Readers see the published text until this draft is reviewed and published."
          : "A draft: seen by those who write it, those asked to review it, and curators."}
      </p>
      <noscript>
        <Notice kind="attention" title="Writing needs JavaScript" className="mt-4">
          Without it nothing that is typed here could be saved, so the fields below can only be read.
        </Notice>
      </noscript>
    </header>
  );
}
