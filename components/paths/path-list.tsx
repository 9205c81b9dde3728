import Link from "next/link";
import { TextLink } from "@/components/ui/text-link";
import type { PathListed } from "@/domain/paths/path-query";
import { beginWords, minutesWords, stepsWords } from "./path-words";

/** Paths one below the other: what each is, for whom, and how long it takes. */
export function PathList({ label, paths }: { label: string; paths: PathListed[] }) {
  return (
    <ul aria-label={label} className="max-w-3xl divide-y divide-line border-y border-line">
      {paths.map((path) => (
        <li key={path.id} className="py-4">
          <p dir="auto" className="font-serif text-20 wrap-anywhere">
            <Link
              href={path.href}
              prefetch={false}
              data-bare
              className="rounded-small underline-offset-4 hover:text-tide-deep hover:underline"
            >
              {path.title}
            </Link>
          </p>
          {path.forWhom && (
            <p dir="auto" className="max-w-measure text-15 text-muted wrap-anywhere">
              {path.forWhom}
            </p>
          )}
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-15 text-muted">
            <span>
              {path.steps === 0
                ? "Nothing on it for you yet"
                : `${stepsWords(path.steps)}, ${minutesWords(path.steps)}`}
            </span>
            <TextLink
              href={`/people/${path.owner.id}`}
              className="wrap-anywhere text-muted! decoration-line!"
            >
              {path.owner.name}
            </TextLink>
            {path.teams.length > 0 && <span className="wrap-anywhere">{beginWords(path.teams)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
