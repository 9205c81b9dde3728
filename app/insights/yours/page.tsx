import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { EffectList } from "@/components/insights/effects/effect-list";
import { togetherWords } from "@/components/insights/effects/effect-words";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import type { PersonActor } from "@/domain/actor";
import { listUsesOf } from "@/domain/initiatives/list-uses-of";
import { type EffectsQuery, effectsQuery } from "@/domain/insights/effects/effect-input";
import { listEffects } from "@/domain/insights/effects/list-effects";
import { totalEffects } from "@/domain/insights/effects/total-effects";
import { mayCreateInsights } from "@/domain/insights/insight-policy";
import { countHolders } from "@/domain/memory/count-holders";
import { countPathsWith } from "@/domain/paths/count-paths-with";
import { findShownPerson } from "@/domain/people/find-shown-person";
import { localDay } from "@/domain/people/local-day";
import { maySeeWorkOf } from "@/domain/people/person-policy";

export const metadata: Metadata = { title: "Your insights" };

type YoursPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function YoursPage({ searchParams }: YoursPageProps) {
  const actor = await requirePerson();
  const query = effectsQuery.parse(await searchParams);
  const now = new Date();
  const name = await nameOf(actor, query.person ?? actor.id, now);
  const { effects, isMore, together } = await load(actor, query, now);
  const whose = name ? `Insights of ${name}` : "Your insights";
  const { page } = query;
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title={whose}
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro={together.totals.records > 0 && togetherWords(together, actor.locale)}
        actions={!name && <LinkButton href="/insights/desk">Your desk</LinkButton>}
      />
      {effects.length === 0 ? (
        <Nothing query={query} name={name} writes={mayCreateInsights(actor)} />
      ) : (
        <EffectList
          effects={effects}
          reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
          isOwn={!name}
        />
      )}
      <Pagination
        label="Pages of insights"
        newer={page > 1 && effects.length > 0 ? addressOf({ ...query, page: page - 1 }) : undefined}
        older={isMore ? addressOf({ ...query, page: page + 1 }) : undefined}
        words={{ newer: "Back", older: "More" }}
      />
    </SignedInFrame>
  );
}

/** Null for oneself; curators see what came of the work of others, everybody else only of their own. */
async function nameOf(actor: PersonActor, personId: string, now: Date) {
  if (personId === actor.id) return null;
  if (!maySeeWorkOf(actor, personId)) forbidden();
  const person = await findShownPerson(actor, personId, now);
  if (!person) notFound();
  return person.name;
}

/** Each concept counts for all records at once. */
async function load(actor: PersonActor, query: EffectsQuery, now: Date) {
  const [{ records, isMore }, { ids, totals }] = await Promise.all([
    listEffects(actor, query, now),
    totalEffects(actor, query.person ?? actor.id, now),
  ]);
  const [holders, uses, paths] = await Promise.all([
    countHolders(ids, localDay(now, actor.timeZone)),
    listUsesOf(actor, ids, now),
    countPathsWith(actor, ids),
  ]);
  const decisions = new Set([...uses.values()].flat().map(({ id }) => id)).size;
  const effects = records.map((record) => ({
    ...record,
    holders: holders.of(record.id),
    usedIn: uses.get(record.id) ?? [],
    paths: paths.of(record.id),
  }));
  const together = { totals, holders: holders.together, decisions, paths: paths.together };
  return { effects, isMore, together };
}

const addressOf = ({ person, page }: EffectsQuery) =>
  withQuery("/insights/yours", { person, page: page > 1 ? page : undefined });

type NothingProps = { query: EffectsQuery; name: string | null; writes: boolean };

function Nothing({ query: { person, page }, name, writes }: NothingProps) {
  if (page > 1)
    return (
      <EmptyState
        title="Nothing on this page"
        drawing="shell"
        action={<LinkButton href={addressOf({ person, page: 1 })}>Show the first page</LinkButton>}
      >
        There are fewer insights than you thought.
      </EmptyState>
    );
  if (name)
    return (
      <EmptyState title="Nothing of theirs is published" drawing="shell">
        What came of somebody’s work stands here once it is published.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing of yours is published yet"
      action={
        writes ? (
          <LinkButton href="/insights/new">Write an insight</LinkButton>
        ) : (
          <LinkButton href="/insights">Open the library</LinkButton>
        )
      }
    >
      Here you will see what comes of what you write: how many people read and remember it, and which
      decisions it went into. Who they are is not shown.
    </EmptyState>
  );
}
