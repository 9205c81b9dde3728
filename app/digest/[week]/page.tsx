import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { DigestView } from "@/components/digests/digest-view";
import { PageHeader } from "@/components/ui/page-header";
import { digestTitle } from "@/domain/digests/digest-lead";
import { mondayOf, weekWords } from "@/domain/digests/digest-week";
import { findDigest } from "@/domain/digests/find-digest";
import { isEmptyDigest } from "@/domain/digests/gather-digest";

export const metadata: Metadata = { title: "Your digest of a week" };

export default async function DigestPage({ params }: { params: Promise<{ week: string }> }) {
  const actor = await requirePerson();
  const { week } = await params;
  const content = mondayOf(week) ? await findDigest(actor, week, new Date()) : null;
  if (!content) notFound();
  const isLeft = !isEmptyDigest(content);
  return (
    <SignedInFrame actor={actor} current="home">
      <PageHeader
        title={isLeft ? digestTitle(content) : "Your digest"}
        crumbs={[{ label: "Your digests", href: "/digest" }]}
        intro={`Your digest of ${weekWords(week, actor.locale)}`}
      />
      <DigestView content={content} isLeft={isLeft} />
    </SignedInFrame>
  );
}
