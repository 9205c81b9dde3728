import Link from "next/link";
import type { ReactNode } from "react";
import type { Reader } from "@/components/insights/record/tongue";
import { LinkButton } from "@/components/ui/link-button";
import { ProgressLine } from "@/components/ui/progress-line";
import { Time } from "@/components/ui/time";

type Draft = {
  id: string;
  href: string;
  statement: string;
  isRevision: boolean;
  savedAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
  done: number;
  of: number;
};

type DraftListProps = {
  drafts: Draft[];
  reader: Reader;
  /** What is done next with each, and where. */
  next: { words: string; page: "edit" | "review" };
  answer?: "approved it" | "sent it back";
};

/** Drafts with how far they are and the next step. */
export function DraftList({ drafts, reader, next, answer }: DraftListProps) {
  return (
    <ul className="-my-3 divide-y divide-line">
      {drafts.map(({ id, href, statement, isRevision, done, of, ...draft }) => (
        <DeskRow key={id} href={`${href}/${next.page}`} statement={statement} next={next.words}>
          {isRevision && <span>A change to a published record</span>}
          {done < of && <Completeness done={done} of={of} />}
          {answer && draft.answeredAt ? (
            <span>
              {draft.answeredBy} {answer} <Time {...reader} at={draft.answeredAt} />
            </span>
          ) : (
            <span>
              Saved <Time {...reader} at={draft.savedAt} />
            </span>
          )}
        </DeskRow>
      ))}
    </ul>
  );
}

function Completeness({ done, of }: { done: number; of: number }) {
  return (
    <span className="inline-flex items-center gap-2">
      <ProgressLine
        done={done}
        of={of}
        label="Sections that publishing wants"
        className="flex w-16 items-center"
      />
      {done} of {of} sections
    </span>
  );
}

type Waiting = { id: string; href: string; statement: string; askedBy: string; askedAt: Date };

/** Reviews that wait for an answer. */
export function WaitingList({ reviews, reader }: { reviews: Waiting[]; reader: Reader }) {
  return (
    <ul className="-my-3 divide-y divide-line">
      {reviews.map(({ id, href, statement, askedBy, askedAt }) => (
        <DeskRow key={id} href={`${href}/review`} statement={statement} next="Review">
          <span className="wrap-anywhere">
            {askedBy} asked <Time {...reader} at={askedAt} />
          </span>
        </DeskRow>
      ))}
    </ul>
  );
}

type DeskRowProps = { href: string; statement: string; next: string; children: ReactNode };

/** One line of the desk: what it is about, what is said of it, and the next step. */
export function DeskRow({ href, statement, next, children }: DeskRowProps) {
  const name = statement || "No statement yet";
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-3">
      <div className="min-w-0 grow basis-80">
        <p dir="auto" className="max-w-measure font-serif wrap-anywhere">
          <Link
            href={href}
            prefetch={false}
            className="rounded-small underline-offset-4 hover:text-tide-deep hover:underline"
          >
            {name}
          </Link>
        </p>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
          {children}
        </div>
      </div>
      <LinkButton href={href} size="small" aria-label={`${next}: ${name}`}>
        {next}
      </LinkButton>
    </li>
  );
}
