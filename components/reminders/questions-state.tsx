import { calendarDay } from "@/components/people/calendar-day";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { Preferences } from "@/domain/reminders/preferences-query";
import { daysInWords } from "./question-words";

type QuestionsStateProps = {
  preferences: Preferences;
  /** The person's local day. */
  today: string;
  locale: string;
  start: FormAction;
};

/** What holds now, before anything is changed: asked so often, left alone until a day, or not asked at all. */
export function QuestionsState({ preferences, today, locale, start }: QuestionsStateProps) {
  const { stoppedAt, pausedUntil } = preferences;
  if (stoppedAt)
    return (
      <Notice title="You are not asked anything" className="mb-8">
        <p className="mb-3">
          Nothing is entrusted to you, and no question comes until you say so. What you have learned stays as
          it is.
        </p>
        <StartButton start={start}>Ask me again</StartButton>
      </Notice>
    );
  if (pausedUntil && pausedUntil > today)
    return (
      <Notice title={`No questions until ${calendarDay(pausedUntil, locale)}`} className="mb-8">
        <p className="mb-3">From that day on you are asked again as you chose below.</p>
        <StartButton start={start}>Ask me again now</StartButton>
      </Notice>
    );
  return (
    <p className="mb-8 max-w-measure">
      {agreed(preferences)} <TextLink href="/recall/plan">What is asked today, and why</TextLink>
    </p>
  );
}

function agreed({ cap, days, askFrom, askUntil }: Preferences) {
  if (cap === 0) return "You chose to be asked nothing, so no questions come.";
  const number = cap === 1 ? "one question" : `${cap} questions`;
  return `You are asked at most ${number} in any seven days, ${daysInWords(days)}, between ${askFrom} and ${askUntil}.`;
}

function StartButton({ start, children }: { start: QuestionsStateProps["start"]; children: string }) {
  return (
    <ActionForm action={start}>
      <SubmitButton>{children}</SubmitButton>
    </ActionForm>
  );
}
