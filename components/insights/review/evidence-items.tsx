import clsx from "clsx";
import { ItemDataLine } from "@/components/datasets/item-data-line";
import { Sign } from "@/components/insights/record/evidence-entry";
import { evidenceFacts } from "@/components/insights/record/evidence-words";
import { partialDay } from "@/components/insights/record/partial-day";
import { Said } from "@/components/insights/record/said";
import { sourceLink } from "@/components/insights/record/source-link";
import type { Tongue } from "@/components/insights/record/tongue";
import { FromStudy } from "@/components/studies/from-study";
import type { ItemData } from "@/domain/datasets/dataset-query";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import type { StudyLink } from "@/domain/studies/study-query";

type EvidenceItemsProps = {
  items: EvidenceItem[];
  html: Record<string, string>;
  tongue: Tongue;
  locale: string;
  /** What the items rest on, by their ids. */
  data?: Record<string, ItemData>;
  /** What they came from, by the ids of the studies. */
  studies?: Record<string, StudyLink>;
};

/** Every item with all it says: a reviewer opens the sources. */
export function EvidenceItems({ items, html, tongue, locale, data = {}, studies = {} }: EvidenceItemsProps) {
  return (
    <ol className="grid max-w-measure grid-cols-1 gap-6">
      {items.map((item) => (
        <li key={item.id} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
          <Sign direction={item.direction} isGone={item.withdrawn !== null} />
          <div className="grid grid-cols-1 gap-2">
            <div>
              <p dir="auto" className="font-medium wrap-anywhere">
                {item.withdrawn ? (
                  <s className="text-muted">{item.title}</s>
                ) : (
                  item.title || "Without a title"
                )}
              </p>
              <p className="text-15 wrap-anywhere text-muted">
                <span className={clsx("font-medium", tones[item.direction])}>{words[item.direction]}</span>
                {evidenceFacts(item, locale).map((fact) => ` · ${fact}`)}
              </p>
              <Source source={item.source} />
            </div>
            <Withdrawn item={item} locale={locale} />
            <FromStudy study={studies[item.studyId ?? ""]} locale={locale} />
            <DataLine data={data[item.id]} locale={locale} />
            {item.note && (
              <p {...tongue} className="font-serif wrap-anywhere">
                {item.note}
              </p>
            )}
            <Said html={html[`evidence.${item.id}.keyFigures`]} tongue={tongue} />
            {html[`evidence.${item.id}.quote`] && (
              <blockquote className="border-s-2 border-line ps-4 text-muted italic">
                <Said html={html[`evidence.${item.id}.quote`]} tongue={tongue} />
              </blockquote>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const words = { supports: "Supports", contradicts: "Contradicts" } as const;
const tones = { supports: "text-kelp", contradicts: "text-coral" } as const;

function DataLine({ data, locale }: { data: ItemData | undefined; locale: string }) {
  return data ? <ItemDataLine data={data} locale={locale} /> : null;
}

function Source({ source }: { source: string }) {
  if (source.trim() === "") return <p className="text-15 text-sand-ink">No source is named.</p>;
  const link = sourceLink(source);
  if (!link)
    return (
      <p dir="auto" className="text-15 wrap-anywhere text-muted">
        {source}
      </p>
    );
  return (
    <p className="text-15 wrap-anywhere">
      <a
        href={link.href}
        rel="noopener noreferrer"
        target="_blank"
        className="rounded-small text-tide underline decoration-1 underline-offset-3 hover:text-tide-deep"
      >
        {link.label}
        <span className="sr-only"> (new tab)</span>
      </a>
    </p>
  );
}

function Withdrawn({ item: { withdrawn }, locale }: { item: EvidenceItem; locale: string }) {
  if (!withdrawn) return null;
  return (
    <p className="text-15 text-sand-ink">
      Withdrawn, so it no longer counts
      {withdrawn.on && `, since ${partialDay(withdrawn.on, locale)}`}
      {withdrawn.reason ? `: ${withdrawn.reason}` : "."}
    </p>
  );
}
