import { type ReactNode, useId } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";

type FourWaysProps = {
  href: string;
  mayRevise: boolean;
  /** What follows when it still holds. */
  next: string;
};

/** What can be said of a record that was looked at: that it holds is one answer of four, and looks no different. */
export function FourWays({ href, mayRevise, next }: FourWaysProps) {
  return (
    <ul aria-label="Your answer" className="grid gap-x-3 gap-y-4 sm:grid-cols-2">
      <Way words={next}>
        {(id) => (
          <SubmitButton look="quiet" className="w-full" aria-describedby={id}>
            Still true
          </SubmitButton>
        )}
      </Way>
      {mayRevise && (
        <Way words="It says something else by now. Opens the draft.">
          {(id) => (
            <LinkButton href={`${href}/edit`} className="w-full" aria-describedby={id}>
              Revise it
            </LinkButton>
          )}
        </Way>
      )}
      <Way words="Somebody else can judge it better.">
        {(id) => (
          <LinkButton href={`${href}/tend#hand-over`} className="w-full" aria-describedby={id}>
            Hand it over
          </LinkButton>
        )}
      </Way>
      <Way words="Nobody should rely on it any more. Its page stays and says why.">
        {(id) => (
          <LinkButton href={`${href}/retire`} className="w-full" aria-describedby={id}>
            Retire it
          </LinkButton>
        )}
      </Way>
    </ul>
  );
}

function Way({ words, children }: { words: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <li className="grid content-start gap-1">
      {children(id)}
      <p id={id} className="text-13 text-muted">
        {words}
      </p>
    </li>
  );
}
