import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { Clock } from "./clock";

type Ask = { id: string; kind: string; sentence: string; href: string; askedAt: Date };

/** These end by being done, on the page they lead to, and not by being called done. */
const endsThere = new Set(["review", "access-request", "path-steps", "still-true", "need-review"]);

type AskListProps = {
  asks: Ask[];
  /** The person has never looked over their own profile. */
  profileIsNew: boolean;
  close: FormAction;
  clock: Clock;
};

/** What waits for this person, each with the place where it is done. */
export function AskList({ asks, profileIsNew, close, clock }: AskListProps) {
  if (asks.length === 0 && !profileIsNew) return <p className="text-muted">Nothing is asked of you now.</p>;
  return (
    <ul className="-my-3 divide-y divide-line">
      {profileIsNew && (
        <li className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span>Look over your profile: your name, your time zone and your home team.</span>
          <LinkButton href="/settings" size="small">
            Open your profile
          </LinkButton>
        </li>
      )}
      {asks.map((ask) => (
        <li key={ask.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span className="min-w-0 grow basis-72 wrap-anywhere md:flex-1">
            {ask.sentence}{" "}
            <span className="text-15 text-muted">
              <Time at={ask.askedAt} {...clock} />
            </span>
          </span>
          <span className="flex gap-2">
            <LinkButton href={ask.href} size="small">
              Open
            </LinkButton>
            {!endsThere.has(ask.kind) && (
              <ActionForm action={close}>
                <input type="hidden" name="askId" value={ask.id} />
                <SubmitButton look="plain" size="small">
                  Done
                </SubmitButton>
              </ActionForm>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
