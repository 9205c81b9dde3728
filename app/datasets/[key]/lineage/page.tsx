import type { Metadata } from "next";
import { requireDataset } from "@/app/_request/require-dataset";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { LineageView } from "@/components/upkeep/lineage/lineage-view";
import { datasetHref } from "@/domain/datasets/dataset-address";
import { findDatasetLineage } from "@/domain/upkeep/lineage/find-dataset-lineage";
import { lineageQuery } from "@/domain/upkeep/lineage/lineage-query";

type DatasetLineagePageProps = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: DatasetLineagePageProps): Promise<Metadata> {
  const { found } = await requireDataset((await params).key);
  return { title: `Lineage: ${found.dataset.name}` };
}

export default async function DatasetLineagePage({ params, searchParams }: DatasetLineagePageProps) {
  const { actor, now, found } = await requireDataset((await params).key);
  const { dataset } = found;
  const { as } = lineageQuery.parse(await searchParams);
  const lineage = await findDatasetLineage(actor, dataset, now);
  const href = datasetHref(dataset);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="What rests on it"
        crumbs={[
          { label: "Library", href: "/insights" },
          { label: "Data", href: "/datasets" },
          { label: dataset.name, href },
        ]}
      />
      {lineage.nodes.length === 0 ? (
        <EmptyState title="Nothing rests on it yet">
          Insights whose published evidence rests on this data show here, with what is derived from them.
        </EmptyState>
      ) : (
        <LineageView lineage={lineage} as={as} href={`${href}/lineage`} />
      )}
    </SignedInFrame>
  );
}
