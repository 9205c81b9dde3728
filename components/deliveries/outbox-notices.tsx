import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

type OutboxNoticesProps = {
  hasMailServer: boolean;
  paused: { reason: string; since: ReactNode; resume: ReactNode } | null;
  waiting: { count: number; since: ReactNode; long: boolean } | null;
  uncertain: number;
};

/** What stands in the way of mail, and what to do about it; nothing when all is well. */
export function OutboxNotices({ hasMailServer, paused, waiting, uncertain }: OutboxNoticesProps) {
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
      {hasMailServer && !paused && waiting?.long && (
        <Notice kind="attention" title={`${mails(waiting.count)} waiting`}>
          The oldest since {waiting.since}. Open it to see what the mail server said; if it was never tried,
          look whether the worker runs.
        </Notice>
      )}
      {uncertain > 0 && (
        <Notice kind="attention" title={`${mails(uncertain)} uncertain`}>
          Handed over, but the mail server’s answer was lost. Open and decide: send again, or leave it.
        </Notice>
      )}
    </div>
  );
}

const mails = (count: number) => (count === 1 ? "1 mail is" : `${count} mails are`);
