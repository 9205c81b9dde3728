import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { citationsOf } from "@/components/insights/record/cite";
import { RecordArticle } from "@/components/insights/record/record-article";
import { RecordTabs } from "@/components/insights/record-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { publicAddress } from "@/config/environment";
import { findItemData } from "@/domain/datasets/find-item-data";
import { findDraftView } from "@/domain/insights/find-draft-view";
import { maySeeDraft } from "@/domain/insights/insight-policy";
import { recordDoors } from "@/domain/insights/record-doors";
import { findItemStudies } from "@/domain/studies/find-study";

export const metadata: Metadata = { title: "Preview" };

export default async function PreviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const found = await requireInsight((await params).slug, "/preview");
  const { actor, now, href, standing } = found;
  if (!maySeeDraft(actor, standing)) forbidden();
  const view = await findDraftView(actor, found, now);
  const evidence = view?.content.evidence ?? [];
  const [data, studies] = await Promise.all([
    findItemData(actor, evidence),
    findItemStudies(actor, evidence, now),
  ]);
  const doors = recordDoors(actor, standing);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const back = doors.edit && <LinkButton href={`${href}/edit`}>Go on writing</LinkButton>;
  return (
    <SignedInFrame actor={actor} current="library">
      <RecordTabs href={href} current="edit" shows={doors} />
      {view ? (
        <RecordArticle
          view={view}
          upkeep={{ causes: [], asked: { questions: [] }, weights: [], data, studies }}
          knowledge={{ remembering: null, paths: [], usedIn: [] }}
          reader={reader}
          citations={citationsOf(view, publicAddress(), reader)}
          actions={back}
        />
      ) : (
        <EmptyState title="There is no draft now" action={back}>
          Nobody is changing this insight; readers see what is published.
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
