import type { ReactNode } from "react";
import { StatementLink } from "@/components/insights/statement-link";
import { Chip } from "@/components/ui/chip";
import { Lock } from "@/components/ui/icons";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { RecordEffect } from "@/domain/insights/effects/effect-query";
import type { Reader } from "../record/tongue";
import { counted, newReadersWords, readersWords } from "./effect-words";
import { ReaderWeeks } from "./reader-weeks";

/** What other parts of Tidemark know of the same record. */
export type Effect = RecordEffect & {
  /** Null while they are fewer than five. */
  holders: number | null;
  usedIn: { id: string; href: string; title: string }[];
  paths: number;
};

type EffectListProps = { effects: Effect[]; reader: Reader; isOwn: boolean };

/** What came of each record, in words and figures; what it needs is marked. */
export function EffectList({ effects, reader, isOwn }: EffectListProps) {
  return (
    <ol aria-label="Insights" className="divide-y divide-line border-y border-line">
      {effects.map((effect) => (
        <li key={effect.id} className="py-5 wrap-anywhere">
          <div className="flex max-w-measure flex-wrap items-baseline gap-x-3 gap-y-1">
            <p lang={effect.language} dir="auto" className="font-serif text-20">
              <StatementLink href={effect.href}>{effect.statement}</StatementLink>
            </p>
            {effect.isRestricted && (
              <Chip icon={<Lock aria-hidden />} reason="Only people and teams named on it may read it">
                Restricted
              </Chip>
            )}
          </div>
          <Reading effect={effect} reader={reader} isOwn={isOwn} />
          <Further effect={effect} locale={reader.locale} />
          <Needs effect={effect} locale={reader.locale} />
        </li>
      ))}
    </ol>
  );
}

const recentMs = 30 * 24 * 60 * 60 * 1000;

type ReadingProps = { effect: Effect; reader: Reader; isOwn: boolean };

function Reading({ effect: { readers, weeks, revisedAt }, reader, isOwn }: ReadingProps) {
  const news = newReadersWords(readers, reader.locale);
  const isRecent = reader.now.getTime() - revisedAt.getTime() < recentMs;
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        {readers.ever > 0 && <ReaderWeeks weeks={weeks} />}
        <span>{readersWords(readers, reader.locale)}</span>
        {news && <span className="text-tide">{news}</span>}
      </p>
      {isRecent && (
        <p className="text-15 text-muted">
          {isOwn ? "Since you published it " : "Since it was published "}
          <Time {...reader} at={revisedAt} />
          {readers.sincePublished === 0
            ? ": nobody else yet"
            : `: read by ${counted(readers.sincePublished, "person", "people", reader.locale)}`}
        </p>
      )}
    </>
  );
}

/** What lies beyond reading: remembered, used, taught. */
function Further({ effect: { holders, usedIn, paths, href }, locale }: { effect: Effect; locale: string }) {
  if (holders === null && usedIn.length === 0 && paths === 0) return null;
  return (
    <Line>
      {holders !== null && <span>Remembered by {counted(holders, "person", "people", locale)}</span>}
      {usedIn.length > 0 && (
        <span>
          Used in{" "}
          {usedIn.slice(0, 3).map((initiative, position) => (
            <span key={initiative.id}>
              {position > 0 && ", "}
              <TextLink href={initiative.href} dir="auto">
                {initiative.title}
              </TextLink>
            </span>
          ))}
          {usedIn.length > 3 && ` and ${usedIn.length - 3} more`}
        </span>
      )}
      {paths > 0 && (
        <span>
          On <TextLink href={href}>{counted(paths, "path", "paths", locale)}</TextLink>
        </span>
      )}
    </Line>
  );
}

/** What waits for somebody, each with the way to do it. */
function Needs({
  effect: { openQuestions, needsReview, mayTend, href },
  locale,
}: {
  effect: Effect;
  locale: string;
}) {
  if (openQuestions === 0 && !needsReview) return null;
  return (
    <Line>
      {needsReview && (
        <TextLink href={mayTend ? `${href}/tend` : href} className="text-sand-ink!">
          Needs review
        </TextLink>
      )}
      {openQuestions > 0 && (
        <TextLink href={`${href}#questions`} className="text-sand-ink!">
          {openQuestions === 1
            ? "One question waits"
            : `${counted(openQuestions, "question", "questions", locale)} wait`}
        </TextLink>
      )}
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-15">{children}</p>;
}
