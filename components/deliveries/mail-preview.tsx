import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";

type MailPreviewProps = {
  deliveryId: string;
  subject: string;
  /** Null where what it says is for its reader alone. */
  text: string | null;
  headers: string[];
  /** Link and code stand in the text, because nobody else can bring them to the reader. */
  withSecrets: boolean;
};

/** A mail as its reader sees it, as text and as HTML, and what stands above it; of a message to Slack, its words. */
export function MailPreview({ deliveryId, subject, text, headers, withSecrets }: MailPreviewProps) {
  return (
    <>
      {text === null ? (
        <Section title="What it says">
          <p className="max-w-measure">
            Only its reader sees it, because it tells what they remember and what they may have forgotten.
          </p>
        </Section>
      ) : (
        <Words
          deliveryId={deliveryId}
          subject={subject}
          text={text}
          withSecrets={withSecrets}
          hasHtml={headers.length > 0}
        />
      )}
      {headers.length > 0 && <Headers headers={headers} />}
    </>
  );
}

function Headers({ headers }: { headers: string[] }) {
  return (
    <Section title="Headers">
      <ul className="grid gap-1 font-code text-13 break-all text-muted">
        {headers.map((header) => (
          <li key={header}>{header}</li>
        ))}
      </ul>
    </Section>
  );
}

type WordsProps = Pick<MailPreviewProps, "deliveryId" | "subject" | "withSecrets"> & {
  text: string;
  hasHtml: boolean;
};

function Words({ deliveryId, subject, text, withSecrets, hasHtml }: WordsProps) {
  return (
    <>
      <Section title="As text">
        {withSecrets && (
          <Notice kind="attention" className="mb-4">
            The link below works for its reader alone: give it to nobody else. That you have seen it stands in
            the audit trail.
          </Notice>
        )}
        <pre className="overflow-x-auto rounded border border-line bg-surface p-4 font-code text-13 whitespace-pre-wrap break-words">
          {text}
        </pre>
      </Section>
      {hasHtml && (
        <Section title="As HTML" intro="A preview: links do nothing, and codes are left out.">
          <iframe
            sandbox="allow-scripts"
            title={`The mail “${subject}”`}
            src={`/admin/deliveries/${deliveryId}/mail`}
            className="h-[42rem] w-full rounded border border-line bg-paper"
          />
        </Section>
      )}
    </>
  );
}
