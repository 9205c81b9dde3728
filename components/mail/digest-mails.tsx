import type { ReactNode } from "react";
import { weekdays } from "@/components/reminders/question-words";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { ListStanding } from "./list-standing";

type DigestMailsProps = {
  choice: { day: number; time: string; isStopped: boolean };
  timeZone: string;
  actions: { stop: FormAction; start: FormAction; choose: FormAction };
  /** What says whose choice it is. */
  children: ReactNode;
};

/** Whether the digest comes, and on which day and at what time. */
export function DigestMails({ choice, timeZone, actions, children }: DigestMailsProps) {
  if (choice.isStopped)
    return (
      <ListStanding
        sentence="No digest is sent to you any more."
        action={actions.start}
        button="Send me the digest again"
        look="primary"
      >
        {children}
      </ListStanding>
    );
  return (
    <>
      <ListStanding
        sentence={`It comes every ${weekdays[choice.day - 1]} at ${choice.time}, unless the week has nothing to say.`}
        action={actions.stop}
        button="Stop the digest"
        look="primary"
      >
        {children}
      </ListStanding>
      <Section title="Or on another day">
        <ActionForm action={actions.choose} className="grid gap-5">
          {children}
          <Field name="digestDay" label="Day">
            <Select defaultValue={String(choice.day)}>
              {weekdays.map((name, place) => (
                <option key={name} value={place + 1}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field name="digestTime" label="Time" hint={`As clocks go in ${timeZone.replaceAll("_", " ")}.`}>
            <TextInput type="time" defaultValue={choice.time} className="max-w-40" />
          </Field>
          <div>
            <SubmitButton look="quiet">Save day and time</SubmitButton>
          </div>
        </ActionForm>
      </Section>
    </>
  );
}
