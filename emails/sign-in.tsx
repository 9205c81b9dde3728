import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { plainFooter, plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { Code, MainLink, Paragraph, Title } from "./parts/words";

export type SignInProps = {
  organization: string;
  /** Where the link leads, with the placeholder of its token. */
  link: string;
  /** The code to type instead, or its placeholder. */
  code: string;
  minutes: number;
  /** From where it was asked for, roughly, such as "Firefox on Linux"; empty when nobody can say. */
  browser: string;
  askedAt: Date;
  timeZone: string;
  locale: string;
};

/** Lets one person in. Says who asked, so that whoever did not ask can leave it alone. */
export const renderSignIn = (props: SignInProps) => renderMail(signIn(props));

export function signIn(props: SignInProps): MailTemplate {
  const house = houseName(given(props.organization));
  return { subject: `Sign in to ${house}`, html: <SignIn {...props} />, text: text(props) };
}

const ifNotYou = "If it was not you, do nothing: without this mail nobody gets in.";

function SignIn(props: SignInProps) {
  const { organization, link, code, minutes } = props;
  const house = houseName(givenHtml(organization));
  return (
    <Layout
      title={`Sign in to ${houseName(given(organization))}`}
      preview={`A link and a code, good for ${inWords(minutes)} minutes.`}
      footer={`You get this mail because somebody asked to sign in to ${house} with your address.`}
    >
      <Title>Sign in to {house}</Title>
      <Paragraph>{asked(props, givenHtml(props.browser))}</Paragraph>
      <MainLink href={link}>Sign in to Tidemark</MainLink>
      <Paragraph>Or type this code where you asked:</Paragraph>
      <Code>{code}</Code>
      <Paragraph>Link and code work once, for {inWords(minutes)} minutes.</Paragraph>
      <Paragraph quiet>{ifNotYou}</Paragraph>
    </Layout>
  );
}

function text(props: SignInProps) {
  const { link, code, minutes } = props;
  const house = houseName(given(props.organization));
  return plainText(
    `Sign in to ${house}`,
    asked(props, given(props.browser)),
    "Open this link:",
    link,
    "Or type this code where you asked:",
    `    ${code}`,
    `Link and code work once, for ${inWords(minutes)} minutes.`,
    ifNotYou,
    plainFooter(`You get this mail because somebody asked to sign in to ${house} with your address.`),
  );
}

function asked({ askedAt, timeZone, locale }: SignInProps, browser: string) {
  const from = browser === "" ? "" : ` from ${browser}`;
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone });
  const time = new Intl.DateTimeFormat(locale, {
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  });
  return `Somebody, we think you, asked on ${day.format(askedAt)} at ${time.format(askedAt)} to sign in${from}.`;
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (count: number) => words[count] ?? String(count);
