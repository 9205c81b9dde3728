import type { Metadata } from "next";
import { requireInsight } from "@/app/_request/require-insight";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RecordTabs } from "@/components/insights/record-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { LineageView } from "@/components/upkeep/lineage/lineage-view";
import { recordDoors } from "@/domain/insights/record-doors";
import { findInsightLineage } from "@/domain/upkeep/lineage/find-insight-lineage";
import { lineageQuery } from "@/domain/upkeep/lineage/lineage-query";

type LineagePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: LineagePageProps): Promise<Metadata> {
  const { insight } = await requireInsight((await params).slug, "/lineage");
  return { title: `Lineage: ${insight.statement || "Draft"}` };
}

export default async function LineagePage({ params, searchParams }: LineagePageProps) {
  const { actor, now, href, insight, standing } = await requireInsight((await params).slug, "/lineage");
  const { as } = lineageQuery.parse(await searchParams);
  const lineage = insight.status === "draft" ? null : await findInsightLineage(actor, insight, now);
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
      <RecordTabs href={href} current="lineage" shows={recordDoors(actor, standing)} />
      {lineage === null && (
        <EmptyState title="Nothing rests on a draft">
          What it rests on, and what is derived from it, shows here once it is published.
        </EmptyState>
      )}
      {lineage && lineage.nodes.length === 1 && (
        <EmptyState title="It stands alone">
          It has no evidence, is derived from no other insight, and none is derived from it. Links and
          evidence are added when it is revised.
        </EmptyState>
      )}
      {lineage && lineage.nodes.length > 1 && (
        <LineageView lineage={lineage} as={as} href={`${href}/lineage`} />
      )}
    </SignedInFrame>
  );
}
