import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { DigestView } from "@/components/digests/digest-view";
import { DigestWeeks } from "@/components/digests/digest-weeks";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { digestTitle } from "@/domain/digests/digest-lead";
import { weekWords } from "@/domain/digests/digest-week";
import { findDigest, listDigests } from "@/domain/digests/find-digest";
import { isEmptyDigest } from "@/domain/digests/gather-digest";

export const metadata: Metadata = { title: "Your weekly digest" };

export default async function DigestsPage() {
  const actor = await requirePerson();
  const [latest, ...earlier] = await listDigests(actor);
  const content = latest ? await findDigest(actor, latest.week, new Date()) : null;
  const isLeft = content !== null && !isEmptyDigest(content);
  return (
    <SignedInFrame actor={actor} current="home">
      <PageHeader
        title={isLeft ? digestTitle(content) : "Your weekly digest"}
        intro={latest && `Your digest of ${weekWords(latest.week, actor.locale)}`}
        actions={
          <>
            <LinkButton href="/digest/next">Look ahead</LinkButton>
            <LinkButton href="/settings/digest">Day and time</LinkButton>
          </>
        }
      />
      {content ? <DigestView content={content} isLeft={isLeft} /> : <NoneYet />}
      <DigestWeeks weeks={earlier.map(({ week }) => ({ week, words: weekWords(week, actor.locale) }))} />
    </SignedInFrame>
  );
}

function NoneYet() {
  return (
    <EmptyState
      title="No digest has come yet"
      drawing="boats"
      action={<LinkButton href="/digest/next">See what it would say now</LinkButton>}
    >
      Once a week you get one mail with what comes up for you, what is new in your topics and what is asked of
      you. In a week without any of it, none comes.
    </EmptyState>
  );
}
