import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { DatasetList } from "@/components/datasets/dataset-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { type DatasetsQuery, datasetsQuery } from "@/domain/datasets/dataset-input";
import { listDatasets } from "@/domain/datasets/list-datasets";

export const metadata: Metadata = { title: "Data" };

type DatasetsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DatasetsPage({ searchParams }: DatasetsPageProps) {
  const actor = await requirePerson();
  const now = new Date();
  const query = datasetsQuery.parse(await searchParams);
  const { datasets, isMore } = await listDatasets(actor, query, now);
  const isNarrowed = query.q !== "" || query.page > 1;
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Data"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="What the evidence rests on, as far as it is yours to read. Whatever changed last stands first."
      />
      {(isNarrowed || datasets.length > 0) && (
        <SearchField
          action="/datasets"
          label="Find data"
          defaultValue={query.q}
          placeholder="Words in its name"
          className="mb-6"
        />
      )}
      {datasets.length > 0 ? (
        <DatasetList datasets={datasets} reader={{ now, timeZone: actor.timeZone, locale: actor.locale }} />
      ) : (
        <Nothing isNarrowed={isNarrowed} />
      )}
      <Pagination
        label="Pages of data"
        newer={query.page > 1 && datasets.length > 0 ? addressOf(query, query.page - 1) : undefined}
        older={isMore ? addressOf(query, query.page + 1) : undefined}
        words={{ newer: "Changed later", older: "Changed earlier" }}
      />
    </SignedInFrame>
  );
}

const addressOf = ({ q }: DatasetsQuery, page: number) =>
  withQuery("/datasets", { q: q || undefined, page: page > 1 ? String(page) : undefined });

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed)
    return (
      <EmptyState
        title="No data has these words in its name"
        drawing="shell"
        action={<LinkButton href="/datasets">Show all data</LinkButton>}
      >
        Try fewer words. Data is shown to those who may read an insight that rests on it.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No data yet"
      drawing="shell"
      action={<LinkButton href="/insights">Open the library</LinkButton>}
    >
      A table, a picture or a document can be attached to each item of evidence while an insight is written.
      Every version of it is kept, and whoever rests on an old one is told.
    </EmptyState>
  );
}
