import { Chip, type ChipTone } from "@/components/ui/chip";
import { Lock } from "@/components/ui/icons";

type Standing = {
  status: "draft" | "published" | "superseded" | "retired";
  isInReview: boolean;
  needsReview: boolean;
  isRestricted: boolean;
};

type StandingChipsProps = {
  standing: Standing;
  /** Why it needs review, where that is known here. */
  because?: string;
};

/** How it stands with a record, in quiet words beside its statement; nothing for one that simply holds. */
export function StandingChips({ standing, because }: StandingChipsProps) {
  return (
    <>
      {chips(standing, because).map(({ word, tone, reason }) => (
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

const inGeneral = "Its check is due, or something it rests on has changed";

function chips(
  { status, isInReview, needsReview }: Standing,
  because = inGeneral,
): { word: string; tone: ChipTone; reason: string }[] {
  if (status === "superseded")
    return [{ word: "Superseded", tone: "sand", reason: "A newer insight replaced it" }];
  if (status === "retired") return [{ word: "Retired", tone: "plain", reason: "It is no longer relied on" }];
  if (status === "draft")
    return isInReview
      ? [{ word: "In review", tone: "tide", reason: "Not published yet: others are looking at it" }]
      : [{ word: "Draft", tone: "plain", reason: "Not published yet" }];
  return needsReview ? [{ word: "Needs review", tone: "sand", reason: because }] : [];
}
