import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { plainFooter, plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { MainLink, Paragraph, Title } from "./parts/words";

export type InvitationProps = {
  organization: string;
  inviter: string;
  role: "reader" | "author" | "curator" | "admin";
  teams: string[];
  /** The title of what they begin with. */
  path: string | null;
  /** Where the link leads, with the placeholder of its token. */
  link: string;
};

/** Asks one person to join, in the name of the one who invites. */
export const renderInvitation = (props: InvitationProps) => renderMail(invitation(props));

export function invitation(props: InvitationProps): MailTemplate {
  const house = houseName(given(props.organization));
  return {
    subject: `${given(props.inviter)} invites you to ${house}`,
    html: <Invitation {...props} />,
    text: text(props),
  };
}

const what =
  "Tidemark keeps what your organization has learned from research: one page a finding, how sure it is, and what to do with it. And it helps you remember.";
const howLong = "The link is for you alone. It works once, for seven days.";

/** What each role lets one do, said to somebody who has never seen Tidemark. */
const roles = {
  reader:
    "You will be able to read and search everything that is open to all, ask questions and follow topics.",
  author: "You will be able to read everything that is open to all, and to write down findings of your own.",
  curator: "You will be able to read and write, and to look after topics, reviews and reading paths.",
  admin: "You will be an administrator: you look after people, settings and everything else.",
};

function Invitation({ organization, inviter, role, teams, path, link }: InvitationProps) {
  const house = houseName(givenHtml(organization));
  return (
    <Layout
      title={`An invitation to ${houseName(given(organization))}`}
      preview={`${givenHtml(inviter)} asks you to join.`}
      footer={`You get this mail because ${givenHtml(inviter)} entered your address. If you do not expect it, ignore it: nothing happens without you.`}
    >
      <Title>You are invited to {house}</Title>
      <Paragraph>
        {sentence(
          givenHtml(inviter),
          house,
          teams.map((team) => givenHtml(team)),
        )}
      </Paragraph>
      <Paragraph>{what}</Paragraph>
      <Paragraph>{roles[role]}</Paragraph>
      {path !== null && <Paragraph>{beginning(givenHtml(path))}</Paragraph>}
      <MainLink href={link}>Accept the invitation</MainLink>
      <Paragraph quiet>{howLong}</Paragraph>
    </Layout>
  );
}

function text({ organization, inviter, role, teams, path, link }: InvitationProps) {
  const house = houseName(given(organization));
  return plainText(
    `You are invited to ${house}`,
    sentence(
      given(inviter),
      house,
      teams.map((team) => given(team)),
    ),
    what,
    roles[role],
    ...(path === null ? [] : [beginning(given(path))]),
    "Accept the invitation:",
    link,
    howLong,
    plainFooter(
      `You get this mail because ${given(inviter)} entered your address.`,
      "If you do not expect it, ignore it: nothing happens without you.",
    ),
  );
}

function sentence(inviter: string, house: string, teams: string[]) {
  const names = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(teams);
  const onTeams = teams.length === 0 ? "" : `, on the ${teams.length === 1 ? "team" : "teams"} ${names}`;
  return `${inviter} would like you to join ${house}${onTeams}.`;
}

const beginning = (path: string) =>
  `You begin with the path “${path}”: a few minutes at a time, at a pace that you choose.`;
