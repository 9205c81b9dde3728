import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { SearchStatus } from "@/domain/search/search-status-query";
import { answeringWords, behindWords, comparisonWords } from "./search-words";

export type StatusReader = { now: Date; timeZone: string; locale: string };

/** Which engine answers, and how each of them stands. */
export function SearchFacts({ status, reader }: { status: SearchStatus; reader: StatusReader }) {
  const { records, missing, second } = status;
  const number = (count: number) => count.toLocaleString(reader.locale);
  return (
    <DefinitionList
      className="max-w-3xl tabular-nums"
      items={[
        { term: "Answers now", children: answeringWords(status) },
        ...(second ? factsOf(second, reader) : []),
        {
          term: "PostgreSQL’s index",
          children:
            missing === 0
              ? `Holds all ${number(records)} records`
              : `Holds ${number(records - missing)} of ${number(records)} records; the rest follows by itself`,
        },
      ]}
    />
  );
}

function factsOf(second: NonNullable<SearchStatus["second"]>, reader: StatusReader): Definition[] {
  const { builtAt, behindSince, checkedAt } = second;
  const found = comparisonWords(second, reader.locale);
  return [
    {
      term: "Meilisearch",
      children: (
        <>
          {behindWords(second)}
          {behindSince && (
            <>
              , since <Time at={behindSince} {...reader} />
            </>
          )}
        </>
      ),
    },
    {
      term: "Its index",
      children: builtAt ? (
        <>
          Built <Time at={builtAt} {...reader} />
        </>
      ) : (
        "Being built"
      ),
    },
    {
      term: "Last comparison",
      children: checkedAt ? (
        <>
          <Time at={checkedAt} {...reader} />: {found}
        </>
      ) : (
        `A worker will do it next${found ? `; before: ${found}` : ""}`
      ),
    },
  ];
}
