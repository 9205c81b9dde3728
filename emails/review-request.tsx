import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { plainFooter, plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { List, MainLink, Paragraph, Quote, Title } from "./parts/words";

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
}: ReviewRequestProps) {
  const name = givenHtml(asker);
  return (
    <Layout
      title={`A draft to review, from ${given(asker)}`}
      preview={givenHtml(statement, longestStatement) || noStatement}
      footer={`You get this mail because ${name} chose you as a reviewer in ${houseName(givenHtml(organization))}.`}
    >
      <Title>{name} asks you to review</Title>
      <Quote>{givenHtml(statement, longestStatement) || noStatement}</Quote>
      <Paragraph quiet>{certaintyWords(certainty)}</Paragraph>
      {paragraphs(message).length > 0 && <Paragraph>{name} writes:</Paragraph>}
      {paragraphs(message).map((paragraph) => (
        <Quote key={paragraph}>{givenHtml(paragraph, longestParagraph)}</Quote>
      ))}
      <Paragraph>{whatToDo}</Paragraph>
      <MainLink href={link}>Read and review</MainLink>
      {missing.length > 0 && <Paragraph>{stillMissing}</Paragraph>}
      {missing.length > 0 && <List items={missing} />}
    </Layout>
  );
}

function text({ organization, asker, statement, certainty, message, missing, link }: ReviewRequestProps) {
  const name = given(asker);
  const written = paragraphs(message).map((paragraph) => given(paragraph, longestParagraph));
  return plainText(
    `${name} asks you to review`,
    given(statement, longestStatement) || noStatement,
    certaintyWords(certainty),
    ...(written.length > 0 ? [`${name} writes:`, ...written] : []),
    whatToDo,
    "Read and review:",
    link,
    ...(missing.length > 0 ? [stillMissing, missing.map((sentence) => `- ${sentence}`).join("\n")] : []),
    plainFooter(
      `You get this mail because ${name} chose you as a reviewer in`,
      `${houseName(given(organization))}.`,
    ),
  );
}

const paragraphs = (message: string) => [
  ...new Set(
    message
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
