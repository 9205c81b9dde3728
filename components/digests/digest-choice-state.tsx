import { weekdays } from "@/components/reminders/question-words";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { dateFormat } from "@/components/ui/intl";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { DigestSettings } from "@/domain/digests/digest-settings-query";

type DigestChoiceStateProps = { settings: DigestSettings; locale: string; start: FormAction };

/** What holds now: when the next digest comes, or that none does, and where to see what it would say. */
export function DigestChoiceState({ settings, locale, start }: DigestChoiceStateProps) {
  const { next, isMailPaused } = settings;
  if (next === null)
    return (
      <Notice title="You get no digest" className="mb-8">
        <p className="mb-3">
          What it would tell you stands in Tidemark all the same, and other mail reaches you as you chose.{" "}
          <Preview />
        </p>
        <ActionForm action={start}>
          <SubmitButton>Send me the digest again</SubmitButton>
        </ActionForm>
      </Notice>
    );
  return (
    <div className="mb-8 grid max-w-measure gap-3">
      <p>
        {comes(settings)} {`The next one is due on ${dayInWords(next.on, locale)} at ${next.at}.`} <Preview />
      </p>
      {isMailPaused && (
        <Notice kind="attention" title="Mail to you came back">
          Nothing is mailed to you until your address works again. Meanwhile you can read{" "}
          <TextLink href="/digest/next">what your digest would say</TextLink>.
        </Notice>
      )}
    </div>
  );
}

/** One click, and one click back. */
export function StopDigestForm({ stop }: { stop: FormAction }) {
  return (
    <ActionForm action={stop}>
      <SubmitButton look="danger">Stop the digest</SubmitButton>
    </ActionForm>
  );
}

const comes = ({ digestDay, digestTime }: DigestSettings) =>
  `It comes on ${weekdays[digestDay - 1]}s at ${digestTime}.`;

const dayInWords = (day: string, locale: string) =>
  dateFormat(locale, {
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  }).format(new Date(`${day}T00:00:00Z`));

const Preview = () => <TextLink href="/digest/next">See what it would say now</TextLink>;
