import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { DigestContent } from "@/domain/digests/digest-query";
import { DigestLedger } from "./digest-ledger";
import { ReportDigestRead } from "./report-digest-read";

/** A digest that came, of which something is left or not; looking at it counts as having seen what it shows. */
export function DigestView({ content, isLeft }: { content: DigestContent; isLeft: boolean }) {
  if (!isLeft)
    return (
      <EmptyState title="Nothing of this week is left" action={<LinkButton href="/">Go home</LinkButton>}>
        What stood here was answered, closed or taken back since.
      </EmptyState>
    );
  return (
    <>
      <ReportDigestRead address={`/digest/${content.week}/seen`} />
      <DigestLedger content={content} />
    </>
  );
}
