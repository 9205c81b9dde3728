import type { ReactNode } from "react";
import { libraryAddress } from "@/components/search/page-search";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { numberFormat } from "@/components/ui/intl";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { UnansweredSearch } from "@/domain/search/unanswered/unanswered-query";
import { totalWords } from "../library/library-words";
import type { Reader } from "../record/tongue";

type UnansweredListProps = {
  searches: UnansweredSearch[];
  reader: Reader;
  actions: { setAside: FormAction; bringBack: FormAction; plan: FormAction };
};

/** What people looked for in vain: how often, when last, and what can be done about it. */
export function UnansweredList({ searches, reader, actions }: UnansweredListProps) {
  return (
    <ol aria-label="Searches" className="divide-y divide-line border-y border-line">
      {searches.map((search) => (
        <SearchRow key={search.folded} search={search} reader={reader}>
          {search.aside ? (
            <SendForm search={search} action={actions.bringBack} words="Bring it back" />
          ) : (
            <>
              <WriteButton search={search} />
              {!search.finds && (
                <SendForm search={search} action={actions.plan} words="Plan a study" look="quiet" />
              )}
              <SendForm search={search} action={actions.setAside} words="Set aside" />
            </>
          )}
        </SearchRow>
      ))}
    </ol>
  );
}

const idOf = ({ folded }: UnansweredSearch) => `search-${folded.replaceAll(" ", "-")}`;

function SearchRow({
  search,
  reader,
  children,
}: {
  search: UnansweredSearch;
  reader: Reader;
  children: ReactNode;
}) {
  const { words, times, lastAt, finds, aside } = search;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4">
      <div className="min-w-0 grow basis-80">
        <p id={idOf(search)} dir="auto" className="max-w-measure font-serif text-20 wrap-anywhere">
          {words}
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
          <span>{timesWords(times, reader.locale)}</span>
          <span>
            {times > 1 ? "last " : ""}
            {isThisHour(lastAt, reader.now) ? "within the hour" : <Time {...reader} at={lastAt} />}
          </span>
          {aside && (
            <span className="wrap-anywhere">
              {`${aside.by ?? "Somebody"} set it aside `}
              <Time {...reader} at={aside.at} />
            </span>
          )}
          {finds && (
            <TextLink href={libraryAddress(words)}>
              {`Now finds ${totalWords(finds, { q: "", status: "published" }, reader.locale)}`}
            </TextLink>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </li>
  );
}

/** Only the hour of a search is kept: its minutes would be made up. */
export const isThisHour = (at: Date, now: Date) => now.getTime() - at.getTime() < 60 * 60_000;

export function timesWords(times: number, locale: string) {
  if (times === 1) return "Searched once";
  return times === 2 ? "Searched twice" : `Searched ${numberFormat(locale, {}).format(times)} times`;
}

/** What is found by now needs no other insight. */
function WriteButton({ search }: { search: UnansweredSearch }) {
  if (search.finds) return null;
  return (
    <LinkButton
      href={`/insights/new?statement=${encodeURIComponent(search.words.slice(0, 200))}`}
      aria-describedby={idOf(search)}
    >
      Write an insight about this
    </LinkButton>
  );
}

type SendFormProps = { search: UnansweredSearch; action: FormAction; words: string; look?: "quiet" };

function SendForm({ search, action, words, look }: SendFormProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="folded" value={search.folded} />
      <SubmitButton
        look={look ?? (search.aside || search.finds ? "quiet" : "plain")}
        aria-describedby={idOf(search)}
      >
        {words}
      </SubmitButton>
    </ActionForm>
  );
}
