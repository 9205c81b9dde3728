import { Fragment } from "react";
import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { plainEntry, plainFooter, plainHeading, plainLink, plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { AskList, Heading, longestAsk } from "./parts/sections";
import { InlineLink, Paragraph, Question, QuietLink, Title } from "./parts/words";

export type MailedQuestion = {
  question: string;
  /** The language of the record, such as "de". */
  language: string;
  /** Why it is asked: the end of a sentence that begins with "because". */
  because: string;
  /** Where exactly this one is answered. */
  link: string;
};

export type QuestionsProps = {
  organization: string;
  questions: MailedQuestion[];
  /** What else is asked of them and no message told before, each with where it is done. */
  asks: { sentence: string; link: string }[];
  /** At most so many in any seven days. */
  cap: number;
  /** Where one asks for fewer, a break or none, without signing in. */
  listLink: string;
  /** Where one chooses days and hours too. */
  settingsLink: string;
};

/**
 * Puts the questions of one day to one person, each with why; the answers are where the links lead. What else is asked of
 * them comes along, rather than as a mail of its own.
 */
export const renderQuestions = (props: QuestionsProps) => renderMail(questions(props));

export function questions(props: QuestionsProps): MailTemplate {
  return { subject: subjectOf(props.questions.length), html: <Questions {...props} />, text: text(props) };
}

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
const inWords = (count: number) => words[count] ?? String(count);

const [longestQuestion, longestReason] = [500, 300];
const secondsAQuestion = 10;

/** Read on a phone before anything else: 40 characters at most. */
function subjectOf(count: number) {
  if (count === 1) return "One question, ten seconds";
  return `${inWords(count)} questions, ${howLong(count)}`;
}

function howLong(count: number) {
  const minutes = (count * secondsAQuestion) / 60;
  if (minutes < 1) return "under a minute";
  return minutes <= 1 ? "a minute" : `about ${Math.ceil(minutes)} minutes`;
}

const headline = (count: number) =>
  count === 1 ? "A question for you" : `${inWords(count)} questions for you`;

const how = (count: number) =>
  count === 1
    ? "Think of your answer first, then open it to compare. Opening it grades nothing."
    : "Think of your answer first, then open each to compare. Opening them grades nothing.";

const howFewer = "Fewer questions, a break or none at all";
const alsoAsked = "Also asked of you";
const otherDays = "Choose other days and hours";

const agreed = (cap: number) =>
  `You get this mail because you are asked at most ${cap === 1 ? "one question" : `${cap} questions`} in any seven days in`;

function Questions({ organization, questions, asks, cap, listLink, settingsLink }: QuestionsProps) {
  const [first] = questions;
  return (
    <Layout
      title={headline(questions.length)}
      preview={givenHtml(first?.question ?? "", 140)}
      top={<InlineLink href={listLink}>{howFewer}</InlineLink>}
      footer={
        <>
          {agreed(cap)} {houseName(givenHtml(organization))}.
          <br />
          <InlineLink href={settingsLink}>{otherDays}</InlineLink> ·{" "}
          <InlineLink href={listLink}>{howFewer}</InlineLink>
        </>
      }
    >
      <Title>{headline(questions.length)}</Title>
      <Paragraph quiet>{how(questions.length)}</Paragraph>
      {questions.map(({ question, language, because, link }) => (
        <Fragment key={link}>
          <Question language={language} because={`because ${givenHtml(because, longestReason)}`}>
            {givenHtml(question, longestQuestion)}
          </Question>
          <QuietLink href={link}>Answer this question</QuietLink>
        </Fragment>
      ))}
      {asks.length > 0 && (
        <>
          <Heading>{alsoAsked}</Heading>
          <AskList asks={asks} />
        </>
      )}
    </Layout>
  );
}

function text({ organization, questions, asks, cap, listLink, settingsLink }: QuestionsProps) {
  return plainText(
    headline(questions.length),
    how(questions.length),
    plainLink(howFewer, listLink),
    ...questions.map(({ question, because, link }, place) =>
      [
        `${questions.length > 1 ? `${place + 1}. ` : ""}${given(question, longestQuestion)}`,
        `(because ${given(because, longestReason)})`,
        link,
      ].join(questions.length > 1 ? "\n   " : "\n"),
    ),
    ...(asks.length > 0 ? [plainHeading(alsoAsked)] : []),
    ...asks.map(({ sentence, link }) => plainEntry(given(sentence, longestAsk), link)),
    plainFooter(`${agreed(cap)} ${houseName(given(organization))}.`),
    plainLink(otherDays, settingsLink),
    plainLink(howFewer, listLink),
  );
}
