import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { PeopleFilters } from "@/components/people/people-filters";
import { PeopleTable } from "@/components/people/people-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { countPeople, listPeople } from "@/domain/people/list-people";
import { peopleQuery } from "@/domain/people/people-query";
import { listTeams } from "@/domain/people/teams";

export const metadata: Metadata = { title: "People" };

type PeoplePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const actor = await requireRole("admin");
  const query = peopleQuery.parse(await searchParams);
  const now = new Date();
  const [{ people, next }, counts, teams] = await Promise.all([
    listPeople(actor, query, now),
    countPeople(actor),
    listTeams(actor, now),
  ]);
  const { after: _after, ...filters } = query;
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="People"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        actions={
          <>
            <LinkButton href="/admin/people/import">Import people</LinkButton>
            <LinkButton href="/admin/invitations" look="primary">
              Invite people
            </LinkButton>
          </>
        }
      />
      <Tabs
        label="Who is shown"
        current={withQuery("/admin/people", { state: query.state === "active" ? undefined : query.state })}
        tabs={[
          { href: "/admin/people", label: "Active", count: counts.active },
          ...(counts.paused > 0 || query.state === "paused"
            ? [{ href: "/admin/people?state=paused", label: "Mail paused", count: counts.paused }]
            : []),
          { href: "/admin/people?state=deactivated", label: "Deactivated", count: counts.deactivated },
        ]}
      />
      <PeopleFilters query={query} teams={teams} />
      {people.length === 0 ? (
        <EmptyState
          title="Nobody fits"
          drawing="buoy"
          action={<LinkButton href="/admin/people">Show everybody</LinkButton>}
        >
          Try fewer words or another team.
        </EmptyState>
      ) : (
        <PeopleTable people={people} />
      )}
      <Pagination
        label="Pages of people"
        newer={query.after ? withQuery("/admin/people", filters) : undefined}
        older={next ? withQuery("/admin/people", { ...filters, after: next }) : undefined}
        words={{ newer: "From the start", older: "Next" }}
      />
    </SignedInFrame>
  );
}
