import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RecordTabs } from "@/components/insights/record-tabs";
import { SharingForm } from "@/components/insights/sharing/sharing-form";
import { PageHeader } from "@/components/ui/page-header";
import { findSharing } from "@/domain/insights/find-sharing";
import { maySetAudience, mayTend } from "@/domain/insights/insight-policy";
import { recordDoors } from "@/domain/insights/record-doors";
import { findMustKnowLoad } from "@/domain/reminders/find-must-know-load";
import { share } from "./actions";

export const metadata: Metadata = { title: "Who may read it" };

export default async function SharingPage({ params }: { params: Promise<{ slug: string }> }) {
  const { actor, now, href, insight, standing } = await requireInsight((await params).slug, "/sharing");
  if (!mayTend(actor, standing)) forbidden();
  const { everybody, author, owner, teams, ...sharing } = await findSharing(actor, insight.id, now);
  const loads = maySetAudience(actor)
    ? await findMustKnowLoad(actor, { teamIds: teams.map(({ id }) => id), insightId: insight.id }, now)
    : null;
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Who may read it"
        crumbs={[
          { label: "Library", href: "/insights" },
          { label: insight.statement || "A draft without a statement", href },
        ]}
      />
      <RecordTabs href={href} current="sharing" shows={recordDoors(actor, standing)} />
      <SharingForm
        insightId={insight.id}
        sharing={sharing}
        people={{ everybody, author, owner }}
        teams={teams}
        isPublished={insight.status !== "draft"}
        loads={loads}
        save={share}
      />
    </SignedInFrame>
  );
}
