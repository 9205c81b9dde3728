import clsx from "clsx";
import Link from "next/link";
import type { OpenQuestionsQuery } from "@/domain/insights/questions/question-input";

type WhoseQuestionsProps = { whose: OpenQuestionsQuery["whose"]; own: number };

/** All questions, or those on one's own records. */
export function WhoseQuestions({ whose, own }: WhoseQuestionsProps) {
  const choices = [
    { id: "all", href: "/insights/questions", label: "All" },
    { id: "own", href: "/insights/questions?whose=own", label: `On yours (${own})` },
  ];
  return (
    <nav aria-label="Whose" className="-mt-3 mb-5">
      <ul className="flex gap-5 text-15">
        {choices.map(({ id, href, label }) => (
          <li key={id}>
            <Link
              href={href}
              prefetch={false}
              aria-current={id === whose ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-8 items-center rounded-small max-md:min-h-11",
                id === whose
                  ? "font-medium"
                  : "text-tide underline decoration-1 underline-offset-4 hover:text-tide-deep",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
