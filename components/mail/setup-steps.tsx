import { Code } from "@/components/ui/code";
import type { MailSetup } from "@/domain/deliveries/mail-setup-query";
import { SetupStep } from "./setup-step";
import { SigningStep } from "./signing-step";

/** What makes mail arrive, step by step; whoever runs the server and the domain's records is asked for some of them. */
export function SetupSteps({ setup }: { setup: MailSetup }) {
  const { server, sender, replyTo, address } = setup;
  const domain = sender.address.split("@").at(-1) ?? "";
  const vouching = isOwn(domain) ? domain : "insights.example.org";
  return (
    <ol className="max-w-3xl divide-y divide-line border-y border-line">
      <SetupStep title="A mail server" state={server ? "done" : "to-do"}>
        <p>
          Ask whoever runs your organization’s mail for a server that other software may send through: its
          name, its port, a user name and a password. They go into <Code>SMTP_URL</Code>, such as{" "}
          <Code className="break-all">smtps://name:password@mail.example.org:465</Code>. Then start Tidemark
          again.
        </p>
      </SetupStep>
      <SetupStep title="A sender of your own" state={isOwn(domain) ? "done" : "to-do"}>
        <p>
          Mail should come from an address of your organization, on a domain whose records you can change. It
          goes into <Code>MAIL_FROM</Code>, such as{" "}
          <Code className="break-all">Tidemark &lt;tidemark@insights.example.org&gt;</Code>.
        </p>
      </SetupStep>
      <SetupStep title="Somebody who reads the answers" state={replyTo ? "done" : "to-do"}>
        <p>
          People answer mails, whatever these say. Give the address of a person or a team in{" "}
          <Code>MAIL_REPLY_TO</Code>.
        </p>
      </SetupStep>
      <SetupStep title="An https address" state={address.startsWith("https:") ? "done" : "to-do"}>
        <p>
          Links in mails lead to <Code className="break-all">{address}</Code>. Mail programs unsubscribe with
          one click only at an address that begins with https and that they reach from outside; without it
          people still do so on a page. It is set in <Code>TIDEMARK_URL</Code>.
        </p>
      </SetupStep>
      <SetupStep title="A domain that vouches for the server" state="elsewhere">
        <p>
          Two text records (TXT) of the sender’s domain, such as <Code className="break-all">{vouching}</Code>
          , made where your domain is managed, tell other mail servers to believe yours. The first, SPF, names
          the servers that may send for it; your mail provider tells you its words. The second, DMARC, stands
          at <Code className="break-all">_dmarc.{vouching}</Code>; <Code>v=DMARC1; p=none</Code> is enough to
          begin with.
        </p>
      </SetupStep>
      <SigningStep signing={setup.signing} />
    </ol>
  );
}

/** Names that only one machine or one network knows. */
const isOwn = (domain: string) =>
  domain.includes(".") && !/\.(local|internal|localhost|invalid)$/.test(domain);
