import { TextLink } from "@/components/ui/text-link";
import type { MeantWords, SearchAnswer, SearchQuery } from "@/domain/search/search-query";
import { addressOfQuery } from "./library-address";
import { changedWords, shortened, totalWords } from "./library-words";

type ChangedWordsProps = {
  query: SearchQuery;
  answer: SearchAnswer;
  /** Other words that find more. */
  meant: MeantWords | null;
  locale: string;
};

/** Below the heading: that something else was looked for than was asked, or could be. */
export function ChangedWords({ query, answer, meant, locale }: ChangedWordsProps) {
  const offered = answer.hits.length > 0 ? meant : null;
  return (
    <p aria-live="polite" className="mb-4 max-w-measure text-15 text-muted wrap-anywhere empty:hidden">
      {changedWords(query, answer)}
      {offered && (
        <>
          {" Did you mean "}
          <TextLink href={addressOfQuery({ ...query, q: offered.q })}>{shortened(offered.q)}</TextLink>
          {`? ${totalWords(offered.total, { q: "", status: query.status }, locale)}.`}
        </>
      )}
    </p>
  );
}
