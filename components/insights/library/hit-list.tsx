import clsx from "clsx";
import Link from "next/link";
import { calendarDay } from "@/components/people/calendar-day";
import { MarkedText } from "@/components/search/marked-text";
import { Certainty } from "@/components/ui/certainty";
import { Time } from "@/components/ui/time";
import type { SearchHit } from "@/domain/search/search-query";
import { certaintyLevel } from "../certainty-level";
import type { Reader } from "../record/tongue";
import { StandingChips } from "../standing-chips";

type HitRowProps = { hit: SearchHit; reader: Reader };

/** The row of the hit that has the focus shows it: a ground and a bar, where others are only separated by lines. */
const list = clsx(
  "-mx-[calc(0.75rem+3px)] divide-y divide-line border-y border-line sm:me-0",
  "*:border-s-3 *:border-s-transparent *:px-3 *:py-5 *:data-shown:bg-wash",
  "*:has-[[data-hit]:focus-visible]:border-s-tide *:has-[[data-hit]:focus-visible]:bg-tide-soft",
);

type HitListProps = {
  hits: SearchHit[];
  reader: Reader;
  /** How many of them hold all of the words; those that hold some stand apart below. */
  whole?: number;
};

/** Records one below the other. */
export function HitList({ hits, reader, whole = hits.length }: HitListProps) {
  const rows = hits.map((hit) => <HitRow key={hit.id} hit={hit} reader={reader} />);
  return (
    <div className="self-start">
      {whole > 0 && (
        <ol aria-label="Insights" className={list}>
          {rows.slice(0, whole)}
        </ol>
      )}
      {whole < hits.length && (
        <>
          <h2 id="some-words" className={clsx("mb-3 text-15 font-normal text-muted", whole > 0 && "mt-10")}>
            These hold some of the words
          </h2>
          <ol aria-labelledby="some-words" className={list}>
            {rows.slice(whole)}
          </ol>
        </>
      )}
    </div>
  );
}

/** A record that was found: the claim first, where the words stand, how sure we are, and what one knows of it already. */
function HitRow({ hit, reader }: HitRowProps) {
  const { href, statement, excerpt, language, certainty, topic, owner, at } = hit;
  return (
    <li>
      <p lang={language} dir="auto" className="max-w-[44em] font-serif text-20 wrap-anywhere">
        <Link
          href={href}
          prefetch={false}
          data-hit
          className="rounded-small underline-offset-4 outline-hidden hover:text-tide-deep hover:underline"
        >
          {statement.length > 0 ? <MarkedText pieces={statement} /> : "No statement yet"}
        </Link>
      </p>
      {excerpt && (
        <p lang={language} dir="auto" className="mt-1 max-w-[54em] text-15 text-muted wrap-anywhere">
          <MarkedText pieces={excerpt} />
        </p>
      )}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
        <Certainty level={certaintyLevel(certainty)} className="text-ink" />
        <StandingChips standing={hit} />
        {topic && <span className="wrap-anywhere">{topic}</span>}
        <span className="wrap-anywhere">{owner}</span>
        <Time {...reader} at={at} />
        {hit.known && <Known known={hit.known} locale={reader.locale} />}
      </p>
    </li>
  );
}

function Known({ known, locale }: { known: NonNullable<SearchHit["known"]>; locale: string }) {
  const day = calendarDay(known.readOn, locale);
  return known.changedSince ? (
    <span className="text-tide">Changed since you read it on {day}</span>
  ) : (
    <span>You read this on {day}</span>
  );
}
