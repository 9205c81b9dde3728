import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { HalfLifeStep } from "@/components/people/half-life-step";
import { TopicCurators } from "@/components/people/topic-curators";
import { halfLifeYears, TopicFields } from "@/components/people/topic-fields";
import { TopicMerge } from "@/components/people/topic-merge";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { findTopic } from "@/domain/insights/find-topic";
import { countAgeing } from "@/domain/insights/list-topics";
import { listPossibleCurators } from "@/domain/people/topic-curators";
import { listTopics } from "@/domain/people/topics";
import { edit } from "../actions";

export const metadata: Metadata = { title: "Change a topic" };

type EditTopicPageProps = { params: Promise<{ slug: string }> };

export default async function EditTopicPage({ params }: EditTopicPageProps) {
  const actor = await requireRole("curator");
  const slug = decodeURIComponent((await params).slug);
  const [topics, ageing, people] = await Promise.all([
    listTopics(actor),
    countAgeing(actor, new Date()),
    listPossibleCurators(actor),
  ]);
  const topic = topics.find((one) => one.slug === slug);
  if (!topic) {
    const merged = await findTopic(actor, slug);
    if (!merged) notFound();
    redirect(`/admin/topics/${encodeURIComponent(merged.slug)}`);
  }
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title={topic.name}
        crumbs={[
          { label: "Administration", href: "/admin" },
          { label: "Topics", href: "/admin/topics" },
        ]}
        actions={<LinkButton href={`/topics/${encodeURIComponent(topic.slug)}`}>See its page</LinkButton>}
      />
      <ActionForm action={edit} className="mb-12 grid max-w-xl gap-6">
        <input type="hidden" name="topicId" value={topic.id} />
        <TopicFields topic={topic} ageing={ageing.get(topic.id) ?? 0} />
        <TopicCurators curators={topic.curators} choices={people} />
        <div>
          <SubmitButton>Save topic</SubmitButton>
        </div>
        <HalfLifeStep kept={halfLifeYears(topic.halfLifeDays)} />
      </ActionForm>
      <Section
        title="Make it part of another topic"
        intro="For two topics that mean the same. You see what will happen before it does."
      >
        <TopicMerge topic={topic} others={topics.filter(({ id }) => id !== topic.id)} />
      </Section>
    </SignedInFrame>
  );
}
