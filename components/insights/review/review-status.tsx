import type { ReactNode } from "react";
import type { Reader } from "@/components/insights/record/tongue";
import { Chip } from "@/components/ui/chip";
import { Time } from "@/components/ui/time";
import type { ReviewRound } from "@/domain/insights/review-query";

type ReviewStatusProps = { round: ReviewRound; reader: Reader; children?: ReactNode };

const chips = {
  open: { tone: "tide", word: "In review" },
  approved: { tone: "kelp", word: "Approved" },
  "sent-back": { tone: "sand", word: "Sent back" },
  withdrawn: { tone: "plain", word: "Taken back" },
  published: { tone: "kelp", word: "Published" },
} as const;

/** Who asked whom, what for, and what came of it. */
export function ReviewStatus({ round, reader, children }: ReviewStatusProps) {
  const { state, askedBy, askedAt, reviewers, message, revisionNumber } = round;
  const names = new Intl.ListFormat("en").format(reviewers.map(({ name }) => name));
  const { tone, word } = chips[state];
  return (
    <div className="rounded border border-line bg-surface px-5 py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Chip tone={tone}>{word}</Chip>
        <span className="min-w-0 wrap-anywhere">
          {askedBy.name} asked {names || "for a review"}, <Time {...reader} at={askedAt} />
        </span>
        <span className="text-15 text-muted">Revision {revisionNumber}</span>
      </p>
      <Words text={message} />
      <Answer round={round} reader={reader} />
      {children && <div className="mt-4 grid gap-3 empty:hidden">{children}</div>}
    </div>
  );
}

const deeds = { approved: "approved it", published: "approved it", "sent-back": "sent it back" } as const;

function Answer({ round, reader }: { round: ReviewRound; reader: Reader }) {
  const { state, answeredBy, answeredAt, answer } = round;
  if (state === "open" || state === "withdrawn" || !answeredBy || !answeredAt) return null;
  return (
    <>
      <p className="mt-3 wrap-anywhere">
        <span className="font-medium">{answeredBy.name}</span> {deeds[state]},{" "}
        <Time {...reader} at={answeredAt} />
      </p>
      <Words text={answer} />
    </>
  );
}

/** What somebody typed, with its lines; not Markdown. */
function Words({ text }: { text: string }) {
  if (!text) return null;
  return (
    <p dir="auto" className="mt-1 max-w-measure font-serif whitespace-pre-line wrap-anywhere">
      {text}
    </p>
  );
}
