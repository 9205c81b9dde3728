import { ProblemList } from "@/components/insights/import/problem-list";
import { Section } from "@/components/ui/section";
import type { ImportReport } from "@/domain/transfer/import-report-query";

const rank = { error: 0, warning: 1, note: 2 };
const shownAtFirst = 8;

/** What is to be said of the file itself, and of lines that could not be told apart. */
export function FileProblems({ report: { problems } }: { report: ImportReport }) {
  if (problems.length === 0) return null;
  const sorted = problems.toSorted((one, other) => rank[one.severity] - rank[other.severity]);
  const [first, rest] = [sorted.slice(0, shownAtFirst), sorted.slice(shownAtFirst)];
  return (
    <Section title="About the file">
      <ProblemList problems={first} withFile={false} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-15 text-tide">{rest.length} more</summary>
          <div className="mt-2">
            <ProblemList problems={rest} withFile={false} />
          </div>
        </details>
      )}
    </Section>
  );
}
