import { calendarDay } from "@/components/people/calendar-day";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { Lock } from "@/components/ui/icons";

type Standing = {
  status: "draft" | "published" | "superseded" | "retired";
  isInReview: boolean;
  isReviewDue: boolean;
  isRestricted: boolean;
  nextReviewOn: string | null;
};

/** How it stands with a record, in quiet words beside its statement; nothing for one that simply holds. */
export function StandingChips({ standing, locale }: { standing: Standing; locale: string }) {
  return (
    <>
      {chips(standing, locale).map(({ word, tone, reason }) => (
        <Chip key={word} tone={tone} reason={reason}>
          {word}
        </Chip>
      ))}
      {standing.isRestricted && (
        <Chip icon={<Lock aria-hidden />} reason="Only people and teams named on it may read it">
          Restricted
        </Chip>
      )}
    </>
  );
}

function chips(standing: Standing, locale: string): { word: string; tone: ChipTone; reason: string }[] {
  const { status, isInReview, isReviewDue, nextReviewOn } = standing;
  if (status === "superseded")
    return [{ word: "Superseded", tone: "sand", reason: "A newer insight replaced it" }];
  if (status === "retired") return [{ word: "Retired", tone: "plain", reason: "It is no longer relied on" }];
  if (status === "draft")
    return isInReview
      ? [{ word: "In review", tone: "tide", reason: "Not published yet: others are looking at it" }]
      : [{ word: "Draft", tone: "plain", reason: "Not published yet" }];
  if (!isReviewDue || !nextReviewOn) return [];
  return [
    {
      word: "Needs review",
      tone: "sand",
      reason: `Its check was due on ${calendarDay(nextReviewOn, locale)}`,
    },
  ];
}
