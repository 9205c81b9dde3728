import { QuietFrame } from "@/components/layout/quiet-frame";
import { LinkButton } from "@/components/ui/link-button";

export type EndedState = "expired" | "used" | "replaced" | "wrong-codes" | "deactivated" | "unknown";

const words: Record<EndedState, [title: string, sentence: string]> = {
  expired: [
    "This mail has run out",
    "Its link and code worked for ten minutes. Nothing happened; ask for a new one.",
  ],
  used: [
    "This mail was used already",
    "Its link and code work once. If it was you, you are signed in where you used it. If it was not, ask for a new one: yours still works.",
  ],
  replaced: ["There is a newer mail", "Only the newest one counts. Use that, or ask for another."],
  "wrong-codes": [
    "Too many wrong codes",
    "The code was wrong five times, so the mail no longer counts. Ask for a new one.",
  ],
  deactivated: [
    "This address can no longer sign in",
    "If you need to come in again, ask an administrator of your organization.",
  ],
  unknown: [
    "This link is not complete",
    "Perhaps your mail program cut it. Copy the whole link from the mail, type the code instead, or ask for a new mail.",
  ],
};

type EndedRequestProps = { organization: string | undefined; state: EndedState; askAgain: string };

/** Why a mail no longer lets anybody in, and what to do. */
export function EndedRequest({ organization, state, askAgain }: EndedRequestProps) {
  const [title, sentence] = words[state];
  return (
    <QuietFrame organization={organization} title={title} intro={sentence}>
      <LinkButton href={askAgain} look="primary" size="large" className="w-full">
        Ask for a new mail
      </LinkButton>
    </QuietFrame>
  );
}
