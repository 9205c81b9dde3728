import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { StudyBoard } from "@/components/studies/board/study-board";
import { StudyFilters } from "@/components/studies/list/study-filters";
import { StudyList } from "@/components/studies/list/study-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { PersonActor } from "@/domain/actor";
import { listFedInitiatives } from "@/domain/initiatives/feed-initiative";
import { listBoard, listStudies, listStudyFilters } from "@/domain/studies/list-studies";
import { type StudiesQuery, type StudyStage, studiesQuery } from "@/domain/studies/study-input";
import { mayPlanStudies } from "@/domain/studies/study-policy";
import { move } from "./actions";

export const metadata: Metadata = { title: "Research" };

type StudiesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StudiesPage({ searchParams }: StudiesPageProps) {
  const actor = await requirePerson();
  const query = studiesQuery.parse(await searchParams);
  const filters = await listStudyFilters(actor);
  const isUnused = filters.owners.length === 0;
  const { view } = query;
  return (
    <SignedInFrame actor={actor} current="research">
      <PageHeader
        title="Research"
        intro="What research is coming, how far it is, and what it will feed."
        actions={
          mayPlanStudies(actor) &&
          !isUnused && (
            <LinkButton href="/studies/new" look="primary">
              Plan a study
            </LinkButton>
          )
        }
      />
      {isUnused ? (
        <NoStudies mayPlan={mayPlanStudies(actor)} />
      ) : (
        <>
          <Tabs
            label="Views"
            tabs={[
              { href: addressOf({ ...query, view: undefined, stage: undefined, page: 1 }), label: "Board" },
              { href: addressOf({ ...query, view: "list", page: 1 }), label: "List" },
            ]}
            current={addressOf({ ...query, stage: view && query.stage, page: 1 })}
          />
          <StudyFilters query={query} {...filters} />
          {view === "list" ? <List actor={actor} query={query} /> : <Board actor={actor} query={query} />}
        </>
      )}
    </SignedInFrame>
  );
}

type ViewProps = { actor: PersonActor; query: StudiesQuery };

async function Board({ actor, query }: ViewProps) {
  const now = new Date();
  const columns = await listBoard(actor, query, now);
  const ids = columns.flatMap(({ studies }) => studies.map(({ id }) => id));
  if (ids.length === 0 && isNarrowed(query)) return <NothingFits href="/studies" />;
  const fed = await listFedInitiatives(actor, ids, now);
  return (
    <StudyBoard
      columns={columns.map(({ studies, ...column }) => ({
        ...column,
        studies: studies.map((study) => ({ ...study, initiatives: fed.get(study.id) ?? [] })),
        listHref: addressOf({ ...query, view: "list", stage: column.stage, page: 1 }),
      }))}
      reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
      move={move}
    />
  );
}

/** Those that are published, or withdrawn, came to be so in another order than that of their days. */
const byDay = (stage: StudyStage | "withdrawn" | undefined) => stage !== "published" && stage !== "withdrawn";

async function List({ actor, query }: ViewProps) {
  const now = new Date();
  const { studies, isMore } = await listStudies(actor, query, now);
  const fed = await listFedInitiatives(
    actor,
    studies.map(({ id }) => id),
    now,
  );
  const { page, stage } = query;
  if (studies.length === 0) return <NothingFits href="/studies?view=list" />;
  return (
    <>
      <StudyList
        studies={studies.map((study) => ({ ...study, initiatives: fed.get(study.id) ?? [] }))}
        byMonth={byDay(stage)}
        reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
      />
      <Pagination
        label="Pages of studies"
        newer={page > 1 ? addressOf({ ...query, page: page - 1 }) : undefined}
        older={isMore ? addressOf({ ...query, page: page + 1 }) : undefined}
        words={byDay(stage) ? { newer: "Sooner", older: "Later" } : { newer: "Newer", older: "Older" }}
      />
    </>
  );
}

const isNarrowed = ({ q, owner, topic, mine, late }: StudiesQuery) =>
  Boolean(q || owner || topic || mine || late);

const addressOf = ({ page, ...query }: StudiesQuery) =>
  withQuery("/studies", { ...query, page: page > 1 ? page : undefined });

function NothingFits({ href }: { href: string }) {
  return (
    <EmptyState
      title="No study fits this"
      drawing="bottle"
      action={<LinkButton href={href}>Show all that is to come</LinkButton>}
    >
      Try fewer words, another stage, or everybody’s studies.
    </EmptyState>
  );
}

function NoStudies({ mayPlan }: { mayPlan: boolean }) {
  return (
    <EmptyState
      title="No studies yet"
      drawing="bottle"
      action={mayPlan && <LinkButton href="/studies/new">Plan the first one</LinkButton>}
    >
      Research that is planned or under way will stand here, so that everybody sees what is coming and whom to
      ask.
    </EmptyState>
  );
}
