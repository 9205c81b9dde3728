import type { Digest } from "./digest/digest";
import { DigestBody } from "./digest/digest-body";
import { digestText } from "./digest/digest-text";
import { chooseOtherwise, readOnTheWeb } from "./digest/digest-words";
import { allOfIt, longestList, shortenDigest } from "./digest/shorten-digest";
import { encodedSize } from "./parts/encoded-size";
import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { type MailTemplate, type RenderedMail, renderMail } from "./parts/render-mail";
import { InlineLink, Paragraph, Title } from "./parts/words";

export type { Digest };

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

/** Gmail shows no more than 102,400 bytes of the HTML part; the rest is for the links that are filled in while sending. */
const mostBytes = 102_400 - 4_096;

/**
 * One person's week: what comes up, what is due, what is new, what is asked of them, and how their paths go. Where that
 * would be too long for a mail, its lists are made shorter alike, until it fits, and say how many more there are.
 */
export async function renderWeeklyDigest(props: WeeklyDigestProps): Promise<RenderedMail> {
  for (let most = allOfIt; ; ) {
    const digest = shortenDigest(props.digest, most);
    const mail = await renderMail(weeklyDigest({ ...props, digest }));
    const size = await encodedSize(mail.html, mostBytes);
    if (size <= mostBytes) return mail;
    most = Math.floor((longestList(digest) * mostBytes) / size);
    if (most === 0) return mail;
  }
}

const [longestSubject, longestLine] = [200, 400];

export function weeklyDigest(props: WeeklyDigestProps): MailTemplate {
  const { organization, address, week, digest, webLink, listLink } = props;
  const { subject, line } = digest.lead;
  const house = houseName(givenHtml(organization));
  const ways = (
    <>
      <InlineLink href={webLink}>{readOnTheWeb}</InlineLink> ·{" "}
      <InlineLink href={listLink}>{chooseOtherwise}</InlineLink>
    </>
  );
  return {
    subject: given(subject, longestSubject),
    html: (
      <Layout
        title={given(subject, longestSubject)}
        preview={givenHtml(line, longestLine)}
        top={
          <>
            Your week, {week}
            <br />
            {ways}
          </>
        }
        footer={
          <>
            You get this digest once a week from {house}.
            <br />
            {ways}
          </>
        }
      >
        <Title>{givenHtml(subject, longestSubject)}</Title>
        {line && <Paragraph>{givenHtml(line, longestLine)}</Paragraph>}
        <DigestBody address={address} digest={digest} webLink={webLink} />
      </Layout>
    ),
    text: digestText(props),
  };
}
