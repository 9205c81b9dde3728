import Link from "next/link";
import type { Reader } from "@/components/insights/record/tongue";
import { Time } from "@/components/ui/time";
import type { NeedsReviewQuery } from "@/domain/upkeep/needs-review-input";
import type { OwnerLoad } from "@/domain/upkeep/needs-review-query";
import { needsReviewAddress } from "./needs-review-address";

type OwnerLoadsProps = { loads: OwnerLoad[]; query: NeedsReviewQuery; reader: Reader };

const mostShown = 6;

/** Who looks after how much, and how much of it needs review; each leads to theirs alone. */
export function OwnerLoads({ loads, query, reader }: OwnerLoadsProps) {
  const most = Math.max(...loads.map(({ owned }) => owned), 1);
  const chosen = loads.findIndex(({ id }) => id === query.owner);
  const rows = (some: OwnerLoad[]) => (
    <ul className="grid gap-x-10 md:grid-cols-2">
      {some.map((load) => (
        <Load key={load.id} load={load} most={most} query={query} reader={reader} />
      ))}
    </ul>
  );
  return (
    <>
      {rows(loads.slice(0, mostShown))}
      {loads.length > mostShown && (
        <details open={chosen >= mostShown} className="mt-2">
          <summary className="inline-block rounded-small text-15 text-tide underline decoration-1 underline-offset-3">
            {loads.length - mostShown} more
          </summary>
          {rows(loads.slice(mostShown))}
        </details>
      )}
    </>
  );
}

type LoadProps = { load: OwnerLoad; most: number; query: NeedsReviewQuery; reader: Reader };

function Load({ load: { id, name, owned, needReview, since }, most, query, reader }: LoadProps) {
  const isChosen = id === query.owner;
  return (
    <li className="border-b border-line">
      <Link
        href={needsReviewAddress(query, { owner: isChosen ? undefined : id })}
        prefetch={false}
        aria-current={isChosen || undefined}
        className="grid min-h-11 content-center gap-1 rounded-small px-2 py-2 text-15 -outline-offset-2 hover:bg-wash aria-[current]:bg-tide-soft"
      >
        <span className="flex justify-between gap-x-4">
          <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
          <span className="shrink-0 tabular-nums">
            {needReview} of {owned}
            <span className="sr-only"> {needReview === 1 ? "needs" : "need"} review,</span>
          </span>
        </span>
        <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="h-1.5 w-full">
          <rect width={(owned / most) * 100} height="6" className="fill-line" />
          <rect
            width={(needReview / most) * 100}
            height="6"
            className="fill-sand forced-colors:fill-[Highlight]"
          />
        </svg>
        <span className="text-13 text-muted">
          oldest since <Time {...reader} at={since} absolute />
        </span>
      </Link>
    </li>
  );
}
