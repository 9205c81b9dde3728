import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { InitiativeFilters } from "@/components/initiatives/list/initiative-filters";
import { InitiativeList } from "@/components/initiatives/list/initiative-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { type InitiativesQuery, initiativesQuery } from "@/domain/initiatives/initiative-input";
import { mayResetLessons } from "@/domain/initiatives/initiative-policy";
import type { InitiativeListed } from "@/domain/initiatives/initiative-query";
import { listInitiatives, listInitiativeTopics } from "@/domain/initiatives/list-initiatives";
import { localDay } from "@/domain/people/local-day";

export const metadata: Metadata = { title: "Initiatives" };

type InitiativesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InitiativesPage({ searchParams }: InitiativesPageProps) {
  const actor = await requirePerson();
  const now = new Date();
  const query = initiativesQuery.parse(await searchParams);
  const isNarrowed = Boolean(query.q || query.stage || query.mine || query.topic || query.after);
  const [{ initiatives, next }, topics] = await Promise.all([
    listInitiatives(actor, query, now),
    listInitiativeTopics(actor, now),
  ]);
  const reader = { today: localDay(now, actor.timeZone), locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="initiatives">
      <PageHeader
        title="Initiatives"
        intro="Work that is decided on or under way, and what we already know about it."
        actions={
          <>
            {mayResetLessons(actor) && (
              <LinkButton href="/initiatives/lessons" look="plain">
                What was learnt
              </LinkButton>
            )}
            <LinkButton href="/initiatives/try">What do we know?</LinkButton>
            <LinkButton href="/initiatives/new" look="primary">
              Begin an initiative
            </LinkButton>
          </>
        }
      />
      {(isNarrowed || initiatives.length > 0) && <InitiativeFilters query={query} topics={topics} />}
      {groupsOf(initiatives).map(({ title, rows }) => (
        <Section key={title} title={title}>
          <InitiativeList label={title} initiatives={rows} reader={reader} />
        </Section>
      ))}
      {initiatives.length === 0 && (isNarrowed ? <NothingFits /> : <NoInitiatives />)}
      <Pagination
        newer={query.after && hrefOf({ ...query, after: undefined })}
        older={next ? hrefOf({ ...query, after: next }) : undefined}
        words={{ newer: "From the beginning", older: "More" }}
      />
    </SignedInFrame>
  );
}

/** In the order of the list: what comes up, what has no day to come, and what is closed. */
function groupsOf(initiatives: InitiativeListed[]) {
  const isClosed = ({ stage }: InitiativeListed) => stage === "done" || stage === "dropped";
  const live = initiatives.filter((one) => !isClosed(one));
  return [
    { title: "Coming up", rows: live.filter(({ next }) => next) },
    { title: "Without a day to come", rows: live.filter(({ next }) => !next) },
    { title: "Closed", rows: initiatives.filter(isClosed) },
  ].filter(({ rows }) => rows.length > 0);
}

function hrefOf(query: InitiativesQuery) {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/initiatives${given.length > 0 ? `?${new URLSearchParams(given)}` : ""}`;
}

function NothingFits() {
  return (
    <EmptyState
      title="No initiative fits this"
      drawing="boats"
      action={<LinkButton href="/initiatives">Show all initiatives</LinkButton>}
    >
      Try fewer words, or another stage. Restricted initiatives are shown to those who are on them.
    </EmptyState>
  );
}

function NoInitiatives() {
  return (
    <EmptyState
      title="No initiatives yet"
      drawing="boats"
      action={<LinkButton href="/initiatives/new">Begin the first one</LinkButton>}
    >
      Write down what you are about to decide in a few sentences. What we already know about it will stand
      beside it, with reasons, before the kickoff.
    </EmptyState>
  );
}
