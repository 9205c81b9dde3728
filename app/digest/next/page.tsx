import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { DigestLedger } from "@/components/digests/digest-ledger";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { digestTitle } from "@/domain/digests/digest-lead";
import { previewDigest } from "@/domain/digests/preview-digest";

export const metadata: Metadata = { title: "Your next digest" };

export default async function NextDigestPage() {
  const actor = await requirePerson();
  const content = await previewDigest(actor, new Date());
  return (
    <SignedInFrame actor={actor} current="home">
      <PageHeader
        title={content ? digestTitle(content) : "Your next digest"}
        crumbs={[{ label: "Your digests", href: "/digest" }]}
        intro="What your digest would say if it came now. Nothing is sent or asked by looking at it."
        actions={<LinkButton href="/settings/digest">Day and time</LinkButton>}
      />
      {content ? (
        <DigestLedger content={content} />
      ) : (
        <EmptyState title="It would not come" action={<LinkButton href="/topics">Follow topics</LinkButton>}>
          There is nothing to say to you now. Follow a topic, start a path or join an initiative, and there
          will be.
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
