import { Certainty } from "@/components/ui/certainty";
import type { ItemData } from "@/domain/datasets/dataset-query";
import type { RecordView } from "@/domain/insights/record-query";
import type { StudyLink } from "@/domain/studies/study-query";
import { certaintyLevel } from "../certainty-level";
import { EvidenceSection } from "../record/evidence-section";
import { ForAnalysts } from "../record/for-analysts";
import { Purpose } from "../record/purpose";
import { Questions } from "../record/questions";
import { Said } from "../record/said";
import type { Citations, Reader } from "../record/tongue";
import { UseAndLimits } from "../record/use-and-limits";

type RevisionArticleProps = {
  view: RecordView;
  reader: Reader;
  citations: Citations;
  /** The data its evidence was written on, by the item's id. */
  data: Record<string, ItemData>;
  /** The studies that its evidence came from, by their own ids. */
  studies: Record<string, StudyLink>;
};

/** An old text of a record, laid out as it was read. */
export function RevisionArticle({ view, reader, citations, data, studies }: RevisionArticleProps) {
  const tongue = { lang: view.content.language, dir: view.direction };
  const { certainty, certaintyReason } = view.content;
  return (
    <article className="max-w-3xl">
      <p className="mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Certainty level={certaintyLevel(certainty)} />
        {certaintyReason && (
          <span {...tongue} className="min-w-0 font-serif text-15 wrap-anywhere text-muted italic">
            {certaintyReason}
          </span>
        )}
      </p>
      <Said
        html={view.html.summary}
        tongue={tongue}
        className="mb-10 [&_.prose]:text-20 [&_.prose]:leading-8"
      />
      <UseAndLimits view={view} tongue={tongue} />
      <EvidenceSection
        view={view}
        tongue={tongue}
        reader={reader}
        citations={citations}
        data={data}
        studies={studies}
      />
      <Purpose view={{ ...view, ticks: {} }} tongue={tongue} locale={reader.locale} />
      <ForAnalysts view={view} tongue={tongue} />
      <Questions view={view} tongue={tongue} />
    </article>
  );
}
