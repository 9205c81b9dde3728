import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

/** A draft that is in review is not written in: what is approved is what is published. */
export function RestingDraft({ href, isApproved }: { href: string; isApproved: boolean }) {
  return (
    <div className="grid max-w-measure gap-4">
      <Notice title={isApproved ? "It is approved and waits to be published" : "It is in review"}>
        So that what was read is what is published, nobody changes it meanwhile. To change it, take it back
        from review.
      </Notice>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`${href}/review`} look="primary">
          Go to the review
        </LinkButton>
        <LinkButton href={`${href}/preview`}>Read the draft</LinkButton>
      </div>
    </div>
  );
}
