import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { BounceWays } from "@/components/mail/bounce-ways";
import { MailFacts } from "@/components/mail/mail-facts";
import { SetupSteps } from "@/components/mail/setup-steps";
import { TestMails } from "@/components/mail/test-mails";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { findBounceWays } from "@/domain/deliveries/find-bounce-ways";
import { findMailSetup } from "@/domain/deliveries/find-mail-setup";
import { listTestMails } from "@/domain/deliveries/list-test-mails";
import type { MailSetup } from "@/domain/deliveries/mail-setup-query";
import { sendTest } from "./actions";

export const metadata: Metadata = { title: "Mail" };

export default async function MailSetupPage() {
  const actor = await requireRole("admin");
  const setup = findMailSetup(actor);
  const [tests, ways] = await Promise.all([listTestMails(actor), findBounceWays(actor)]);
  const reader = { now: new Date(), timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Mail"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="How mail goes out from here, what makes it arrive, and a test to see that it does."
      />
      <SetupNotice setup={setup} />
      <Section title="How mail goes out now">
        <MailFacts setup={setup} />
      </Section>
      <Section
        title="Try it"
        intro={
          <>
            A mail goes to your own address, <span className="break-all">{actor.email}</span>, the way every
            digest does: your next digest, or a few words where that has nothing to say.
          </>
        }
      >
        <ActionForm action={sendTest} className="mb-6">
          <SubmitButton>Send a test to my address</SubmitButton>
        </ActionForm>
        <TestMails mails={tests} reader={reader} />
      </Section>
      <Section
        title="What makes it arrive"
        intro="Settings in capitals are given to Tidemark when it starts, by whoever runs it."
      >
        <SetupSteps setup={setup} />
      </Section>
      <Section title="What comes back">
        <BounceWays ways={ways} reader={reader} />
      </Section>
    </SignedInFrame>
  );
}

function SetupNotice({ setup: { server, signing } }: { setup: MailSetup }) {
  if (!server)
    return (
      <Notice kind="attention" title="No mail server is configured" className="mb-8">
        Mails are kept here and reach nobody. Set SMTP_URL to the address of your mail server and start
        Tidemark again: the steps below say what goes into it.
      </Notice>
    );
  if (signing.by === "nobody")
    return (
      <Notice kind="harm" title="No mail goes out" className="mb-8">
        Tidemark was told to sign, and its key cannot be used. Below stands what is wrong with it.
      </Notice>
    );
  return null;
}
