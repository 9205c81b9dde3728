import { ClockFields } from "@/components/people/clock-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { chosenWay, type Preferences } from "@/domain/reminders/preferences-query";
import { DayChoice } from "./day-choice";
import { QuestionNumber } from "./question-number";

type PreferencesFormProps = {
  preferences: Preferences;
  clock: { timeZone: string; locale: string };
  timeZones: string[];
  locales: { name: string; example: string }[];
  save: FormAction;
};

/** How often, when and how somebody wants to be asked. */
export function PreferencesForm({ preferences, clock, timeZones, locales, save }: PreferencesFormProps) {
  return (
    <ActionForm action={save} className="grid max-w-xl gap-8">
      <QuestionNumber chosen={preferences.chosenCap} organizationCap={preferences.organizationCap} />
      <DayChoice chosen={preferences.days} />
      <div className="grid grid-cols-2 gap-4">
        <Field name="askFrom" label="Not before">
          <TextInput type="time" defaultValue={preferences.askFrom} className="max-w-40" />
        </Field>
        <Field name="askUntil" label="Not after">
          <TextInput type="time" defaultValue={preferences.askUntil} className="max-w-40" />
        </Field>
      </div>
      <RadioGroup
        name="questionsBy"
        label="How questions come"
        defaultValue={chosenWay(preferences)}
        options={questionWays(preferences)}
      />
      <RadioGroup
        name="asksBy"
        label="What colleagues ask of you, such as a review"
        defaultValue={preferences.asksBy}
        options={askWays}
        hint="Sign-in links, invitations and reports that you asked for always come by mail."
      />
      <ClockFields chosen={clock} timeZones={timeZones} locales={locales} />
      <div>
        <SubmitButton>Save your choices</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Slack for those who are known there. */
function questionWays({ slack }: Preferences) {
  const inSlack = {
    value: "slack",
    label: "In Slack, and on your home page",
    hint:
      slack === "broken"
        ? "Slack does not take messages to you now, so they come by mail until it does."
        : "One message on a day with questions; you answer right there.",
  };
  return [
    {
      value: "mail",
      label: "By mail and on your home page",
      hint: "One mail on a day with questions, with all of that day in it.",
    },
    ...(slack ? [inSlack] : []),
    { value: "home", label: "On your home page only", hint: "They wait there for a few days." },
  ];
}

const askWays = [
  { value: "mail", label: "By mail at once and on your home page" },
  { value: "home", label: "On your home page only" },
];
