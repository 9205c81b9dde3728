import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requirePathAt } from "@/app/_request/require-path";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { PeopleHeader } from "@/components/paths/people/people-header";
import { PeopleOnPathTable } from "@/components/paths/people/people-on-path-table";
import { PeopleTabs } from "@/components/paths/people/people-tabs";
import { StandFilter } from "@/components/paths/people/stand-filter";
import { TeamEnrolments } from "@/components/paths/people/team-enrolments";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { numberFormat } from "@/components/ui/intl";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { listPeopleOnPath } from "@/domain/paths/list-people-on-path";
import { listTeamEnrolments } from "@/domain/paths/list-team-enrolments";
import { mayEnrolOthers, maySeePeopleOn } from "@/domain/paths/path-policy";
import { type PeopleOnPathQuery, peopleOnPathQuery, waysToStand } from "@/domain/paths/people-on-path-input";
import type { StandCounts } from "@/domain/paths/people-on-path-query";
import { putBack, takeOff } from "./actions";

export const metadata: Metadata = { title: "People on a path" };

type PeoplePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PeopleOnPathPage({ params, searchParams }: PeoplePageProps) {
  const { actor, now, href, path } = await requirePathAt((await params).slug);
  if (!maySeePeopleOn(actor, path)) forbidden();
  const query = peopleOnPathQuery.parse(await searchParams);
  // One after the other: beside a team that is said to be on the path its people have to stand.
  const runs = await listTeamEnrolments(actor, path, now);
  const found = await listPeopleOnPath(actor, path, query, now);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const address = (changes: Partial<PeopleOnPathQuery>) => addressOf(href, { ...query, ...changes });
  const mayEnrol = mayEnrolOthers(actor) && path.status === "published";
  const isEmpty = !query.q && waysToStand.every((way) => found.counts[way] === 0);
  return (
    <SignedInFrame actor={actor} current="paths">
      <PeopleHeader path={path} href={href} mayEnrol={mayEnrol} hasPeople={!isEmpty} />
      <PeopleTabs href={href} current="people" />
      <TeamEnrolments href={href} runs={runs} reader={reader} />
      {isEmpty ? (
        <Nobody href={href} mayEnrol={mayEnrol} isDraft={path.status === "draft"} />
      ) : (
        <>
          {(query.q || isMany(found.counts)) && (
            <SearchField label="Find by name or team" defaultValue={query.q} className="mb-4 max-w-xl">
              {query.show && <input type="hidden" name="show" value={query.show} />}
            </SearchField>
          )}
          <StandFilter
            counts={found.counts}
            show={query.show}
            address={(show) => address({ show, page: 1 })}
            figure={(count) => numberFormat(actor.locale, {}).format(count)}
          />
          {found.people.length === 0 ? (
            <EmptyState
              title="Nobody fits"
              drawing="buoy"
              action={<LinkButton href={`${href}/people`}>Show everybody</LinkButton>}
            />
          ) : (
            <ActionForm action={query.show === "left" ? putBack : takeOff}>
              <input type="hidden" name="pathId" value={path.id} />
              <PeopleOnPathTable
                people={found.people}
                reader={reader}
                deed={deedOf(mayEnrolOthers(actor), mayEnrol, query)}
              />
            </ActionForm>
          )}
          <Pagination
            label="Pages of people"
            newer={query.page > 1 ? address({ page: query.page - 1 }) : undefined}
            older={query.page < found.pages ? address({ page: query.page + 1 }) : undefined}
            words={{ newer: "Earlier", older: "Further" }}
          />
        </>
      )}
    </SignedInFrame>
  );
}

/** So many are looked through at a glance. */
const glance = 12;

const isMany = (counts: StandCounts) => waysToStand.reduce((sum, way) => sum + counts[way], 0) > glance;

const addressOf = (href: string, { q, show, page }: PeopleOnPathQuery) =>
  withQuery(`${href}/people`, { q, show, page: page > 1 ? page : undefined });

/** Whoever left is put back only while the path is offered; off it, anybody is taken at any time. */
function deedOf(mayTakeOff: boolean, mayPutBack: boolean, { show }: PeopleOnPathQuery) {
  if (show === "left") return mayPutBack ? "put back" : null;
  return mayTakeOff ? "take off" : null;
}

function Nobody({ href, mayEnrol, isDraft }: { href: string; mayEnrol: boolean; isDraft: boolean }) {
  return (
    <EmptyState
      title="Nobody is on it yet"
      action={mayEnrol && <LinkButton href={`${href}/people/add`}>Put people on it</LinkButton>}
    >
      {isDraft
        ? "It is a draft: once it is published, people can start it, and curators can put people and teams on it."
        : "People start it themselves, come with a team or an invitation, or are put on it by a curator."}
    </EmptyState>
  );
}
