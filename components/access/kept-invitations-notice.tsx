import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

/** Said before anybody is invited, so that nobody waits for a mail that stays here. */
export function KeptInvitationsNotice({ readsMails }: { readsMails: boolean }) {
  return (
    <Notice kind="attention" title="No mail leaves this server" className="mb-8 max-w-2xl">
      {readsMails ? (
        <>
          Invitations are kept under <TextLink href="/admin/deliveries">Deliveries</TextLink>: open each one
          and pass its link on yourself, or set SMTP_URL first.
        </>
      ) : (
        "Invitations are kept here until an administrator passes their links on."
      )}
    </Notice>
  );
}
