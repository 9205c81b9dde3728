import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RecordTabs } from "@/components/insights/record-tabs";
import { DraftDoors } from "@/components/insights/writing/draft-doors";
import { DraftHeading } from "@/components/insights/writing/draft-heading";
import { RestingDraft } from "@/components/insights/writing/resting-draft";
import { ReviseForm } from "@/components/insights/writing/revise-form";
import { WritingPage } from "@/components/insights/writing/writing-page";
import { environment } from "@/config/environment";
import { listWriterData } from "@/domain/datasets/find-item-data";
import { type Draft, findDraft } from "@/domain/insights/find-draft";
import { mayEditDraft, mayTend } from "@/domain/insights/insight-policy";
import { listLinked } from "@/domain/insights/link-choices";
import { recordDoors } from "@/domain/insights/record-doors";
import { listTopicChoices } from "@/domain/insights/topic-choices";
import { findItemStudies } from "@/domain/studies/find-study";
import { discard, revise } from "./actions";

type EditPageProps = { params: Promise<{ slug: string }> };
type Found = Awaited<ReturnType<typeof requireInsight>>;

export const metadata: Metadata = { title: "Write" };

export default async function EditPage({ params }: EditPageProps) {
  const found = await requireInsight((await params).slug, "/edit");
  const { actor, href, insight, standing } = found;
  if (!mayEditDraft(actor, standing)) forbidden();
  const draft = await findDraft(actor, found);
  return (
    <SignedInFrame actor={actor} current="library">
      <DraftHeading statement={insight.statement} isPublished={insight.status !== "draft"} />
      <RecordTabs href={href} current="edit" shows={recordDoors(actor, standing)} />
      {!draft && <ReviseForm insightId={insight.id} status={insight.status} revise={revise} />}
      {draft?.review && <RestingDraft href={href} isApproved={draft.review.state === "approved"} />}
      {draft && !draft.review && <Writing found={found} draft={draft} />}
    </SignedInFrame>
  );
}

async function Writing({ found, draft }: { found: Found; draft: Draft }) {
  const { actor, now, href, insight, standing } = found;
  const { version, begunAt, content, savedBy, savedById, savedAt } = draft;
  const [topics, known, linked, studies] = await Promise.all([
    listTopicChoices(),
    listWriterData(
      actor,
      content.evidence.flatMap(({ snapshotId }) => snapshotId ?? []),
      now,
    ),
    listLinked(
      actor,
      content.links.map((link) => link.insightId),
      now,
    ),
    findItemStudies(actor, content.evidence, now),
  ]);
  return (
    <WritingPage
      record={{ id: insight.id, key: insight.key, href }}
      draft={{
        ...{ version, content, savedBy, savedById },
        ...{ begunAt: begunAt.toISOString(), savedAt: savedAt.toISOString() },
      }}
      person={{ id: actor.id, timeZone: actor.timeZone, locale: actor.locale }}
      topics={topics}
      linked={linked}
      studies={studies}
      data={{ known, mostMegabytes: environment().UPLOAD_LIMIT_MB }}
    >
      <DraftDoors
        insightId={insight.id}
        href={href}
        isPublished={insight.status !== "draft"}
        mayShare={mayTend(actor, standing)}
        discard={discard}
      />
    </WritingPage>
  );
}
