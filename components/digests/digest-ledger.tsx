import { certaintyLevel } from "@/components/insights/certainty-level";
import { StatementLink } from "@/components/insights/statement-link";
import { Because } from "@/components/ui/because";
import { Certainty } from "@/components/ui/certainty";
import { Ledger, LedgerPart } from "@/components/ui/ledger";
import { ProgressLine } from "@/components/ui/progress-line";
import { TextLink } from "@/components/ui/text-link";
import type {
  DigestContent,
  DigestInitiative,
  DigestInsight,
  DigestNews,
  Section,
} from "@/domain/digests/digest-query";

/** All that a digest says, in the parts of its mail, without the mail's limits; parts with nothing in them are left out. */
export function DigestLedger({ content }: { content: DigestContent }) {
  const { initiatives, due, news, asks, paths } = content;
  return (
    <Ledger>
      {initiatives.items.length > 0 && <Initiatives initiatives={initiatives} />}
      {due.items.length > 0 && <Questions due={due} />}
      {asks.items.length > 0 && <Asks asks={asks} />}
      {news.items.length > 0 && <News news={news} />}
      {paths.items.length > 0 && <Paths paths={paths} />}
    </Ledger>
  );
}

function Initiatives({ initiatives }: Pick<DigestContent, "initiatives">) {
  return (
    <LedgerPart title="What comes up" count={initiatives.total}>
      <ul className="grid grid-cols-1 gap-8">
        {initiatives.items.map(({ initiativeId, name, href, when, insights, inMind }) => (
          <li key={initiativeId}>
            <p className="flex flex-wrap items-baseline gap-x-4">
              <TextLink href={href} dir="auto" className="min-w-0 font-medium wrap-anywhere">
                {name}
              </TextLink>
              <span dir="auto" className="text-15 text-muted wrap-anywhere">
                {when}
              </span>
            </p>
            {insights.items.length > 0 && (
              <ul className="mt-3 grid grid-cols-1 gap-4 border-s-2 border-line ps-4">
                {insights.items.map((insight) => (
                  <li key={insight.insightId}>
                    <Insight insight={insight} />
                  </li>
                ))}
              </ul>
            )}
            <RestWords insights={insights} inMind={inMind} />
          </li>
        ))}
      </ul>
      <More section={initiatives} href="/initiatives" words="on your initiatives" />
    </LedgerPart>
  );
}

function RestWords({ insights, inMind }: Pick<DigestInitiative, "insights" | "inMind">) {
  const words = restWords(insights, inMind);
  return words && <p className="mt-2 text-15 text-muted">{words}</p>;
}

function restWords({ items, total }: Section<DigestInsight>, inMind: number) {
  if (total === 0) return "Nothing that we know bears on it yet.";
  const rest = total - items.length;
  if (rest <= 0) return null;
  if (inMind < rest) return rest === 1 ? "One more bears on it." : `${rest} more bear on it.`;
  if (items.length > 0)
    return rest === 1 ? "You know the other one that bears on it." : `You know the ${rest} others.`;
  return rest === 1 ? "You know the one insight that bears on it." : `You know all ${rest} that bear on it.`;
}

function Questions({ due }: Pick<DigestContent, "due">) {
  return (
    <LedgerPart title="Questions for you" count={due.total}>
      <ul className="grid grid-cols-1 gap-5">
        {due.items.map(({ cardId, question, language, because, href }) => (
          <li key={cardId}>
            <p lang={language} dir="auto" className="max-w-measure font-serif text-20 wrap-anywhere">
              <StatementLink href={href}>{question}</StatementLink>
            </p>
            <Because className="mt-1 wrap-anywhere">{because}</Because>
          </li>
        ))}
      </ul>
      <More section={due} href="/recall" words="on your page of questions" />
    </LedgerPart>
  );
}

function Asks({ asks }: Pick<DigestContent, "asks">) {
  return (
    <LedgerPart title="Asked of you" count={asks.total}>
      <ul className="grid grid-cols-1 gap-3">
        {asks.items.map(({ askId, pathId, checkOf, sentence, href }) => (
          <li key={`${checkOf ?? askId ?? pathId} ${href}`} className="max-w-measure wrap-anywhere">
            <TextLink href={href} dir="auto">
              {sentence}
            </TextLink>
          </li>
        ))}
      </ul>
      <More section={asks} href="/" words="on your home page" />
    </LedgerPart>
  );
}

const whatWords: Record<DigestNews["what"], string> = {
  ...{ new: "New", changed: "Changed", replaced: "Replaced", retired: "Retired", doubted: "In doubt" },
};

function News({ news }: Pick<DigestContent, "news">) {
  return (
    <LedgerPart title="New and changed" count={news.total}>
      <ul className="grid grid-cols-1 gap-5">
        {news.items.map((item) => (
          <li key={item.insightId}>
            <p className="text-15 text-muted wrap-anywhere" dir="auto">
              <span className="text-ink">{whatWords[item.what]}</span>
              {item.topic !== null && ` in ${item.topic}`}
              {item.words !== "" && `: ${item.words}`}
            </p>
            <Insight insight={item} />
          </li>
        ))}
      </ul>
      <More section={news} href="/insights" words="in the library" />
    </LedgerPart>
  );
}

function Paths({ paths }: Pick<DigestContent, "paths">) {
  return (
    <LedgerPart title="Your paths" count={paths.total}>
      <ul className="grid grid-cols-1 gap-6">
        {paths.items.map(({ pathId, title, href, progress, done, steps, next, nudge }) => (
          <li key={pathId} className="max-w-measure">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <TextLink href={href} dir="auto" className="min-w-0 font-medium wrap-anywhere">
                {title}
              </TextLink>
              <span className="text-15 text-muted">{progress}</span>
            </p>
            <ProgressLine className="mt-2 max-w-80" done={done} of={steps} label={`Steps done on ${title}`} />
            {next && (
              <p className="mt-2 wrap-anywhere">
                <span className="text-15 text-muted">Next: </span>
                <TextLink href={next.href} dir="auto" className="font-serif">
                  {next.title}
                </TextLink>
              </p>
            )}
            {nudge && <p className="mt-1 text-15 text-muted">{nudge}</p>}
          </li>
        ))}
      </ul>
      <More section={paths} href="/paths" words="on your paths" />
    </LedgerPart>
  );
}

function Insight({ insight: { statement, language, href, certainty, note } }: { insight: DigestInsight }) {
  return (
    <>
      <p lang={language} dir="auto" className="max-w-measure font-serif text-17 wrap-anywhere">
        <StatementLink href={href}>{statement}</StatementLink>
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-15 text-muted">
        <Certainty level={certaintyLevel(certainty)} className="text-ink" />
        <span>{note}</span>
      </p>
    </>
  );
}

type MoreProps = { section: Section<unknown>; href: string; words: string };

function More({ section: { items, total }, href, words }: MoreProps) {
  const left = total - items.length;
  if (left <= 0) return null;
  return (
    <p className="mt-4 text-15">
      <TextLink href={href}>
        {left === 1 ? "One more" : `${left} more`} {words}
      </TextLink>
    </p>
  );
}
