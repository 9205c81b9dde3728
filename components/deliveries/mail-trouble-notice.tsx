import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";

type MailTroubleNoticeProps = {
  trouble: { waiting: { count: number; since: Date } | null; failed: number };
  reader: { now: Date; timeZone: string; locale: string };
};

/** Mail does not get out as it should; gone by itself once it does. */
export function MailTroubleNotice({ trouble: { waiting, failed }, reader }: MailTroubleNoticeProps) {
  const number = (count: number) => count.toLocaleString(reader.locale);
  return (
    <Notice kind="attention" title={waiting ? "Mail waits too long" : "Many mails fail"}>
      {waiting && (
        <p>
          {waiting.count === 1 ? "1 mail has" : `${number(waiting.count)} mails have`} not gone out, the
          oldest since <Time at={waiting.since} {...reader} />.{" "}
          <TextLink href="/admin/deliveries?state=pending">See what waits</TextLink>, and what the mail server
          said; if none was tried, look whether a worker runs.
        </p>
      )}
      {failed > 0 && (
        <p className={waiting ? "mt-1" : undefined}>
          {number(failed)} mails of the last day failed.{" "}
          <TextLink href="/admin/deliveries?state=failed">See why</TextLink>.
        </p>
      )}
    </Notice>
  );
}
