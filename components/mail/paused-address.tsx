import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";

type PausedAddressProps = {
  person: { id: string; name: string; email: string; mailPausedReason: string | null };
  since: Date;
  reader: { now: Date; timeZone: string; locale: string };
  resume: FormAction;
};

/** Why somebody gets no mail, for administrators, and another try. */
export function PausedAddress({ person, since, reader, resume }: PausedAddressProps) {
  return (
    <Notice kind="attention" title={`${person.name} gets no mail`} className="mb-4">
      <p>
        Nothing but sign-in mails goes to <span className="wrap-anywhere">{person.email}</span> since{" "}
        <Time at={since} {...reader} />, because of this answer:{" "}
        <span className="wrap-anywhere">{person.mailPausedReason}</span>
      </p>
      <p className="mt-2">
        Ask them, or whoever runs their mail, whether the address works. Then try again: what was not sent
        meanwhile is not sent later, and should mail bounce once more, it is paused once more.
      </p>
      <ActionForm action={resume} className="mt-3">
        <input type="hidden" name="personId" value={person.id} />
        <SubmitButton>Try again</SubmitButton>
      </ActionForm>
    </Notice>
  );
}
