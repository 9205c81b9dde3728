import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { OwnPathList } from "@/components/paths/learning/own-path-list";
import { PathList } from "@/components/paths/path-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import type { OwnPath } from "@/domain/paths/learner-query";
import { listOwnPaths } from "@/domain/paths/list-own-paths";
import { listPaths } from "@/domain/paths/list-paths";
import { pathsQuery } from "@/domain/paths/path-input";
import { mayCreatePaths } from "@/domain/paths/path-policy";
import type { PathListed } from "@/domain/paths/path-query";

export const metadata: Metadata = { title: "Paths" };

type PathsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** So many are looked through at a glance. */
const glance = 12;

export default async function PathsPage({ searchParams }: PathsPageProps) {
  const actor = await requirePerson();
  const now = new Date();
  const { q } = pathsQuery.parse(await searchParams);
  const [paths, own] = await Promise.all([listPaths(actor, now, q), listOwnPaths(actor, now)]);
  const found = own.filter(({ id }) => paths.some((path) => path.id === id));
  const mayCreate = mayCreatePaths(actor);
  return (
    <SignedInFrame actor={actor} current="paths">
      <PageHeader
        title="Paths"
        intro="A short way through what everyone in a role should know, a little at a time."
        actions={
          mayCreate && (
            <LinkButton href="/paths/new" look="primary">
              Make a path
            </LinkButton>
          )
        }
      />
      {(q || paths.length > glance) && (
        <SearchField label="Find a path" defaultValue={q} className="mb-8 max-w-xl" />
      )}
      {paths.length > 0 && <Paths paths={paths} own={found} locale={actor.locale} />}
      {paths.length === 0 && (q ? <NotFound words={q} /> : <NoPaths mayCreate={mayCreate} />)}
    </SignedInFrame>
  );
}

function Paths({ paths, own, locale }: { paths: PathListed[]; own: OwnPath[]; locale: string }) {
  const others = paths.filter(({ id }) => own.every((path) => path.id !== id));
  const [published, drafts, archived] = (["published", "draft", "archived"] as const).map((status) =>
    others.filter((path) => path.status === status),
  );
  return (
    <>
      {own.length > 0 && (
        <Section title="Yours" className="max-w-3xl">
          <OwnPathList paths={own} locale={locale} />
        </Section>
      )}
      {published && published.length > 0 && (
        <Section title="To start">
          <PathList label="To start" paths={published} />
        </Section>
      )}
      {drafts && drafts.length > 0 && (
        <Section title="Drafts" intro="Seen by their owners and by curators only.">
          <PathList label="Drafts" paths={drafts} />
        </Section>
      )}
      {archived && archived.length > 0 && (
        <details className="mb-12">
          <summary className="min-h-11 cursor-pointer py-2 text-15 text-tide">
            Archived ({archived.length})
          </summary>
          <PathList label="Archived" paths={archived} />
        </details>
      )}
    </>
  );
}

function NotFound({ words }: { words: string }) {
  return (
    <EmptyState
      title="No path of that name"
      drawing="buoy"
      action={<LinkButton href="/paths">Show all paths</LinkButton>}
    >
      Nothing is called “{words}”, or is for those.
    </EmptyState>
  );
}

function NoPaths({ mayCreate }: { mayCreate: boolean }) {
  return (
    <EmptyState
      title="No paths yet"
      drawing="buoy"
      action={
        mayCreate && (
          <>
            <LinkButton href="/paths/new">Make the first one</LinkButton>
            <LinkButton href="/paths/new?outline=first-month">Begin with an outline</LinkButton>
          </>
        )
      }
    >
      {mayCreate
        ? "Choose five to ten insights that somebody new should know, put them in an order that helps, and say why each matters."
        : "Authors and curators make them. You will find yours here."}
    </EmptyState>
  );
}
