import type { Clock } from "@/components/people/clock";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { originWords, type RevisionRow } from "./revision-words";

type RevisionNoticeProps = {
  revision: RevisionRow;
  /** The number of what readers see now, where something is published. */
  current: number | null;
  href: string;
  clock: Clock;
};

/** Says before anything else that this is not what the record says today. */
export function RevisionNotice({ revision, current, href, clock }: RevisionNoticeProps) {
  const { number, publishedAt, createdAt, isCurrent } = revision;
  return (
    <Notice
      kind={isCurrent ? "info" : "attention"}
      title={
        isCurrent ? `Revision ${number} is what readers see now` : `This is revision ${number}, not today’s`
      }
      className="mb-8"
    >
      {publishedAt ? (
        <>
          Readers saw it from <Time at={publishedAt} {...clock} absolute /> on.
        </>
      ) : (
        <>
          It was {originWords(revision)} on <Time at={createdAt} {...clock} absolute />, and never published.
        </>
      )}{" "}
      {current !== null && !isCurrent && (
        <>
          <TextLink href={href}>Read revision {current}, which readers see now</TextLink>, or{" "}
          <TextLink href={`${href}/compare/${Math.min(number, current)}..${Math.max(number, current)}`}>
            see what differs
          </TextLink>
          .
        </>
      )}
    </Notice>
  );
}
