import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { plainFooter, plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { MainLink, Paragraph, Title } from "./parts/words";

export type SlackTroubleProps = {
  organization: string;
  /** What Slack calls the workspace. */
  workspace: string;
  trouble: { kind: "ended" } | { kind: "missing-scope"; scopes: string[] };
  link: string;
};

/** Tells an administrator, once, that Slack ended an installation or withholds a permission. */
export const renderSlackTrouble = (props: SlackTroubleProps) => renderMail(slackTrouble(props));

export function slackTrouble(props: SlackTroubleProps): MailTemplate {
  return {
    subject: headline(props, given(props.workspace, longestName)),
    html: <SlackTrouble {...props} />,
    text: text(props),
  };
}

const longestName = 80;

const headline = ({ trouble }: SlackTroubleProps, workspace: string) =>
  trouble.kind === "ended"
    ? `Tidemark is no longer in the Slack workspace ${workspace}`
    : `A permission is missing in the Slack workspace ${workspace}`;

function sentences({ trouble }: SlackTroubleProps): [what: string, next: string] {
  if (trouble.kind === "ended")
    return [
      "It was removed there, or Slack took its access back. Nothing is sent there any more; who got questions in Slack gets them by mail. What people learned and wrote is all kept.",
      "If that was not meant to happen, install it again: it takes a minute, and people stay connected.",
    ];
  return [
    `Slack refused something because a permission was not given there (${trouble.scopes.join(", ")}). Everything that does not need it goes on.`,
    "The page shows what each permission is for, and asks Slack for what is missing.",
  ];
}

const footer = (organization: string) =>
  `You get this mail because you are an administrator of ${houseName(organization)}.`;
const linkWords = "Look at Slack in Tidemark";

function SlackTrouble(props: SlackTroubleProps) {
  const title = headline(props, givenHtml(props.workspace, longestName));
  const [what, next] = sentences(props);
  return (
    <Layout title={title} preview={what} footer={footer(givenHtml(props.organization))}>
      <Title>{title}</Title>
      <Paragraph>{what}</Paragraph>
      <Paragraph>{next}</Paragraph>
      <MainLink href={props.link}>{linkWords}</MainLink>
    </Layout>
  );
}

function text(props: SlackTroubleProps) {
  return plainText(
    headline(props, given(props.workspace, longestName)),
    ...sentences(props),
    `${linkWords}:`,
    props.link,
    plainFooter(footer(given(props.organization))),
  );
}
