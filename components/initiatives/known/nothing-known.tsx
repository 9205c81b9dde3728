import { StatementLink } from "@/components/insights/statement-link";
import { TextLink } from "@/components/ui/text-link";
import type { Nearest } from "@/domain/initiatives/known-query";

type NothingKnownProps = {
  nearest: Nearest;
  /** What could be done so that something is found. */
  hint: string;
};

/** Knowing nothing is an answer as well: it is said, with what stands nearest. */
export function NothingKnown({ nearest: { words, searches, drafts }, hint }: NothingKnownProps) {
  return (
    <div className="max-w-3xl">
      <p className="font-serif text-20">We know nothing about this yet.</p>
      <p className="mt-1 max-w-measure text-muted">{hint}</p>
      {words.length > 0 && (
        <Near title="Look in the library for">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {words.map((word) => (
              <li key={word} dir="auto">
                <TextLink href={`/insights?q=${encodeURIComponent(word)}`}>{word}</TextLink>
              </li>
            ))}
          </ul>
        </Near>
      )}
      {searches.length > 0 && (
        <Near title="Others looked for this in vain">
          <ul className="grid gap-1">
            {searches.map((search) => (
              <li key={search.words} className="wrap-anywhere">
                <span dir="auto">“{search.words}”</span>{" "}
                <span className="text-muted">{search.times === 1 ? "once" : `${search.times} times`}</span>
              </li>
            ))}
          </ul>
        </Near>
      )}
      {drafts.length > 0 && (
        <Near title="Being written">
          <ul className="grid gap-2">
            {drafts.map(({ href, statement, language }) => (
              <li key={href} lang={language} dir="auto" className="font-serif wrap-anywhere">
                <StatementLink href={href}>{statement}</StatementLink>
              </li>
            ))}
          </ul>
        </Near>
      )}
    </div>
  );
}

function Near({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-6">
      <h3 className="mb-1 text-15 text-muted">{title}</h3>
      {children}
    </section>
  );
}
