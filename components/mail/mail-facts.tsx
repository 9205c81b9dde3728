import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import type { MailServerFacts, MailSetup } from "@/domain/deliveries/mail-setup-query";

/** How mail goes out now, a line for each thing. */
export function MailFacts({ setup }: { setup: MailSetup }) {
  const { server, sender, replyTo, address, whenUncertain } = setup;
  return (
    <DefinitionList
      items={[
        { term: "Mail server", children: server ? <Server server={server} /> : <NoServer /> },
        {
          term: "From",
          children: (
            <>
              {sender.name} <span className="break-all text-muted">{sender.address}</span>
            </>
          ),
        },
        {
          term: "Answers go to",
          children: replyTo ? (
            <span className="break-all">{replyTo}</span>
          ) : (
            "The sender’s address: see that somebody reads it."
          ),
        },
        { term: "Signed by", children: <SignedBy setup={setup} /> },
        { term: "Links lead to", children: <span className="break-all">{address}</span> },
        { term: "If nobody knows whether a mail arrived", children: uncertain[whenUncertain] },
      ]}
    />
  );
}

const uncertain = {
  resend: "The same message is sent again; mail programs can tell that it is one.",
  hold: "It waits until an administrator decides.",
};

const encryptions = {
  always: "always encrypted",
  "if-offered": "encrypted if the server offers it",
  never: "not encrypted",
};

function Server({ server: { host, port, signsIn, encrypted } }: { server: MailServerFacts }) {
  return (
    <>
      <span className="break-all">{host}</span>, port {port}, {encryptions[encrypted]},{" "}
      {signsIn ? "with a name and a password" : "without a password"}
    </>
  );
}

function NoServer() {
  return (
    <>
      None yet: mails are kept under <TextLink href="/admin/deliveries">Deliveries</TextLink> and go to
      nobody.
    </>
  );
}

function SignedBy({ setup: { signing } }: { setup: MailSetup }) {
  if (signing.by === "relay") return "Not by Tidemark: the mail server has to do it.";
  if (signing.by === "nobody") return "Nobody: the key cannot be used, so no mail goes out.";
  return (
    <>
      Tidemark, for <span className="break-all">{signing.domain}</span> (selector {signing.selector})
    </>
  );
}
