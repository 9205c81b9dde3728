import { Layout } from "./parts/layout";
import { plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { Title } from "./parts/words";

type Section<Item> = { items: Item[]; total: number };
type DigestInsight = { statement: string; language: string; href: string; note: string };

/** What a digest holds, in the words its reader gets; addresses are paths within Tidemark. */
export type Digest = {
  lead: DigestLead;
  initiatives: Section<{ name: string; href: string; when: string; insights: Section<DigestInsight> }>;
  due: Section<{ question: string; language: string; because: string; href: string }>;
  news: Section<DigestInsight & { what: string; words: string; topic: string | null }>;
  asks: Section<{ sentence: string; href: string }>;
  paths: Section<{
    title: string;
    href: string;
    progress: string;
    done: number;
    steps: number;
    next: { title: string; href: string } | null;
    nudge: string | null;
  }>;
};

/** The nearest thing of the week, so that whoever reads only one line has read that one. */
export type DigestLead = {
  /** The subject and the title: “Checkout redesign” starts on Thursday: 4 insights bear on it. At most 78 characters. */
  subject: string;
  /** What a mailbox shows beside the subject, and the first sentence: what else waits, counted. */
  line: string;
};

export type WeeklyDigestProps = {
  organization: string;
  /** Where people reach Tidemark, without a slash at the end. */
  address: string;
  /** "23 to 29 November 2026". */
  week: string;
  digest: Digest;
  /** Where all of it can be read, without the mail's limits. */
  webLink: string;
  /** Where its reader stops it or chooses another day, without signing in. */
  listLink: string;
};

/** One person's week: what comes up, what is due, what is new, what is asked of them, and how their paths go. */
export const renderWeeklyDigest = (props: WeeklyDigestProps) => renderMail(weeklyDigest(props));

export function weeklyDigest({ organization, week, digest }: WeeklyDigestProps): MailTemplate {
  const { subject, line } = digest.lead;
  return {
    subject,
    html: (
      <Layout title={subject} preview={line} footer={organization}>
        <Title>{subject}</Title>
      </Layout>
    ),
    text: plainText(subject, line, week),
  };
}
