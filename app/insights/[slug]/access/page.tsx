import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { AccessRequestList } from "@/components/insights/access-request-list";
import { RecordTabs } from "@/components/insights/record-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { mayTend } from "@/domain/insights/insight-policy";
import { listAccessRequests } from "@/domain/insights/list-access-requests";
import { recordDoors } from "@/domain/insights/record-doors";
import { decline, grant } from "./actions";

export const metadata: Metadata = { title: "Who asks to read it" };

type AccessPageProps = { params: Promise<{ slug: string }> };

export default async function AccessPage({ params }: AccessPageProps) {
  const { actor, now, href, insight, standing } = await requireInsight((await params).slug, "/access");
  if (!mayTend(actor, standing)) forbidden();
  const requests = await listAccessRequests(actor, { insight, standing });
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Who asks to read it"
        crumbs={[
          { label: "Library", href: "/insights" },
          { label: insight.statement || "Insight", href },
        ]}
        intro="Whoever you let in is named on this insight alone and can read it from then on."
      />
      <RecordTabs href={href} current="sharing" shows={recordDoors(actor, standing)} />
      {requests.length === 0 ? (
        <EmptyState
          title="Nobody waits for an answer"
          drawing="boats"
          action={<LinkButton href={`${href}/sharing`}>See who may read it</LinkButton>}
        >
          When somebody asks to read this insight, it stands here and on the owner’s home page.
        </EmptyState>
      ) : (
        <AccessRequestList
          requests={requests}
          grant={grant}
          decline={decline}
          clock={{ now, timeZone: actor.timeZone, locale: actor.locale }}
        />
      )}
    </SignedInFrame>
  );
}
