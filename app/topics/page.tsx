import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { LibraryTopics } from "@/components/insights/library-topics";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { listLibraryTopics } from "@/domain/insights/list-topics";
import { topicsQuery } from "@/domain/insights/topics-query";
import { mayCurate } from "@/domain/people/person-policy";

export const metadata: Metadata = { title: "Topics" };

type TopicsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TopicsPage({ searchParams }: TopicsPageProps) {
  const actor = await requirePerson();
  const query = topicsQuery.parse(await searchParams);
  const topics = await listLibraryTopics(actor, query, new Date());
  const curates = mayCurate(actor);
  return (
    <SignedInFrame actor={actor} current="library">
      <PageHeader
        title="Topics"
        crumbs={[{ label: "Library", href: "/insights" }]}
        intro="What the insights of this library are about. Follow a topic to hear what is new in it."
        actions={curates ? <LinkButton href="/admin/topics">Change the list</LinkButton> : undefined}
      />
      {(topics.length > 0 || query.q) && (
        <SearchField label="Find a topic" defaultValue={query.q} className="mb-6 max-w-xl" />
      )}
      {topics.length > 0 ? <LibraryTopics topics={topics} /> : <NoTopics asked={query.q} curates={curates} />}
    </SignedInFrame>
  );
}

function NoTopics({ asked, curates }: { asked: string | undefined; curates: boolean }) {
  if (asked)
    return (
      <EmptyState
        title="No topic of that name"
        drawing="buoy"
        action={<LinkButton href="/topics">Show all topics</LinkButton>}
      >
        Nothing is called “{asked}”, and no other word for a topic fits.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No topics yet"
      drawing="shell"
      action={curates ? <LinkButton href="/admin/topics">Add the first topic</LinkButton> : undefined}
    >
      {curates ? "Ten to twenty are enough for most organizations." : "A curator can add the first one."}
    </EmptyState>
  );
}
