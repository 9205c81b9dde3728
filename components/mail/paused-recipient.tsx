import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

type PausedRecipientProps = { personId: string | null; because: string | null };

/** Beside a message: its reader gets no mail now, and where that can be changed; nothing when they do. */
export function PausedRecipient({ personId, because }: PausedRecipientProps) {
  if (!personId || !because) return null;
  return (
    <Notice kind="attention" title="Mail to this person is paused" className="mb-8">
      Nothing but sign-in mails goes to them, because of this answer:{" "}
      <span className="wrap-anywhere">{because}</span>{" "}
      <TextLink href={`/admin/people/${personId}`}>Look at their page, and try again there</TextLink>.
    </Notice>
  );
}
