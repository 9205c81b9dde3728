import { Chip, type ChipTone } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import type { Section } from "@/domain/insights/content-input";
import { sectionTitles } from "@/domain/insights/content-words-input";
import type { EntryAction, EntryView, Problem } from "@/domain/transfer/transfer-query";
import { ProblemList } from "./problem-list";

const tones: Record<EntryAction, ChipTone> = {
  create: "kelp",
  update: "tide",
  unchanged: "plain",
  skip: "sand",
  refuse: "coral",
};

type EntryListProps = { entries: EntryView[]; words: Record<EntryAction, string> };

/** The records of an import: what each says, what becomes of it, what it lacks and what is wrong with it. */
export function EntryList({ entries, words }: EntryListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li key={entry.position} className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[1fr_auto]">
          <div className="grid min-w-0 gap-1">
            <EntryTitle entry={entry} />
            <p className="text-13 text-muted wrap-anywhere">
              {entry.line ? `${entry.name}, row ${entry.line}` : entry.name}
            </p>
            {lacks(entry) && <p className="text-15 text-muted">Still lacks: {lacks(entry)}</p>}
            <EntryProblems problems={entry.problems} />
          </div>
          <div className="max-sm:order-first">
            <Chip tone={tones[entry.action]}>{words[entry.action]}</Chip>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What has to be looked at stands in sight, what is only said lies folded. */
function EntryProblems({ problems }: { problems: Problem[] }) {
  const notes = problems.filter(({ severity }) => severity === "note");
  const others = problems.filter(({ severity }) => severity !== "note");
  return (
    <>
      {others.length > 0 && <ProblemList problems={others} withFile={false} />}
      {notes.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer text-13 text-muted hover:text-ink">
            {notes.length === 1 ? "One note" : `${notes.length} notes`}
          </summary>
          <div className="mt-1">
            <ProblemList problems={notes} withFile={false} />
          </div>
        </details>
      )}
    </>
  );
}

function EntryTitle({ entry: { statement, href } }: { entry: EntryView }) {
  if (statement === "") return <p className="font-serif text-17 text-muted">No statement could be read</p>;
  return (
    <p dir="auto" className="font-serif text-17 font-medium text-pretty wrap-anywhere">
      {href ? <TextLink href={href}>{statement}</TextLink> : statement}
    </p>
  );
}

function lacks({ missing, action }: EntryView) {
  if (action === "refuse" || action === "unchanged") return "";
  return missing.map((section) => sectionTitles[section as Section] ?? section).join(" · ");
}
