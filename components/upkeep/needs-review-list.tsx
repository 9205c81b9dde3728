import { certaintyLevel } from "@/components/insights/certainty-level";
import type { Reader } from "@/components/insights/record/tongue";
import { StatementLink } from "@/components/insights/statement-link";
import { Certainty } from "@/components/ui/certainty";
import { Checkbox } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Lock } from "@/components/ui/icons";
import { numberFormat } from "@/components/ui/intl";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { NeedsReviewItem } from "@/domain/upkeep/needs-review-query";
import { CauseWords } from "./cause-words";
import { readershipWords } from "./needs-review-words";

type NeedsReviewListProps = {
  items: NeedsReviewItem[];
  reader: Reader;
  /** Everybody's: each says whose it is. */
  showsOwners: boolean;
  /** Whether they may be checked, revised, handed over and retired by this reader. */
  mayTend: boolean;
  isTicked: boolean;
};

/** Records that need review, each with why, how many rely on it, and what can be done. */
export function NeedsReviewList({ items, mayTend, isTicked, ...rest }: NeedsReviewListProps) {
  return (
    <ol
      key={String(isTicked)}
      aria-label="Insights that need review"
      className="divide-y divide-line border-y border-line md:[&_a]:scroll-mb-40 md:[&_input]:scroll-mb-40"
    >
      {items.map((item) => (
        <li key={item.id} className="flex gap-2 py-5">
          {mayTend && (
            <Checkbox
              name="insightIds[]"
              value={item.id}
              defaultChecked={isTicked}
              className="pt-1 print:hidden"
              label={<span className="sr-only">Hand over: {item.statement}</span>}
            />
          )}
          <div className="min-w-0 grow">
            <Item item={item} {...rest} />
            {mayTend && <Ways item={item} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

type ItemProps = { item: NeedsReviewItem } & Pick<NeedsReviewListProps, "reader" | "showsOwners">;

function Item({ item, reader, showsOwners }: ItemProps) {
  const { id, href, statement, language, certainty, isRestricted, owner, since, causes } = item;
  return (
    <>
      <p
        id={`record-${id}`}
        lang={language}
        dir="auto"
        className="max-w-[44em] font-serif text-20 wrap-anywhere"
      >
        <StatementLink href={href}>{statement}</StatementLink>
      </p>
      <ul className="mt-1.5 max-w-[44em] list-disc space-y-1 ps-5 marker:text-sand">
        {causes.map((cause) => (
          <li key={cause.id} className="text-15 wrap-anywhere">
            <CauseWords parts={cause.parts} />
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
        <Certainty level={certaintyLevel(certainty)} className="text-ink" />
        {isRestricted && (
          <Chip icon={<Lock aria-hidden />} reason="Only people and teams named on it may read it">
            Restricted
          </Chip>
        )}
        <span>{weightWords(item, reader.locale)}</span>
        <span>{readershipWords(item, reader.locale)}</span>
        <span>
          Open since <Time {...reader} at={since} absolute />
        </span>
        {showsOwners && (
          <span className="wrap-anywhere">
            Owner: <TextLink href={`/people/${owner.id}`}>{owner.name}</TextLink>
          </span>
        )}
      </p>
    </>
  );
}

/** As on the record: to one place, and what it was where that differs. */
function weightWords({ weight }: NeedsReviewItem, locale: string) {
  const figure = (value: number) => numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const now = `Evidence weighs ${figure(weight.now)}`;
  if (weight.published === null || figure(weight.published) === figure(weight.now)) return now;
  return `${now}, was ${figure(weight.published)}`;
}

/** Equal ways: that it still holds is one answer of four. */
function Ways({ item: { id, href } }: { item: NeedsReviewItem }) {
  const ways = [
    { to: "/tend", words: "Still true…" },
    { to: "/edit", words: "Revise" },
    { to: "/tend#hand-over", words: "Hand over" },
    { to: "/retire", words: "Retire" },
  ];
  return (
    <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 print:hidden">
      {ways.map(({ to, words }) => (
        <LinkButton
          key={to}
          href={href + to}
          look="link"
          className="max-md:min-h-9!"
          aria-describedby={`record-${id}`}
        >
          {words}
        </LinkButton>
      ))}
    </p>
  );
}
