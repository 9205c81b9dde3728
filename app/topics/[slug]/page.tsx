import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { withQuery } from "@/app/_request/with-query";
import { FollowButton } from "@/components/insights/follow-button";
import { HitList } from "@/components/insights/library/hit-list";
import { addressOfQuery, wholeLibrary } from "@/components/insights/library/library-address";
import { TopicFacts } from "@/components/insights/topic-facts";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findTopic } from "@/domain/insights/find-topic";
import { mayCurate } from "@/domain/people/person-policy";
import { searchInsights } from "@/domain/search/search-insights";
import { searchQuery } from "@/domain/search/search-query";
import { follow, unfollow } from "./actions";

type TopicPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (segment: string) => {
  const actor = await requirePerson();
  const slug = decodeURIComponent(segment);
  const topic = await findTopic(actor, slug);
  if (!topic) notFound();
  const href = `/topics/${encodeURIComponent(topic.slug)}`;
  if (topic.slug !== slug) redirect(href);
  return { actor, topic, href };
});

export async function generateMetadata({ params }: TopicPageProps): Promise<Metadata> {
  const { topic } = await load((await params).slug);
  return { title: topic.name };
}

export default async function TopicPage({ params, searchParams }: TopicPageProps) {
  const { actor, topic, href } = await load((await params).slug);
  const { after } = searchQuery.parse(await searchParams);
  const query = { ...wholeLibrary, topic: [topic.slug], after };
  const now = new Date();
  const { hits, next } = await searchInsights(actor, query, now);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title={topic.name}
        crumbs={[
          { label: "Library", href: "/insights" },
          { label: "Topics", href: "/topics" },
        ]}
        intro={topic.description}
        actions={
          <>
            <LinkButton href={addressOfQuery({ topic: [topic.slug] })} look="plain">
              Narrow it down
            </LinkButton>
            {mayCurate(actor) && (
              <LinkButton href={`/admin${href}`} look="plain">
                Change
              </LinkButton>
            )}
            <FollowButton
              subject={{ topicId: topic.id }}
              isFollowing={topic.isFollowing}
              follow={follow}
              unfollow={unfollow}
            />
          </>
        }
      />
      <TopicFacts topic={topic} />
      {hits.length === 0 ? (
        <EmptyState
          title={after ? "That is all" : "Nothing is published here yet"}
          drawing="shell"
          action={
            <LinkButton href={after ? href : "/insights"}>
              {after ? "From the start" : "See the library"}
            </LinkButton>
          }
        >
          {!after && "Follow the topic, and you hear of the first insight in it."}
        </EmptyState>
      ) : (
        <HitList hits={hits} reader={{ now, timeZone: actor.timeZone, locale: actor.locale }} />
      )}
      <Pagination
        label="Pages of insights"
        newer={after ? href : undefined}
        older={next && "after" in next ? withQuery(href, next) : undefined}
        words={{ newer: "Newest", older: "Older" }}
      />
    </SignedInFrame>
  );
}
