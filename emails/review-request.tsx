import { Fragment } from "react";
import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { plainEntry, plainFooter, plainLink, plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { InlineLink, List, MainLink, Paragraph, Quote, Title } from "./parts/words";

export type ReviewRequestProps = {
  organization: string;
  asker: string;
  /** The claim; empty when it is not written yet. */
  statement: string;
  certainty: "high" | "moderate" | "low" | "very-low" | null;
  /** What the one who asks wants looked at; may be empty. */
  message: string;
  /** What publishing still wants, one sentence each. */
  missing: string[];
  link: string;
  /** Where one chooses to find such requests on the home page only, without signing in. */
  listLink: string;
};

/** Asks one person to read a draft and to say whether it can be relied on. */
export const renderReviewRequest = (props: ReviewRequestProps) => renderMail(reviewRequest(props));

export function reviewRequest(props: ReviewRequestProps): MailTemplate {
  const asker = given(props.asker);
  const statement = given(props.statement, 90);
  return {
    subject: statement ? `${asker} asks you to review: ${statement}` : `${asker} asks you to review a draft`,
    html: <ReviewRequest {...props} />,
    text: text(props),
  };
}

const longestStatement = 200;
const longestParagraph = 2000;
const levels = { high: "High", moderate: "Moderate", low: "Low", "very-low": "Very low" };
const noStatement = "A draft whose statement is not written yet";
const whatToDo =
  "Read it as somebody who will rely on it: is the claim what the evidence shows, and do the limits say where it does not hold? Comment on a section, then approve it or send it back.";
const howTheyCome = "Choose how such requests reach you";
const stillMissing = "What is still missing before it can be published:";
const certaintyWords = (certainty: ReviewRequestProps["certainty"]) =>
  certainty ? `${levels[certainty]} certainty` : "Certainty not yet rated";

function ReviewRequest({
  organization,
  asker,
  statement,
  certainty,
  message,
  missing,
  link,
  listLink,
}: ReviewRequestProps) {
  const name = givenHtml(asker);
  return (
    <Layout
      title={`A draft to review, from ${given(asker)}`}
      preview={givenHtml(statement, longestStatement) || noStatement}
      top={<InlineLink href={listLink}>{howTheyCome}</InlineLink>}
      footer={
        <>
          You get this mail because {name} chose you as a reviewer in {houseName(givenHtml(organization))}.
          <br />
          <InlineLink href={listLink}>{howTheyCome}</InlineLink>
        </>
      }
    >
      <Title>{name} asks you to review</Title>
      <Quote>{givenHtml(statement, longestStatement) || noStatement}</Quote>
      <Paragraph quiet>{certaintyWords(certainty)}</Paragraph>
      {paragraphs(message).length > 0 && <Paragraph>{name} writes:</Paragraph>}
      {paragraphs(message).length > 0 && (
        <Quote>
          {paragraphs(message).map((paragraph, place) => (
            <Fragment key={paragraph}>
              {place > 0 && <Gap />}
              {givenHtml(paragraph, longestParagraph)}
            </Fragment>
          ))}
        </Quote>
      )}
      <Paragraph>{whatToDo}</Paragraph>
      <MainLink href={link}>Read and review</MainLink>
      {missing.length > 0 && <Paragraph>{stillMissing}</Paragraph>}
      {missing.length > 0 && <List items={missing} />}
    </Layout>
  );
}

function text(props: ReviewRequestProps) {
  const { organization, asker, statement, certainty, message, missing, link, listLink } = props;
  const name = given(asker);
  const written = paragraphs(message).map((paragraph) => given(paragraph, longestParagraph));
  return plainText(
    `${name} asks you to review`,
    plainLink(howTheyCome, listLink),
    given(statement, longestStatement) || noStatement,
    certaintyWords(certainty),
    ...(written.length > 0 ? [`${name} writes:`, ...written] : []),
    whatToDo,
    "Read and review:",
    link,
    ...(missing.length > 0 ? [stillMissing, missing.map((sentence) => plainEntry(sentence)).join("\n")] : []),
    plainFooter(
      `You get this mail because ${name} chose you as a reviewer in ${houseName(given(organization))}.`,
    ),
    plainLink(howTheyCome, listLink),
  );
}

const Gap = () => (
  <>
    <br />
    <br />
  </>
);

const paragraphs = (message: string) => [
  ...new Set(
    message
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
