import { given, givenHtml, houseName } from "./parts/given";
import { Layout } from "./parts/layout";
import { plainFooter, plainText } from "./parts/plain-text";
import { type MailTemplate, renderMail } from "./parts/render-mail";
import { List, MainLink, Paragraph, Title } from "./parts/words";

export type ImportReportProps = {
  organization: string;
  fileName: string;
  isDone: boolean;
  /** Why it ended without anything stored. */
  message: string;
  stored: {
    created: number;
    updated: number;
    unchanged: number;
    skipped: number;
    refused: number;
    published: boolean;
  } | null;
  link: string;
};

/** Tells the person who began an import, and went on to other things, how it ended. */
export const renderImportReport = (props: ImportReportProps) => renderMail(importReport(props));

export function importReport(props: ImportReportProps): MailTemplate {
  return { subject: subjectOf(props), html: <ImportReport {...props} />, text: text(props) };
}

const longestName = 80;
const insights = (count: number) => `${count.toLocaleString("en")} ${count === 1 ? "insight" : "insights"}`;

function subjectOf({ isDone, stored, fileName }: ImportReportProps) {
  if (!isDone) return `Nothing was imported from ${given(fileName, longestName)}`;
  return `${insights((stored?.created ?? 0) + (stored?.updated ?? 0))} imported from ${given(fileName, longestName)}`;
}

function linesOf({ stored }: ImportReportProps): string[] {
  if (!stored) return [];
  const as = stored.published ? "published" : stored.created === 1 ? "as a draft" : "as drafts";
  return [
    stored.created > 0 ? `${insights(stored.created)} new, ${as}` : "",
    stored.updated > 0 ? `${insights(stored.updated)} brought up to date` : "",
    stored.unchanged > 0 ? `${insights(stored.unchanged)} here already, unchanged` : "",
    stored.skipped > 0 ? `${insights(stored.skipped)} skipped` : "",
    stored.refused > 0 ? `${stored.refused.toLocaleString("en")} could not be taken in` : "",
  ].filter(Boolean);
}

const headline = ({ isDone }: ImportReportProps) =>
  isDone ? "Your import is through" : "Your import was not stored";

function ImportReport(props: ImportReportProps) {
  const { organization, fileName, isDone, message, link } = props;
  const lines = linesOf(props);
  return (
    <Layout
      title={headline(props)}
      preview={isDone ? lines.join("; ") : givenHtml(message)}
      footer={`You get this mail because you began an import in ${houseName(givenHtml(organization))} and left the page.`}
    >
      <Title>{headline(props)}</Title>
      <Paragraph>From {givenHtml(fileName, longestName)}:</Paragraph>
      {isDone ? <List items={lines} /> : <Paragraph>{givenHtml(message, 500)}</Paragraph>}
      <MainLink href={link}>{isDone ? "See what came in" : "See what was wrong"}</MainLink>
    </Layout>
  );
}

function text(props: ImportReportProps) {
  const { organization, fileName, isDone, message, link } = props;
  return plainText(
    headline(props),
    `From ${given(fileName, longestName)}:`,
    isDone
      ? linesOf(props)
          .map((line) => `- ${line}`)
          .join("\n")
      : given(message, 500),
    isDone ? "See what came in:" : "See what was wrong:",
    link,
    plainFooter(
      `You get this mail because you began an import in ${houseName(given(organization))} and left the page.`,
    ),
  );
}
