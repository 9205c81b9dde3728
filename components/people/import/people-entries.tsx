import { ProblemList } from "@/components/insights/import/problem-list";
import { Chip, type ChipTone } from "@/components/ui/chip";
import type { EntryAction, Problem } from "@/domain/transfer/transfer-query";

type Entry = {
  position: number;
  line: number | null;
  name: string;
  address: string;
  detail: string;
  action: EntryAction;
  problems: Problem[];
};

const tones: Record<EntryAction, ChipTone> = {
  create: "kelp",
  update: "tide",
  unchanged: "plain",
  skip: "sand",
  refuse: "coral",
};

/** The lines of a file of people: who each is, what becomes of them, and what is wrong. */
export function PeopleEntries({ entries, words }: { entries: Entry[]; words: Record<EntryAction, string> }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {entries.map(({ position, line, name, address, detail, action, problems }) => (
        <li key={position} className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-[1fr_auto]">
          <div className="grid min-w-0 gap-1">
            <p className="wrap-anywhere">
              {name && <bdi className="me-2 font-medium">{name}</bdi>}
              <span className={name ? "text-muted" : "font-medium"}>{address || "No address"}</span>
            </p>
            <p className="text-13 text-muted wrap-anywhere">
              {line !== null && `Line ${line}`}
              {detail && `: ${detail}`}
            </p>
            {problems.length > 0 && (
              <ProblemList problems={problems.map(({ line: _line, ...rest }) => rest)} withFile={false} />
            )}
          </div>
          <div className="max-sm:order-first">
            <Chip tone={tones[action]}>{words[action]}</Chip>
          </div>
        </li>
      ))}
    </ul>
  );
}
