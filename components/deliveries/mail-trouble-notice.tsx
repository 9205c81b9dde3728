import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";

type MailTroubleNoticeProps = {
  trouble: { lane: "mail" | "slack"; waiting: { count: number; since: Date } | null; failed: number };
  reader: { now: Date; timeZone: string; locale: string };
};

const words = {
  mail: {
    ...{ name: "mail", names: "mails", server: "the mail server" },
    ...{ waits: "Mail waits too long", fail: "Many mails fail" },
  },
  slack: {
    ...{ name: "message to Slack", names: "messages to Slack", server: "Slack" },
    ...{ waits: "Slack takes no messages", fail: "Many messages to Slack fail" },
  },
};

/** What is sent does not get out as it should; gone by itself once it does. */
export function MailTroubleNotice({ trouble: { lane, waiting, failed }, reader }: MailTroubleNoticeProps) {
  const number = (count: number) => count.toLocaleString(reader.locale);
  const { name, names, server, waits, fail } = words[lane];
  return (
    <Notice kind="attention" title={waiting ? waits : fail}>
      {waiting && (
        <p>
          {waiting.count === 1 ? `1 ${name} has` : `${number(waiting.count)} ${names} have`} not gone out, the
          oldest since <Time at={waiting.since} {...reader} />.{" "}
          <TextLink href={`/admin/deliveries?state=pending&lane=${lane}`}>See what waits</TextLink>, and what{" "}
          {server} said; if none was tried, look whether a worker runs.
        </p>
      )}
      {failed > 0 && (
        <p className={waiting ? "mt-1" : undefined}>
          {number(failed)} {names} of the last day failed.{" "}
          <TextLink href={`/admin/deliveries?state=failed&lane=${lane}`}>See why</TextLink>.
        </p>
      )}
    </Notice>
  );
}
