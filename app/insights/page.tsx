import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { InsightList } from "@/components/insights/insight-row";
import { LibraryFilters } from "@/components/insights/library-filters";
import { LibraryTabs } from "@/components/insights/library-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { mayCreateInsights } from "@/domain/insights/insight-policy";
import { type LibraryQuery, libraryQuery } from "@/domain/insights/library-query";
import { listInsights } from "@/domain/insights/list-insights";
import { listTopics } from "@/domain/people/topics";

export const metadata: Metadata = { title: "Library" };

type LibraryPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: LibraryPageProps) {
  const actor = await requirePerson();
  const query = libraryQuery.parse(await searchParams);
  const now = new Date();
  const [{ insights, next }, topics] = await Promise.all([
    listInsights(actor, query, now),
    listTopics(actor),
  ]);
  const writes = mayCreateInsights(actor);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader title="Library" actions={<Doors writes={writes} />} />
      <LibraryTabs
        current={query.show}
        address={(show) => withQuery("/insights", { show: show === "published" ? "" : show })}
      />
      <LibraryFilters query={query} topics={topics} />
      {insights.length === 0 ? (
        <NothingHere query={query} writes={writes} />
      ) : (
        <InsightList insights={insights} reader={{ now, timeZone: actor.timeZone, locale: actor.locale }} />
      )}
      <Pagination
        label="Pages of the library"
        newer={query.after ? addressOf({ ...query, after: undefined }) : undefined}
        older={next ? addressOf({ ...query, after: next }) : undefined}
        words={{ newer: "Newest", older: "Older" }}
      />
    </SignedInFrame>
  );
}

const addressOf = ({ show, ...rest }: LibraryQuery) =>
  withQuery("/insights", { ...rest, show: show === "published" ? "" : show });

function Doors({ writes }: { writes: boolean }) {
  return (
    <>
      <LinkButton href="/topics" look="plain">
        Topics
      </LinkButton>
      {writes && (
        <>
          <LinkButton href="/insights/trash" look="plain">
            Trash
          </LinkButton>
          <LinkButton href="/insights/desk" look="plain">
            Your desk
          </LinkButton>
          <LinkButton href="/insights/new" look="primary">
            Write an insight
          </LinkButton>
        </>
      )}
    </>
  );
}

function NothingHere({ query, writes }: { query: LibraryQuery; writes: boolean }) {
  if (query.q || query.topic || query.show !== "published")
    return (
      <EmptyState
        title={query.q || query.topic ? "Nothing fits" : "None at the moment"}
        drawing="bottle"
        action={<LinkButton href="/insights">Show all that is published</LinkButton>}
      >
        {query.q || query.topic ? "Try fewer words or another topic." : undefined}
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing is published yet"
      drawing="shell"
      action={
        writes ? (
          <LinkButton href="/insights/new" look="primary">
            Write the first one
          </LinkButton>
        ) : undefined
      }
    >
      What your organization finds out will stand here as insights: one claim each, with how sure we are, how
      to use it and where it does not hold.
    </EmptyState>
  );
}
