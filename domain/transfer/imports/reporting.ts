import { type ImportReport, mostKeptProblems } from "../import-report-query";
import type { Problem } from "../transfer-query";

const mostNames = 200;

/** Gathers what is said of a source as a whole; a hostile one may have more to say than anybody would read. */
export class Reporting {
  readonly problems: Problem[] = [];
  private readonly counts: ImportReport["problemCounts"] = { error: 0, warning: 0, note: 0 };
  private readonly topics = new Map<string, string>();
  private readonly people = new Set<string>();

  readonly report = (problem: Problem) => {
    this.counts[problem.severity] += 1;
    if (this.problems.length < mostKeptProblems) this.problems.push(problem);
  };

  name({ newTopics, unknownPeople }: { newTopics: string[]; unknownPeople: string[] }) {
    for (const topic of newTopics)
      if (this.topics.size < mostNames) this.topics.set(topic.toLowerCase(), topic);
    for (const person of unknownPeople) if (this.people.size < mostNames) this.people.add(person);
  }

  fill(report: ImportReport): ImportReport {
    const { counts, problems } = this;
    return {
      ...report,
      problems,
      problemCounts: {
        error: report.problemCounts.error + counts.error,
        warning: report.problemCounts.warning + counts.warning,
        note: report.problemCounts.note + counts.note,
      },
      newTopics: [...this.topics.values()],
      unknownPeople: [...this.people],
    };
  }
}
