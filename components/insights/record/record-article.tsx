import type { ReactNode } from "react";
import { CauseNotice } from "@/components/upkeep/cause-notice";
import type { ItemData } from "@/domain/datasets/dataset-query";
import type { WeightPoint } from "@/domain/evidence/weight-query";
import type { RecordView } from "@/domain/insights/record-query";
import type { StudyLink } from "@/domain/studies/study-query";
import type { CauseView } from "@/domain/upkeep/cause-query";
import { type Asked, AskedQuestions } from "./asked-questions";
import { EvidenceSection } from "./evidence-section";
import { ForAnalysts } from "./for-analysts";
import { Purpose } from "./purpose";
import { Questions } from "./questions";
import { RecordHeading } from "./record-heading";
import { type OwnKnowledge, RecordRail } from "./record-rail";
import { Said } from "./said";
import { StandingNotices } from "./standing-notices";
import type { Citations, Reader } from "./tongue";
import { UseAndLimits } from "./use-and-limits";

/** What happens to a record beside its text: why it needs review, what was asked, what its evidence rests on. */
export type RecordUpkeep = {
  causes: CauseView[];
  asked: Asked;
  weights: WeightPoint[];
  /** By the id of the item of evidence. */
  data: Record<string, ItemData>;
  /** By their own ids. */
  studies?: Record<string, StudyLink>;
};

type RecordArticleProps = {
  view: RecordView;
  reader: Reader;
  /** Nothing of a draft that is only looked at. */
  upkeep?: RecordUpkeep;
  knowledge: OwnKnowledge;
  citations: Citations;
  actions: ReactNode;
};

/** A record as it is read: the claim, how sure we are, what to do with it, and everything else when asked. */
export function RecordArticle({
  view,
  reader,
  upkeep = { causes: [], asked: { questions: [] }, weights: [], data: {} },
  knowledge,
  citations,
  actions,
}: RecordArticleProps) {
  const tongue = { lang: view.content.language, dir: view.direction };
  return (
    <article data-record>
      <RecordHeading view={view} tongue={tongue} reader={reader} actions={actions} />
      <div className="grid gap-x-16 gap-y-12 wide:grid-cols-[minmax(0,1fr)_14rem]">
        <div className="min-w-0">
          <StandingNotices view={view} reader={reader} />
          <CauseNotice view={view} causes={upkeep.causes} reader={reader} />
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
            weights={upkeep.weights}
            data={upkeep.data}
            studies={upkeep.studies}
          />
          <Purpose view={view} tongue={tongue} locale={reader.locale} />
          <ForAnalysts view={view} tongue={tongue} />
          <Questions view={view} tongue={tongue} />
          <AskedQuestions view={view} asked={upkeep.asked} reader={reader} />
        </div>
        <RecordRail view={view} reader={reader} knowledge={knowledge} />
        <Imprint view={view} citation={citations.record} />
      </div>
    </article>
  );
}

/** On paper, what the rail would say: whose it is, and where it is. */
function Imprint({ view: { owner, topics }, citation }: { view: RecordView; citation: string }) {
  return (
    <p className="hidden border-t border-line pt-4 text-13 text-muted print:block">
      Owner: {owner.name}. {topics.length > 0 && `Topics: ${topics.map(({ name }) => name).join(", ")}. `}
      {citation}
    </p>
  );
}
