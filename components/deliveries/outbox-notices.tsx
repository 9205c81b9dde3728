import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

type OutboxNoticesProps = {
  hasMailServer: boolean;
  paused: { reason: string; since: ReactNode; resume: ReactNode } | null;
  uncertain: { count: number; isHeld: boolean; href: string };
  /** Messages that may stand in Slack, where Tidemark may not look. */
  uncertainInSlack: { count: number; href: string };
};

/** What stands in the way of mail, and what to do about it; nothing when all is well. */
export function OutboxNotices({ hasMailServer, paused, uncertain, uncertainInSlack }: OutboxNoticesProps) {
  return (
    <div className="mb-8 grid gap-3 empty:hidden">
      {paused && (
        <Notice kind="attention" title="Look before mail goes out again">
          <p>
            {paused.reason} Sending is paused since {paused.since}. Mails that went out after that backup was
            made would go out again: look at what waits, cancel what must not, then let the rest go.
          </p>
          <div className="mt-3">{paused.resume}</div>
        </Notice>
      )}
      {!hasMailServer && (
        <Notice title="No mail server is configured: mails are kept here">
          You can read them and pass on their links yourself. Set SMTP_URL, and new mails go out by
          themselves.
        </Notice>
      )}
      {uncertain.count > 0 && (
        <Notice
          kind="attention"
          title={uncertain.count === 1 ? "1 mail is uncertain" : `${uncertain.count} mails are uncertain`}
        >
          Handed over, but the mail server’s answer was lost: it may have arrived, or not.{" "}
          {uncertain.isHeld
            ? "Nothing uncertain is sent again by itself here, so that nobody gets a mail twice."
            : "Each was sent again as often as it may be, always as the same message."}{" "}
          <TextLink href={uncertain.href}>Look at them</TextLink> and decide: send again, or leave it.
        </Notice>
      )}
      {uncertainInSlack.count > 0 && (
        <Notice
          kind="attention"
          title={
            uncertainInSlack.count === 1
              ? "1 message to Slack is uncertain"
              : `${uncertainInSlack.count} messages to Slack are uncertain`
          }
        >
          Slack’s answer was lost, and Tidemark may not look whether they are there.{" "}
          <TextLink href={uncertainInSlack.href}>Look at them</TextLink> and decide: send again, or leave it.
        </Notice>
      )}
    </div>
  );
}
