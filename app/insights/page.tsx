import type { Metadata } from "next";
import { frameFacts } from "@/app/_request/frame-facts";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ChangedWords } from "@/components/insights/library/changed-words";
import { FilterRow, FiltersButton } from "@/components/insights/library/filter-row";
import { FirstUse } from "@/components/insights/library/first-use";
import { HitList } from "@/components/insights/library/hit-list";
import { addressOfQuery, chosenFields } from "@/components/insights/library/library-address";
import { LibraryDoors } from "@/components/insights/library/library-doors";
import { LibraryScript } from "@/components/insights/library/library-script";
import { totalWords } from "@/components/insights/library/library-words";
import { NothingFound } from "@/components/insights/library/nothing-found";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import type { PersonActor } from "@/domain/actor";
import { mayCreateInsights } from "@/domain/insights/insight-policy";
import { findMeant } from "@/domain/search/find-meant";
import { recordSearch } from "@/domain/search/record-search";
import { searchInsights } from "@/domain/search/search-insights";
import {
  type MeantWords,
  pageSize,
  type SearchAnswer,
  type SearchQuery,
  searchQuery,
} from "@/domain/search/search-query";
import { waysOut } from "./ways-out";

type LibraryPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: LibraryPageProps): Promise<Metadata> {
  const { q } = searchQuery.parse(await searchParams);
  return { title: q ? `“${q.slice(0, 80)}” in the library` : "Library" };
}

export default async function LibraryPage({ searchParams }: LibraryPageProps) {
  const actor = await requirePerson();
  const given = await searchParams;
  const query = searchQuery.parse(given);
  const now = new Date();
  const [answer, { singleKeys }] = await Promise.all([searchInsights(actor, query, now), frameFacts(actor)]);
  const meant = await findMeant(actor, query, answer, now);
  // Without scripts, which say it themselves once somebody has settled on their words.
  if (given.by === "form") await recordSearch(actor, query, answer, now);
  const { locale } = actor;
  const asked = { ...query, q: answer.corrected && answer.total.count > 0 ? answer.corrected : query.q };
  return (
    <SignedInFrame
      actor={actor}
      current="library"
      search={{ value: query.q, hidden: chosenFields(query), live: true }}
    >
      <PageHeader
        title={
          <span aria-live="polite">
            {isUnused(query, answer) ? "Library" : totalWords(answer.total, asked, locale)}
          </span>
        }
        actions={
          <>
            {!isUnused(query, answer) && <FiltersButton query={query} />}
            <LibraryDoors writes={mayCreateInsights(actor)} isUnused={isUnused(query, answer)} />
          </>
        }
      />
      {!isUnused(query, answer) && (
        <FilterRow query={query} answer={answer} wholeMenu={given.menu} locale={locale} />
      )}
      <div data-results className="transition-opacity group-has-[[data-awaits-results]]/frame:opacity-60">
        <ChangedWords query={query} answer={answer} meant={meant} locale={locale} />
        <div className="gap-10 wide:has-[aside]:grid wide:has-[aside]:grid-cols-[minmax(0,1fr)_25rem]">
          <Found actor={actor} query={query} answer={answer} meant={meant} now={now} />
          <LibraryScript singleKeys={singleKeys} />
        </div>
        <Pages query={query} next={answer.next} />
      </div>
    </SignedInFrame>
  );
}

type FoundProps = {
  actor: PersonActor;
  query: SearchQuery;
  answer: SearchAnswer;
  meant: MeantWords | null;
  now: Date;
};

async function Found({ actor, query, answer, meant, now }: FoundProps) {
  const writes = mayCreateInsights(actor);
  const { timeZone, locale } = actor;
  if (isUnused(query, answer))
    return <FirstUse writes={writes} drafts={countOf(answer, "draft")} locale={locale} />;
  if (answer.hits.length === 0)
    return (
      <NothingFound
        query={query}
        answer={answer}
        meant={meant}
        {...(await waysOut(actor, query, now))}
        writes={writes}
        locale={locale}
      />
    );
  const before = (query.page - 1) * pageSize;
  const whole = answer.isFilled ? Math.max(0, answer.total.count - before) : answer.hits.length;
  return <HitList hits={answer.hits} whole={whole} reader={{ now, timeZone, locale }} />;
}

/** Nothing is asked, and nothing is there: neither published nor given up. */
const isUnused = (query: SearchQuery, answer: SearchAnswer) =>
  addressOfQuery(query) === "/insights" &&
  answer.total.count + countOf(answer, "superseded") + countOf(answer, "retired") === 0;

const countOf = (answer: SearchAnswer, status: SearchQuery["status"]) =>
  answer.counts.status.find(({ value }) => value === status)?.count ?? 0;

function Pages({ query, next }: { query: SearchQuery; next: SearchAnswer["next"] }) {
  const isLater = query.page > 1 || query.after !== undefined;
  return (
    <Pagination
      label="Pages of the library"
      newer={
        isLater
          ? addressOfQuery({ ...query, page: Math.max(1, query.page - 1), after: undefined })
          : undefined
      }
      older={next ? addressOfQuery({ ...query, ...next }) : undefined}
      words={query.q ? { newer: "Better matches", older: "More" } : { newer: "Newest", older: "Older" }}
    />
  );
}
