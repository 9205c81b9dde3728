import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "@/components/ui/icons";
import type { Problem } from "@/domain/transfer/transfer-query";

const looks = {
  error: { Icon: CircleAlert, word: "Error", sign: "text-coral" },
  warning: { Icon: TriangleAlert, word: "Attention", sign: "text-sand-ink" },
  note: { Icon: Info, word: "Note", sign: "text-muted" },
};

/** What is wrong or worth knowing, each with its place and what to do. Everything in it was written by others. */
export function ProblemList({ problems, withFile = true }: { problems: Problem[]; withFile?: boolean }) {
  return (
    <ul className="grid gap-2">
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice of one place, and the list never moves
        <ProblemItem key={index} problem={problem} withFile={withFile} />
      ))}
    </ul>
  );
}

function ProblemItem({ problem, withFile }: { problem: Problem; withFile: boolean }) {
  const { severity, file, line, column, says, todo } = problem;
  const { Icon, word, sign } = looks[severity];
  const place = [withFile && file, line && `${withFile ? "line" : "Line"} ${line}`, column && `“${column}”`]
    .filter(Boolean)
    .join(", ");
  return (
    <li className="flex gap-2 text-15">
      <Icon aria-hidden className={clsx("mt-1 size-4 shrink-0", sign)} />
      <div className="min-w-0 wrap-anywhere">
        <span className="sr-only">{word}: </span>
        {place && <span className="text-muted">{place}: </span>}
        <span className={severity === "note" ? "text-muted" : undefined}>{says}</span>{" "}
        <span className="text-muted">{todo}</span>
      </div>
    </li>
  );
}
