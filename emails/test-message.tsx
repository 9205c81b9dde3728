import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { plainFooter, plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { InlineLink, List, Paragraph, Title } from "./parts/words";

export type TestMessageProps = {
  organization: string;
  askedAt: Date;
  timeZone: string;
  locale: string;
  /** Where the digest is stopped or moved to another day. */
  listLink: string;
};

/** Shows an administrator that mail arrives, as every digest is sent. */
export const renderTestMessage = (props: TestMessageProps) => renderMail(testMessage(props));

export function testMessage(props: TestMessageProps): MailTemplate {
  return { subject: title, html: <TestMessage {...props} />, text: text(props) };
}

const title = "A test: mail from Tidemark arrives";
const why =
  "Your own digest has nothing to say at the moment, so this stands in its place. It was sent in the same way, with the same headers and signature.";
const look = "Three things are worth a look in your mail program:";
const checks = [
  "It came to the inbox, and not to the junk folder.",
  "The original of the message (often “Show original”) says that SPF, DKIM and DMARC passed.",
  "The program offers to unsubscribe beside the sender. It would stop your digest, and yours alone.",
];

function asked({ askedAt, locale, timeZone }: TestMessageProps) {
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone });
  const time = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone });
  return `You asked for this test on ${day.format(askedAt)} at ${time.format(askedAt)}.`;
}

const wayOut = "Choose another day for your digest, or none";
const footer = (house: string) => `You get this mail because you sent yourself a test in ${house}.`;

function TestMessage(props: TestMessageProps) {
  const { organization, listLink } = props;
  return (
    <Layout
      title={title}
      preview={asked(props)}
      top={<InlineLink href={listLink}>{wayOut}</InlineLink>}
      footer={
        <>
          {footer(houseName(givenHtml(organization)))}
          <br />
          <InlineLink href={listLink}>{wayOut}</InlineLink>
        </>
      }
    >
      <Title>Mail from Tidemark arrives</Title>
      <Paragraph>
        {asked(props)} {why}
      </Paragraph>
      <Paragraph>{look}</Paragraph>
      <List items={checks} />
    </Layout>
  );
}

function text(props: TestMessageProps) {
  const leave = `${wayOut}:\n${props.listLink}`;
  return plainText(
    "Mail from Tidemark arrives",
    leave,
    `${asked(props)} ${why}`,
    look,
    checks.map((check) => `- ${check}`).join("\n"),
    plainFooter(footer(houseName(given(props.organization)))),
    leave,
  );
}
