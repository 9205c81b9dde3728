import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";

type Step = "retry" | "hold" | "release" | "cancel";

type ManyStepsProps = {
  counts: Record<Step, number>;
  /** What narrows the list, and with it what is meant. */
  filter: Record<string, string | undefined>;
  action: FormAction;
  locale: string;
};

const words = {
  retry: {
    trigger: (messages: string) => `Send ${messages} again`,
    meaning: "It is the same message: whoever got it already may get it twice.",
  },
  release: {
    trigger: (messages: string) => `Let ${messages} go`,
    meaning: "What goes out cannot be taken back.",
  },
  hold: {
    trigger: (messages: string) => `Hold ${messages} back`,
    meaning: "They wait until you let them go. Sign-in mails among them run out after some minutes.",
  },
  cancel: {
    trigger: (messages: string) => `Do not send ${messages}`,
    meaning: "They are not sent, now or later, and that cannot be undone. Nobody is told.",
  },
};

/** What can be done with all that the list is narrowed to, with the number before anything happens. */
export function ManySteps({ counts, filter, action, locale }: ManyStepsProps) {
  const steps = (["retry", "release", "hold", "cancel"] as const).filter((step) => counts[step] > 1);
  if (steps.length === 0) return null;
  const chosen = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return (
    <fieldset className="mb-6 flex flex-wrap items-center gap-3">
      <legend className="mb-2 text-13 text-muted">
        With all that fit{chosen.length === 0 && ": no filter is chosen"}
      </legend>
      {steps.map((step) => {
        const messages = `${counts[step].toLocaleString(locale)} messages`;
        const title = words[step].trigger(messages);
        return (
          <ConfirmDialog
            key={step}
            trigger={<Button>{title}</Button>}
            title={`${title}?`}
            confirm={title}
            look={step === "cancel" ? "danger" : "primary"}
            action={action}
            values={{ ...Object.fromEntries(chosen), step, count: String(counts[step]) }}
          >
            {words[step].meaning}
          </ConfirmDialog>
        );
      })}
    </fieldset>
  );
}
