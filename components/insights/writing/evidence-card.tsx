import type { KeyboardEvent } from "react";
import { Chip } from "@/components/ui/chip";
import { ChevronRight } from "@/components/ui/icons";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import { evidenceKindWords, strengthWords } from "@/domain/insights/content-words-input";
import { EvidenceFields } from "./evidence-fields";
import { ItemButtons } from "./item-buttons";

type EvidenceCardProps = {
  item: EvidenceItem;
  place: { index: number; of: number };
  startsOpen: boolean;
  onChange: (change: Partial<EvidenceItem>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One item of evidence: a line that says what it is, and all its fields below it when opened. */
export function EvidenceCard({ item, place, startsOpen, onChange, onMove, onRemove }: EvidenceCardProps) {
  const { index, of } = place;

  function press(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  }

  return (
    <li data-item={item.id} onKeyDown={press} className="rounded border border-line bg-surface">
      <details open={startsOpen} className="group/card">
        <summary className="list-none flex min-h-12 items-start gap-2 rounded px-3 py-2 hover:bg-wash">
          <ChevronRight
            aria-hidden
            className="mt-1 size-5 shrink-0 text-muted transition-transform group-open/card:rotate-90"
          />
          <CardLine item={item} number={index + 1} />
        </summary>
        <div className="border-t border-line px-4 pt-4 pb-3">
          <EvidenceFields item={item} onChange={onChange} />
          <div className="mt-3 flex justify-end">
            <ItemButtons
              name={`evidence ${index + 1}`}
              isFirst={index === 0}
              isLast={index === of - 1}
              onMove={onMove}
              onRemove={onRemove}
            />
          </div>
        </div>
      </details>
    </li>
  );
}

function CardLine({ item, number }: { item: EvidenceItem; number: number }) {
  const contradicts = item.direction === "contradicts";
  const facts = [
    evidenceKindWords[item.kind],
    item.strength && `${strengthWords[item.strength].toLowerCase()} strength`,
    item.periodUntil || item.publishedOn,
    item.studyId && "from a study",
    item.snapshotId && "with data",
  ];
  return (
    <span className="min-w-0 grow">
      <span className="mr-2 font-medium" dir="auto">
        <span aria-hidden className={contradicts ? "mr-2 text-coral" : "mr-2 text-kelp"}>
          {contradicts ? "−" : "+"}
        </span>
        {item.title || <span className="text-muted">Evidence {number}, without a title</span>}
      </span>
      <span className="block text-15 text-muted">
        {contradicts ? "Contradicts" : "Supports"} · {facts.filter(Boolean).join(" · ")}
        {item.withdrawn && (
          <>
            {" "}
            <Chip tone="coral">Withdrawn</Chip>
          </>
        )}
      </span>
    </span>
  );
}
