import { StatementLink } from "@/components/insights/statement-link";
import { TextLink } from "@/components/ui/text-link";
import type { UsedInsight } from "@/domain/initiatives/known-query";

/** What somebody wrote, and the decisions that it went into: the reach that counts. */
export function UseList({ uses }: { uses: UsedInsight[] }) {
  return (
    <ul className="-my-3 divide-y divide-line">
      {uses.map(({ id, href, statement, language, usedIn }) => (
        <li key={id} className="py-3">
          <p lang={language} dir="auto" className="max-w-measure font-serif wrap-anywhere">
            <StatementLink href={href}>{statement}</StatementLink>
          </p>
          <p className="mt-0.5 flex flex-wrap gap-x-4 text-15 text-muted">
            <span>{usedIn.length === 1 ? "Used in" : `Used in ${usedIn.length} initiatives:`}</span>
            {usedIn.map((initiative) => (
              <TextLink key={initiative.id} href={initiative.href} dir="auto" className="wrap-anywhere">
                {initiative.title}
              </TextLink>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
