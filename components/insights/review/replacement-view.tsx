import type { ReactNode } from "react";
import { Said } from "@/components/insights/record/said";
import type { Reader } from "@/components/insights/record/tongue";
import { Certainty } from "@/components/ui/certainty";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { Replacement, Side } from "@/domain/insights/review-query";
import { certaintyLevel } from "../certainty-level";

type ReplacementViewProps = {
  mine: Side;
  theirs: Replacement[];
  /** They write this draft: what only others can do is said to them. */
  writes: boolean;
  reader: Reader;
};

/** The new record beside each one it replaces; on a phone one below the other. */
export function ReplacementView({ mine, theirs, writes, reader }: ReplacementViewProps) {
  return (
    <div className="grid gap-6">
      {theirs.map(({ id, side, problem, mayReplace }) => (
        <div key={id} className="grid gap-4">
          {problem && <Notice kind="harm">{problem} As long as that is so, it cannot be published.</Notice>}
          {writes && side && !problem && !mayReplace && (
            <Notice>Others look after the record that this replaces: a curator has to publish this.</Notice>
          )}
          {side && (
            <div className="grid rounded border border-line bg-surface md:grid-cols-2 md:divide-x md:divide-line max-md:divide-y max-md:divide-line">
              <OneSide title="The new one" side={mine} reader={reader} />
              <OneSide title="The one it replaces" side={side} reader={reader} />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

type OneSideProps = { title: string; side: Side; reader: Reader };

function OneSide({ title, side, reader }: OneSideProps) {
  const tongue = { lang: side.lang, dir: side.direction };
  return (
    <section className="min-w-0 px-5 py-4">
      <h3 className="text-15 font-medium text-muted">{title}</h3>
      <p {...tongue} className="mt-1 font-serif text-20 wrap-anywhere">
        {side.href ? (
          <TextLink href={side.href}>{side.statement}</TextLink>
        ) : (
          side.statement || "No statement yet"
        )}
      </p>
      <DefinitionList
        className="my-4"
        items={[
          { term: "Certainty", children: <Certainty level={certaintyLevel(side.certainty)} /> },
          { term: "Evidence weight now", children: weightWords(side.weight, reader.locale) },
          { term: "Evidence", children: `${side.supports} for, ${side.contradicts} against` },
          { term: "Age", children: age(side, reader) },
        ]}
      />
      <Said html={side.summaryHtml} tongue={tongue} />
    </section>
  );
}

const weightWords = (weight: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(weight);

function age({ publishedAt }: Side, reader: Reader): ReactNode {
  if (!publishedAt) return "New";
  return (
    <>
      Published <Time {...reader} at={publishedAt} />
    </>
  );
}
