import { DeliveryState } from "@/components/deliveries/delivery-state";
import { type DeliveryStateName, deliveryStateWords } from "@/components/deliveries/delivery-words";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";

type TestMail = {
  id: string;
  subject: string;
  state: DeliveryStateName;
  wasUncertain: boolean;
  reason: string | null;
  createdAt: Date;
};

type TestMailsProps = { mails: TestMail[]; reader: { now: Date; timeZone: string; locale: string } };

/** The last tests and what became of each; one that is on its way is looked at again. */
export function TestMails({ mails, reader }: TestMailsProps) {
  if (mails.length === 0) return <p className="text-muted">You have not sent yourself a test yet.</p>;
  const isUnderWay = mails.some(({ state }) => state === "pending" || state === "sending");
  return (
    <>
      <Table
        caption="Your last tests, newest first"
        rows={mails}
        keyOf={(row) => row.id}
        columns={[
          {
            label: "Message",
            lead: true,
            cell: (row) => <TextLink href={`/admin/deliveries/${row.id}`}>{row.subject}</TextLink>,
          },
          { label: "State", cell: (row) => <State mail={row} /> },
          { label: "Asked for", cell: (row) => <Time at={row.createdAt} {...reader} /> },
        ]}
      />
      {isUnderWay && (
        <LinkButton href="/admin/mail" look="quiet" className="mt-4">
          Look again
        </LinkButton>
      )}
    </>
  );
}

function State({ mail: { state, wasUncertain, reason } }: { mail: TestMail }) {
  return (
    <>
      <DeliveryState state={state} lane="mail" wasUncertain={wasUncertain} />
      <span className="mt-1 block text-15 break-words text-muted">
        {reason ?? deliveryStateWords[state].meaning}
      </span>
    </>
  );
}
