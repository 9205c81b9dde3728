import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { giveBack } from "@/app/insights/[slug]/keeping-actions";
import { NothingRemembered } from "@/components/reminders/nothing-remembered";
import { PressForm } from "@/components/reminders/press-form";
import { RememberedFilters } from "@/components/reminders/remembered-filters";
import { RememberedList } from "@/components/reminders/remembered-list";
import { RememberedSummary } from "@/components/reminders/remembered-summary";
import { rememberedPartWords } from "@/components/reminders/remembered-words";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { localDay } from "@/domain/people/local-day";
import { countRemembered, listRememberedTopics } from "@/domain/reminders/count-remembered";
import { listRemembered } from "@/domain/reminders/list-remembered";
import {
  type RememberedPart,
  type RememberedQuery,
  rememberedParts,
  rememberedQuery,
} from "@/domain/reminders/remembered-input";
import type { RememberedInsight } from "@/domain/reminders/remembered-query";
import { wantAgain } from "./actions";

export const metadata: Metadata = { title: "What you remember" };

type RememberedPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RememberedPage({ searchParams }: RememberedPageProps) {
  const actor = await requirePerson();
  const now = new Date();
  const query = rememberedQuery.parse(await searchParams);
  const part = query.show ?? "remembered";
  const [{ insights, next, order }, counts, topics] = await Promise.all([
    listRemembered(actor, query, now),
    countRemembered(actor, now),
    listRememberedTopics(actor, part, now),
  ]);
  const days = { today: localDay(now, actor.timeZone), locale: actor.locale };
  const isNew = rememberedParts.every((one) => counts[one] === 0);
  return (
    <SignedInFrame actor={actor} current="recall">
      <PageHeader
        title="What you remember"
        crumbs={[{ label: "Recall", href: "/recall" }]}
        intro="As far as we can tell from what you read and answered. Only you see this."
        actions={!isNew && <LinkButton href="/recall/plan">Why you are asked what you are asked</LinkButton>}
      />
      {isNew ? (
        <NothingRemembered part="remembered" />
      ) : (
        <>
          <Tabs
            label="What you remember"
            current={hrefOf({ show: part })}
            tabs={rememberedParts.map((one) => ({
              href: hrefOf({ show: one }),
              label: rememberedPartWords[one],
              count: counts[one],
            }))}
          />
          {part === "remembered" && <RememberedSummary counts={counts} locale={actor.locale} />}
          {counts[part] > 1 && <RememberedFilters query={query} order={order} topics={topics} />}
          {insights.length > 0 ? (
            <RememberedList
              label={rememberedPartWords[part]}
              insights={insights}
              days={days}
              say={sayOf[part]}
            />
          ) : (
            <NothingRemembered part={part} isNarrowed={counts[part] > 0} />
          )}
          <Pagination
            newer={query.after && hrefOf({ ...query, after: undefined })}
            older={next ? hrefOf({ ...query, after: next }) : undefined}
            words={{ newer: "From the beginning", older: "More" }}
          />
        </>
      )}
    </SignedInFrame>
  );
}

/** What may be taken back, part by part. */
const sayOf: Record<RememberedPart, ((insight: RememberedInsight) => ReactNode) | undefined> = {
  remembered: undefined,
  entrusted: ({ id }) => <PressForm insightId={id} action={giveBack} words="Stop keeping it" />,
  "not-for-me": ({ id }) => <PressForm insightId={id} action={wantAgain} words="Ask me again" />,
};

const address = "/recall/remembered";

const hrefOf = ({ show, ...query }: RememberedQuery & { show?: RememberedPart }) =>
  withQuery(address, { show: show === "remembered" ? undefined : show, ...query });
