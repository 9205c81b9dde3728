import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { DeliveryFilters } from "@/components/deliveries/delivery-filters";
import { DeliveryTable } from "@/components/deliveries/delivery-table";
import { deliveryStateWords, meaningOf, onceUncertainMeaning } from "@/components/deliveries/delivery-words";
import { ManySteps } from "@/components/deliveries/many-steps";
import { OutboxNotices } from "@/components/deliveries/outbox-notices";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { countDeliveries } from "@/domain/deliveries/count-deliveries";
import { deliveryKinds, isOfSlack } from "@/domain/deliveries/delivery-kind";
import { deliveryLanes } from "@/domain/deliveries/delivery-lane";
import { type DeliveryQuery, deliveryQuery } from "@/domain/deliveries/delivery-query";
import { listDeliveries } from "@/domain/deliveries/list-deliveries";
import { countSteps } from "@/domain/deliveries/step-deliveries";
import { findPerson } from "@/domain/people/find-person";
import { resume, stepMany } from "./actions";

export const metadata: Metadata = { title: "Deliveries" };

const here = "/admin/deliveries";

type DeliveriesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeliveriesPage({ searchParams }: DeliveriesPageProps) {
  const actor = await requireRole("admin");
  const query = deliveryQuery.parse(await searchParams);
  const now = new Date();
  const { before: _before, ...filters } = query;
  const [{ deliveries, next }, counts, steps, person] = await Promise.all([
    listDeliveries(actor, query),
    countDeliveries(actor),
    countSteps(actor, filters, now),
    query.person ? findPerson(actor, query.person) : null,
  ]);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Deliveries"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="Every message to a person: what was sent, what waits, and what is uncertain."
      />
      <OutboxNotices
        hasMailServer={counts.hasMailServer}
        paused={pauseOf(counts, reader)}
        uncertain={{
          count: countOf(counts, "uncertain") - counts.uncertainInSlack,
          isHeld: counts.holdsUncertain,
          href: withQuery(here, { state: "uncertain", lane: counts.hasSlack ? "mail" : undefined }),
        }}
        uncertainInSlack={{
          count: counts.uncertainInSlack,
          href: withQuery(here, { state: "uncertain", lane: "slack" }),
        }}
      />
      <Tabs
        label="States"
        current={withQuery(here, { state: query.state, once: query.once })}
        tabs={tabsFor(counts, query)}
      />
      {query.state && <p className="mb-4 text-muted">{meaningOf(query.state, query.lane ?? "mail")}</p>}
      {query.once && <p className="mb-4 text-muted">{onceUncertainMeaning}</p>}
      <DeliveryFilters
        query={query}
        kinds={deliveryKinds.filter((kind) => counts.hasSlack || !isOfSlack(kind))}
        lanes={counts.hasSlack ? deliveryLanes : []}
      />
      {person && (
        <p className="mb-4">
          To {person.name} alone.{" "}
          <TextLink href={withQuery(here, { ...filters, person: undefined })}>Show everybody’s</TextLink>
        </p>
      )}
      <ManySteps counts={steps} filter={filters} action={stepMany} locale={actor.locale} />
      {deliveries.length === 0 ? (
        <NothingHere query={query} />
      ) : (
        <DeliveryTable rows={deliveries} {...reader} />
      )}
      <Pagination
        label="Pages of deliveries"
        newer={query.before ? withQuery(here, filters) : undefined}
        older={next ? withQuery(here, { ...filters, before: next }) : undefined}
        words={{ newer: "Newest", older: "Older" }}
      />
    </SignedInFrame>
  );
}

type Counts = Awaited<ReturnType<typeof countDeliveries>>;
type Reader = { now: Date; timeZone: string; locale: string };

const countOf = ({ byState }: Counts, wanted: Counts["byState"][number]["state"]) =>
  byState.find(({ state }) => state === wanted)?.count ?? 0;

function pauseOf({ sendingPaused }: Counts, reader: Reader) {
  if (!sendingPaused) return null;
  return {
    reason: sendingPaused.reason,
    since: <Time at={new Date(sendingPaused.at)} {...reader} absolute />,
    resume: (
      <ConfirmDialog
        trigger={<Button>Let mail go out</Button>}
        title="Let mail go out again?"
        confirm="Let mail go out"
        look="primary"
        action={resume}
      >
        Everything that waits is sent now. What went out cannot be taken back.
      </ConfirmDialog>
    ),
  };
}

/** Every state that occurs, and the one that is chosen. */
function tabsFor({ byState, onceUncertain }: Counts, { state: chosen, once }: DeliveryQuery) {
  const all = byState.reduce((sum, { count }) => sum + count, 0);
  const some = byState.filter(({ state, count }) => count > 0 || state === chosen);
  return [
    { href: here, label: "All", count: all },
    ...some.map(({ state, count }) => ({
      href: withQuery(here, { state }),
      label: deliveryStateWords[state].name,
      count,
    })),
    ...(onceUncertain > 0 || once
      ? [{ href: withQuery(here, { once: "uncertain" }), label: "Once uncertain", count: onceUncertain }]
      : []),
  ];
}

function NothingHere({ query }: { query: DeliveryQuery }) {
  if (Object.values(query).some(Boolean))
    return (
      <EmptyState
        title="Nothing fits"
        drawing="bottle"
        action={<LinkButton href={here}>Show every message</LinkButton>}
      >
        Try fewer words or another state.
      </EmptyState>
    );
  return (
    <EmptyState title="No message yet" drawing="bottle">
      Invitations and sign-in mails appear here as soon as there are any.
    </EmptyState>
  );
}
