import { DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import { DeliveryState } from "./delivery-state";
import { type DeliveryStateName, kindName, type LaneName, laneNames, meaningOf } from "./delivery-words";

type Delivery = {
  kind: string;
  lane: LaneName;
  recipientName: string;
  recipientAddress: string;
  messageId: string;
  state: DeliveryStateName;
  reason: string | null;
  wasUncertain: boolean;
  createdAt: Date;
  nextTryAt: Date | null;
  uselessAt: Date | null;
  sentAt: Date | null;
};

type DeliveryFactsProps = { delivery: Delivery; reader: { now: Date; timeZone: string; locale: string } };

/** How one message stands: the state in words, why, and when. */
export function DeliveryFacts({ delivery, reader }: DeliveryFactsProps) {
  const times = [
    { term: "Queued", at: delivery.createdAt },
    { term: "Next try", at: delivery.nextTryAt },
    { term: delivery.lane === "slack" ? "Posted" : "Accepted by the server", at: delivery.sentAt },
    { term: "Of no use after", at: delivery.uselessAt },
  ];
  return (
    <DefinitionList
      className="mb-12"
      items={[
        { term: "State", children: <Standing delivery={delivery} /> },
        { term: "To", children: <Recipient delivery={delivery} /> },
        { term: "Kind", children: kindName(delivery.kind) },
        ...times.flatMap(({ term, at }) =>
          at ? [{ term, children: <Time key={term} at={at} {...reader} /> }] : [],
        ),
        ...(delivery.lane === "slack"
          ? [{ term: "Way", children: laneNames.slack }]
          : [{ term: "Message-ID", children: <MessageId id={delivery.messageId} /> }]),
      ]}
    />
  );
}

const MessageId = ({ id }: { id: string }) => <span className="font-code text-13 break-all">{id}</span>;

function Standing({ delivery: { state, lane, reason, wasUncertain } }: { delivery: Delivery }) {
  return (
    <>
      <DeliveryState state={state} lane={lane} wasUncertain={wasUncertain} />
      <span className="mt-1 block">{meaningOf(state, lane)}</span>
      {reason && <span className="block break-words text-muted">{reason}</span>}
    </>
  );
}

function Recipient({ delivery: { recipientName, recipientAddress } }: { delivery: Delivery }) {
  return (
    <>
      {recipientName} <span className="break-all text-muted">{recipientAddress}</span>
    </>
  );
}
