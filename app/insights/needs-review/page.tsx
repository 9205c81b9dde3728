import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { HandedOver, HandOverBar } from "@/components/upkeep/hand-over-bar";
import { needsReviewAddress } from "@/components/upkeep/needs-review-address";
import { NeedsReviewFilters } from "@/components/upkeep/needs-review-filters";
import { NeedsReviewList } from "@/components/upkeep/needs-review-list";
import { NothingToReview } from "@/components/upkeep/nothing-to-review";
import { OwnerLoads } from "@/components/upkeep/owner-loads";
import { isAtLeast, type PersonActor } from "@/domain/actor";
import { mayCreateInsights } from "@/domain/insights/insight-policy";
import { listPossibleOwners } from "@/domain/insights/list-possible-owners";
import { listLoads } from "@/domain/upkeep/list-loads";
import { listNeedsReview } from "@/domain/upkeep/list-needs-review";
import {
  type NeedsReviewQuery,
  needsReviewPageSize,
  needsReviewQuery,
} from "@/domain/upkeep/needs-review-input";
import type { NeedsReview, OwnerLoad } from "@/domain/upkeep/needs-review-query";
import { handOver } from "./actions";

export const metadata: Metadata = { title: "Needs review" };

type NeedsReviewPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NeedsReviewPage({ searchParams }: NeedsReviewPageProps) {
  const actor = await requirePerson();
  const now = new Date();
  const params = await searchParams;
  const query = needsReviewQuery.parse(params);
  const isCurator = isAtLeast(actor.role, "curator");
  const isAll = query.whose === "all";
  if (isAll && !isCurator) forbidden();
  const [found, loads] = await Promise.all([
    listNeedsReview(actor, query, now),
    isAll ? listLoads(actor, now) : [],
  ]);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Needs review"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="Insights whose check is due, or whose ground has moved. What most people read or remember comes first."
      />
      {isCurator && (
        <Tabs label="Whose" tabs={tabs} current={needsReviewAddress({ whose: query.whose, page: 1 })} />
      )}
      {loads.length > 0 && (
        <Section
          title="Who looks after them"
          intro="Each bar is what somebody looks after, and filled as far as it needs review."
        >
          <OwnerLoads
            loads={loads}
            query={query}
            reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
          />
        </Section>
      )}
      <Found
        actor={actor}
        query={query}
        found={found}
        loads={loads}
        now={now}
        isTicked={params.tick === "all"}
      />
    </SignedInFrame>
  );
}

const tabs = (["own", "all"] as const).map((whose) => ({
  href: needsReviewAddress({ whose, page: 1 }),
  label: whose === "own" ? "Yours" : "Everybody’s",
}));

type FoundProps = {
  actor: PersonActor;
  query: NeedsReviewQuery;
  found: NeedsReview;
  loads: OwnerLoad[];
  now: Date;
  isTicked: boolean;
};

async function Found({ actor, query, found, loads, now, isTicked }: FoundProps) {
  const { items, total, counts } = found;
  const mayTend = mayCreateInsights(actor);
  const isNarrowed = Boolean(query.owner || query.cause || query.topic);
  const list = (
    <NeedsReviewList
      items={items}
      reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
      showsOwners={query.whose === "all"}
      mayTend={mayTend}
      isTicked={isTicked}
    />
  );
  return (
    <>
      {(isNarrowed || total > 5) && <NeedsReviewFilters query={query} counts={counts} owners={loads} />}
      {items.length === 0 && <NothingToReview query={query} mayTend={mayTend} />}
      {items.length > 0 && !mayTend && list}
      {items.length > 0 && mayTend && (
        <ActionForm action={handOver} aria-label="Hand several over" className="group/hand">
          <HandedOver />
          <TickLine query={query} count={items.length} total={total} isTicked={isTicked} />
          {list}
          <HandOverBar
            owners={await listPossibleOwners({ ownerId: query.whose === "own" ? actor.id : null })}
          />
        </ActionForm>
      )}
      <Ways query={query} total={total} />
    </>
  );
}

type TickLineProps = { query: NeedsReviewQuery; count: number; total: number; isTicked: boolean };

/** By the address, so that it works everywhere alike. */
function TickLine({ query, count, total, isTicked }: TickLineProps) {
  const here = needsReviewAddress(query, { page: query.page });
  const ticked = `${here}${here.includes("?") ? "&" : "?"}tick=all`;
  return (
    <p className="mb-2 flex flex-wrap justify-between gap-x-6 gap-y-1 text-15 text-muted">
      <span>{total === 1 ? "One insight" : `${total} insights`}</span>
      <TextLink href={isTicked ? here : ticked} scroll={false} className="print:hidden">
        {isTicked ? "Tick none" : count === 1 ? "Tick it" : `Tick all ${count} on this page`}
      </TextLink>
    </p>
  );
}

function Ways({ query, total }: { query: NeedsReviewQuery; total: number }) {
  const { page } = query;
  const isMore = page * needsReviewPageSize < total;
  return (
    <Pagination
      label="Pages of what needs review"
      newer={page > 1 ? needsReviewAddress(query, { page: page - 1 }) : undefined}
      older={isMore ? needsReviewAddress(query, { page: page + 1 }) : undefined}
      words={{ newer: "More read", older: "Less read" }}
    />
  );
}
