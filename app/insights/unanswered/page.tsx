import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { planFromSearch } from "@/app/studies/actions";
import { gapTabs } from "@/components/insights/unanswered/gap-tabs";
import { UnansweredList } from "@/components/insights/unanswered/unanswered-list";
import { PlannedSearches } from "@/components/studies/planned-searches";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { PersonActor } from "@/domain/actor";
import { listUnanswered } from "@/domain/search/unanswered/list-unanswered";
import { type UnansweredQuery, unansweredQuery } from "@/domain/search/unanswered/unanswered-input";
import { listPlannedSearches } from "@/domain/studies/list-planned-searches";
import { bringBack, setAside } from "./actions";

export const metadata: Metadata = { title: "Searched and not found" };

type UnansweredPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UnansweredPage({ searchParams }: UnansweredPageProps) {
  const actor = await requireRole("author");
  const query = unansweredQuery.parse(await searchParams);
  const now = new Date();
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const { searches, isMore, list } =
    query.show === "planned"
      ? await plannedOnes(actor, query, reader)
      : await unansweredOnes(actor, query, reader);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Searched and not found"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="What people looked for in the last 400 days and no insight holds. Who looked is not kept, and what looks like a name, an address or a number is left out."
      />
      <Tabs label="What is not known" tabs={gapTabs} current={addressOf({ ...query, page: 1 })} />
      {searches.length === 0 ? <Nothing query={query} /> : list}
      <Pagination
        label="Pages of searches"
        newer={
          query.page > 1 && searches.length > 0 ? addressOf({ ...query, page: query.page - 1 }) : undefined
        }
        older={isMore ? addressOf({ ...query, page: query.page + 1 }) : undefined}
        words={{ newer: "More frequent", older: "Less frequent" }}
      />
    </SignedInFrame>
  );
}

type Reader = { now: Date; timeZone: string; locale: string };

async function unansweredOnes(actor: PersonActor, query: UnansweredQuery, reader: Reader) {
  const found = await listUnanswered(actor, query, reader.now);
  const actions = { setAside, bringBack, plan: planFromSearch };
  return {
    ...found,
    list: <UnansweredList searches={found.searches} reader={reader} actions={actions} />,
  };
}

async function plannedOnes(actor: PersonActor, query: UnansweredQuery, reader: Reader) {
  const found = await listPlannedSearches(actor, query, reader.now);
  return { ...found, list: <PlannedSearches searches={found.searches} reader={reader} /> };
}

const addressOf = ({ show, page }: UnansweredQuery) =>
  withQuery("/insights/unanswered", {
    show: show === "open" ? undefined : show,
    page: page > 1 ? String(page) : undefined,
  });

function Nothing({ query: { show, page } }: { query: UnansweredQuery }) {
  if (page > 1)
    return (
      <EmptyState
        title="Nothing on this page"
        drawing="shell"
        action={<LinkButton href={addressOf({ show, page: 1 })}>Show the first page</LinkButton>}
      >
        The list has become shorter since you opened it.
      </EmptyState>
    );
  if (show === "planned")
    return (
      <EmptyState title="No study is planned from a search" drawing="bottle">
        What people looked for in vain can become a study with one press; it stands here from then on.
      </EmptyState>
    );
  if (show === "aside")
    return (
      <EmptyState title="Nothing is set aside" drawing="shell">
        What you or others take off the list stands here, until somebody searches for it again.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Every search found something"
      action={<LinkButton href="/insights">Open the library</LinkButton>}
    >
      When people search for something that no insight holds, their words appear here, so that you can write
      about it.
    </EmptyState>
  );
}
