import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { BounceWays as Ways } from "@/domain/deliveries/bounce-ways-query";

type Reader = { now: Date; timeZone: string; locale: string };
type BounceWaysProps = { ways: Ways; reader: Reader };

/** How Tidemark learns that a mail did not arrive: each of the three ways, whether it is open, and what it last said. */
export function BounceWays({ ways, reader }: BounceWaysProps) {
  const { smtp, report, webhook } = ways.lastBySource;
  return (
    <>
      {ways.mailbox?.problem && (
        <Notice kind="attention" title="The mailbox of reports cannot be read" className="mb-6">
          {ways.mailbox.problem} It is tried again every five minutes; what came in meanwhile is not lost.
        </Notice>
      )}
      <DefinitionList
        items={[
          {
            term: "The mail server’s answers",
            children: (
              <Way last={smtp} reader={reader}>
                Always heard: what it refuses stands with the message under{" "}
                <TextLink href="/admin/deliveries">Deliveries</TextLink>.
              </Way>
            ),
          },
          {
            term: "Reports by mail",
            children: (
              <Way last={report} reader={reader}>
                <Mailbox ways={ways} reader={reader} />
              </Way>
            ),
          },
          {
            term: "Reports from your mail service",
            children: (
              <Way last={webhook} reader={reader}>
                {ways.webhook.hasSecret
                  ? "Taken when they are signed, at "
                  : "Not taken: set MAIL_BOUNCE_SECRET, and they may be sent to "}
                <span className="font-code text-13 break-all">{ways.webhook.address}</span>
              </Way>
            ),
          },
        ]}
      />
      <p className="mt-6 max-w-measure text-muted">
        An address where nobody is, or whose reader complained, gets no further mail at once; one that is full
        or busy, after three messages in a row on three days. That person sees why wherever they are in
        Tidemark, and you can try again on <TextLink href="/admin/people?state=paused">their page</TextLink>.
      </p>
    </>
  );
}

function Way({ last, reader, children }: { last: Date | null; reader: Reader; children: ReactNode }) {
  return (
    <>
      {children}
      <span className="block text-muted">
        {last ? (
          <>
            The last one: <Time at={last} {...reader} />.
          </>
        ) : (
          "None yet."
        )}
      </span>
    </>
  );
}

function Mailbox({ ways: { mailbox, returnPath }, reader }: { ways: Ways; reader: Reader }) {
  const where = returnPath ?? "the sender’s address";
  if (!mailbox)
    return (
      <>
        Not read: mail servers report to <span className="break-all">{where}</span>. Set MAIL_BOUNCE_ADDRESS
        and MAIL_BOUNCE_IMAP_URL, and Tidemark reads what they say.
      </>
    );
  return (
    <>
      Mail servers report to <span className="break-all">{where}</span>. Tidemark reads the folder{" "}
      {mailbox.folder} on <span className="break-all">{mailbox.server}</span>
      {mailbox.lookedAt && (
        <>
          , last <Time at={mailbox.lookedAt} {...reader} />
        </>
      )}
      .
    </>
  );
}
