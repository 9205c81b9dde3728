import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";

type OwnPausedAddressProps = {
  person: { id: string; email: string };
  reason: string;
  /** An administrator helps themselves; of others they are asked, once. */
  mayResume: boolean;
  isAsked: boolean;
  ask: FormAction;
};

/** Tells somebody that no mail goes to them any more, what their server said, and what they can do about it. */
export function OwnPausedAddress({ person, reason, mayResume, isAsked, ask }: OwnPausedAddressProps) {
  return (
    <Notice kind="attention" title="We stopped sending you mail">
      <p>
        This came back about <span className="wrap-anywhere">{person.email}</span>:{" "}
        <span className="wrap-anywhere">{reason}</span>
      </p>
      <p className="mt-2">
        Everything else works as before, and what is asked of you stands on your home page. See whether your
        mailbox is full or your address has changed, then ask for another try.
      </p>
      <div className="mt-3">
        <What personId={person.id} mayResume={mayResume} isAsked={isAsked} ask={ask} />
      </div>
    </Notice>
  );
}

type WhatProps = Pick<OwnPausedAddressProps, "mayResume" | "isAsked" | "ask"> & { personId: string };

function What({ personId, mayResume, isAsked, ask }: WhatProps) {
  if (mayResume) return <TextLink href={`/admin/people/${personId}`}>Try again on your page</TextLink>;
  if (isAsked) return <p>You asked the administrators to try again. They have not answered yet.</p>;
  return (
    <ActionForm action={ask}>
      <SubmitButton>Ask for another try</SubmitButton>
    </ActionForm>
  );
}
