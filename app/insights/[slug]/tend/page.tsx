import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RecordIntro } from "@/components/insights/history/record-intro";
import { GoalForms } from "@/components/insights/tending/goal-forms";
import { HandOverForm } from "@/components/insights/tending/hand-over-form";
import { KeeperForms } from "@/components/insights/tending/keeper-forms";
import { TendingFacts } from "@/components/insights/tending/tending-facts";
import { TrashForm } from "@/components/insights/tending/trash-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ReverifyForm } from "@/components/upkeep/reverify-form";
import { findInsight } from "@/domain/insights/find-insight";
import { listPossibleOwners } from "@/domain/insights/list-possible-owners";
import { nextReviewDay } from "@/domain/insights/next-review-day";
import { localDay } from "@/domain/people/local-day";
import { listKeepers } from "@/domain/reminders/list-keepers";
import { listOpenCauses } from "@/domain/upkeep/list-open-causes";
import { entrust, handOver, release, reverify, tick, trash } from "./actions";

type TendPageProps = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: "Look after it" };

export default async function TendPage({ params }: TendPageProps) {
  const { actor, now, href, insight, standing } = await requireInsight((await params).slug, "/tend");
  const view = await findInsight(actor, { insight, standing }, now);
  if (!view.may.tend) forbidden();
  const [owners, causes, keeping] = await Promise.all([
    listPossibleOwners(insight),
    listOpenCauses(actor, [insight.id], now),
    view.status === "published" ? listKeepers(insight.id, now) : null,
  ]);
  const clock = { now, timeZone: actor.timeZone, locale: actor.locale };
  const { goals } = view.content;
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Look after it"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro={<RecordIntro href={href} statement={insight.statement} language={insight.language} />}
      />
      {view.status === "published" && (
        <Section
          title="Is it still true?"
          intro={
            causes.length === 0 && view.nextReviewOn !== null && !view.isCheckDue
              ? "Nothing asks for a check now; one is welcome at any time."
              : undefined
          }
        >
          <ReverifyForm
            view={view}
            causes={causes}
            nextCheckOn={nextReviewDay(localDay(now, actor.timeZone), insight.reviewIntervalMonths)}
            reader={clock}
            reverify={reverify}
          />
        </Section>
      )}
      <Section title="How it stands">
        <TendingFacts view={view} causes={causes} clock={clock} />
      </Section>
      {view.status !== "draft" && goals.length > 0 && (
        <Section title="Goals" intro="What came of it. Outcomes stand on the record without a new revision.">
          <GoalForms view={view} today={localDay(now, actor.timeZone)} tick={tick} />
        </Section>
      )}
      {keeping && (
        <div id="keepers" className="scroll-mt-20">
          <Section
            title="Who keeps it"
            intro="They are asked about it now and then, so that it is not lost when others leave. Where too few do, somebody who knows it is chosen."
          >
            <KeeperForms insightId={view.id} {...keeping} actions={{ entrust, release }} />
          </Section>
        </div>
      )}
      <div id="hand-over" className="scroll-mt-20">
        <Section
          title="Hand it over"
          intro="Somebody else looks after it from then on and is asked when its check is due. Who wrote it stays named."
        >
          <HandOverForm insightId={view.id} owners={owners} handOver={handOver} />
        </Section>
      </div>
      {view.may.trash && (
        <Section
          title="Throw it away"
          intro="It lies in the trash for 30 days and can be brought back. Then it is gone, with everything it ever said."
        >
          <TrashForm insightId={view.id} isPublished={view.status !== "draft"} trash={trash} />
        </Section>
      )}
    </SignedInFrame>
  );
}
