import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { AttemptTable } from "@/components/deliveries/attempt-table";
import { DeliveryFacts } from "@/components/deliveries/delivery-facts";
import { DeliverySteps } from "@/components/deliveries/delivery-steps";
import { MailPreview } from "@/components/deliveries/mail-preview";
import { PausedRecipient } from "@/components/mail/paused-recipient";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { deliveryInput } from "@/domain/deliveries/delivery-input";
import { findDelivery } from "@/domain/deliveries/find-delivery";
import { readMailText } from "@/domain/deliveries/read-mail";
import { cancel, hold, release, retry } from "../actions";

type DeliveryPageProps = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireRole("admin");
  const input = deliveryInput.safeParse({ deliveryId: id });
  return {
    actor,
    delivery: input.success ? await findDelivery(actor, input.data.deliveryId, new Date()) : null,
  };
});

export async function generateMetadata({ params }: DeliveryPageProps): Promise<Metadata> {
  const { delivery } = await load((await params).id);
  return { title: delivery ? `Delivery: ${delivery.subject}` : "Delivery" };
}

export default async function DeliveryPage({ params }: DeliveryPageProps) {
  const { actor, delivery } = await load((await params).id);
  if (!delivery) notFound();
  const now = new Date();
  const mail = await readMailText(actor, delivery.id, now);
  const reader = { now, timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title={delivery.subject}
        crumbs={[
          { label: "Administration", href: "/admin" },
          { label: "Deliveries", href: "/admin/deliveries" },
        ]}
        actions={
          <DeliverySteps
            deliveryId={delivery.id}
            steps={delivery.steps}
            actions={{ retry, hold, release, cancel }}
          />
        }
      />
      <PausedRecipient personId={delivery.personId} because={delivery.pausedBecause} />
      <DeliveryFacts delivery={delivery} reader={reader} />
      <Section title="Tries">
        <AttemptTable attempts={delivery.attempts} {...reader} />
      </Section>
      {mail && <MailPreview deliveryId={delivery.id} subject={delivery.subject} {...mail} />}
    </SignedInFrame>
  );
}
