import clsx from "clsx";
import type { ReactNode } from "react";
import { certaintyLevel } from "@/components/insights/certainty-level";
import { SaidList } from "@/components/insights/record/said";
import type { Reader } from "@/components/insights/record/tongue";
import { StandingChips } from "@/components/insights/standing-chips";
import { StatementLink } from "@/components/insights/statement-link";
import { MarkedText } from "@/components/search/marked-text";
import { Because } from "@/components/ui/because";
import { Certainty } from "@/components/ui/certainty";
import { Chip } from "@/components/ui/chip";
import { Time } from "@/components/ui/time";
import type { KnownInsight, KnownRecord, NamedRecord } from "@/domain/initiatives/known-query";
import type { MatchPassage } from "@/domain/initiatives/match-query";
import type { Section } from "@/domain/insights/content-input";
import { sectionTitles } from "@/domain/insights/content-words-input";
import { becauseWords, weightsOf } from "./because-words";

type KnownEntryProps = {
  known: KnownInsight;
  named: Record<string, NamedRecord>;
  reader: Reader;
  /** Its number on the page, by which the table of people names it. */
  number?: number;
  /** What one can say of it. */
  children?: ReactNode;
};

/** One insight that bears on something: what it claims, how sure, why it is here, where it says so, and its limits beside it. */
export function KnownEntry({ known, named, reader, number, children }: KnownEntryProps) {
  const { record, isNew, passage } = known;
  const because = becauseWords(known, named);
  return (
    <div className="grid gap-x-10 gap-y-3 @2xl:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="min-w-0">
        <p className="flex items-baseline gap-2">
          {number && <span className="font-serif text-15 text-muted tabular-nums">{number}</span>}
          <span lang={record.language} dir="auto" className="min-w-0 font-serif text-20 wrap-anywhere">
            <StatementLink href={record.href}>{record.statement}</StatementLink>
          </span>
        </p>
        <Facts record={record} isNew={isNew} reader={reader} />
        {because && (
          <div className="mt-2 max-w-measure wrap-anywhere">
            <Because>{because}</Because>
          </div>
        )}
        <Weights known={known} />
        {passage && <Passage passage={passage} record={record} />}
        {children}
      </div>
      <Limits record={record} />
    </div>
  );
}

function Facts({ record, isNew, reader }: { record: KnownRecord; isNew: boolean; reader: Reader }) {
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
      {isNew && <Chip tone="tide">New since you looked</Chip>}
      <Certainty level={certaintyLevel(record.certainty)} className="text-ink" />
      <StandingChips standing={record.standing} />
      <Chip reason={record.isStillTrue ? "Somebody checked it then" : "Its latest revision"}>
        {record.isStillTrue ? "Still true" : "Published"},{" "}
        <Time {...reader} at={record.confirmedAt} absolute />
      </Chip>
      {!record.isMet && <span className="print:hidden">You have not read it</span>}
    </p>
  );
}

/** The part that each shared word has in it, for whoever asks. */
function Weights({ known: { reasons } }: { known: KnownInsight }) {
  const weights = weightsOf(reasons);
  if (weights.length < 2) return null;
  return (
    <details className="text-13 text-muted print:hidden">
      <summary className="inline-flex min-h-6 items-center rounded-small underline decoration-line underline-offset-4">
        How much each word counts
      </summary>
      <ul className="flex flex-wrap gap-x-4 tabular-nums">
        {weights.map(({ word, percent }) => (
          <li key={word} dir="auto">
            {word} {percent} %
          </li>
        ))}
      </ul>
    </details>
  );
}

function Passage({ passage: { section, text }, record }: { passage: MatchPassage; record: KnownRecord }) {
  const title = sectionTitles[section as Section];
  return (
    <blockquote className="mt-3 max-w-measure border-s-2 border-line ps-4 text-15">
      {title && section !== "statement" && <p className="text-13 text-muted">{title}</p>}
      <p lang={record.language} dir="auto" className="font-serif wrap-anywhere">
        <MarkedText pieces={text} />
      </p>
    </blockquote>
  );
}

function Limits({ record: { limitations, language, direction } }: { record: KnownRecord }) {
  return (
    <section className="min-w-0 text-15 @2xl:border-s @2xl:border-line @2xl:ps-5">
      <h4 className="text-13 text-muted">Mind the limits</h4>
      {limitations.length > 0 ? (
        <div className="[&_.prose]:text-15 [&_.prose]:leading-6">
          <SaidList
            items={limitations}
            html={(id) => limitations.find((one) => one.id === id)?.html}
            tongue={{ lang: language, dir: direction }}
          />
        </div>
      ) : (
        <p className="text-muted">None are written down.</p>
      )}
    </section>
  );
}

/** Several that contradict each other stand within one bracket. */
export function ContradictingBracket({ isBound, children }: { isBound: boolean; children: ReactNode }) {
  return (
    <div
      className={clsx(
        isBound &&
          "relative ps-5 before:absolute before:inset-y-1 before:start-0 before:w-2.5 before:border-y-2 before:border-s-2 before:border-coral sm:ps-7",
      )}
    >
      {isBound && <p className="mb-3 text-15 font-medium text-coral">These contradict each other</p>}
      {children}
    </div>
  );
}
