import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type ListStandingProps = {
  /** Whether this mail comes now, in a sentence. */
  sentence: ReactNode;
  action: FormAction;
  button: string;
  look: "primary" | "quiet";
  /** What says whose choice it is. */
  children: ReactNode;
};

/** How it stands with one kind of mail, and the one click that turns it around. */
export function ListStanding({ sentence, action, button, look, children }: ListStandingProps) {
  return (
    <div className="mb-12">
      <p className="mb-4" role="status">
        {sentence}
      </p>
      <ActionForm action={action}>
        {children}
        <SubmitButton look={look} size="large" className="w-full">
          {button}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
