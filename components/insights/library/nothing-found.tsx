import type { ReactNode } from "react";
import { Drawing } from "@/components/ui/drawing";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import {
  type Facet,
  type MeantWords,
  type SearchAnswer,
  type SearchQuery,
  searchStatuses,
} from "@/domain/search/search-query";
import { addressOfQuery, choicesOf, cleared } from "./library-address";
import { labelOf, menuWords, shortened, totalWords } from "./library-words";

type NothingFoundProps = {
  query: SearchQuery;
  answer: SearchAnswer;
  /** Other words that find something. */
  meant: MeantWords | null;
  /** How many there would be without the choice of one menu. */
  without: { facet: Facet; total: SearchAnswer["total"] }[];
  /** Topics whose names the words bring to mind. */
  topics: { slug: string; name: string }[];
  writes: boolean;
  locale: string;
};

/** Nothing fits: what was looked for, and every way on that leads somewhere. */
export function NothingFound({ query, answer, meant, without, topics, writes, locale }: NothingFoundProps) {
  const { q } = query;
  const choices = choicesOf(query);
  const elsewhere = answer.counts.status.filter(({ value, count }) => value !== query.status && count > 0);
  return (
    <div className="grid justify-items-start gap-8 py-6 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-x-10">
      <Drawing name="bottle" className="max-sm:hidden" />
      <div className="grid max-w-measure gap-8">
        <p>
          {q ? (
            <>
              Nothing that you may read here holds <q className="wrap-anywhere">{shortened(q)}</q>
              {choices.length === 1 && " with this filter"}
              {choices.length > 1 && " with these filters"}.
            </>
          ) : choices.length === 1 ? (
            "Nothing that you may read here fits this filter."
          ) : (
            "Nothing that you may read here fits all of these filters."
          )}{" "}
          {q && choices.length === 0 && "Try fewer words, or other ones for the same thing."}
        </p>
        {meant && (
          <Ways title="Did you mean">
            <span>
              <TextLink href={addressOfQuery({ ...query, q: meant.q })}>{shortened(meant.q)}</TextLink>
              {`: ${totalWords(meant.total, { q: "", status: query.status }, locale)}`}
            </span>
          </Ways>
        )}
        {choices.length > 0 && answer.corrected && (
          <Ways title="Nearest words, without filters">
            <TextLink href={addressOfQuery({ q: answer.corrected })}>{shortened(answer.corrected)}</TextLink>
          </Ways>
        )}
        {without.length > 0 && (
          <Ways title="With one filter less">
            {without.map(({ facet, total }) => (
              <TextLink key={facet} href={addressOfQuery(cleared(query, facet))}>
                {`${totalWords(total, { q: "", status: facet === "status" ? "published" : query.status }, locale)} without ${namedChoice(query, answer, facet)}`}
              </TextLink>
            ))}
          </Ways>
        )}
        {elsewhere.length > 0 && (
          <Ways title={q ? "The same words stand elsewhere" : "The same filters fit elsewhere"}>
            {elsewhere.map(({ value, count }) => (
              <TextLink key={value} href={addressOfQuery({ ...query, status: statusOf(value), page: 1 })}>
                {totalWords({ count, isLeast: false }, { q: "", status: statusOf(value) }, locale)}
              </TextLink>
            ))}
          </Ways>
        )}
        {topics.length > 0 && (
          <Ways title="Topics that fit">
            {topics.map(({ slug, name }) => (
              <TextLink key={slug} href={`/topics/${encodeURIComponent(slug)}`}>
                {name}
              </TextLink>
            ))}
          </Ways>
        )}
        <div className="flex flex-wrap gap-3">
          {q && writes && (
            <LinkButton href={`/insights/new?statement=${encodeURIComponent(q.slice(0, 200))}`}>
              Write an insight about this
            </LinkButton>
          )}
          <LinkButton href="/insights">Show the whole library</LinkButton>
        </div>
      </div>
    </div>
  );
}

function Ways({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-15 text-muted">{title}</h2>
      <div className="grid justify-items-start gap-2 wrap-anywhere">{children}</div>
    </section>
  );
}

const statusOf = (value: string) => searchStatuses.find((status) => status === value) ?? "published";

function namedChoice(query: SearchQuery, { counts }: SearchAnswer, facet: Facet) {
  const values = choicesOf(query).filter((choice) => choice.facet === facet);
  const labels = values.map(({ value }) => labelOf(counts, facet, value)).join(", ");
  return `${menuWords[facet]}: ${labels}`;
}
