import type { Metadata } from "next";
import { InvitationWords } from "@/components/access/invitation-words";
import { ProviderLink } from "@/components/access/provider-link";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { findHouseName } from "@/domain/access/find-house-name";
import { findInvitation } from "@/domain/access/find-invitation";
import { signInWays } from "@/domain/access/sign-in-ways";
import { acceptByMail } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

type InvitationPageProps = { params: Promise<{ token: string }> };

/** Only shows the invitation; it is accepted by signing in with its address. */
export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params;
  const invitation = await findInvitation(token, new Date());
  const organization = await findHouseName();
  if (invitation?.state !== "open") {
    const [title, sentence] = ended[invitation?.state ?? "unknown"];
    return (
      <QuietFrame organization={organization} title={title} intro={sentence}>
        <LinkButton href="/sign-in" look="primary" size="large" className="w-full">
          Go to sign in
        </LinkButton>
      </QuietFrame>
    );
  }
  const { byMail, provider } = signInWays();
  return (
    <QuietFrame
      organization={organization}
      title={`Come in${organization ? ` to ${organization}` : ""}`}
      intro={<InvitationWords invitation={invitation} />}
      footer="Nothing happens until you sign in. If you do not expect this invitation, close the page."
    >
      <div className="grid gap-4">
        {provider && <ProviderLink name={provider} to="/" />}
        {byMail && (
          <ActionForm action={acceptByMail}>
            <input type="hidden" name="token" value={token} />
            <SubmitButton look={provider ? "quiet" : "primary"} size="large" className="w-full">
              Send me a mail to come in
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </QuietFrame>
  );
}

const ended = {
  accepted: ["You are in already", "This invitation was accepted. Sign in with the address it was sent to."],
  expired: [
    "This invitation has run out",
    "It was good for seven days. Ask whoever invited you to send it again.",
  ],
  revoked: ["This invitation was taken back", "Ask whoever invited you, if you think that is a mistake."],
  replaced: [
    "There is a newer invitation",
    "It was sent to you again since. Use the link of the newest mail.",
  ],
  unknown: [
    "This link is not complete",
    "Perhaps your mail program cut it. Copy the whole link from the mail and open that.",
  ],
} as const;
