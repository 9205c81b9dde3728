import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { FileProblems } from "@/components/people/import/file-problems";
import { InviteAll } from "@/components/people/import/invite-all";
import { PeopleEnd } from "@/components/people/import/people-end";
import { PeopleEntries } from "@/components/people/import/people-entries";
import { peopleDone, peopleWords } from "@/components/people/import/people-import-words";
import { RunningPeople } from "@/components/people/import/running-people";
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
import { listPeopleEntries } from "@/domain/transfer/people-import/people-entries";
import { cancel, inviteAll } from "./actions";

export const metadata: Metadata = { title: "Import of people" };

type OneImportProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OnePeopleImportPage({ params, searchParams }: OneImportProps) {
  const actor = await requireRole("admin");
  const view = await load(actor, (await params).id);
  const query = importsQuery.parse(await searchParams);
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title={<span className="wrap-anywhere">{view.fileName}</span>}
        crumbs={[
          { label: "Administration", href: "/admin" },
          { label: "People", href: "/admin/people" },
          { label: "Import", href: "/admin/people/import" },
        ]}
        actions={
          view.state === "done" && <LinkButton href="/admin/invitations">See the invitations</LinkButton>
        }
      />
      <Body actor={actor} view={view} query={query} />
    </SignedInFrame>
  );
}

async function load(actor: PersonActor, id: string): Promise<ImportView> {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await findImport(actor, id, "people");
  } catch (error) {
    if (error instanceof Refusal && error.reason === "not-found") notFound();
    throw error;
  }
}

type BodyProps = { actor: PersonActor; view: ImportView; query: ImportsQuery };

async function Body({ actor, view, query }: BodyProps) {
  if (view.state === "checking" || view.state === "running")
    return <RunningPeople view={view} cancel={cancel} />;
  const { report } = view;
  const entries = report && <Entries actor={actor} view={view} report={report} query={query} />;
  if (view.state === "checked" && report)
    return (
      <InviteAll importId={view.id} report={report} actions={{ inviteAll, cancel }}>
        {entries}
      </InviteAll>
    );
  return (
    <>
      <PeopleEnd view={view} />
      {report && <FileProblems report={report} />}
      {entries}
    </>
  );
}

async function Entries({ actor, view, report, query }: BodyProps & { report: ImportReport }) {
  const { entries, total, pages } = await listPeopleEntries(actor, view.id, query);
  const here = `/admin/people/import/${view.id}`;
  const words = view.state === "done" ? peopleDone : peopleWords;
  const address = (page: number) => withQuery(here, { show: query.show, page: page > 1 ? page : undefined });
  if (total === 0 && !query.show) return null;
  return (
    <>
      <Tabs
        label="Kinds of lines"
        current={withQuery(here, { show: query.show })}
        tabs={tabsOf(here, report, words)}
      />
      {entries.length === 0 ? (
        <EmptyState title="None of these" drawing="bottle" />
      ) : (
        <PeopleEntries entries={entries} words={words} />
      )}
      <Pagination
        label="Pages of lines"
        newer={query.page > 1 ? address(query.page - 1) : undefined}
        older={query.page < pages ? address(query.page + 1) : undefined}
        words={{ newer: "Earlier", older: "Further" }}
      />
    </>
  );
}

function tabsOf(here: string, { counts }: ImportReport, words: typeof peopleWords) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = (["create", "unchanged", "skip", "refuse"] as const).filter((kind) => counts[kind] > 0);
  return [
    { href: here, label: "All", count: all },
    ...kinds.map((kind) => ({
      href: withQuery(here, { show: kind }),
      label: words[kind],
      count: counts[kind],
    })),
    { href: withQuery(here, { show: "problems" }), label: "With something to say" },
  ];
}
