import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { DeliveryFilters } from "@/components/deliveries/delivery-filters";
import { DeliveryTable } from "@/components/deliveries/delivery-table";
import { deliveryStateWords } from "@/components/deliveries/delivery-words";
import { OutboxNotices } from "@/components/deliveries/outbox-notices";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { Time } from "@/components/ui/time";
import { countDeliveries } from "@/domain/deliveries/count-deliveries";
import { deliveryKinds } from "@/domain/deliveries/delivery-kind";
import { type DeliveryQuery, deliveryQuery } from "@/domain/deliveries/delivery-query";
import { listDeliveries } from "@/domain/deliveries/list-deliveries";
import { resume } from "./actions";

export const metadata: Metadata = { title: "Deliveries" };

const here = "/admin/deliveries";
const longMs = 5 * 60 * 1000;

type DeliveriesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeliveriesPage({ searchParams }: DeliveriesPageProps) {
  const actor = await requireRole("admin");
  const query = deliveryQuery.parse(await searchParams);
  const now = new Date();
  const [{ deliveries, next }, counts] = await Promise.all([
    listDeliveries(actor, query),
    countDeliveries(actor),
  ]);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  const { before: _before, ...filters } = query;
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
        waiting={waitingOf(counts, reader)}
        uncertain={countOf(counts, "uncertain")}
      />
      <Tabs label="States" current={withQuery(here, { state: query.state })} tabs={tabsFor(counts, query)} />
      <DeliveryFilters query={query} kinds={deliveryKinds} />
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

function waitingOf(counts: Counts, reader: Reader) {
  const { waitingSince } = counts;
  if (!waitingSince) return null;
  return {
    count: countOf(counts, "pending"),
    since: <Time at={waitingSince} {...reader} />,
    long: reader.now.getTime() - waitingSince.getTime() > longMs,
  };
}

/** Every state that occurs, and the one that is chosen. */
function tabsFor({ byState }: Counts, { state: chosen }: DeliveryQuery) {
  const all = byState.reduce((sum, { count }) => sum + count, 0);
  const some = byState.filter(({ state, count }) => count > 0 || state === chosen);
  return [
    { href: here, label: "All", count: all },
    ...some.map(({ state, count }) => ({
      href: withQuery(here, { state }),
      label: deliveryStateWords[state].name,
      count,
    })),
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
