import { TextLink } from "@/components/ui/text-link";
import type { ItemData } from "@/domain/datasets/dataset-query";
import type { WeightPoint } from "@/domain/evidence/weight-query";
import type { RecordView } from "@/domain/insights/record-query";
import type { StudyLink } from "@/domain/studies/study-query";
import { EvidenceEntry } from "./evidence-entry";
import { EvidenceWeight } from "./evidence-weight";
import type { Citations, Reader, Tongue } from "./tongue";

type EvidenceSectionProps = {
  view: RecordView;
  tongue: Tongue;
  reader: Reader;
  citations: Citations;
  weights?: WeightPoint[];
  data?: Record<string, ItemData>;
  studies?: Record<string, StudyLink>;
};

/** What speaks for it and what against it, and how much that weighs by now. */
export function EvidenceSection({
  view,
  tongue,
  reader,
  citations,
  weights = [],
  data = {},
  studies = {},
}: EvidenceSectionProps) {
  const { evidence } = view.content;
  if (evidence.length === 0) return null;
  return (
    <section aria-labelledby="evidence" className="mb-12">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-6 border-t border-edge pt-4">
        <h2 id="evidence" className="scroll-mt-20 font-serif text-20 font-semibold">
          Evidence
        </h2>
        <p className="text-15 text-muted tabular-nums">
          {counts(view)}
          {view.status !== "draft" && (
            <span className="print:hidden">
              {" · "}
              <TextLink href={`${view.href}/lineage`}>Lineage</TextLink>
            </span>
          )}
        </p>
      </div>
      <EvidenceWeight view={view} history={weights} reader={reader} />
      <ol className="mt-4 divide-y divide-line">
        {evidence.map((item, position) => (
          <EvidenceEntry
            key={item.id}
            item={item}
            number={position + 1}
            html={view.html}
            tongue={tongue}
            locale={reader.locale}
            citation={citations.evidence(position + 1)}
            data={data[item.id]}
            study={studies[item.studyId ?? ""]}
            isGone={view.weight.items[item.id]?.isWithdrawn}
          />
        ))}
      </ol>
    </section>
  );
}

/** "2 support · 1 contradicts": withdrawn items are counted apart, because they no longer do either. */
function counts({ content: { evidence }, weight }: RecordView) {
  const standing = evidence.filter(({ id }) => !weight.items[id]?.isWithdrawn);
  const supporting = standing.filter(({ direction }) => direction === "supports").length;
  const contradicting = standing.length - supporting;
  const withdrawn = evidence.length - standing.length;
  return [
    `${supporting} ${supporting === 1 ? "supports" : "support"}`,
    ...(contradicting > 0 ? [`${contradicting} ${contradicting === 1 ? "contradicts" : "contradict"}`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ].join(" · ");
}
