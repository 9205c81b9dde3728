import { Code } from "@/components/ui/code";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Signing } from "@/domain/deliveries/mail-setup-query";
import { SetupStep } from "./setup-step";

const title = "A signature (DKIM)";
const why =
  "It shows that a mail is yours and was not changed on the way, the links to unsubscribe included.";

/** Who signs, and what that takes: a record to publish, or headers that the mail server must sign. */
export function SigningStep({ signing }: { signing: Signing }) {
  if (signing.by === "nobody")
    return (
      <SetupStep title={title} state="to-do">
        <p>{problems[signing.problem]}</p>
      </SetupStep>
    );
  if (signing.by === "relay")
    return (
      <SetupStep title={title} state="elsewhere">
        <p>
          {why} Tidemark does not sign, so the mail server has to. Ask whoever runs it that these headers are
          signed, the last two above all:
        </p>
        <p>
          <Code className="break-words">{signing.headers.join(" : ")}</Code>
        </p>
        <p>
          Or let Tidemark sign: set <Code>DKIM_DOMAIN</Code>, <Code>DKIM_SELECTOR</Code> and{" "}
          <Code>DKIM_PRIVATE_KEY</Code>. This page then shows the record to publish.
        </p>
      </SetupStep>
    );
  return (
    <SetupStep title={title} state="done">
      <p>
        {why} Tidemark signs. Other servers believe it once this text record stands among the records of your
        domain, word for word:
      </p>
      <DefinitionList
        items={[
          { term: "Name", children: <Code className="break-all select-all">{signing.record.name}</Code> },
          { term: "Type", children: <Code>TXT</Code> },
          { term: "Value", children: <Code className="break-all select-all">{signing.record.value}</Code> },
        ]}
      />
      <p>If your provider’s form takes 255 characters at most, cut the value into several quoted pieces.</p>
    </SetupStep>
  );
}

const problems = {
  unreadable:
    "The key in DKIM_PRIVATE_KEY cannot be read, so no mail goes out. It must be a private key in PEM form, with its first and last line.",
  "not-rsa":
    "The key in DKIM_PRIVATE_KEY is not an RSA key, so no mail goes out. Make one of 2,048 bits and set that.",
};
