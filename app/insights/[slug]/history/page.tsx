import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { CompareForm } from "@/components/insights/history/compare-form";
import { Timeline } from "@/components/insights/history/timeline";
import { RecordTabs } from "@/components/insights/record-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { chooseQuery } from "@/domain/insights/comparison-query";
import { listRecordEvents } from "@/domain/insights/list-record-events";
import { listRevisions } from "@/domain/insights/list-revisions";
import { recordDoors } from "@/domain/insights/record-doors";

type HistoryPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: HistoryPageProps): Promise<Metadata> {
  const { insight } = await requireInsight((await params).slug, "/history");
  return { title: `History: ${insight.statement || "Draft"}` };
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { actor, now, href, insight, standing } = await requireInsight((await params).slug, "/history");
  const chosen = chooseQuery.safeParse(await searchParams);
  if (chosen.success) redirect(`${href}/compare/${chosen.data.from}..${chosen.data.to}`);
  const which = { insightId: insight.id };
  const [revisions, events] = await Promise.all([
    listRevisions(actor, which, now),
    listRecordEvents(actor, which, now),
  ]);
  const clock = { now, timeZone: actor.timeZone, locale: actor.locale };
  const [latest, before] = revisions;
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title={
          <span lang={insight.language} dir="auto" className="wrap-anywhere">
            {insight.statement || "A draft without a statement yet"}
          </span>
        }
        crumbs={[{ label: "Library", href: "/insights" }]}
      />
      <RecordTabs href={href} current="history" shows={recordDoors(actor, standing)} />
      {latest && before && (
        <Section title="Compare two revisions">
          <CompareForm
            revisions={revisions}
            action={`${href}/history`}
            from={before.number}
            to={latest.number}
          />
        </Section>
      )}
      {revisions.length + events.length === 0 ? (
        <EmptyState title="Nothing happened to it yet">
          A revision is kept whenever the draft is submitted for review, and nothing is ever written over.
        </EmptyState>
      ) : (
        <Section title="What happened">
          <Timeline revisions={revisions} events={events} href={href} clock={clock} />
        </Section>
      )}
    </SignedInFrame>
  );
}
