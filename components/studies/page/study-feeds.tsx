import { StatementLink } from "@/components/insights/statement-link";
import { Prose } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import type { StudyInsight } from "@/domain/studies/study-query";

type StudyFeedsProps = {
  html: string;
  initiatives: { id: string; href: string; title: string }[];
  insights: StudyInsight[];
};

/** Which decisions wait for it; only what the reader may see. */
export function StudyFeeds({ html, initiatives, insights }: StudyFeedsProps) {
  return (
    <div className="grid gap-4">
      {html && <Prose html={html} />}
      {initiatives.length > 0 && (
        <ul aria-label="Initiatives" className="grid gap-1">
          {initiatives.map(({ id, href, title }) => (
            <li key={id} dir="auto" className="wrap-anywhere">
              <TextLink href={href}>{title}</TextLink> <span className="text-15 text-muted">initiative</span>
            </li>
          ))}
        </ul>
      )}
      {insights.length > 0 && <InsightLinks label="Insights that it settles or renews" insights={insights} />}
    </div>
  );
}

/** Insights by their statements. */
export function InsightLinks({ label, insights }: { label: string; insights: StudyInsight[] }) {
  return (
    <div>
      <p className="mb-1 text-15 text-muted">{label}</p>
      <ul className="grid gap-2">
        {insights.map(({ id, href, statement, language }) => (
          <li key={id} lang={language} dir="auto" className="max-w-measure font-serif wrap-anywhere">
            <StatementLink href={href}>{statement}</StatementLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
