import type { ReactNode } from "react";
import { calendarDay } from "@/components/people/calendar-day";
import { PauseForms } from "@/components/reminders/break-forms";
import { QuestionNumber } from "@/components/reminders/question-number";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { chosenWay, type Preferences, questionWay } from "@/domain/reminders/preferences-query";
import { ListStanding } from "./list-standing";

type QuestionMailsProps = {
  preferences: Preferences;
  /** The person's local days, and how they write them. */
  day: { today: string; tomorrow: string; locale: string };
  actions: Record<"stop" | "start" | "choose" | "pause", FormAction>;
  /** What says whose choice it is. */
  children: ReactNode;
};

/** Whether questions are mailed, how many, and a break from them. */
export function QuestionMails({ preferences, day, actions, children }: QuestionMailsProps) {
  const ended = whyNone(preferences, day);
  if (ended)
    return (
      <ListStanding sentence={ended} action={actions.start} button="Mail me questions again" look="primary">
        {children}
      </ListStanding>
    );
  return (
    <>
      <ListStanding
        sentence={comes(preferences)}
        action={actions.stop}
        button="Stop these mails"
        look="primary"
      >
        {children}
      </ListStanding>
      <Section title="Or fewer of them">
        <ActionForm action={actions.choose} className="grid gap-6">
          {children}
          <QuestionNumber chosen={preferences.chosenCap} organizationCap={preferences.organizationCap} />
          <RadioGroup
            name="questionsBy"
            label="How they come"
            defaultValue={chosenWay(preferences)}
            options={ways(preferences)}
          />
          <div>
            <SubmitButton look="quiet">Save your choices</SubmitButton>
          </div>
        </ActionForm>
      </Section>
      <Section title="Or take a break" intro="Nothing piles up for afterwards.">
        <PauseForms pause={actions.pause} tomorrow={day.tomorrow}>
          {children}
        </PauseForms>
      </Section>
    </>
  );
}

const ways = ({ slack }: Preferences) => [
  { value: "mail", label: "By mail and on your home page" },
  ...(slack ? [{ value: "slack", label: "In Slack, and on your home page" }] : []),
  { value: "home", label: "On your home page only" },
];

function whyNone(
  { stoppedAt, pausedUntil, questionsBy, slack }: Preferences,
  { today, locale }: QuestionMailsProps["day"],
) {
  if (stoppedAt) return "You are not asked anything, here or on your home page.";
  if (pausedUntil && pausedUntil > today)
    return `You have a break from questions until ${calendarDay(pausedUntil, locale)}.`;
  if (questionsBy === "home") return "You get no mail of questions. They wait for you on your home page.";
  if (questionWay({ questionsBy, slack }) === "slack")
    return "You get no mail of questions. They come to you in Slack, and wait on your home page.";
  return null;
}

function comes({ cap, questionsBy, slack }: Preferences) {
  if (cap === 0) return "You chose to be asked nothing, so no such mail comes.";
  const agreed = `You are asked at most ${cap === 1 ? "one question" : `${cap} questions`} in any seven days, with one mail a day at most.`;
  return questionsBy === "slack" && slack !== null
    ? `${agreed} You chose Slack, which does not reach you now, so they come by mail.`
    : agreed;
}
