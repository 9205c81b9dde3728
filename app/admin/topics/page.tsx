import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { TopicFields } from "@/components/people/topic-fields";
import { TopicList } from "@/components/people/topic-list";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { listTopics } from "@/domain/people/topics";
import { add } from "./actions";

export const metadata: Metadata = { title: "Topics" };

export default async function TopicsPage() {
  const actor = await requireRole("curator");
  const topics = await listTopics(actor);
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Topics"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="A short list that everybody shares. Teams and people follow topics; evidence in a topic ages at its pace."
      />
      {topics.length === 0 ? (
        <EmptyState title="No topics yet" drawing="shell">
          Ten to twenty are enough for most organizations. Add the first one below.
        </EmptyState>
      ) : (
        <TopicList topics={topics} />
      )}
      <Section title="Add a topic" className="mt-12">
        <ActionForm action={add} clears className="grid max-w-xl gap-6">
          <TopicFields />
          <div>
            <SubmitButton>Add topic</SubmitButton>
          </div>
        </ActionForm>
      </Section>
    </SignedInFrame>
  );
}
