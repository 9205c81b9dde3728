import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";

type RecallDoorsProps = { more: FormAction };

/** What one may do when nothing is left to answer. */
export function RecallDoors({ more }: RecallDoorsProps) {
  return (
    <>
      <ActionForm action={more} className="grid">
        <SubmitButton>Ask me more</SubmitButton>
      </ActionForm>
      <LinkButton href="/recall/remembered">What you remember</LinkButton>
      <TextLink href="/settings/questions" className="text-15 max-md:py-2">
        How often you are asked
      </TextLink>
    </>
  );
}
