import clsx from "clsx";
import { ItemDataLine } from "@/components/datasets/item-data-line";
import { FromStudy } from "@/components/studies/from-study";
import type { ItemData } from "@/domain/datasets/dataset-query";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import type { StudyLink } from "@/domain/studies/study-query";
import { evidenceFacts } from "./evidence-words";
import { partialDay } from "./partial-day";
import { Said } from "./said";
import { sourceLink } from "./source-link";
import type { Tongue } from "./tongue";

type EvidenceEntryProps = {
  item: EvidenceItem;
  /** Its place in the list: what its anchor ends in. */
  number: number;
  html: Record<string, string>;
  tongue: Tongue;
  locale: string;
  citation: string;
  /** The data it rests on. */
  data?: ItemData;
  /** The study it came from. */
  study?: StudyLink;
  /** It no longer counts: it was withdrawn itself, or what it rests on was. */
  isGone?: boolean;
};

/** One item, with an address of its own; a withdrawn one is struck and says why. */
export function EvidenceEntry({
  item,
  number,
  html,
  tongue,
  locale,
  citation,
  data,
  study,
  isGone: gone = item.withdrawn !== null,
}: EvidenceEntryProps) {
  const path = (part: string) => html[`evidence.${item.id}.${part}`];
  return (
    <li
      id={`evidence-${number}`}
      className="grid scroll-mt-16 grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 py-4 target:-mx-3 target:rounded target:bg-tide-soft target:px-3"
    >
      <Sign direction={item.direction} isGone={gone} />
      <div className="grid gap-2">
        <div>
          <Title item={item} isGone={gone} />
          <p className="text-15 wrap-anywhere text-muted">
            <span className={clsx("font-medium", gone ? "text-muted" : tones[item.direction])}>
              {gone ? "Withdrawn" : words[item.direction]}
            </span>
            {evidenceFacts(item, locale).map((fact) => ` · ${fact}`)}
          </p>
          <Source source={item.source} />
          <p className="hidden text-13 text-muted print:block">#evidence-{number}</p>
        </div>
        {item.withdrawn && (
          <p className="text-15 text-sand-ink">
            It no longer counts
            {item.withdrawn.on && `, since ${partialDay(item.withdrawn.on, locale)}`}
            {item.withdrawn.reason ? `: ${item.withdrawn.reason}` : "."}
          </p>
        )}
        {gone && !item.withdrawn && (
          <p className="text-15 text-sand-ink">
            It no longer counts: the data or the study it rests on was withdrawn.
          </p>
        )}
        {item.note && (
          <p lang={tongue.lang} dir="auto" className="font-serif wrap-anywhere">
            {item.note}
          </p>
        )}
        <FromStudy study={study} locale={locale} />
        {data && <ItemDataLine data={data} locale={locale} />}
        <Said html={path("keyFigures")} tongue={tongue} className="text-15" />
        {path("quote") && (
          <blockquote className="border-s-2 border-line ps-4 text-muted italic">
            <Said html={path("quote")} tongue={tongue} />
          </blockquote>
        )}
        <Cite number={number} citation={citation} />
      </div>
    </li>
  );
}

const words = { supports: "Supports", contradicts: "Contradicts" } as const;
const tones = { supports: "text-kelp", contradicts: "text-coral" } as const;

export function Sign({ direction, isGone }: { direction: EvidenceItem["direction"]; isGone: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={clsx("mt-1.5 size-4", isGone ? "text-muted" : tones[direction])}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      <path d={direction === "supports" ? "M8 2.5v11M2.5 8h11" : "M2.5 8h11"} />
      {isGone && <path d="M2.5 13.5l11-11" />}
    </svg>
  );
}

function Title({ item: { title }, isGone }: { item: EvidenceItem; isGone: boolean }) {
  const text = title || "Without a title";
  return (
    <h3 className="font-medium wrap-anywhere" dir="auto">
      {isGone ? <s className="text-muted">{text}</s> : text}
    </h3>
  );
}

/** What cannot be opened is named as it was written down. */
function Source({ source }: { source: string }) {
  if (source.trim() === "") return null;
  const link = sourceLink(source);
  return (
    <p className="text-15 wrap-anywhere">
      {link ? (
        <a
          href={link.href}
          data-bare
          rel="noopener noreferrer"
          className="rounded-small text-tide underline decoration-1 underline-offset-3 hover:text-tide-deep"
        >
          {link.label}
        </a>
      ) : (
        <span className="text-muted" dir="auto">
          {source}
        </span>
      )}
    </p>
  );
}

/** Leads to the item's own address; with scripts it copies the citation on the way. */
function Cite({ number, citation }: { number: number; citation: string }) {
  return (
    <p className="text-13 print:hidden">
      <a
        href={`#evidence-${number}`}
        data-copy={citation}
        data-copied="The citation is copied."
        className="rounded-small py-1 text-muted underline-offset-3 hover:text-ink hover:underline max-md:py-2"
      >
        Cite evidence {number}
      </a>
    </p>
  );
}
