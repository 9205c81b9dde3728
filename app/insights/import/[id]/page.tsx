import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { EntryList } from "@/components/insights/import/entry-list";
import { actionWords, kindWords, storedWords } from "@/components/insights/import/import-words";
import { EndNotice, LookThrough, WholeProblems } from "@/components/insights/import/look-through";
import { RunningImport } from "@/components/insights/import/running-import";
import { UnfinishedUpload } from "@/components/insights/import/unfinished-upload";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { PersonActor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { type ImportsQuery, importsQuery } from "@/domain/transfer/import-options-input";
import type { ImportReport, ImportView } from "@/domain/transfer/import-report-query";
import { findImport } from "@/domain/transfer/imports/find-import";
import { listEntries } from "@/domain/transfer/imports/list-entries";
import { cancel, foreign, store } from "./actions";

export const metadata: Metadata = { title: "Import" };

type OneImportProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OneImportPage({ params, searchParams }: OneImportProps) {
  const actor = await requireRole("author");
  const view = await load(actor, (await params).id);
  const query = importsQuery.parse(await searchParams);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title={<span className="wrap-anywhere">{view.fileName}</span>}
        crumbs={[
          { label: "Library", href: "/insights" },
          { label: "Import", href: "/insights/import" },
        ]}
        intro={view.report && view.state !== "refused" ? `${kindWords[view.report.kind]}.` : undefined}
        actions={view.state === "done" && <AfterwardsDoors view={view} />}
      />
      <Body actor={actor} view={view} query={query} />
    </SignedInFrame>
  );
}

async function load(actor: PersonActor, id: string): Promise<ImportView> {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await findImport(actor, id);
  } catch (error) {
    if (error instanceof Refusal && error.reason === "not-found") notFound();
    throw error;
  }
}

type BodyProps = { actor: PersonActor; view: ImportView; query: ImportsQuery };

async function Body({ actor, view, query }: BodyProps) {
  if (view.state === "uploading") return <UnfinishedUpload importId={view.id} cancel={cancel} />;
  if (view.state === "checking" || view.state === "running")
    return <RunningImport view={view} cancel={cancel} />;
  const { report } = view;
  const entries = report && <Entries actor={actor} view={view} report={report} query={query} />;
  if (view.state === "checked" && report)
    return (
      <LookThrough view={view} report={report} actions={{ store, cancel, foreign }}>
        {entries}
      </LookThrough>
    );
  return (
    <>
      <EndNotice view={view} />
      {report && <WholeProblems report={report} />}
      {entries}
    </>
  );
}

async function Entries({ actor, view, report, query }: BodyProps & { report: ImportReport }) {
  const { entries, total, pages } = await listEntries(actor, view.id, query, new Date());
  const here = `/insights/import/${view.id}`;
  const words = view.state === "done" ? storedWords : actionWords;
  const address = (changes: Partial<ImportsQuery>) =>
    withQuery(here, { show: query.show, page: query.page > 1 ? query.page : undefined, ...changes });
  if (total === 0 && !query.show) return null;
  return (
    <>
      <Tabs
        label="Kinds of entries"
        current={withQuery(here, { show: query.show })}
        tabs={tabsOf(here, report, words)}
      />
      {entries.length === 0 ? (
        <EmptyState title="None of these" drawing="bottle" />
      ) : (
        <EntryList entries={entries} words={words} />
      )}
      <Pagination
        label="Pages of entries"
        newer={query.page > 1 ? address({ page: query.page > 2 ? query.page - 1 : undefined }) : undefined}
        older={query.page < pages ? address({ page: query.page + 1 }) : undefined}
        words={{ newer: "Earlier", older: "Further" }}
      />
    </>
  );
}

function tabsOf(here: string, { counts, problemCounts }: ImportReport, words: typeof actionWords) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = (["create", "update", "unchanged", "skip", "refuse"] as const).filter(
    (kind) => counts[kind] > 0,
  );
  const problems = problemCounts.error + problemCounts.warning + problemCounts.note;
  return [
    { href: here, label: "All", count: all },
    ...kinds.map((kind) => ({
      href: withQuery(here, { show: kind }),
      label: words[kind],
      count: counts[kind],
    })),
    ...(problems > 0
      ? [{ href: withQuery(here, { show: "problems" }), label: "With something to say" }]
      : []),
  ];
}

function AfterwardsDoors({ view: { report } }: { view: ImportView }) {
  return (
    <>
      <LinkButton href="/insights/import">Import more</LinkButton>
      {report?.stored?.published ? (
        <LinkButton href="/insights" look="primary">
          See them in the library
        </LinkButton>
      ) : (
        <LinkButton href="/insights/desk" look="primary">
          See your drafts
        </LinkButton>
      )}
    </>
  );
}
